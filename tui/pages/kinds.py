"""The kinds of notices, choices and fields that a page may have."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """What a notice is about. Every renderer says it in words as well."""

    PROBLEM = "problem"
    DONE = "done"
    NOTE = "note"


class ChoiceKind(StrEnum):
    """How many options may be chosen, and whether their order or a score counts."""

    ONE = "one"
    SEVERAL = "several"
    RANK = "rank"
    SCORE = "score"


class FieldKind(StrEnum):
    """What is typed. Every value reaches the screen as text, just as typed."""

    LINE = "line"
    LINES = "lines"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    SECRET = "secret"
