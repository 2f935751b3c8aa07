"""The name of a guest, at the start or later. A first name or any alias is enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.comparing import nothing_to_read, same
from data.frozen import frozen
from data.model.meeting import Attendance, Presence
from data.words.one_line import one_line
from data.words.several_lines import several_lines
from data.words.wording import Phrase, Words, phrase
from screens.group.names import check_name_of_several, looks_like
from screens.group.same_person import SamePerson
from screens.meeting.running_meeting import Sitting
from screens.readable_name import check_can_be_read
from screens.several_lines import SeveralLines
from tui.pages.page import Field, Page, Sentence
from tui.pages.screen import Next, Replace, Stay

ONE_GUEST_EACH = phrase("One guest each?")


@frozen
class AddGuest:
    """Asks for the name. `arrived` saves the guest, and says what follows."""

    sitting: Sitting
    arrived: Callable[[Sitting, Attendance], Next]
    typed: str = ""

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name=f"meeting.guest/{self.sitting.meeting_id}",
            heading=words("A guest"),
            blocks=(Sentence(words("A first name or any other name is enough.")),),
            question=Field(
                "name",
                words("What is the name of the guest?"),
                short=words("Guest's name"),
                value=self.typed,
                several=True,
                does=self._typed,
            ),
        )

    def _typed(self, typed: str) -> Next:
        """Note the guest as here."""
        if several_lines(typed) > 1:
            place = f"meeting.guest/{self.sitting.meeting_id}"
            return Replace(SeveralLines(place, typed, ONE_GUEST_EACH, self._add_each, self._again))
        name = one_line(typed)
        if nothing_to_read(name):
            return Stay(problem=(phrase("No name was given. Type a name, or go back."),))
        check_can_be_read(name)
        guests = [a.name for a in self.sitting.meeting.here if a.guest]
        if any(same(guest, name) for guest in guests):
            return Stay(
                problem=(phrase("{name} is here already. Add a letter to the name.", name=name),)
            )
        people = [p.name for p in self.sitting.room.records.group.people]
        if any(same(person, name) for person in people):
            return Stay(problem=_in_the_group(name))
        if known := looks_like(name, [*guests, *people]):
            return Replace(
                SamePerson(self.sitting.meeting_id, name, known, lambda: self._arrived(name))
            )
        return self._arrived(name)

    def _again(self, typed: str) -> Next:
        return Replace(replace(self, typed=typed))

    def _add_each(self, names: tuple[str, ...]) -> Next:
        """Note all of them as here, or nobody: Problem where a name cannot be used as it is."""
        guests = [a.name for a in self.sitting.meeting.here if a.guest]
        for at, name in enumerate(names):
            check_name_of_several(name, self.sitting.room.records.group, [*guests, *names[:at]])
        for name in names[:-1]:
            guest = Attendance(name, Presence.HERE)
            self.sitting.save(self.sitting.meeting.with_attendance(guest))
        return self._arrived(names[-1])

    def _arrived(self, name: str) -> Next:
        return self.arrived(self.sitting, Attendance(name, Presence.HERE))


def _in_the_group(name: str) -> tuple[Phrase, ...]:
    return (
        phrase("Somebody in the group is called {name}.", name=name),
        phrase("If it is the same person, go back and mark them as here."),
        phrase("If it is somebody else, add a letter to the name."),
    )
