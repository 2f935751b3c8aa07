"""A back-up to a place of the person's choice, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from data.safekeeping import (
    BACK_UP_KEEP,
    BACK_UP_LOCKED,
    BACK_UP_MEANS,
    BACK_UP_OPEN,
    place_typed,
    usual_place,
)
from data.storage.back_up import back_up
from data.wording import Words
from tui.page import (
    Answer,
    Choice,
    Chosen,
    Fact,
    Facts,
    Field,
    Filled,
    GoOn,
    Notice,
    Option,
    Page,
    Sentence,
    Tone,
)
from tui.room import Room
from tui.screen import Back, Next, Replace


@dataclass(frozen=True)
class BackUp:
    """Where to put a back-up."""

    room: Room

    def page(self, words: Words) -> Page:
        """What it is, who can read it, and the places."""
        locked = self.room.records.locked
        return Page(
            name="safekeeping.backup",
            heading=words("Make a back-up"),
            blocks=(
                Sentence(words.say(BACK_UP_MEANS)),
                Sentence(words.say(BACK_UP_LOCKED if locked else BACK_UP_OPEN)),
                Facts((Fact(words("The usual place"), str(self.room.documents)),)),
            ),
            question=Choice(
                words("Where shall it go?"),
                (
                    Option("usual", words("The usual place")),
                    Option("other", words("Another place, such as a memory stick")),
                    Option("no", words("Nowhere. Not now")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Make it, ask where, or go back."""
        match answer:
            case Chosen("usual"):
                return Replace(_backed_up(self.room, usual_place(self.room.documents)))
            case Chosen("other"):
                return Replace(OtherPlace(self.room))
            case _:
                return Back()


@dataclass(frozen=True)
class OtherPlace:
    """The name of a folder, typed."""

    room: Room

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name="safekeeping.place",
            heading=words("Another place"),
            blocks=(Sentence(words("Plug the memory stick in first, if it is one.")),),
            question=Field(
                "place",
                words("In which folder shall the back-up go?"),
                short=words("Which folder?"),
                hint=words("Type its whole name, such as {path}", path="/media/stick"),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Make the back-up there."""
        typed = answer.fields["place"] if isinstance(answer, Filled) else ""
        return Replace(_backed_up(self.room, place_typed(typed)))


@dataclass(frozen=True)
class BackedUp:
    """What was saved, and where."""

    path: str
    meetings: int

    def page(self, words: Words) -> Page:
        """The path, whole."""
        return Page(
            name="safekeeping.backed_up",
            heading=words("The back-up is made"),
            blocks=(
                Notice(
                    words.count(
                        "The group and its {n} meeting are in the back-up.",
                        "The group and its {n} meetings are in the back-up.",
                        self.meetings,
                    ),
                    Tone.DONE,
                ),
                Sentence(words("It is here: {path}", path=self.path)),
                Sentence(words.say(BACK_UP_KEEP)),
            ),
            question=GoOn(words("Read. Go back?"), words("Go back")),
        )

    def answer(self, answer: Answer) -> Next:
        """Go back."""
        return Back()


def _backed_up(room: Room, place: Path) -> BackedUp:
    path = back_up(room.records, place, today=room.today)
    return BackedUp(str(path), len(room.records.meetings))
