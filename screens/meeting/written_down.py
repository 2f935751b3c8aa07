"""What was written down in this item: to read back, change, or take out."""

from __future__ import annotations

from functools import partial

from data.documents.entry_words import entry_said
from data.documents.votes import vote_in_one_line
from data.frozen import frozen
from data.model.meeting import Entry
from data.words.wording import Words
from screens.meeting.entry import WriteEntry
from screens.meeting.running_meeting import Sitting, item_heading
from screens.minutes.corrections import entry_of
from screens.minutes.read_back import read_back_question
from screens.minutes.removed_entry import take_out
from screens.pick_one import pick_one
from tui.pages.page import Option, Page, Sentence
from tui.pages.screen import Back, Go, Next


@frozen
class Written:
    """Everything written in this item; each entry can be chosen."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """The entries, as options."""
        meeting = self.sitting.meeting
        entries = meeting.entries_of(meeting.current)
        votes = tuple(
            Sentence(vote_in_one_line(vote, words))
            for vote in meeting.votes
            if vote.item_id == meeting.current
        )
        nothing = Sentence(words("Nothing is written in this item yet."))
        empty = votes or (() if entries else (nothing,))
        return Page(
            name=f"meeting.written/{meeting.current}",
            heading=words("What is written down"),
            blocks=(Sentence(item_heading(meeting, meeting.item, words)), *empty),
            question=pick_one(
                words("Which one would you like to change?"),
                (Option(e.id, entry_said(e, words), partial(self._entry, e.id)) for e in entries),
                none=words("None, go back"),
                short=words("Which one to change?"),
            ),
        )

    def _entry(self, entry_id: str) -> Next:
        return Go(OneEntry(self.sitting, entry_id))


@frozen
class OneEntry:
    """One entry: change it or take it out."""

    sitting: Sitting
    entry_id: str

    def _entry(self) -> Entry | None:
        return entry_of(self.sitting.meeting, self.entry_id)

    def page(self, words: Words) -> Page:
        """The entry, read back."""
        entry = self._entry()
        said = entry_said(entry, words) if entry else words("It is taken out.")
        return Page(
            name=f"meeting.one_entry/{self.entry_id}",
            heading=words("Read it back"),
            blocks=(Sentence(said),),
            question=read_back_question(words, self._change, self._take_out),
        )

    def _change(self) -> Next:
        entry = self._entry()
        return Go(WriteEntry(self.sitting, entry.kind, entry)) if entry else Back()

    def _take_out(self) -> Next:
        """Take it out, which can be undone at once."""
        entry = self._entry()
        return Go(take_out(self.sitting.room, self.sitting.meeting_id, entry)) if entry else Back()
