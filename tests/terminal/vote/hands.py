"""Two people at the keyboard of the real program: one in lines mode, one in the drawn mode."""

from __future__ import annotations

import time
from typing import Any

import pexpect
import pytest

from bench.support.emulator import Emulator
from tests.fixtures.voting_folder import QUESTION, VoteRoom
from tui.computer.terminal_wiping import FROM_ALTERNATE, FROM_PRIMARY
from tui.terminal.key_rest import AFTER_HAND_OVER, BEFORE_IT_REPEATS

SECONDS = 30
WIPES = "\x1b[3J"
RESTED = AFTER_HAND_OVER + 0.2
"""Seconds after a wipe in which somebody reads the page, and touches no key."""
WIPE = FROM_PRIMARY


class Hands:
    """What both have in common: the program in a terminal of its own, and all that it wrote."""

    options: tuple[str, ...] = ()

    def __init__(self, room: VoteRoom, rows: int = 24, columns: int = 80) -> None:
        command = self.command(room)
        self.child = pexpect.spawn(
            command[0],
            command[1:],
            env=room.environment(),  # type: ignore[arg-type]  # a plain dict is right
            cwd=str(room.home),
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=SECONDS,
        )
        self.child.delaybeforesend = None
        self.output = ""
        self._rested = 0.0
        self._pressed = ""

    def command(self, room: VoteRoom) -> list[str]:
        """How the program is started."""
        return room.command(*self.options)

    def send(self, keys: str) -> None:
        """Press keys, once those count that are pressed after a wipe, or that were pressed before."""
        if self.rests(keys):
            self.settle()
            self._rested = max(self._rested, time.monotonic() + BEFORE_IT_REPEATS)
        self._pressed = keys
        while (left := self._rested - time.monotonic()) > 0:
            self.read(min(left, 0.05))
        self.child.send(keys)

    def rests(self, keys: str) -> bool:
        """Whether these keys did something just now, and rest. In lines it is an Enter alone."""
        return keys == "\r"

    def read(self, seconds: float = 0.05) -> None:
        """Take what the program has written."""
        try:
            new = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF:
            time.sleep(seconds)
            return
        self.output += new
        if WIPES in self.output[-len(new) - len(WIPES) :]:
            self._rested = time.monotonic() + RESTED
        self.take(new)

    def take(self, new: str) -> None:
        """Something more was written."""

    @property
    def shown(self) -> str:
        """What can be seen now, or scrolled back to."""
        raise NotImplementedError

    def until(self, text: str) -> None:
        """Wait until a text can be seen."""
        end = time.monotonic() + SECONDS
        while text not in self.shown:
            assert time.monotonic() < end, f"{text!r} was never shown, but:\n{self.shown}"
            self.read()

    def settle(self) -> None:
        """Wait until the program has nothing more to write."""
        before = -1
        while before != len(self.output):
            before = len(self.output)
            self.read(0.3)

    def dies(self) -> None:
        """kill -9, as a power cut would look to the program."""
        self.child.kill(9)
        self.child.wait()

    def ends(self) -> None:
        self.child.close(force=True)

    def opens(self) -> Any:
        raise NotImplementedError

    def ready(self) -> None:
        """The next voter takes the laptop."""
        raise NotImplementedError

    def marks(self, number: int) -> None:
        """The voter marks an answer, and does not cast it yet."""
        raise NotImplementedError

    def casts(self) -> None:
        raise NotImplementedError

    def turn(self, number: int) -> None:
        """One whole turn: answer `number`, from 1."""
        self.ready()
        self.marks(number)
        self.casts()

    def vote(self, *numbers: int, already: int = 0) -> None:
        """Several turns; waits for each hand-over."""
        for voted, number in enumerate(numbers, already + 1):
            self.turn(number)
            self.until(f"{voted} of 7 have voted")
            self.settle()

    def closes(self) -> None:
        raise NotImplementedError


class LineHands(Hands):
    """Lines mode. What can be seen is everything since the last wipe."""

    options: tuple[str, ...] = ("--screen-reader",)

    @property
    def shown(self) -> str:
        return self.output.rsplit(WIPE, 1)[-1]

    def answers(self, prompt: str, typed: str) -> None:
        self.until(prompt)
        self.send(typed + "\r")

    def opens(self) -> LineHands:
        self.answers("What now? 1 to 8: ", "1")
        self.answers("Does everybody understand? 1 to 4: ", "1")
        self.answers("How many people vote? ", "7")
        self.answers("Are these the rules? 1 to 5: ", "4")
        self.answers("How much is shown? 1 to 4: ", "1")
        self.answers("Are these the rules? 1 to 5: ", "1")
        self.answers("Clear to everybody? 1 to 4: ", "1")
        self.until("Next voter: ready?")
        self.settle()
        return self

    def ready(self) -> None:
        self.send("\r")
        self.until(f"{QUESTION} 1 to 4: ")

    def marks(self, number: int) -> None:
        self.send(f"{number}\r")
        self.until("Cast my vote? 1 to 3: ")

    def casts(self) -> None:
        self.send("1\r")

    def closes(self) -> None:
        self.answers("Has everyone voted, once?", "1")
        self.until("Is the result read out?")


class DrawnHands(Hands):
    """The drawn mode, in a terminal that answers what it is asked."""

    def __init__(self, room: VoteRoom, rows: int = 24, columns: int = 80) -> None:
        super().__init__(room, rows, columns)
        self.emulator = Emulator(columns, rows)

    def take(self, new: str) -> None:
        if answers := self.emulator.feed(new):
            self.child.send(answers)

    def resize(self, rows: int, columns: int) -> None:
        self.emulator.resize(columns, rows)
        self.child.setwinsize(rows, columns)
        self.settle()

    @property
    def shown(self) -> str:
        return self.emulator.text

    @property
    def between_wipes(self) -> str:
        """All that was written, but for the wipes; they show the primary screen only to empty it."""
        return self.output.replace(FROM_ALTERNATE, "")

    def rests(self, keys: str) -> bool:
        first, before = keys[:1], self._pressed[-1:]
        return first == before or (first.isdecimal() and before.isdecimal())

    def presses(self, key: str, until: str) -> None:
        self.send(key)
        self.until(until)

    def opens(self) -> DrawnHands:
        self.until("Start the vote")
        self.settle()
        self.presses("1", "Does everybody understand")
        self.presses("1", "How many people vote?")
        self.presses("\r", "Are these the rules?")
        self.presses("4", "How much of the result is shown?")
        self.presses("1", "Are these the rules?")
        self.presses("1", "Yes, open the vote")
        self.presses("1", "0 of 7 have voted")
        self.settle()
        return self

    def ready(self) -> None:
        self.presses("\r", "Cast my vote")
        self.settle()

    def marks(self, number: int) -> None:
        self.presses(str(number), "chosen")

    def casts(self) -> None:
        self.send("\r")

    def closes(self) -> None:
        self.until("Has everyone voted, once?")
        self.presses("1", "Is the result read out?")


BOTH = pytest.mark.parametrize("hands_of", [LineHands, DrawnHands], ids=["lines", "drawn"])
"""For tests that hold line by line and drawn."""
