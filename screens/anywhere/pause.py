"""A calm screen, for as long as it takes."""

from __future__ import annotations

from dataclasses import field

from data.frozen import frozen
from data.words.wording import Words, phrase
from screens.anywhere.unsaved import Unsaved, unsaved_blocks
from tui.pages.page import GoOn, Page, Sentence
from tui.pages.screen import Back, Next
from tui.room import Room


@frozen
class Pause:
    """Nothing runs while this is shown: the time of the item stands still."""

    room: Room | None
    unsaved: Unsaved = field(default_factory=Unsaved)

    def come_to(self) -> None:
        """Stop the item's time."""
        if self.room is not None:
            self.room.timer.pause()

    def page(self, words: Words) -> Page:
        """A few sentences, and no clock."""
        missing = self.unsaved.nowhere
        saved = Sentence(self.unsaved.not_kept(words) or words("Everything is saved."))
        return Page(
            name="anywhere.pause",
            heading=words("Pause"),
            blocks=(
                Sentence(words("The meeting is paused. No clock is running.")),
                Sentence(words("Take the time you need.")),
                *(unsaved_blocks(missing, words) if missing else (saved,)),
            ),
            question=GoOn(
                words("Paused. Ready to go on?"), words("Go on with the meeting"), self._go_on
            ),
            back=self._go_on,
        )

    def _go_on(self) -> Next:
        if self.room is not None:
            self.room.timer.resume()
        return Back(phrase("The meeting goes on."))
