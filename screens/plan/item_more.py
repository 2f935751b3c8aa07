"""What is changed less often about a planned item: its kind, its vote, and taking it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind, item_index, without_item
from data.words.wording import Words, phrase
from screens.meeting.item_words import KIND_NAMES
from screens.plan.planned_item import PlannedItem
from screens.plan.vote import PlanVote
from screens.undo_removal import TakenOut
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Back, Next, Onward, Replace, Screen
from tui.room import Room


@frozen
class MoreOfItem:
    """What is changed less often. `agenda` is the screen to show once the item is taken out."""

    planned: PlannedItem
    agenda: Screen

    def page(self, words: Words) -> Page:
        """The kind, a vote, taking it out."""
        item = self.planned.item
        vote = Option("vote", words("What is voted on"), lambda: Replace(PlanVote(self.planned)))
        return Page(
            name=f"plan.more/{item.id}",
            heading=item.title_in(plain=words.plain),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option(
                        "kind",
                        words("Change the kind of item"),
                        lambda: Replace(ChooseKind(self.planned)),
                    ),
                    *((vote,) if item.kind is ItemKind.VOTE else ()),
                    Option("remove", words("Take the item out"), self._remove, weighs=True),
                    Option("back", words("Nothing, go back"), Back),
                ),
            ),
        )

    def _remove(self) -> Next:
        """Take it out, which can be undone at once."""
        planned, item, agenda = self.planned, self.planned.item, self.planned.meeting.agenda
        place = item_index(agenda, item.id)
        planned.save_agenda(without_item(agenda, item.id))

        def put_back() -> Next:
            put_item_back(planned.room, planned.meeting_id, item, place)
            return Replace(self.agenda, phrase("It is back."))

        return Onward(item_taken_out(item, put_back, lambda: Replace(self.agenda)))


@frozen
class ChooseKind:
    """What happens in the item."""

    planned: PlannedItem

    def page(self, words: Words) -> Page:
        """Every kind."""
        return Page(
            name=f"plan.kind/{self.planned.item_id}",
            heading=words("The kind of item"),
            question=Choice(
                words("What happens in it?"),
                tuple(
                    Option(kind, words.say(KIND_NAMES[kind]), partial(self._save, kind))
                    for kind in ItemKind
                ),
            ),
        )

    def _save(self, kind: ItemKind) -> Next:
        """Save the kind; a vote is then asked about."""
        item = replace(self.planned.item, kind=kind)
        self.planned.save(item)
        if item.kind is ItemKind.VOTE and item.vote is None:
            return Replace(PlanVote(self.planned), phrase("Saved."))
        return Back(phrase("Saved."))


def item_taken_out(
    item: AgendaItem, put_back: Callable[[], Next], leave_out: Callable[[], Next] = Back
) -> TakenOut:
    """The page that says so, and offers to have it back."""
    return TakenOut(
        f"plan.removed/{item.id}",
        lambda words: words("The item is taken out"),
        lambda words: (Sentence(item.title_in(plain=words.plain)),),
        put_back,
        leave_out,
    )


def put_item_back(room: Room, meeting_id: str, item: AgendaItem, place: int) -> None:
    """Put an item that was taken out back where it stood."""
    meeting = room.records.meeting(meeting_id)
    items = [known for known in meeting.agenda if known.id != item.id]
    items.insert(place, item)
    room.records.save_meeting(replace(meeting, agenda=tuple(items)))
