"""Takes the terminal's answers out of what arrives from it, so that they never look like typing."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.drawn.thin.abilities import COLUMNS, Repeats

# "All is well" (or not), or the place of the cursor after the trial of REP. An app that runs inline
# asks for places itself, always at the start of a row.
_ANSWER = re.compile(rf"\x1b\[(?:[03]n|\d+;([{''.join(map(str, COLUMNS))}])R)")
_BEGUN = re.compile(r"\x1b(?:\[(?:\d+(?:;\d?)?)?)?\Z")


class Heard(NamedTuple):
    """What was typed, without answers; how many answers there were; what the trial of REP showed."""

    typed: str
    answers: int = 0
    repeats: Repeats | None = None


class Answers:
    """Reads input that may be cut anywhere."""

    def __init__(self) -> None:
        self._kept = ""

    def hear(self, data: str, *, waiting: bool) -> Heard:
        """Divide input. While an answer is awaited, what may be the start of one is kept back."""
        data, self._kept = self._kept + data, ""
        begun = _BEGUN.search(data) if waiting else None
        if begun:
            data, self._kept = data[: begun.start()], begun[0]
        columns = [match[1] for match in _ANSWER.finditer(data)]
        trial = next((int(column) for column in columns if column), None)
        repeats = None if trial is None else COLUMNS[trial]
        return Heard(_ANSWER.sub("", data), len(columns), repeats)

    def rest(self) -> str:
        """What was kept back: nothing came after it, so it was typed."""
        kept, self._kept = self._kept, ""
        return kept
