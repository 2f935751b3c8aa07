"""Correcting minutes with the group, until they are approved."""

from __future__ import annotations

from functools import partial

from data.documents.account import is_kept_out
from data.documents.entry_words import entry_said
from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind
from data.model.meeting import Entry, Meeting
from data.words.wording import Words
from screens.minutes.account_choice import TellersAnswer
from screens.minutes.change_entry import ChangeEntry
from screens.minutes.corrections import entry_of
from screens.minutes.read_back import read_back_question
from screens.minutes.removed_entry import take_out
from screens.no_longer_there import gone
from screens.pick_one import pick_one
from tui.pages.page import Option, Page, Sentence
from tui.pages.screen import Go, Next, Replace
from tui.room import Room


def correctable(meeting: Meeting) -> tuple[Entry, ...]:
    """The entries that the room may see; those that minutes leave out are not read out either."""
    left_out = {item.id for item in meeting.agenda if is_kept_out(item)}
    return tuple(entry for entry in meeting.entries if entry.item_id not in left_out)


def accounts(meeting: Meeting) -> tuple[AgendaItem, ...]:
    """The accounts of experience, whose tellers may change their choice until approval."""
    return tuple(item for item in meeting.agenda if item.kind is ItemKind.ACCOUNT)


@frozen
class CorrectMinutes:
    """Everything that can be corrected, to choose one."""

    room: Room
    meeting_id: str
    item_id: str = ""

    def page(self, words: Words) -> Page:
        """Each entry and each account is an option; those of one item where it has one."""
        meeting = self.room.records.meeting(self.meeting_id)
        entries = tuple(e for e in correctable(meeting) if self.item_id in {"", e.item_id})
        nothing = Sentence(words("Nothing was written down that could be corrected."))
        tellers = (
            Option(
                f"teller {item.id}",
                words("Ask the teller: {title}", title=_title(item, words)),
                partial(self._teller, item.id),
            )
            for item in accounts(meeting)
            if self.item_id in {"", item.id}
        )
        return Page(
            name=f"minutes.correct/{meeting.id}/{self.item_id}".rstrip("/"),
            heading=words("Correct the minutes"),
            blocks=() if entries else (nothing,),
            question=pick_one(
                words("Which one would you like to change?"),
                (
                    *(
                        Option(entry.id, entry_said(entry, words), partial(self._entry, entry.id))
                        for entry in entries
                    ),
                    *tellers,
                ),
                none=words("None, go back"),
                short=words("Which one to change?"),
            ),
        )

    def _teller(self, item_id: str) -> Next:
        return Go(TellersAnswer(self.room, self.meeting_id, item_id))

    def _entry(self, entry_id: str) -> Next:
        return Go(CorrectEntry(self.room, self.meeting_id, entry_id))


def _title(item: AgendaItem, words: Words) -> str:
    return item.title_in(plain=words.plain)


@frozen
class CorrectEntry:
    """One entry, read back: keep it, change it, or take it out."""

    room: Room
    meeting_id: str
    entry_id: str

    def _entry(self) -> Entry | None:
        return entry_of(self.room.records.meeting(self.meeting_id), self.entry_id)

    def page(self, words: Words) -> Page:
        """The entry, and what can be done."""
        name, entry = f"minutes.entry/{self.entry_id}", self._entry()
        if entry is None:
            return gone(name, words("This entry is not there any more"), words)
        return Page(
            name=name,
            heading=words("Read it back"),
            blocks=(Sentence(entry_said(entry, words)),),
            question=read_back_question(
                words,
                change=lambda: Replace(ChangeEntry(self.room, self.meeting_id, entry)),
                take_out=lambda: Replace(take_out(self.room, self.meeting_id, entry)),
            ),
        )
