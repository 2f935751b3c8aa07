"""The group is open in another window: look at it here without changing anything, or leave."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Words
from screens.start.look_or_leave import look_or_leave
from tui.pages.page import Page, Sentence
from tui.pages.screen import Screen, Start


@frozen
class OpenElsewhere:
    """Says where the group is open. `look` opens it to read only, and makes its first screen."""

    look: Callable[[], Screen]

    def page(self, words: Words) -> Page:
        """What happened, what is safe, and the offer."""
        return Page(
            name="start.open_elsewhere",
            heading=words("Open in another window"),
            blocks=(
                Sentence(words("This group is already open in another window.")),
                Sentence(words("Two windows must not write at once. Nothing was changed.")),
            ),
            question=look_or_leave(
                words("Leave, and use the other window"), lambda: Start(self.look()), words
            ),
        )
