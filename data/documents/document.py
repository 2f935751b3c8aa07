"""The document tree. Writers turn it into a file; they add no words and drop none.

A text in it may have line ends, and lists that people typed: data/documents/typed_text.py finds them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import Any

from data.frozen import frozen

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_EMPTY_ENDS = re.compile(r"\A(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+\Z")


class PrintSize(StrEnum):
    """How large a document is printed."""

    ORDINARY = "ordinary"
    LARGE = "large"

    @property
    def points(self) -> int:
        """The size of running text, in points: 18 is the least that the RNIB calls large print."""
        return 18 if self is PrintSize.LARGE else 12


@frozen
class Heading:
    """A heading of `level` 2 or 3; the document's own title is level 1."""

    level: int
    text: str


@frozen
class Paragraph:
    """Running text. A blank line parts paragraphs, and other line ends are kept."""

    text: str


@frozen
class Typed:
    """What people typed, as they meant it: paragraphs, and lists with marks or numbers.

    `language` is a catalogue's name or a tag such as "cy"; "" where it is not known.
    """

    text: str
    language: str = ""


@frozen
class Items:
    """A list. What is inside an item is as in `Typed`. A `numbered` one counts from 1."""

    items: tuple[str, ...]
    numbered: bool = False


@frozen
class Grid:
    """A table with a header row; every row has as many cells as there are headers.

    `title` says what is in it, where no heading just before it does.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


class ChartShape(StrEnum):
    """How a chart is drawn. Bars compare kinds; a line is for what changes over time."""

    BARS = "bars"
    LINE = "line"


@frozen
class Chart:
    """A few amounts as a picture, always with its sentence and its table.

    `sentence` says in words what the picture shows. `values` has one number for each of `labels`, at
    least 0; None where it is not to be shown. `said` is what the table has for each ("" takes the
    number). `headers` are the table's: over the labels, then over the values. `unit` is what is
    counted, such as "people".
    """

    title: str
    sentence: str
    labels: tuple[str, ...]
    values: tuple[float | None, ...]
    unit: str
    headers: tuple[str, str]
    said: tuple[str, ...] = ()
    shape: ChartShape = ChartShape.BARS

    @property
    def grid(self) -> Grid:
        """The same amounts as a table."""
        said = self.said or ("",) * len(self.values)
        amounts = (s or _number(v) for s, v in zip(said, self.values, strict=True))
        return Grid(self.headers, tuple(zip(self.labels, amounts, strict=True)), self.title)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


Block = Heading | Paragraph | Typed | Items | Grid | Chart


@frozen
class Action:
    """Who does what by when, for a table or a calendar. `id` is fixed, random, and says nothing."""

    id: str
    who: str
    what: str
    by_when: date | None = None
    by_when_said: str = ""


@frozen
class Event:
    """A meeting in a calendar. `begins` is local to where it is; None: all we know is the day."""

    id: str
    title: str
    day: date
    begins: time | None = None
    minutes: int = 0
    place: str = ""


@frozen
class Document:
    """A document in one language and register. `language` is a catalogue's name.

    `blocks` are what is read. `actions` (under `action_headers`: who, what, by when) and `events` say
    part of it once more, for the formats that hold nothing else (csv, ics): whatever must not be in
    the blocks must not be in them. `day` is the day that it is about. Nothing says who made it.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    day: date | None = None
    actions: tuple[Action, ...] = ()
    action_headers: tuple[str, str, str] = ("", "", "")
    events: tuple[Event, ...] = ()


def clean(text: str) -> str:
    """What was typed, as a document holds it.

    Every kind of line end becomes a newline, lines around the text that say nothing go, and control
    characters other than a tab go: a document must not be able to work a terminal. What Unicode says
    is no character goes too: XML and HTML forbid it.
    """
    lines = _LINE_ENDS.sub("\n", text)
    cleaned = _EMPTY_ENDS.sub("", "".join(filter(_is_text, lines)))
    return text if cleaned == text else cleaned  # as it is, it knows its languages


def _is_text(letter: str) -> bool:
    """Whether it is neither a control character nor one of those that Unicode says are none at all."""
    if letter in "\n\t":
        return True
    none_at_all = "\ufdd0" <= letter <= "\ufdef" or ord(letter) & 0xFFFE == 0xFFFE
    return not none_at_all and unicodedata.category(letter) not in {"Cc", "Cs"}


def cleaned(document: Document) -> Document:
    """The document with every text in it clean, so that no writer depends on who made its tree."""
    made: Document = _cleaned(document)
    return made


def _cleaned(part: Any) -> Any:
    if isinstance(part, str) and not isinstance(part, StrEnum):
        return clean(part)
    if isinstance(part, tuple):
        return tuple(map(_cleaned, part))
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{f.name: _cleaned(getattr(part, f.name)) for f in fields(part)})
    return part
