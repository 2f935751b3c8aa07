"""Reading minutes back to the group, item by item, and putting right what is not as it was."""

from __future__ import annotations

from dataclasses import replace

from data.documents.account import NEVER_WRITTEN, is_kept_out
from data.documents.entry_words import entry_said
from data.documents.votes import vote_in_one_line
from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind
from data.model.meeting import Meeting
from data.words.wording import Words, phrase
from screens.minutes.account_choice import TellersAnswer
from screens.minutes.correcting import CorrectMinutes
from screens.minutes.forgotten import AddForgotten
from tui.pages.page import Block, Choice, Option, Page, Sentence, Steps
from tui.pages.screen import Back, Go, Next, Replace
from tui.room import Room


def read_back_items(meeting: Meeting) -> tuple[AgendaItem, ...]:
    """The items that something may be written of, in their order."""
    return tuple(item for item in meeting.agenda if item.kind not in NEVER_WRITTEN)


@frozen
class ReadBackItem:
    """What the minutes hold of one item; `at` counts from 0."""

    room: Room
    meeting_id: str
    at: int = 0

    def page(self, words: Words) -> Page:
        """The item, and the way on to the next."""
        meeting = self.room.records.meeting(self.meeting_id)
        items = read_back_items(meeting)
        name = f"minutes.back/{self.meeting_id}/{self.at + 1}"
        heading = words("Read it back")
        if self.at >= len(items):
            nothing = Sentence(words("There is no item to read back."))
            return Page(name, heading, (nothing,), _only_back(words))
        item = items[self.at]
        return Page(
            name=name,
            heading=words(
                "Item {at} of {total}: {title}",
                at=self.at + 1,
                total=len(items),
                title=item.title_in(plain=words.plain),
            ),
            blocks=_written(item, meeting, words),
            question=Choice(
                words("Is this right?"), self._options(item, meeting, len(items), words)
            ),
        )

    def _options(
        self, item: AgendaItem, meeting: Meeting, items: int, words: Words
    ) -> tuple[Option, ...]:
        minutes = (self.room, self.meeting_id, item.id)
        last = self.at == items - 1
        on = words("Yes, that was the last item") if last else words("Yes, next item")
        options = [Option("next", on, self._next if not last else _end)]
        if not is_kept_out(item):
            if meeting.entries_of(item.id):
                options.append(
                    Option(
                        "change",
                        words("No, change something"),
                        lambda: Go(CorrectMinutes(*minutes)),
                    )
                )
            add = words("Add what was left out")
            options.append(Option("add", add, lambda: Go(AddForgotten(*minutes))))
        if item.kind is ItemKind.ACCOUNT:
            teller = words("Ask the teller")
            options.append(Option("teller", teller, lambda: Go(TellersAnswer(*minutes))))
        return (*options, Option("stop", words("Stop here"), Back))

    def _next(self) -> Next:
        return Replace(replace(self, at=self.at + 1))


def _end() -> Next:
    return Back(phrase("That was the last item."))


def _only_back(words: Words) -> Choice:
    return Choice(words("What would you like to do?"), (Option("stop", words("Go back"), Back),))


def _written(item: AgendaItem, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    if is_kept_out(item):
        return (Sentence(words("Nothing of this goes into the minutes.")),)
    said = (
        *(entry_said(entry, words) for entry in meeting.entries_of(item.id)),
        *(vote_in_one_line(vote, words) for vote in meeting.votes if vote.item_id == item.id),
    )
    return (Steps(said),) if said else (Sentence(words("Nothing was written down.")),)
