"""Somebody comes late, or leaves early."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.meeting import Attendance, Presence
from data.words.wording import Phrase, Words, phrase
from screens.group.quorum import too_few_said
from screens.meeting.guest import AddGuest
from screens.meeting.opening import today_facts
from screens.meeting.rules import short_rules
from screens.meeting.running_meeting import Sitting
from screens.pick_one import pick_one
from tui.pages.page import Choice, GoOn, Option, Page, Sentence
from tui.pages.screen import Back, Next, Replace


@frozen
class CameOrLeft:
    """Asks whether somebody came late, left early, or is a guest who has just come."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Three ways, and back."""
        return Page(
            name=f"meeting.presence/{self.sitting.meeting_id}",
            heading=words("Somebody came or left"),
            question=Choice(
                words("What happened?"),
                (
                    Option(
                        "came",
                        words("Somebody of the group came"),
                        lambda: Replace(WhoCame(self.sitting)),
                    ),
                    Option(
                        "guest",
                        words("A guest came"),
                        lambda: Replace(AddGuest(self.sitting, welcome)),
                    ),
                    Option("left", words("Somebody left"), lambda: Replace(WhoLeft(self.sitting))),
                    Option("back", words("Nothing, go back"), Back),
                ),
            ),
        )


@frozen
class WhoCame:
    """Somebody of the group who was not here before."""

    sitting: Sitting

    def _away(self) -> tuple[Attendance, ...]:
        here = {a.person_id for a in self.sitting.meeting.here}
        people = self.sitting.room.records.group.people
        return tuple(Attendance(p.name, Presence.HERE, p.id) for p in people if p.id not in here)

    def page(self, words: Words) -> Page:
        """Everybody who was not here."""
        return Page(
            name=f"meeting.came/{self.sitting.meeting_id}",
            heading=words("Who came?"),
            question=pick_one(
                words("Who came?"),
                (
                    Option(a.person_id, a.name, partial(welcome, self.sitting, a))
                    for a in self._away()
                ),
                none=words("Nobody, go back"),
            ),
        )


def welcome(sitting: Sitting, arrived: Attendance) -> Next:
    """Save somebody as here, and show the short reminder."""
    known = [
        a
        for a in sitting.meeting.attendance
        if not (arrived.person_id and a.person_id == arrived.person_id)
    ]
    meeting = replace(sitting.meeting, attendance=tuple(known))
    sitting.save(meeting.with_attendance(replace(arrived, late=meeting.coming_and_going)))
    return Replace(Newcomer(sitting, arrived.name))


@frozen
class Newcomer:
    """The ground rules in short, for somebody who has just come."""

    sitting: Sitting
    name: str

    def page(self, words: Words) -> Page:
        """A welcome, and the rules that matter most."""
        return Page(
            name=f"meeting.newcomer/{self.sitting.meeting_id}",
            heading=words("Welcome, {name}", name=self.name),
            blocks=(
                Sentence(words("Here are the rules that matter most. Read them out loud.")),
                short_rules(self.sitting.room, words),
                Sentence(words("Step out at any time. Nobody will ask why.")),
                *today_facts(self.sitting.meeting, words),
            ),
            question=GoOn(
                words("Rules read. Go on?"), words("Go on with the meeting"), self.sitting.go_on
            ),
        )


@frozen
class WhoLeft:
    """Somebody who has left. Nobody is asked why."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Everybody who is here."""
        here = self.sitting.meeting.here
        return Page(
            name=f"meeting.left/{self.sitting.meeting_id}",
            heading=words("Who left?"),
            question=pick_one(
                words("Who left?"),
                (Option(f"{n}", a.name, partial(self._left, a)) for n, a in enumerate(here)),
                none=words("Nobody, go back"),
            ),
        )

    def _left(self, attendance: Attendance) -> Next:
        left = replace(attendance, presence=Presence.LEFT)
        self.sitting.save(self.sitting.meeting.with_attendance(left))
        return self.sitting.go_on(self._said(attendance.name))

    def _said(self, name: str) -> Phrase:
        gone = phrase("{name} has left.", name=name)
        too_few = too_few_said(self.sitting.room.records.group, self.sitting.meeting)
        return phrase("{left} {too_few}", left=gone, too_few=too_few) if too_few else gone
