"""One agenda item: what it is, how long, what is next; and one key for each thing to write down."""

from __future__ import annotations

from dataclasses import dataclass

from data.documents.account import is_kept_out
from data.documents.entry_words import entry_said
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.meeting import EntryKind, Meeting
from data.words.wording import Words
from screens.meeting.account import TELLERS_CHOICES
from screens.meeting.change_plan import ChangePlan
from screens.meeting.entry import WriteEntry
from screens.meeting.group_actions import ActionsList
from screens.meeting.item_words import KIND_NAMES, PROMPTS, WRITTEN_NEVER
from screens.meeting.more import MoreInMeeting
from screens.meeting.sitting import Sitting, item_heading, minutes_said
from screens.meeting.vote_item import (
    closed_votes,
    feedback_screen,
    not_saved_blocks,
    vote_blocks,
    vote_option,
    vote_screen,
)
from screens.minutes.account_choice import TellersAnswer
from tui.pages.page import (
    Answer,
    Block,
    Choice,
    Chosen,
    Clock,
    Fact,
    Facts,
    Option,
    Page,
    Sentence,
    Steps,
)
from tui.pages.screen import Go, Next

ENTRY_OPTIONS = {
    "note": EntryKind.NOTE,
    "decision": EntryKind.DECISION,
    "action": EntryKind.ACTION,
    "park": EntryKind.PARKED,
    "bright": EntryKind.BRIGHT_SPOT,
}
WITH_ACTIONS = {ItemKind.SAID_AND_DONE, ItemKind.ACTIONS}


@dataclass(frozen=True)
class ItemScreen:
    """The page that a meeting is mostly at."""

    sitting: Sitting
    item_id: str

    def __post_init__(self) -> None:
        """Time the item, if it is not timed yet."""
        self.sitting.room.timer.start(self.item_id)

    def page(self, words: Words) -> Page:
        """The item, what was written so far, and what can be done."""
        meeting = self.sitting.meeting
        item = meeting.item_with(self.item_id)
        return Page(
            name=f"meeting.item/{item.id}",
            heading=item_heading(meeting, item, words),
            blocks=(
                self._clock(item, words),
                _about(meeting, item, words),
                *(Sentence(words.say(prompt)) for prompt in PROMPTS.get(item.kind, ())),
                *not_saved_blocks(self.sitting, words),
                *vote_blocks(meeting, item.id, words),
                *_written(meeting, item, words),
            ),
            question=Choice(words("What now?"), _options(meeting, item, words)),
            actions=() if item.kind in WRITTEN_NEVER else _rarer(meeting, item, words),
        )

    def _clock(self, item: AgendaItem, words: Words) -> Clock:
        gone, planned = self.sitting.room.timer.minutes, item.minutes
        time = words.say(minutes_said(planned))
        if gone >= planned:
            return Clock(words("The time for this item is up: {time}.", time=time))
        return Clock(words("{gone} of {time}", gone=gone, time=time))

    def answer(self, answer: Answer) -> Next:
        """Go where it leads; only `next` moves the meeting on."""
        option = answer.option if isinstance(answer, Chosen) else ""
        if option in ENTRY_OPTIONS:
            return self._write(ENTRY_OPTIONS[option])
        match option:
            case "next":
                self.sitting.save(self.sitting.meeting.moved_on())
                return self.sitting.go_on()
            case "vote":
                return Go(vote_screen(self.sitting, self.item_id))
            case "feedback":
                return Go(feedback_screen(self.sitting, self.item_id))
            case "teller":
                return Go(self._ask_teller())
            case "actions":
                return Go(ActionsList(self.sitting.room))
            case "change":
                return Go(ChangePlan(self.sitting))
            case _:
                return Go(MoreInMeeting(self.sitting))

    def _ask_teller(self) -> TellersAnswer:
        sitting = self.sitting
        return TellersAnswer(sitting.room, sitting.meeting_id, self.item_id, "meeting.teller")

    def _write(self, kind: EntryKind) -> Next:
        """Write something down; in an account of experience the teller is asked first."""
        item = self.sitting.meeting.item_with(self.item_id)
        asked = item.tellers_choice not in {TellersChoice.NOT_ASKED, TellersChoice.NOT_AT_ALL}
        if item.kind is ItemKind.ACCOUNT and kind is EntryKind.NOTE and not asked:
            return Go(self._ask_teller())
        return Go(WriteEntry(self.sitting, kind))


def _about(meeting: Meeting, item: AgendaItem, words: Words) -> Facts:
    title, kind = item.title_in(plain=words.plain), words.say(KIND_NAMES[item.kind])
    facts = [Fact(words("Kind"), kind)] if kind != title else []
    if item.lead:
        facts.append(Fact(words("Who leads"), item.lead))
    if item.purpose:
        facts.append(Fact(words("What we want from it"), item.purpose))
    if item.kind is ItemKind.ACCOUNT:
        said = words.say(TELLERS_CHOICES[item.tellers_choice])
        facts.append(Fact(words("What the teller allows"), said))
    after = meeting.next_item
    next_title = after.title_in(plain=words.plain) if after else words("the close")
    return Facts((*facts, Fact(words("Next"), next_title)))


def _written(meeting: Meeting, item: AgendaItem, words: Words) -> tuple[Block, ...]:
    if is_kept_out(item):
        return ()
    said = tuple(entry_said(e, words) for e in meeting.entries_of(item.id))
    return (Steps(said, caption=words("Written down so far")),) if said else ()


def _options(meeting: Meeting, item: AgendaItem, words: Words) -> tuple[Option, ...]:
    """At most five, the most likely first."""
    on = Option("next", words("Next item") if meeting.next_item else words("Close the meeting"))
    more = Option("more", words("More"))
    if item.kind is ItemKind.FEEDBACK and not closed_votes(meeting, item.id):
        ask = Option("feedback", words("Ask for feedback in secret"), key="f")
        return (on, ask, more)
    if item.kind in WRITTEN_NEVER:
        return (on, Option("change", words("Change the plan"), key="c"), more)
    note = Option("note", words("Note"), key="n")
    decision = Option("decision", words("Decision"), key="d")
    action = Option("action", words("Action"), key="a")
    if item.kind is ItemKind.VOTE and not closed_votes(meeting, item.id):
        return (Option("vote", words("Start the vote"), key="v"), on, note, decision, more)
    if item.kind is ItemKind.ACCOUNT:
        teller = Option("teller", words("Ask what the teller allows"))
        return (on, teller, note, action, more)
    if item.kind in WITH_ACTIONS:
        return (on, Option("actions", words("Actions and promises")), note, action, more)
    return (on, note, decision, action, more)


def _rarer(meeting: Meeting, item: AgendaItem, words: Words) -> tuple[Option, ...]:
    offered = item.kind is ItemKind.VOTE and not closed_votes(meeting, item.id)
    return (
        Option("park", words("Park it"), key="p"),
        Option("bright", words("Bright spot"), key="s"),
        Option("change", words("Change the plan"), key="c"),
        *(() if offered else (vote_option(words),)),
    )
