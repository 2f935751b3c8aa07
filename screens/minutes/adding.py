"""Adding something to minutes that the group has approved. Their text stays as it is."""

from __future__ import annotations

from data.frozen import frozen
from data.model.addendum import Addendum, with_addendum
from data.words.wording import Words, phrase
from screens.confirm import confirm
from screens.refused_input import Refused
from tui.pages.page import Field, FieldKind, Page, Sentence
from tui.pages.screen import Back, Next, Replace
from tui.room import Room


@frozen
class AddLater:
    """What the group agreed since, in its own words. `typed` is what stands there to begin with."""

    room: Room
    meeting_id: str
    typed: str = ""

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name=f"minutes.add/{self.meeting_id}",
            heading=words("Add to the approved minutes"),
            blocks=(
                Sentence(words("The approved text stays as it is.")),
                Sentence(words("What you add stands below it, with today's date.")),
            ),
            question=Field(
                "text",
                words("What does the group want to add or put right?"),
                kind=FieldKind.LINES,
                short=words("What to add?"),
                value=self.typed,
                does=self._typed,
            ),
        )

    def _typed(self, typed: str) -> Next:
        if not typed.strip():
            raise Refused(phrase("Nothing was typed. Type something, or go back."))
        return Replace(ConfirmAddition(self.room, self.meeting_id, typed))


@frozen
class ConfirmAddition:
    """What will be added, read back once before it stays for good."""

    room: Room
    meeting_id: str
    typed: str

    def page(self, words: Words) -> Page:
        """The text, and the question."""
        lines = tuple(line for line in self.typed.split("\n") if line.strip())
        return Page(
            name=f"minutes.add.confirm/{self.meeting_id}",
            heading=words("Read it to the group"),
            blocks=(
                *map(Sentence, lines),
                Sentence(words("Once it is added, it stays. You cannot undo it."), strong=True),
            ),
            question=confirm(
                words("Does the group agree to add this?"),
                no=(words("No, go back to the text"), self._again),
                yes=(words("Yes, add it"), self._add),
                short=words("Add this?"),
            ),
            back=self._again,
        )

    def _again(self) -> Next:
        return Replace(AddLater(self.room, self.meeting_id, self.typed))

    def _add(self) -> Next:
        """Add it, exactly as typed."""
        records, room = self.room.records, self.room
        addendum = Addendum(room.new_id(), room.today, self.typed)
        records.save_meeting(with_addendum(records.meeting(self.meeting_id), addendum))
        return Back(phrase("It is added to the minutes, with today's date."))
