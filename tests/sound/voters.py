"""People who vote with the voice on: the hands of tests/terminal/vote, and a sound card to hear it."""

from __future__ import annotations

from pathlib import Path

from bench.support.sound_card import SoundCard
from tests.fixtures.voting_folder import VoteRoom
from tests.terminal.vote.hands import DrawnHands, LineHands

OPTIONS = ("Winter garden", "Zebra dentists", "Harvest supper")
GRAMMAR = " | ".join(
    (
        *map(str.lower, OPTIONS),
        "which animal next",
        "your secret vote",
        "change it as often as you like until you cast it",
        "choice noted",
        "cast my vote",
        "one | two | three | four | number one | number two",
        "zero of seven have voted | one of seven have voted | two of seven have voted",
        "pass the laptop to somebody who has not voted yet",
        "please note | done",
        "next voter ready",
        "i have the laptop | show me the ballot | help to vote | something is not right",
        "try your headphones",
        "do you hear the test",
        "and nobody else does",
        "yes only i hear it | no the voice stays silent | only you hear it | one to three",
        "the rest of the page",
        "plug in headphones and put them on",
        "play the test",
        "it says nothing about your vote",
        "ask the others if they heard it",
        "the voice reads to you until your vote is in",
    )
)
F12 = "\x1b[24~"


class DrawnListener(DrawnHands):
    """In the drawn mode, with the voice."""

    options: tuple[str, ...] = ("--voice",)

    def tries_headphones(self) -> None:
        self.send(F12)
        self.until("Try your headphones")
        self.settle()

    def confirms(self) -> None:
        self.send("2")
        self.until("have voted")
        self.settle()

    def marks(self, number: int) -> None:
        self.presses(str(number), "chosen")


class LineListener(LineHands):
    """Line by line, with the voice."""

    options: tuple[str, ...] = ("--screen-reader", "--voice")

    def tries_headphones(self) -> None:
        self.send("voice\r")
        self.until("Only you hear it? 1 to 3: ")
        self.settle()

    def confirms(self) -> None:
        self.send("2\r")
        self.until("Next voter: ready?")
        self.settle()


def room_with_sound(folder: Path, card: SoundCard) -> VoteRoom:
    """A group whose meeting stands at a vote, on a computer with this sound card."""
    base = folder / "room"
    base.mkdir()
    return VoteRoom(base, options=OPTIONS, extra=card.environ)
