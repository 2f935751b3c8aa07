"""Nothing can be saved where the group is, such as on a disk that may only be read: look, or leave."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.storage.problems import CannotWrite
from data.words.wording import Words
from screens.start.look_or_leave import look_or_leave
from tui.pages.page import Page, Sentence
from tui.pages.screen import Next


@frozen
class OnlyReading:
    """Says that nothing can be saved here. `look` opens the group to read only."""

    problem: CannotWrite
    look: Callable[[], Next]

    def page(self, words: Words) -> Page:
        """What happened, what is safe, and the offer."""
        return Page(
            name="start.only_reading",
            heading=words("Nothing can be saved here"),
            blocks=(
                Sentence(words("This computer does not let us write in the folder of this group.")),
                Sentence(words("Everything saved before this is safe.")),
            ),
            question=look_or_leave(
                words("Leave, and ask somebody to check the disk"), self.look, words
            ),
        )
