"""Home: the group, what is next, and where to go.

Where something leads is loaded when it is chosen: the first picture does not wait for it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data.frozen import frozen
from data.model.meeting import MeetingState
from data.words.wording import Words
from tui.commands import ACCESS, LEAVE
from tui.pages.page import Block, Choice, Chosen, Fact, Facts, Notice, Option, Page
from tui.pages.screen import Do, Go, Next, Start
from tui.pages.where import Where
from tui.room import Room

if TYPE_CHECKING:  # storage is slow to load, and the first screen needs none
    from data.storage.records import MeetingSummary


@frozen
class Home:
    """The group's first page on every day but its first."""

    room: Room

    def page(self, words: Words) -> Page:
        """What stands open, and at most five choices."""
        group = self.room.records.group
        return Page(
            name="start.home",
            heading=group.name,
            blocks=(*self._notices(words), self._facts(words)),
            question=Choice(
                words("What would you like to do?"),
                (*self._meeting_options(words), *self._usual(words)),
            ),
            where=Where(group=group.name),
        )

    def _notices(self, words: Words) -> tuple[Block, ...]:
        said = [words.say(notice) for notice in self.room.records.files.notices]
        if self.room.records.group.invented:
            said.append(words("This is a sample group. Everything in it is invented."))
        return tuple(Notice(text) for text in said)

    def _facts(self, words: Words) -> Facts:
        actions = self.room.records.group.open_actions
        late = sum(1 for a in actions if a.by_when and a.by_when < self.room.today)
        waiting = words.count("{n} action", "{n} actions", len(actions))
        if late:
            waiting = words("{waiting}, {late} of them late", waiting=waiting, late=late)
        facts = [Fact(words("Today"), words.day(self.room.today))]
        facts += [
            Fact(words("Meeting"), words("{title}, {day}", title=m.title, day=words.day(m.day)))
            for m in self._open_meetings()
        ]
        return Facts((*facts, Fact(words("Still to do"), waiting)))

    def _open_meetings(self) -> tuple[MeetingSummary, ...]:
        open_states = (MeetingState.RUNNING, MeetingState.PLANNED)
        found = [m for m in self.room.records.meetings if m.state in open_states]
        return tuple(sorted(found, key=lambda m: (m.state is not MeetingState.RUNNING, m.day)))[:1]

    def _meeting_options(self, words: Words) -> tuple[Option, ...]:
        options = []
        for meeting in self._open_meetings():
            if meeting.state is MeetingState.RUNNING:
                label = words("Carry on with the meeting: {title}", title=meeting.title)
            else:
                label = words("Start the meeting: {title}", title=meeting.title)
            carry_on = partial(self._meeting, meeting.id)
            options.append(Option(f"meeting {meeting.id}", label, carry_on))
        return tuple(options)

    def _usual(self, words: Words) -> tuple[Option, ...]:
        return (
            Option("plan", words("Plan a meeting"), self._plan),
            Option("minutes", words("Minutes and past meetings"), self._minutes),
            Option("actions", words("Actions and promises"), self._actions),
            Option(
                "more",
                words("More: people, ground rules, leaving"),
                lambda: Go(MoreAtHome(self.room)),
            ),
        )

    @property
    def running(self) -> Chosen | None:
        """The answer that carries on a meeting that was stopped in the middle; None if none was."""
        for meeting in self._open_meetings():
            if meeting.state is MeetingState.RUNNING:
                return Chosen(f"meeting {meeting.id}")
        return None

    def _meeting(self, meeting_id: str) -> Next:
        from screens.meeting.current_screen import screen_for

        return Go(screen_for(self.room, meeting_id))

    def _plan(self) -> Next:
        from screens.plan.meeting import plan_screen

        return Go(plan_screen(self.room))

    def _minutes(self) -> Next:
        from screens.minutes.meetings import MeetingsList

        return Go(MeetingsList(self.room))

    def _actions(self) -> Next:
        from screens.meeting.group_actions import ActionsList

        return Go(ActionsList(self.room))


@frozen
class MoreAtHome:
    """What is needed less often."""

    room: Room

    def page(self, words: Words) -> Page:
        """People, rules, keeping it safe, settings, leaving."""
        return Page(
            name="start.more",
            heading=words("More"),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("people", words("People in the group"), self._people),
                    Option("rules", words("Ground rules of the group"), self._rules),
                    Option(ACCESS, words("How it looks, sounds and reads"), lambda: Do(ACCESS)),
                    Option("safe", words("Keep it safe: back-ups, lock, taking out"), self._safe),
                    Option(LEAVE, words("Leave"), lambda: Do(LEAVE)),
                ),
            ),
            actions=(
                Option("report", words("A report: what came of our meetings"), self._report),
                Option("import", words("Bring in people, actions or minutes"), self._import),
            ),
        )

    def _import(self) -> Next:
        from screens.importing.choose import WhichContent

        return Go(WhichContent(self.room))

    def _report(self) -> Next:
        from screens.report.span import WhichSpan

        return Go(WhichSpan(self.room))

    def _people(self) -> Next:
        from screens.group.people import AddPeople

        return Go(AddPeople(self.room))

    def _rules(self) -> Next:
        from screens.group.rules import ReviewRules

        return Go(ReviewRules(self.room))

    def _safe(self) -> Next:
        from screens.safekeeping.menu import KeepSafe

        return Go(KeepSafe(self.room, lambda said: Start(Home(self.room), said)))
