"""Which items a copy to share says nothing of, but that they were talked about in confidence."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.documents.account import NEVER_WRITTEN
from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind, with_item
from data.words.wording import Words, phrase
from screens.pick_one import pick_one
from tui.pages.page import Option, Page, Sentence
from tui.pages.screen import Next, Stay
from tui.room import Room


@frozen
class PrivateItems:
    """Every item, to make it private or not. Accounts of experience always are."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """Each item and what the copy says of it."""
        agenda = self.room.records.meeting(self.meeting_id).agenda
        accounts = any(item.kind is ItemKind.ACCOUNT for item in agenda)
        always = Sentence(words("Accounts of experience are never in the copy."))
        said = words("Of a private item the copy says only that it was talked about in confidence.")
        return Page(
            name=f"minutes.private/{self.meeting_id}",
            heading=words("Private items"),
            blocks=(Sentence(said), *((always,) if accounts else ())),
            question=pick_one(
                words("Which item would you like to change?"),
                (self._option(item, words) for item in agenda if _may_change(item)),
                none=words("None, go back"),
                short=words("Which item?"),
            ),
        )

    def _option(self, item: AgendaItem, words: Words) -> Option:
        title = item.title_in(plain=words.plain)
        label = (
            words("Private: {title}", title=title)
            if item.private
            else words("In the copy: {title}", title=title)
        )
        return Option(item.id, label, partial(self._turn, item.id))

    def _turn(self, item_id: str) -> Next:
        """Make it private, or no longer; it is saved."""
        records = self.room.records
        meeting = records.meeting(self.meeting_id)
        item = meeting.item_with(item_id)
        changed = replace(item, private=not item.private)
        records.save_meeting(replace(meeting, agenda=with_item(meeting.agenda, changed)))
        if changed.private:
            return Stay(said=phrase("Private: the copy says nothing more of it."))
        return Stay(said=phrase("It is in the copy now."))


def _may_change(item: AgendaItem) -> bool:
    return item.kind is not ItemKind.ACCOUNT and item.kind not in NEVER_WRITTEN
