"""A small conversation in the drawn mode, as a program of its own, for tests in a real terminal.

Started as `drawn_program.py NAME`. What was answered goes into the file named by ANSWERS.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

from data.settings import THEMES, AccessSettings
from tests.fixtures.example_drawn import BALLOT, NAME, TEAS, Talk, page
from tui import drawn
from tui.pages.page import Answer, Choice, Chosen, Filled, GoOn, Notice, Sentence, Tone
from tui.pages.screen import Next

TEA = page(Choice("Which tea?", TEAS), name="example.tea")
LINE = page(NAME, name="example.name")
READY = page(GoOn("Ready?", "I am ready"), name="example.ready")
HAND_OVER = page(
    GoOn("Next voter: ready?", "Show me"), name="example.hand-over", secret=True, wipe=True
)
VOTE = page(BALLOT, name="example.ballot", secret=True, back="walk-away")
TOLD = page(
    GoOn("Ready?", "I am ready"),
    *(Notice("Something happened.", tone) for tone in Tone),
    Sentence("Said with weight.", strong=True),
    name="example.told",
)
CONVERSATIONS = {
    "told": [TOLD, TEA, LINE],
    "tea": [TEA, READY],
    "line": [LINE, READY],
    "slow": [TEA, LINE],
    "vote": [READY, HAND_OVER, VOTE, HAND_OVER, VOTE, READY],
    "fault": [HAND_OVER, VOTE],
}
SECRET_WORD = "elderflower"


def slowly(answer: Answer) -> Next | None:
    """Take a second to save."""
    if isinstance(answer, Chosen):
        time.sleep(1)
    return None


def break_down(answer: Answer) -> Next | None:
    """A fault while casting, with the choice in a variable."""
    if isinstance(answer, Chosen):
        chosen = f"{SECRET_WORD} {answer.option}"
        raise ValueError(chosen)
    return None


def end(number: int, _frame: object) -> None:
    """What the program does when it is ended from outside."""
    raise SystemExit(128 + number)


def main() -> None:
    name = sys.argv[1]
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGHUP, end)
    theme = os.environ.get("THEME", THEMES[0])
    pages = [replace(p, name=f"{p.name}/{at}") for at, p in enumerate(CONVERSATIONS[name])]
    talk = Talk(pages, access=AccessSettings(theme=theme))
    talk.on_answer = {"slow": slowly, "fault": break_down}.get(name, talk.on_answer)
    try:
        drawn.run(talk.conversation)
    finally:
        lines = talk.conversation.access.now.lines
        told = [answer.fields for answer in talk.answers if isinstance(answer, Filled)]
        chosen = [answer.option for answer in talk.answers if isinstance(answer, Chosen)]
        written = {"typed": told, "chosen": chosen, "lines": lines, "fields": talk.fields}
        Path(os.environ["ANSWERS"]).write_text(json.dumps(written), encoding="utf-8")


if __name__ == "__main__":
    main()
