"""The end of asking: the notes are written once, and read out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.model.ask import Ask
from data.words.wording import Phrase, Words
from screens.vote.not_saved import saved_or_held
from tui.pages.page import (
    Block,
    GoOn,
    Page,
    Sentence,
    Steps,
)
from tui.pages.screen import Next, Replace
from tui.room import Room


@frozen
class AskingPlace:
    """The meeting that the asks are for, and what comes after them."""

    room: Room
    meeting_id: str
    then: Callable[[Phrase | None], Next]

    def save(self, asks: tuple[Ask, ...]) -> None:
        """Add asks to the meeting: one write."""
        meeting = self.room.records.meeting(self.meeting_id)
        self.room.save_meeting(replace(meeting, asks=(*meeting.asks, *asks)))

    def hold(self, asks: tuple[Ask, ...]) -> None:
        """Keep asks in memory that could not be saved yet."""
        self.room.held.asks[self.meeting_id] = asks


def keep_asks(place: AskingPlace, asks: tuple[Ask, ...]) -> Next:
    """Write the asks down, and show them. Without any, nothing is written."""
    if not asks:
        return Replace(Asks(place, ()))
    return saved_or_held(
        "vote.asks-not-saved",
        save=lambda: place.save(asks),
        hold=lambda: place.hold(asks),
        show=lambda: Replace(Asks(place, asks)),
    )


@frozen
class Asks:
    """What was asked for, in no order; or that too few people wrote to keep anything."""

    place: AskingPlace
    asks: tuple[Ask, ...]

    def page(self, words: Words) -> Page:
        """What to put in, and what to leave out."""
        too_few = Sentence(words("If fewer than three people write, nothing is kept."))
        return Page(
            name="vote.asks-read",
            heading=words("What was asked for"),
            blocks=asks_blocks(self.asks, words) or (too_few,),
            question=GoOn(words("Read?"), words("Go on"), lambda: self.place.then(None)),
        )


def asks_blocks(asks: tuple[Ask, ...], words: Words) -> tuple[Block, ...]:
    """What was asked for, in two lists; nothing where nothing was."""
    lists = (
        (words("Put in"), tuple(ask.text for ask in asks if not ask.leave_out)),
        (words("Leave out"), tuple(ask.text for ask in asks if ask.leave_out)),
    )
    return tuple(Steps(texts, caption=caption) for caption, texts in lists if texts)
