"""The close: parked topics, what is written down, support, the next meeting."""

from __future__ import annotations

from dataclasses import replace

from data.documents.account import is_kept_out
from data.documents.afterwards import change_in_one_line
from data.documents.entry_words import entry_said
from data.documents.votes import vote_in_one_line
from data.frozen import frozen
from data.model.group import Action, Group
from data.model.meeting import EntryKind, Meeting, MeetingState, closed
from data.practice.support_lines import checked_text, line_text, lines_of
from data.words.wording import Words, phrase
from screens.meeting.parked import ParkedTopics, parked_said, parked_topics
from screens.meeting.running_meeting import Sitting
from screens.meeting.where import where_in
from screens.minutes.meetings import MinutesOf
from screens.minutes.next_day import next_day_field, read_next_day, with_next_day
from screens.minutes.when_it_was import WhenItWas
from screens.safekeeping.back_up import back_up_screen
from tui.pages.page import (
    Block,
    Choice,
    Fact,
    Facts,
    Option,
    Page,
    Sentence,
    Steps,
)
from tui.pages.screen import Back, Go, Next, Replace, Stay


@frozen
class Closing:
    """What will be written down and who sees it, before the meeting is closed."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Everything written, parked topics first."""
        meeting = self.sitting.meeting
        return Page(
            name=f"meeting.closing/{meeting.id}",
            heading=words("Closing the meeting"),
            blocks=(
                *_parked(meeting, words),
                *_what_is_written(meeting, words),
                Sentence(words("Check-in, check-out and how people voted are written nowhere.")),
            ),
            question=Choice(words("Ready to close?"), self._options(meeting, words)),
            where=where_in(self.sitting, words),
        )

    def _options(self, meeting: Meeting, words: Words) -> tuple[Option, ...]:
        room, meeting_id = self.sitting.room, meeting.id
        parked = Option(
            "parked",
            words("Say what happens with parked topics"),
            lambda: Go(ParkedTopics(room, meeting_id)),
        )
        return (
            Option("close", words("Yes, close the meeting"), self._close, weighs=True),
            Option(
                "next",
                words("Set the day of the next meeting"),
                lambda: Go(NextDay(self.sitting)),
            ),
            Option("item", words("No, go back to the last item"), self._last_item),
            Option(
                "when",
                words("Say when it began, where, and who takes notes"),
                lambda: Go(WhenItWas(room, meeting_id)),
            ),
            *((parked,) if parked_topics(meeting) else ()),
        )

    def _close(self) -> Next:
        close_meeting(self.sitting)
        return Replace(Closed(self.sitting), phrase("The meeting is closed and saved."))

    def _last_item(self) -> Next:
        meeting = self.sitting.meeting
        if not meeting.agenda:
            return Stay(problem=(phrase("The agenda has no item to go back to."),))
        again = meeting.at_item(meeting.current or meeting.agenda[-1].id)
        self.sitting.save(replace(again, ended=None))
        return self.sitting.go_on()


def _parked(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    parked = tuple(parked_said(entry, words) for entry in parked_topics(meeting))
    if not parked:
        return ()
    return (Steps(parked, caption=words("Parked topics: what shall happen with them?")),)


def _what_is_written(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    left_out = {item.id for item in meeting.agenda if is_kept_out(item)}
    said = tuple(
        entry_said(e, words)
        for e in meeting.entries
        if e.kind is not EntryKind.PARKED and e.item_id not in left_out
    )
    votes = tuple(vote_in_one_line(vote, words) for vote in meeting.votes)
    changes = tuple(change_in_one_line(change, words) for change in meeting.changes)
    if said or votes or changes:
        return (Steps((*said, *votes, *changes), caption=words("This is written down")),)
    if _parked(meeting, words):
        return ()
    return (Sentence(words("Nothing was written down in this meeting.")),)


def close_meeting(sitting: Sitting) -> None:
    """Close the meeting, and carry its actions to the group's list.

    The group is saved first: carried actions have the ids of their entries, so that closing again
    after an interruption changes nothing.
    """
    records, meeting = sitting.room.records, sitting.meeting
    records.save_group(with_actions_of(records.group, meeting))
    sitting.save(closed(meeting, sitting.room.now()))


def with_actions_of(group: Group, meeting: Meeting) -> Group:
    """The group with the actions written in the meeting, as they are written there now.

    An action carried before keeps its state and reply; one that was taken out of the meeting
    after it was opened again is taken out here as well.
    """
    written = {e.id: e for e in meeting.entries if e.kind is EntryKind.ACTION}
    gone = {a.id for a in group.actions if a.meeting_id == meeting.id} - written.keys()
    known = {a.id: a for a in group.actions}
    kept = replace(group, actions=tuple(a for a in group.actions if a.id not in gone))
    for entry in written.values():
        before = known.get(entry.id, Action(entry.id, "", "", meeting_id=meeting.id))
        kept = kept.with_action(
            replace(
                before,
                text=entry.text,
                who=entry.who,
                by_when=entry.by_when,
                by_when_said=entry.by_when_said,
                promise=group.is_promise(entry.who),
            )
        )
    return kept


@frozen
class NextDay:
    """The day of the next meeting. It may stay open."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name=f"meeting.next_day/{self.sitting.meeting_id}",
            heading=words("The next meeting"),
            question=replace(next_day_field(self.sitting.meeting, words), does=self._day),
        )

    def _day(self, typed: str) -> Next:
        day = read_next_day(typed, self.sitting.room.today)
        self.sitting.save(with_next_day(self.sitting.meeting, day))
        return Back(phrase("Saved."))


@frozen
class Closed:
    """After the close: support, the next meeting, and the minutes."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Thanks, and what comes after."""
        meeting, group = self.sitting.meeting, self.sitting.room.records.group
        facts = []
        if meeting.support_person:
            facts.append(Fact(words("You can talk to"), meeting.support_person))
        if meeting.next_day:
            facts.append(Fact(words("Next meeting"), words.day(meeting.next_day)))
        lines = tuple(line_text(line, words) for line in lines_of(group, words))
        return Page(
            name=f"meeting.closed/{meeting.id}",
            heading=words("Thank you, everyone"),
            blocks=(
                *((Facts(tuple(facts)),) if facts else ()),
                Steps(lines, caption=words("If you need somebody to talk to")),
                Sentence(checked_text(words)),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option(
                        "minutes",
                        words("Read or save the minutes"),
                        lambda: Go(MinutesOf(self.sitting.room, self.sitting.meeting_id)),
                    ),
                    Option(
                        "backup",
                        words("Make a back-up"),
                        lambda: Go(back_up_screen(self.sitting.room)),
                    ),
                    Option("home", words("Go to the first page"), Back),
                    *self._reopening(words),
                ),
            ),
            where=where_in(self.sitting, words),
        )

    def _reopening(self, words: Words) -> tuple[Option, ...]:
        """Approved minutes stay as they are; what comes later is added to them with its date."""
        if self.sitting.meeting.state is MeetingState.APPROVED:
            return ()
        return (Option("reopen", words("Open the meeting again"), self._reopen, weighs=True),)

    def _reopen(self) -> Next:
        """Open it again. Raises Problem once its minutes are approved."""
        self.sitting.save(replace(self.sitting.meeting, state=MeetingState.RUNNING))
        return self.sitting.go_on(phrase("The meeting is open again."))
