"""What is changed less often about a planned item: its kind, its vote, and taking it out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.model.agenda import AgendaItem, ItemKind, item_index, with_item, without_item
from data.model.meeting import Meeting
from data.words.wording import Words, phrase
from screens.meeting.item_words import KIND_NAMES
from screens.plan.vote import PlanVote
from screens.undo_removal import TakenOut
from tui.pages.page import Answer, Choice, Chosen, Option, Page, Sentence
from tui.pages.screen import Back, Next, Onward, Replace, Screen
from tui.room import Room


@dataclass(frozen=True)
class MoreOfItem:
    """What is changed less often. `agenda` is the screen to show once the item is taken out."""

    room: Room
    meeting_id: str
    item_id: str
    agenda: Screen

    def page(self, words: Words) -> Page:
        """The kind, a vote, taking it out."""
        item = self.room.records.meeting(self.meeting_id).item_with(self.item_id)
        vote = (Option("vote", words("What is voted on")),) if item.kind is ItemKind.VOTE else ()
        return Page(
            name=f"plan.more/{item.id}",
            heading=item.title_in(plain=words.plain),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("kind", words("Change the kind of item")),
                    *vote,
                    Option("remove", words("Take the item out")),
                    Option("back", words("Nothing, go back")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Go there, or take it out (which can be undone at once)."""
        meeting = self.room.records.meeting(self.meeting_id)
        match answer:
            case Chosen("kind"):
                return Replace(ChooseKind(self.room, self.meeting_id, self.item_id))
            case Chosen("vote"):
                return Replace(PlanVote(self.room, self.meeting_id, self.item_id))
            case Chosen("remove"):
                return self._remove(meeting)
            case _:
                return Back()

    def _remove(self, meeting: Meeting) -> Next:
        item, place = meeting.item_with(self.item_id), item_index(meeting.agenda, self.item_id)
        without = replace(meeting, agenda=without_item(meeting.agenda, self.item_id))
        self.room.records.save_meeting(without)

        def put_back() -> Next:
            put_item_back(self.room, meeting.id, item, place)
            return Replace(self.agenda, phrase("It is back."))

        return Onward(
            TakenOut(
                f"plan.removed/{item.id}",
                lambda words: words("The item is taken out"),
                lambda words: (Sentence(item.title_in(plain=words.plain)),),
                put_back,
                leave_out=lambda: Replace(self.agenda),
            )
        )


@dataclass(frozen=True)
class ChooseKind:
    """What happens in the item."""

    room: Room
    meeting_id: str
    item_id: str

    def page(self, words: Words) -> Page:
        """Every kind."""
        return Page(
            name=f"plan.kind/{self.item_id}",
            heading=words("The kind of item"),
            question=Choice(
                words("What happens in it?"),
                tuple(Option(kind, words.say(KIND_NAMES[kind])) for kind in ItemKind),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Save the kind; a vote is then asked about."""
        if not isinstance(answer, Chosen):
            return Back()
        meeting = self.room.records.meeting(self.meeting_id)
        item = replace(meeting.item_with(self.item_id), kind=ItemKind(answer.option))
        self.room.records.save_meeting(replace(meeting, agenda=with_item(meeting.agenda, item)))
        if item.kind is ItemKind.VOTE and item.vote is None:
            return Replace(PlanVote(self.room, self.meeting_id, self.item_id), phrase("Saved."))
        return Back(phrase("Saved."))


def put_item_back(room: Room, meeting_id: str, item: AgendaItem, place: int) -> None:
    """Put an item that was taken out back where it stood."""
    meeting = room.records.meeting(meeting_id)
    items = [known for known in meeting.agenda if known.id != item.id]
    items.insert(place, item)
    room.records.save_meeting(replace(meeting, agenda=tuple(items)))
