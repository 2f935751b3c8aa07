"""One item of a planned agenda."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind, item_index, moved, with_item
from data.model.meeting import Meeting
from data.words.minutes_in_title import title_and_minutes
from data.words.several_lines import several_lines
from data.words.wording import Words, phrase
from screens.item_form import LONGEST_ITEM, USUAL_MINUTES, read_item_title
from screens.long_agenda import ask_if_too_long
from screens.meeting.item_words import KIND_NAMES
from screens.plan.item_fields import ItemMinutes, ItemWords
from screens.plan.item_more import MoreOfItem
from screens.plan.planned_item import PlannedItem
from screens.several_lines import SeveralLines
from tui.pages.page import (
    Choice,
    Fact,
    Facts,
    Field,
    Option,
    Page,
    Sentence,
)
from tui.pages.screen import Back, Go, Next, Replace, Screen, Stay
from tui.room import Room

ONE_ITEM_EACH = phrase("One item each?")


@frozen
class ItemTitle:
    """The title of a new item. Everything else has a usual value, and can be changed next.

    `agenda` is the screen of the whole agenda, here and below.
    """

    room: Room
    meeting_id: str
    agenda: Screen
    typed: str = ""

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name=f"plan.new_item/{self.meeting_id}",
            heading=words("Add an item"),
            question=Field(
                "title",
                words("What is the item about?"),
                short=words("Title"),
                value=self.typed,
                several=True,
                does=self._title,
            ),
        )

    def _title(self, typed: str) -> Next:
        """Put it before the last words of the meeting, and show it; of several lines, ask first."""
        if several_lines(typed) > 1:
            place = f"plan.new_item/{self.meeting_id}"
            return Replace(SeveralLines(place, typed, ONE_ITEM_EACH, self._add, self._again))
        return self._add((read_item_title(typed),))

    def _again(self, typed: str) -> Next:
        return Replace(replace(self, typed=typed))

    def _add(self, titles: tuple[str, ...]) -> Next:
        """Save items with these titles."""
        before = self.room.records.meeting(self.meeting_id)
        meeting, longest = before, 0
        for typed in titles:
            title, minutes = title_and_minutes(typed, LONGEST_ITEM)
            longest = max(longest, minutes or 0)
            length = minutes or USUAL_MINUTES
            item = AgendaItem(self.room.new_id(), title, ItemKind.DISCUSSION, length)
            meeting = with_new_item(meeting, item)

        def keep() -> Next:
            return self._keep(meeting, item, titles)

        if not longest:  # nobody typed a number that could be wrong
            return keep()
        again = replace(self, typed="\n".join(titles))
        return ask_if_too_long(longest, before.agenda, meeting.agenda, again, keep)

    def _keep(self, meeting: Meeting, item: AgendaItem, titles: tuple[str, ...]) -> Next:
        self.room.records.save_meeting(meeting)
        if len(titles) > 1:
            return Back(phrase("{n} items are added.", n=len(titles)))
        planned = PlanItem(PlannedItem(self.room, meeting.id, item.id), self.agenda)
        return Replace(planned, phrase("The item is added."))


def with_new_item(meeting: Meeting, item: AgendaItem) -> Meeting:
    """The meeting with an item more, before feedback and check-out."""
    agenda = with_item(meeting.agenda, item)
    closing = {ItemKind.FEEDBACK, ItemKind.CHECK_OUT}
    place = next((n for n, i in enumerate(agenda) if i.kind in closing), len(agenda) - 1)
    return replace(meeting, agenda=moved(agenda, item.id, place - len(agenda) + 1))


@frozen
class PlanItem:
    """What is planned for the item, and what can be changed."""

    planned: PlannedItem
    agenda: Screen

    def page(self, words: Words) -> Page:
        """The item, and five ways."""
        item = self.planned.item
        return Page(
            name=f"plan.item/{item.id}",
            heading=item.title_in(plain=words.plain),
            blocks=(_facts(item, words),),
            question=Choice(
                words("What would you like to change?"),
                (
                    Option("done", words("Nothing more, back to the agenda"), Back),
                    Option(
                        "words",
                        words("The words, who leads, a content note"),
                        lambda: Go(ItemWords(self.planned)),
                    ),
                    Option("minutes", words("The minutes"), lambda: Go(ItemMinutes(self.planned))),
                    Option(
                        "move", words("Its place on the agenda"), lambda: Go(MoveItem(self.planned))
                    ),
                    Option(
                        "more",
                        words("More: the kind, a vote, taking it out"),
                        lambda: Go(MoreOfItem(self.planned, self.agenda)),
                    ),
                ),
            ),
        )


def _facts(item: AgendaItem, words: Words) -> Facts:
    facts = [
        Fact(words("Kind"), words.say(KIND_NAMES[item.kind])),
        Fact(words("Time"), words.count("{n} minute", "{n} minutes", item.minutes)),
    ]
    if item.lead:
        facts.append(Fact(words("Who leads"), item.lead))
    if item.purpose:
        facts.append(Fact(words("What we want from it"), item.purpose))
    if item.content_note:
        facts.append(Fact(words("Content note"), item.content_note))
    if item.vote:
        facts.append(Fact(words("Vote"), item.vote.question))
    return Facts(tuple(facts))


@frozen
class MoveItem:
    """Earlier or later, one place at a time; it stays on this page."""

    planned: PlannedItem

    def page(self, words: Words) -> Page:
        """Where it is now."""
        item, total = self.planned.item, len(self.planned.meeting.agenda)
        return Page(
            name=f"plan.move/{item.id}",
            heading=item.title_in(plain=words.plain),
            blocks=(Sentence(_place(self.planned.meeting, item.id, words)),),
            question=Choice(
                words("Where shall it go?"),
                (
                    Option("earlier", words("One place earlier"), lambda: self._move(-1)),
                    Option("later", words("One place later"), lambda: self._move(1)),
                    Option("first", words("To the start"), lambda: self._move(-total)),
                    Option("last", words("To the end"), lambda: self._move(total)),
                    Option("done", words("It is right here"), Back),
                ),
            ),
        )

    def _move(self, places: int) -> Next:
        """Move it, and stay to move it more."""
        agenda = self.planned.meeting.agenda
        self.planned.save_agenda(moved(agenda, self.planned.item_id, places))
        return Stay(said=phrase("Moved."))


def _place(meeting: Meeting, item_id: str, words: Words) -> str:
    at, total = item_index(meeting.agenda, item_id), len(meeting.agenda)
    if at == 0:
        return words("It is the first of {total}.", total=total)
    before = meeting.agenda[at - 1].title_in(plain=words.plain)
    return words(
        "It is number {at} of {total}, after: {before}", at=at + 1, total=total, before=before
    )
