"""Knows the terminal's answers to the driver's own questions."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.drawn.thin.abilities import COLUMNS, Repeats

# "All is well" (or not), or the place of the cursor after the trial of REP. An app that runs inline
# asks for places itself, always at the start of a row.
_ANSWER = re.compile(rf"\x1b\[(?:[03]n|\d+;([{''.join(map(str, COLUMNS))}])R)")


class Answer(NamedTuple):
    """An answer of the terminal, and what the trial of REP showed, if it answers that."""

    repeats: Repeats | None = None


def answer_in(sequence: str) -> Answer | None:
    """What a whole escape sequence answers. None: it is something else."""
    match = _ANSWER.fullmatch(sequence)
    if match is None:
        return None
    return Answer(COLUMNS[int(match[1])] if match[1] else None)
