"""The demo meeting as somebody does it who hears, or feels, one line at a time.

Each step waits for the prompt, and answers it. Choices are made by their words where what is typed
is shown, and by their number on the ballot, as it was heard.
"""

from __future__ import annotations

import sys
import time
from typing import Protocol

from tui.terminal.key_rest import AFTER_HAND_OVER, BEFORE_IT_REPEATS

PROGRAM = f"{sys.executable} -m tui demo --screen-reader"
NOTE = "The blue card helps where people know it."
VOTERS = 5
BALLOT = "What should we work on next? 1 to 4:"
CAST = "Cast my vote? 1 to 3:"
HAND_OVER = "Next voter: ready? Enter, or 1 to 2:"
MARKS = ("Frailty checks", "Frailty checks", "Dentists", "I'd rather not say", "Frailty checks")
BALLOT_OPTIONS = ("Frailty checks", "Treatment in A&E", "Dentists", "I'd rather not say")

OPENING = (
    ("What would you like to do? 1 to 5:", "start the meeting"),
    ("Who is here? 1 to 12, done:", "1 2 3 4 5 7 8"),
    ("Who is here? 1 to 12, done:", "done"),
    ("Is that everyone? 1 to 4:", "yes"),
    ("Are your answers right? 1 to 3:", "go on"),
    ("What now? 1 to 3:", "next item"),
    ("Does everyone agree? 1 to 6:", "yes"),
)
ITEM_WITH_NOTE = (
    ("What now? 1 to 9:", "note"),
    ("What shall we note, line 1:", NOTE),
    ("What shall we note, line 2:", "."),
    ("Is your text right? 1 to 4:", "keep it"),
    ("What now? 1 to 9:", "more"),
    ("What would you like to do? 1 to 6:", "go to another item"),
)
TO_THE_ITEM = (*OPENING, *ITEM_WITH_NOTE, ("Which item shall we go to? 1 to 12:", "7"))
TO_THE_VOTE = (
    ("What now? 1 to 8:", "start the vote"),
    ("Does everybody understand? 1 to 4:", "yes"),
    ("How many people vote?", str(VOTERS)),
    ("Are these the rules? 1 to 5:", "yes"),
    ("Clear to everybody? 1 to 4:", "yes"),
)
AFTER_THE_VOTE = (
    ("Has everyone voted, once? 1 to 2:", "1"),
    ("Is the result read out? 1 to 2:", "yes"),
)
AFTER_A_WIPE = (HAND_OVER, *(prompt for prompt, _ in AFTER_THE_VOTE))
CLOSE = (
    ("What now? 1 to 9:", "more"),
    ("What would you like to do? 1 to 6:", "close the meeting now"),
    ("Close the meeting now? 1 to 2:", "yes"),
    ("Ready to close? 1 to 4:", "yes"),
    ("What would you like to do? 1 to 4:", "q"),
    ("Leave now? 1 to 2:", "yes"),
)


class Reader(Protocol):
    """A screen reader with the program under it."""

    def wait_for(self, prompt: str) -> object: ...

    def type(self, text: str) -> None: ...


def do(reader: Reader, steps: tuple[tuple[str, str], ...]) -> None:
    """Wait for each prompt, and answer it."""
    for prompt, answer in steps:
        reader.wait_for(prompt)
        if prompt in AFTER_A_WIPE:
            time.sleep(AFTER_HAND_OVER + 0.2)
        elif not answer:  # an Enter alone, which rests after the Enter before
            time.sleep(BEFORE_IT_REPEATS + 0.2)
        reader.type(answer)


def vote(reader: Reader) -> None:
    """Every voter takes the laptop, marks the ballot by its number, and casts it."""
    for mark in MARKS:
        do(reader, ((HAND_OVER, ""), (BALLOT, str(BALLOT_OPTIONS.index(mark) + 1)), (CAST, "1")))


def hold_meeting(reader: Reader) -> None:
    """The whole meeting, from the first page to the close."""
    do(reader, TO_THE_ITEM)
    do(reader, TO_THE_VOTE)
    vote(reader)
    do(reader, (*AFTER_THE_VOTE, *CLOSE))
