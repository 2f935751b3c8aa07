"""The demo with a fault planted in it, to prove that the tests of the readers can fail.

Started as `faulty.py FAULT`: "echo" shows what is typed in a ballot, "choice" says it, "box" draws
one, "twice" says each line again, "cut" asks with prompts that hold no question, "alike" writes a
page that is like the last one at one time.
"""

from __future__ import annotations

import sys

from tui.__main__ import main
from tui.lines import casting, picking
from tui.lines.comparing_readers import ShownLines
from tui.lines.prompts import Prompt
from tui.lines.terminal import LineTerminal

real_ask, real_say = LineTerminal.ask, LineTerminal.say
real_mark = casting.Casting._mark


def showing_ask(self, prompt, **more):
    """Shows what is typed everywhere: both guards are out, of who asks and of the terminal."""
    self.secret = False
    return real_ask(self, prompt, **{**more, "echo": True})


def telling_mark(self):
    """Says what is marked as soon as it is."""
    reply = real_mark(self)
    self._asker.say(self._marking.in_words())
    return reply


def plant(fault: str) -> None:
    """Put the fault in."""
    if fault == "echo":
        LineTerminal.ask = showing_ask  # type: ignore[method-assign]
    elif fault == "choice":
        casting.Casting._mark = telling_mark  # type: ignore[method-assign]
    elif fault == "box":
        LineTerminal.say = lambda self, text: real_say(self, f"│ {text}")  # type: ignore[method-assign]
    elif fault == "twice":
        LineTerminal.say = lambda self, text: real_say(self, f"{text}\n{text}")  # type: ignore[method-assign]
    elif fault == "cut":
        picking.Picker.prompt = property(lambda self: Prompt("Number:", "", ""))  # type: ignore[assignment]
    elif fault == "alike":
        ShownLines.parts = lambda self, text, rows: iter([text])  # type: ignore[method-assign]


if __name__ == "__main__":
    plant(sys.argv[1])
    sys.exit(main(["demo", "--screen-reader"]))
