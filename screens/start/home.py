"""Home: the group, what is next, and where to go.

Where something leads is loaded when it is chosen: the first picture does not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.frozen import frozen
from data.model.meeting import MeetingState
from data.words.wording import Words
from tui.pages.page import Answer, Block, Choice, Chosen, Fact, Facts, Notice, Option, Page
from tui.pages.screen import Back, Do, Go, Next, Start
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
                words("What would you like to do?"), (*self._meeting_options(words), *_usual(words))
            ),
        )

    def _notices(self, words: Words) -> tuple[Block, ...]:
        said = [words.say(notice) for notice in self.room.records.notices]
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
            options.append(Option(f"meeting {meeting.id}", label))
        return tuple(options)

    @property
    def running(self) -> Chosen | None:
        """The answer that carries on a meeting that was stopped in the middle; None if none was."""
        for meeting in self._open_meetings():
            if meeting.state is MeetingState.RUNNING:
                return Chosen(f"meeting {meeting.id}")
        return None

    def answer(self, answer: Answer) -> Next:
        """Go there."""
        match answer:
            case Chosen(option) if option.startswith("meeting "):
                from screens.meeting.current_screen import screen_for

                return Go(screen_for(self.room, option.removeprefix("meeting ")))
            case Chosen("plan"):
                from screens.plan.meeting import plan_screen

                return Go(plan_screen(self.room))
            case Chosen("minutes"):
                from screens.minutes.meetings import MeetingsList

                return Go(MeetingsList(self.room))
            case Chosen("actions"):
                from screens.meeting.group_actions import ActionsList

                return Go(ActionsList(self.room))
            case _:
                return Go(MoreAtHome(self.room))


def _usual(words: Words) -> tuple[Option, ...]:
    return (
        Option("plan", words("Plan a meeting")),
        Option("minutes", words("Minutes and past meetings")),
        Option("actions", words("Actions and promises")),
        Option("more", words("More: people, ground rules, leaving")),
    )


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
                    Option("people", words("People in the group")),
                    Option("rules", words("Ground rules of the group")),
                    Option("access", words("How it looks, sounds and reads")),
                    Option("safe", words("Keep it safe: back-ups, lock, taking out")),
                    Option("leave", words("Leave")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Go there."""
        match answer:
            case Chosen("people"):
                from screens.group.people import AddPeople

                return Go(AddPeople(self.room))
            case Chosen("rules"):
                from screens.group.rules import ReviewRules

                return Go(ReviewRules(self.room))
            case Chosen("safe"):
                from screens.safekeeping.menu import KeepSafe

                return Go(KeepSafe(self.room, lambda said: Start(Home(self.room), said)))
            case Chosen(command):
                return Do(command)
            case _:
                return Back()
