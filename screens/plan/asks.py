"""What members asked for, on its way to the agenda: put in, in their words or others, or left out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind, item_index, without_item
from data.model.ask import Ask, item_of
from data.model.meeting import Meeting
from data.words.wording import Words, phrase
from screens.item_form import USUAL_MINUTES, read_item_title
from screens.plan.item import PlanItem, with_new_item
from screens.plan.item_more import item_taken_out, put_item_back
from screens.plan.planned_item import PlannedItem
from tui.pages.page import Choice, Field, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next, Replace, Screen
from tui.room import Room


@frozen
class AskedFor:
    """Everything that was asked for, and which of it is on the agenda.

    `agenda` is the screen of the whole agenda, here and below.
    """

    room: Room
    meeting_id: str
    agenda: Screen

    def page(self, words: Words) -> Page:
        """One option for each ask."""
        meeting = self.room.meeting(self.meeting_id)
        asks = tuple(
            Option(str(place), _said(ask, meeting, words), partial(self._ask, place, ask))
            for place, ask in enumerate(meeting.asks)
        )
        return Page(
            name=f"plan.asks/{meeting.id}",
            heading=words("What was asked for"),
            blocks=(Sentence(words("Nobody's name is with an ask. Please do not guess.")),),
            question=Choice(
                words("Which one would you like to look at?"),
                (Option("done", words("No more, back to the agenda"), Back), *asks),
                short=words("Which one?"),
            ),
        )

    def _ask(self, place: int, ask: Ask) -> Next:
        if ask.leave_out:
            return Go(LeaveOut(self.room, self.meeting_id, place, self.agenda))
        return Go(PutIn(self.room, self.meeting_id, place))


def _said(ask: Ask, meeting: Meeting, words: Words) -> str:
    if ask.leave_out:
        return words("Leave out: {ask}", ask=ask.text)
    if item_of(ask, meeting.agenda):
        return words("On the agenda: {ask}", ask=ask.text)
    return words("Put in: {ask}", ask=ask.text)


@frozen
class PutIn:
    """Something that somebody asked to put in. `place` is where it stands among the asks."""

    room: Room
    meeting_id: str
    place: int

    @property
    def _meeting(self) -> Meeting:
        return self.room.meeting(self.meeting_id)

    def page(self, words: Words) -> Page:
        """The ask, and the ways to put it in; or the item that it is already."""
        meeting = self._meeting
        ask = meeting.asks[self.place]
        item = item_of(ask, meeting.agenda)
        return Page(
            name=f"plan.ask/{meeting.id}/{self.place}",
            heading=words("On the agenda") if item else words("Put it on the agenda?"),
            blocks=(
                Sentence(ask.text, strong=True),
                *((Sentence(words("Its item: {title}", title=item.title)),) if item else ()),
            ),
            question=self._there(words) if item else self._not_there(words),
        )

    def _not_there(self, words: Words) -> Choice:
        return Choice(
            words("Put it on the agenda?"),
            (
                Option("own", words("Yes, in these words"), self._in_own_words, weighs=True),
                Option("other", words("Yes, in other words"), lambda: Replace(OtherWords(self))),
                Option("no", words("No, not on this agenda"), Back),
            ),
        )

    def _there(self, words: Words) -> Choice:
        return Choice(
            words("Is that right?"),
            (
                Option("stays", words("Yes, it stays on the agenda"), Back),
                Option("off", words("No, take it off again"), self._take_off, weighs=True),
            ),
        )

    def _in_own_words(self) -> Next:
        self.put_in(self._meeting.asks[self.place].text)
        return Replace(self, ON_AGENDA)

    def put_in(self, title: str) -> None:
        """Make it an item, before the last words of the meeting. Nobody leads it yet."""
        meeting, item_id = self._meeting, self.room.new_id()
        item = AgendaItem(item_id, title, ItemKind.DISCUSSION, USUAL_MINUTES)
        asks = list(meeting.asks)
        asks[self.place] = replace(asks[self.place], item_id=item_id)
        self.room.save_meeting(replace(with_new_item(meeting, item), asks=tuple(asks)))

    def _take_off(self) -> Next:
        meeting = self._meeting
        item = item_of(meeting.asks[self.place], meeting.agenda)
        if item is None:
            return Back()
        at = item_index(meeting.agenda, item.id)
        self.room.save_meeting(replace(meeting, agenda=without_item(meeting.agenda, item.id)))

        def put_back() -> Next:
            put_item_back(self.room, meeting.id, item, at)
            return Back(phrase("It is back."))

        return Replace(item_taken_out(item, put_back))


ON_AGENDA = phrase("It is on the agenda.")


@frozen
class OtherWords:
    """Other words for an ask, so that nobody is known by theirs. The ask itself stays as it is."""

    ask: PutIn

    def page(self, words: Words) -> Page:
        """One field; it begins with the words of the ask."""
        meeting = self.ask.room.meeting(self.ask.meeting_id)
        text = meeting.asks[self.ask.place].text
        return Page(
            name=f"plan.ask_words/{meeting.id}/{self.ask.place}",
            heading=words("In other words"),
            blocks=(Sentence(text, strong=True),),
            question=Field(
                "title",
                words("What shall it say?"),
                short=words("Title"),
                value=text,
                does=self._title,
            ),
            back=lambda: Replace(self.ask),
        )

    def _title(self, typed: str) -> Next:
        """Put it in with these words."""
        self.ask.put_in(read_item_title(typed))
        return Replace(self.ask, ON_AGENDA)


@frozen
class LeaveOut:
    """Something that somebody asked to leave out: which item is it about?"""

    room: Room
    meeting_id: str
    place: int
    agenda: Screen

    def page(self, words: Words) -> Page:
        """The ask, and every item."""
        meeting = self.room.meeting(self.meeting_id)
        return Page(
            name=f"plan.ask/{meeting.id}/{self.place}",
            heading=words("Leave it out?"),
            blocks=(
                Sentence(meeting.asks[self.place].text, strong=True),
                Sentence(words("You can take an item out, change its words, or add a note to it.")),
            ),
            question=Choice(
                words("Which item is it about?"),
                (
                    Option("none", words("None of them"), Back),
                    *(
                        Option(
                            item.id, item.title_in(plain=words.plain), partial(self._item, item.id)
                        )
                        for item in meeting.agenda
                    ),
                ),
                short=words("Which item?"),
            ),
        )

    def _item(self, item_id: str) -> Next:
        """Go to the item, where all of that is."""
        return Go(PlanItem(PlannedItem(self.room, self.meeting_id, item_id), self.agenda))
