"""A new meeting: its title, its day, and what its agenda starts from."""

from __future__ import annotations

from functools import partial

from data.frozen import frozen
from data.model.agenda import Agenda
from data.model.meeting import Meeting, MeetingState
from data.practice.agenda_templates import STEERING_GROUP, agenda_from
from data.words.wording import Words, phrase
from screens.plan.agenda import PlanAgenda
from screens.plan.title_and_day import read_title_and_day, title_and_day_fields
from tui.pages.page import (
    Choice,
    Form,
    Option,
    Page,
    Sentence,
)
from tui.pages.screen import Next, Replace, Screen
from tui.room import Room


def plan_screen(room: Room) -> Screen:
    """The first screen of planning: what is planned already, or a new meeting."""
    planned = any(m.state is MeetingState.PLANNED for m in room.records.meetings)
    return Plans(room) if planned else PlanMeeting(room)


@frozen
class Plans:
    """The meetings that are planned, to change one, or to plan another."""

    room: Room

    def page(self, words: Words) -> Page:
        """Each planned meeting, and a new one."""
        planned = (m for m in self.room.records.meetings if m.state is MeetingState.PLANNED)
        return Page(
            name="plan.list",
            heading=words("Plan a meeting"),
            question=Choice(
                words("Which meeting would you like to plan?"),
                (
                    Option("new", words("A new meeting"), lambda: Replace(PlanMeeting(self.room))),
                    *(
                        Option(
                            m.id,
                            words("{title}, {day}", title=m.title, day=words.day(m.day)),
                            partial(self._plan, m.id),
                        )
                        for m in planned
                    ),
                ),
                short=words("Which meeting?"),
            ),
        )

    def _plan(self, meeting_id: str) -> Next:
        return Replace(PlanAgenda(self.room, meeting_id))


@frozen
class PlanMeeting:
    """Asks for the title and the day, and then what to start from."""

    room: Room

    def page(self, words: Words) -> Page:
        """Two fields."""
        return Page(
            name="plan.meeting",
            heading=words("Plan a meeting"),
            question=Form(
                title_and_day_fields("", self.room.today, words),
                done=words("Go on to the agenda"),
                does=self._typed,
            ),
        )

    def _typed(self, typed: dict[str, str]) -> Next:
        """Check both, and go on."""
        title, day = read_title_and_day(typed, self.room.today)
        return Replace(StartingPoint(self.room, Meeting(self.room.new_id(), day, title)))


@frozen
class StartingPoint:
    """A ready agenda to change, or an empty one."""

    room: Room
    meeting: Meeting

    def page(self, words: Words) -> Page:
        """The choice."""
        return Page(
            name="plan.start",
            heading=self.meeting.title,
            blocks=(Sentence(words("Everything in the agenda can be changed later.")),),
            question=Choice(
                words("What shall the agenda start from?"),
                (
                    Option(
                        "template",
                        words("A steering group, about two hours with a break"),
                        self._from_template,
                    ),
                    Option("empty", words("An empty agenda"), lambda: self._save(())),
                ),
                short=words("Start from what?"),
            ),
        )

    def _from_template(self) -> Next:
        return self._save(agenda_from(STEERING_GROUP, "en_GB", self.room.new_id))

    def _save(self, agenda: Agenda) -> Next:
        """Save the meeting with its first agenda, and show it."""
        planned = Meeting(self.meeting.id, self.meeting.day, self.meeting.title, agenda)
        self.room.records.save_meeting(planned)
        return Replace(
            PlanAgenda(self.room, planned.id), phrase("The meeting is saved as planned.")
        )
