"""The demo with a fault planted in it, to prove that the tests of the readers can fail.

Started as `faulty.py FAULT`: "echo" shows what is typed in a ballot, "choice" says it, "box" draws
one, "twice" says each line again, "cut" asks with prompts that hold no question.
"""

from __future__ import annotations

import sys

from tui.__main__ import main
from tui.lines import choosing, dialogue, picking
from tui.lines.terminal import LineTerminal

real_ask, real_say = LineTerminal.ask, LineTerminal.say


def plant(fault: str) -> None:
    """Put the fault in."""
    if fault == "echo":
        LineTerminal.ask = lambda self, prompt, **more: real_ask(  # type: ignore[method-assign]
            self, prompt, **{**more, "echo": True}
        )
    elif fault == "choice":
        choosing.noted = dialogue.noted = lambda asker, said: said
        real_mark = dialogue.questioner

        def telling(asker, page):
            asker.secret = False
            return real_mark(asker, page)

        dialogue.questioner = telling
    elif fault == "box":
        LineTerminal.say = lambda self, text: real_say(self, f"│ {text}")  # type: ignore[method-assign]
    elif fault == "twice":
        LineTerminal.say = lambda self, text: real_say(self, f"{text}\n{text}")  # type: ignore[method-assign]
    elif fault == "cut":
        picking.Picker.prompt = property(lambda self: "Number:")  # type: ignore[assignment]


if __name__ == "__main__":
    plant(sys.argv[1])
    sys.exit(main(["demo", "--screen-reader"]))
