"""Who was at a meeting, put right with the group until the minutes are approved."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.comparing import nothing_to_read, same
from data.frozen import frozen
from data.model.meeting import Attendance, Meeting, Presence
from data.words.one_line import one_line
from data.words.wording import Phrase, Words, phrase
from screens.minutes.corrections import change_meeting
from screens.readable_name import check_can_be_read
from screens.refused_input import Refused
from tui.pages.page import Choice, Field, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next, Replace
from tui.room import Room

_SAID: dict[Presence, Phrase] = {
    Presence.HERE: phrase("was here"),
    Presence.LEFT: phrase("was here, left early"),
    Presence.APOLOGIES: phrase("sent apologies"),
}


@frozen
class WhoWasHere:
    """Everybody of the group and every guest, with what the minutes say of them."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """One of them can be chosen, or a guest added."""
        meeting = self.room.records.meeting(self.meeting_id)
        listed = {there.person_id for there in meeting.attendance if not there.guest}
        missing = (p for p in self.room.records.group.people if p.id not in listed)
        return Page(
            name=f"minutes.here/{self.meeting_id}",
            heading=words("Who was here"),
            question=Choice(
                words("Who is to be put right?"),
                (
                    Option("right", words("It is right, go back"), Back),
                    *(self._there(n, there, words) for n, there in enumerate(meeting.attendance)),
                    *(
                        self._option(
                            Attendance(p.name, Presence.HERE, p.id),
                            words("was not here"),
                            words,
                        )
                        for p in missing
                    ),
                    Option(
                        "guest",
                        words("A guest who is not in the list"),
                        lambda: Go(NameOfGuest(self.room, self.meeting_id)),
                    ),
                ),
            ),
        )

    def _there(self, place: int, there: Attendance, words: Words) -> Option:
        return self._option(there, words.say(_SAID[there.presence]), words, f"guest {place}")

    def _option(self, there: Attendance, presence: str, words: Words, place: str = "") -> Option:
        name = words("{name}, guest", name=there.name) if there.guest else there.name
        option_id = f"person {there.person_id}" if there.person_id else place
        return Option(
            option_id,
            words("{name}: {presence}", name=name, presence=presence),
            lambda: Go(OneWhoWasHere(self.room, self.meeting_id, there, option_id)),
        )


@frozen
class OneWhoWasHere:
    """What the minutes shall say of one person."""

    room: Room
    meeting_id: str
    there: Attendance
    place: str

    def page(self, words: Words) -> Page:
        """Here, left early, apologies, or not at all; a guest's name can be put right."""
        there = self.there
        return Page(
            name=f"minutes.here.one/{self.meeting_id}/{self.place}",
            heading=there.name,
            question=Choice(
                words("What shall the minutes say?"),
                (
                    self._option(Presence.HERE, words("Was here")),
                    self._option(Presence.LEFT, words("Was here, and left early")),
                    self._option(Presence.APOLOGIES, words("Could not come, and said so")),
                    Option("away", words("Was not here"), self._away),
                    *self._name(words),
                    Option("back", words("Leave it as it is"), Back),
                ),
            ),
        )

    def _option(self, presence: Presence, label: str) -> Option:
        return Option(presence, label, partial(self._keep, presence))

    def _name(self, words: Words) -> tuple[Option, ...]:
        if not self.there.guest:
            return ()
        screen = NameOfGuest(self.room, self.meeting_id, self.there.name, self.place)
        return (Option("name", words("Put the name right"), lambda: Replace(screen)),)

    def _keep(self, presence: Presence) -> Next:
        there = replace(self.there, presence=presence)
        return self._changed((there,))

    def _away(self) -> Next:
        return self._changed(())

    def _changed(self, instead: tuple[Attendance, ...]) -> Next:
        change_meeting(
            self.room.records,
            self.meeting_id,
            lambda meeting: with_attendance_of(meeting, self.there, instead),
        )
        return Back(phrase("The correction is saved."))


def with_attendance_of(
    meeting: Meeting, there: Attendance, instead: tuple[Attendance, ...]
) -> Meeting:
    """The meeting with something else at the place of one attendance, or at the end."""
    who = (there.person_id, there.name)
    listed = [(a.person_id, a.name) for a in meeting.attendance]
    at = listed.index(who) if who in listed else len(listed)
    kept = meeting.attendance
    return replace(meeting, attendance=(*kept[:at], *instead, *kept[at + 1 :]))


@frozen
class NameOfGuest:
    """The name of a guest: of one who was forgotten, or in place of `before`."""

    room: Room
    meeting_id: str
    before: str = ""
    place: str = "new"

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name=f"minutes.guest/{self.meeting_id}/{self.place}",
            heading=words("A guest"),
            blocks=(Sentence(words("A first name or any other name is enough.")),),
            question=Field(
                "name",
                words("What is the name of the guest?"),
                short=words("Guest's name"),
                value=self.before,
                does=self._typed,
            ),
        )

    def _typed(self, typed: str) -> Next:
        """Save it, where it can be read and nobody else has it."""
        name = one_line(typed)
        if nothing_to_read(name):
            raise Refused(phrase("No name was given. Type a name, or go back."))
        check_can_be_read(name)
        meeting = self.room.records.meeting(self.meeting_id)
        taken = [a.name for a in meeting.attendance if a.name != self.before]
        if any(same(other, name) for other in taken):
            raise Refused(
                phrase("{name} is in the list already. Add a letter to the name.", name=name)
            )
        known = next((a for a in meeting.attendance if a.guest and a.name == self.before), None)
        there = known or Attendance(name, Presence.HERE)
        change_meeting(
            self.room.records,
            self.meeting_id,
            lambda now: with_attendance_of(now, there, (replace(there, name=name),)),
        )
        return Back(phrase("The correction is saved."))
