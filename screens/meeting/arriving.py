"""Who is here: the people of the group, guests, and apologies."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.group import Person
from data.model.meeting import Attendance, Meeting, MeetingState, Presence, Stage, begun
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.group.quorum import too_few_blocks
from screens.meeting.guest import AddGuest
from screens.meeting.running_meeting import Sitting
from screens.meeting.where import where_in
from screens.optional_field import optional_field
from screens.pick_one import pick_one
from tui.pages.answering import marked
from tui.pages.page import (
    Block,
    Choice,
    ChoiceKind,
    Field,
    Form,
    Marks,
    Option,
    Page,
    Sentence,
    Steps,
)
from tui.pages.screen import Back, Go, Next, Replace


@frozen
class WhoIsHere:
    """Marks the people of the group who are in the room."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Everybody in the group, to mark."""
        here = {a.person_id for a in self.sitting.meeting.here}
        people = self.sitting.room.records.group.people
        return Page(
            name=f"meeting.arriving/{self.sitting.meeting_id}",
            heading=words("People in the room"),
            blocks=(Sentence(words("Mark everybody in the room. Guests come on the next page.")),),
            question=Choice(
                words("Who is here?"),
                tuple(Option(p.id, p.name) for p in people),
                kind=ChoiceKind.SEVERAL,
                marked=tuple(p.id for p in people if p.id in here),
                does=self._marked,
            ),
            actions=(Option("everyone", words("Everyone is here"), self._everyone, weighs=True),),
            where=where_in(self.sitting, words),
        )

    def _everyone(self) -> Next:
        return self._here({p.id for p in self.sitting.room.records.group.people})

    def _marked(self, answer: Marks) -> Next:
        return self._here(set(marked(answer)))

    def _here(self, here: set[str]) -> Next:
        """Save who is here, and ask about guests."""
        group = self.sitting.room.records.group
        meeting = replace(
            self.sitting.meeting,
            quorum=group.quorum,
            coming_and_going=group.says_coming_and_going,
        )
        self.sitting.save(_arrived(meeting, group.people, here))
        return Replace(Guests(self.sitting))


def _arrived(meeting: Meeting, people: tuple[Person, ...], here: set[str]) -> Meeting:
    """The meeting with exactly these people of the group here; guests and apologies stay."""
    others = [
        a
        for a in meeting.attendance
        if a.guest or (a.presence is Presence.APOLOGIES and a.person_id not in here)
    ]
    arrived = [Attendance(p.name, Presence.HERE, p.id) for p in people if p.id in here]
    return replace(
        meeting, state=MeetingState.RUNNING, attendance=(*arrived, *others), stage=Stage.ARRIVING
    )


def attendance_blocks(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """Who is here, and who sent apologies."""
    here = meeting.here
    blocks: list[Block] = [
        Steps(
            tuple(words("{name}, guest", name=a.name) if a.guest else a.name for a in here),
            caption=words.count("{n} person is here", "{n} people are here", len(here)),
        )
    ]
    away = [a.name for a in meeting.attendance if a.presence is Presence.APOLOGIES]
    if away:
        blocks.append(Sentence(words("Apologies from {names}.", names=words.listed(away))))
    return tuple(blocks)


@frozen
class Guests:
    """Guests and apologies, until the room is complete."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Who is here so far, and what is missing."""
        return Page(
            name=f"meeting.guests/{self.sitting.meeting_id}",
            heading=words("Is that everyone?"),
            blocks=(
                *attendance_blocks(self.sitting.meeting, words),
                *too_few_blocks(self.sitting.room.records.group, self.sitting.meeting, words),
            ),
            question=Choice(
                words("Is that everyone?"),
                (
                    Option(
                        "done",
                        words("Yes, that is everyone"),
                        lambda: Replace(ForToday(self.sitting)),
                        weighs=True,
                    ),
                    Option(
                        "guest",
                        words("A guest is here as well"),
                        lambda: Go(AddGuest(self.sitting, _guest_is_here)),
                    ),
                    Option(
                        "apologies",
                        words("Somebody sent apologies"),
                        lambda: Go(Apologies(self.sitting)),
                    ),
                    Option(
                        "change",
                        words("Change who is here"),
                        lambda: Replace(WhoIsHere(self.sitting)),
                    ),
                ),
            ),
            where=where_in(self.sitting, words),
        )


def _guest_is_here(sitting: Sitting, guest: Attendance) -> Next:
    sitting.save(sitting.meeting.with_attendance(guest))
    return Back(phrase("{name} is here as a guest.", name=guest.name))


@frozen
class Apologies:
    """Somebody of the group told us that they cannot come."""

    sitting: Sitting

    def _missing(self) -> tuple[Person, ...]:
        known = {a.person_id for a in self.sitting.meeting.attendance}
        return tuple(p for p in self.sitting.room.records.group.people if p.id not in known)

    def page(self, words: Words) -> Page:
        """Those who are not here."""
        missing = self._missing()
        text = (
            words("Somebody who told us that they cannot come.")
            if missing
            else words("Nobody else is missing.")
        )
        return Page(
            name=f"meeting.apologies/{self.sitting.meeting_id}",
            heading=words("Apologies"),
            blocks=(Sentence(text),),
            question=pick_one(
                words("Who sent apologies?"),
                (Option(p.id, p.name, partial(self._note, p)) for p in missing),
                none=words("Nobody, go back"),
            ),
        )

    def _note(self, person: Person) -> Next:
        away = Attendance(person.name, Presence.APOLOGIES, person.id)
        self.sitting.save(self.sitting.meeting.with_attendance(away))
        return Back(phrase("Apologies from {name} noted.", name=person.name))


@frozen
class ForToday:
    """Who supports people today, and where they can go to be quiet. Both may be left out."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Two optional fields."""
        return Page(
            name=f"meeting.today/{self.sitting.meeting_id}",
            heading=words("For today"),
            blocks=(Sentence(words("This is read out with the ground rules.")),),
            question=Form(self._fields(words), done=words("Go on"), does=self._save),
            where=where_in(self.sitting, words),
        )

    def _fields(self, words: Words) -> tuple[Field, ...]:
        person, place = self.sitting.meeting.support_person, self.sitting.meeting.quiet_space
        who, where = words("Who can people talk to today?"), words("Where is the quiet space?")
        return (
            optional_field("support", who, person, short=words("Support person")),
            optional_field("quiet", where, place, short=words("Quiet space")),
        )

    def _save(self, typed: dict[str, str]) -> Next:
        """Keep both, and open the meeting."""
        self.sitting.save(
            replace(
                begun(self.sitting.meeting, self.sitting.room.now()),
                support_person=one_line(typed["support"]),
                quiet_space=one_line(typed["quiet"]),
                stage=Stage.OPENING,
            )
        )
        return self.sitting.go_on()
