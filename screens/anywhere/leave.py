"""Leaving the program, after one question."""

from __future__ import annotations

from dataclasses import field

from data.frozen import frozen
from data.words.wording import Words, phrase
from screens.anywhere.unsaved import SaveElsewhere, Unsaved, unsaved_blocks
from tui.pages.page import Block, Choice, Option, Page, Sentence
from tui.pages.screen import Back, Go, Leave, Next, Stay


@frozen
class LeaveScreen:
    """Asks once, and says what is not saved. `thrown_away`: the sample group, which is not kept."""

    thrown_away: bool = False
    unsaved: Unsaved = field(default_factory=Unsaved)

    def page(self, words: Words) -> Page:
        """What is kept and what is not, and the question."""
        missing = () if self.thrown_away else self.unsaved.nowhere
        leave = words("Leave without it") if missing else words("Yes, leave")
        return Page(
            name="anywhere.leave",
            heading=words("Leave Fairsay?"),
            blocks=unsaved_blocks(missing, words) if missing else self._kept(words),
            question=Choice(
                words("Leave now?"),
                (
                    Option("stay", words("No, stay here"), Back),
                    *(self._ways_to_save(words) if missing else ()),
                    Option("leave", leave, Leave, weighs=True),
                ),
            ),
            back="stay",
        )

    def _ways_to_save(self, words: Words) -> tuple[Option, ...]:
        again = Option("again", words("Try to save it again"), self._try_again)
        if self.unsaved.room is None:
            return (again,)
        elsewhere = SaveElsewhere(self.unsaved.room, self.unsaved)
        label = words("Save it somewhere else, as a text file")
        return (again, Option("elsewhere", label, lambda: Go(elsewhere)))

    def _kept(self, words: Words) -> tuple[Block, ...]:
        if self.thrown_away:
            return (Sentence(words("This is the sample group. It is thrown away when you leave.")),)
        if self.unsaved.texts:
            return (Sentence(words("What the group could not save is in a file of its own.")),)
        if not_kept := self.unsaved.not_kept(words):
            return (Sentence(not_kept),)
        return (Sentence(words("Everything entered is saved. Next time you carry on from here.")),)

    def _try_again(self) -> Next:
        """Save what is not saved. Raises what saving does."""
        self.unsaved.try_again()
        return Stay(said=None if self.unsaved.texts else phrase("Now it is saved."))
