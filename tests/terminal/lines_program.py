"""A small conversation in lines mode, as a program of its own, for tests in a real terminal.

Started as `lines_program.py NAME`. What was answered goes into the file named by ANSWERS.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tests.fixtures.example_lines import SAVED, TEAS, Talk, asking
from tui import lines
from tui.pages.page import Answer, Choice, Chosen, Field, FieldKind, Filled, GoOn, Option
from tui.pages.screen import Next, Stay

BLANK = Option("blank", "I'd rather not say")
TEA = asking(Choice("Which tea?", TEAS))
NOTE = asking(Field("note", "Your note?", FieldKind.LINES))
LINE = asking(Field("name", "Your name?"))
READY = asking(GoOn("Ready?", "I am ready"))
HAND_OVER = asking(GoOn("Next voter: ready?", "Show me"), secret=True, wipe=True)
BALLOT = asking(
    Choice("Which tea for us?", (*TEAS, BLANK), cast="Cast my vote"), secret=True, back="walk-away"
)
CONVERSATIONS = {
    "tea": [TEA, READY],
    "line": [LINE, READY],
    "note": [NOTE, READY],
    "vote": [READY, HAND_OVER, BALLOT, HAND_OVER, BALLOT, READY],
    "slow": [TEA, READY],
}
WROTE = Path(os.environ["ANSWERS"])


class FileKeeper:
    """Keeps drafts in the answers' file."""

    def drafts(self) -> dict[str, dict[str, str]]:
        return {}

    def keep_draft(self, page_name: str, fields: Mapping[str, str]) -> None:
        WROTE.write_text(json.dumps({"draft": dict(fields)}), encoding="utf-8")

    def drop_draft(self, page_name: str) -> None:
        pass


def slowly(answer: Answer) -> Next | None:
    """Save for two seconds; a Ctrl+C in between must not cut it."""
    if isinstance(answer, Chosen):
        time.sleep(2)
        WROTE.write_text(json.dumps({"saved": True}), encoding="utf-8")
        return Stay(said=SAVED)
    return None


def main() -> None:
    name = sys.argv[1]
    talk = Talk(CONVERSATIONS[name], keeper=FileKeeper())
    if name == "slow":
        talk.on_answer = slowly
    lines.run(talk.conversation)
    told = [answer.fields for answer in talk.answers if isinstance(answer, Filled)]
    chosen = [answer.option for answer in talk.answers if isinstance(answer, Chosen)]
    if told or chosen:
        WROTE.write_text(json.dumps({"typed": told, "chosen": chosen}), encoding="utf-8")


if __name__ == "__main__":
    main()
