"""A whole vote of five people as single keys, so that it can be stopped between any two of them."""

from __future__ import annotations

import time

from data.frozen import frozen
from tests.fixtures.voting_folder import QUESTION
from tests.terminal.vote.hands import SECONDS, Hands, LineHands

DEAF = 0.2
"""Seconds on a secret page after which keys are taken: a little more than the drawn mode needs."""


@frozen
class Key:
    """What is to be seen before it is pressed; what is sent; whether keys were thrown away before."""

    seen: str
    sent: str
    after_wipe: bool = False


def presses(hands: Hands, *keys: Key) -> None:
    """Press each key once it can be used."""
    for key in keys:
        _wait(hands, key.seen)
        if key.after_wipe:
            _read_for(hands, DEAF)
        hands.send(key.sent)


def _wait(hands: Hands, seen: str) -> None:
    end = time.monotonic() + SECONDS
    while not _seen(hands, seen):
        assert time.monotonic() < end, f"{seen!r} was never shown, but:\n{hands.shown}"
        hands.read(0.02)


def _seen(hands: Hands, seen: str) -> bool:
    """In lines a prompt counts only while it waits for an answer."""
    return hands.output.endswith(seen) if isinstance(hands, LineHands) else seen in hands.shown


def _read_for(hands: Hands, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        hands.read(0.02)


def vote_in_lines(marks: tuple[int, ...]) -> tuple[list[Key], list[Key], list[Key]]:
    """The keys up to the one that opens, those of the ballots, and the one that closes."""
    opening = [
        Key("What now? 1 to 8: ", "1\r"),
        Key("Does everybody understand? 1 to 4: ", "1\r"),
        Key("How many people vote? ", "5\r"),
        Key("Are these the rules? 1 to 5: ", "1\r"),
        Key("Clear to everybody? 1 to 4: ", "1\r"),
    ]
    ballots = []
    for mark in marks:
        ballots += [
            Key("Next voter: ready? Enter, or 1 to 2: ", "\r", after_wipe=True),
            Key(f"{QUESTION} 1 to 4: ", str(mark), after_wipe=True),
            Key(f"{QUESTION} 1 to 4: ", "\r"),
            Key("Cast my vote? 1 to 3: ", "1\r"),
        ]
    closing = [Key("Has everyone voted, once? 1 to 2: ", "1\r", after_wipe=True)]
    return opening, ballots, closing


def vote_drawn(marks: tuple[int, ...]) -> tuple[list[Key], list[Key], list[Key]]:
    """The same in the drawn mode."""
    opening = [
        Key("Start the vote", "1", after_wipe=True),
        Key("Does everybody understand", "1"),
        Key("How many people vote?", "\r"),
        Key("Are these the rules?", "1"),
        Key("Yes, open the vote", "1"),
    ]
    ballots = []
    for voted, mark in enumerate(marks):
        ballots += [
            Key(f"{voted} of 5 have voted", "\r", after_wipe=True),
            Key("Cast my vote", str(mark), after_wipe=True),
            Key("chosen", "\r"),
        ]
    closing = [Key("Has everyone voted, once?", "1", after_wipe=True)]
    return opening, ballots, closing
