"""What can be done at an agenda item; which of it is offered goes by the kind of item."""

from __future__ import annotations

from functools import partial

from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.meeting import EntryKind, Meeting
from data.words.wording import Words
from screens.meeting.change_plan import ChangePlan
from screens.meeting.entry import WriteEntry
from screens.meeting.group_actions import ActionsList
from screens.meeting.item_words import WRITTEN_NEVER
from screens.meeting.more import MoreInMeeting
from screens.meeting.running_meeting import Sitting
from screens.meeting.vote_item import closed_votes, feedback_screen, vote_option
from screens.minutes.account_choice import TellersAnswer
from tui.pages.page import Option
from tui.pages.screen import Go, Next

WITH_ACTIONS = {ItemKind.SAID_AND_DONE, ItemKind.ACTIONS}


@frozen
class ItemOptions:
    """The options of one item, in these words; `meeting` is as the page shows it."""

    sitting: Sitting
    meeting: Meeting
    item: AgendaItem
    words: Words

    @property
    def likely(self) -> tuple[Option, ...]:
        """At most five, the most likely first; only the next item moves the meeting on."""
        words, kind = self.words, self.item.kind
        last = self.meeting.next_item is None
        on = Option(
            "next",
            words("Close the meeting") if last else words("Next item"),
            self._on,
            weighs=True,
        )
        more = Option("more", words("More"), lambda: Go(MoreInMeeting(self.sitting)))
        if kind is ItemKind.FEEDBACK and not self._voted:
            return (on, self._feedback, more)
        if kind in WRITTEN_NEVER:
            return (on, self._change, more)
        note = self._entry("note", words("Note"), EntryKind.NOTE)
        decision = self._entry("decision", words("Decision"), EntryKind.DECISION)
        action = self._entry("action", words("Action"), EntryKind.ACTION)
        if self._vote_waits:
            vote = vote_option(self.sitting, self.item.id, words, planned=True)
            return (vote, on, note, decision, more)
        if kind is ItemKind.ACCOUNT:
            teller = Option("teller", words("Ask what the teller allows"), self._ask_teller)
            return (on, teller, note, action, more)
        if kind in WITH_ACTIONS:
            return (on, self._actions, note, action, more)
        return (on, note, decision, action, more)

    @property
    def rarer(self) -> tuple[Option, ...]:
        """What is done less often."""
        if self.item.kind in WRITTEN_NEVER:
            return ()
        return (
            self._entry("park", self.words("Park it"), EntryKind.PARKED),
            self._entry("bright", self.words("Bright spot"), EntryKind.BRIGHT_SPOT),
            self._change,
            *(() if self._vote_waits else (vote_option(self.sitting, self.item.id, self.words),)),
        )

    @property
    def _voted(self) -> bool:
        return bool(closed_votes(self.meeting, self.item.id))

    @property
    def _vote_waits(self) -> bool:
        return self.item.kind is ItemKind.VOTE and not self._voted

    @property
    def _feedback(self) -> Option:
        label = self.words("Ask for feedback in secret")
        return Option("feedback", label, lambda: Go(feedback_screen(self.sitting, self.item.id)))

    @property
    def _actions(self) -> Option:
        label = self.words("Actions and promises")
        return Option("actions", label, lambda: Go(ActionsList(self.sitting.room)))

    @property
    def _change(self) -> Option:
        label = self.words("Change the plan")
        return Option("change", label, lambda: Go(ChangePlan(self.sitting)))

    def _entry(self, option_id: str, label: str, kind: EntryKind) -> Option:
        return Option(option_id, label, partial(self._write, kind), writes=True)

    def _on(self) -> Next:
        self.sitting.save(self.sitting.meeting.moved_on())
        return self.sitting.go_on()

    def _ask_teller(self) -> Next:
        sitting = self.sitting
        return Go(TellersAnswer(sitting.room, sitting.meeting_id, self.item.id, "meeting.teller"))

    def _write(self, kind: EntryKind) -> Next:
        """Write something down; in an account of experience the teller is asked first."""
        unasked = {TellersChoice.NOT_ASKED, TellersChoice.NOT_AT_ALL}
        account = self.item.kind is ItemKind.ACCOUNT and kind is EntryKind.NOTE
        if account and self.item.tellers_choice in unasked:
            return self._ask_teller()
        return Go(WriteEntry(self.sitting, kind))
