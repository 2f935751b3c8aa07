"""The document tree. Writers turn it into a file; they add no words and drop none."""

from __future__ import annotations

import re
import unicodedata

from data.frozen import frozen

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_EMPTY_ENDS = re.compile(r"\A(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+\Z")


@frozen
class Heading:
    """A heading of `level` 2 or 3; the document's own title is level 1."""

    level: int
    text: str


@frozen
class Paragraph:
    """Running text. Its line ends are kept."""

    text: str


@frozen
class Items:
    """A list. The line ends inside an item are kept."""

    items: tuple[str, ...]


@frozen
class Grid:
    """A table with a header row; every row has as many cells as there are headers."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Items | Grid


@frozen
class Document:
    """A document in one language and register. `language` is a catalogue's name."""

    title: str
    language: str
    blocks: tuple[Block, ...]


def clean(text: str) -> str:
    """What was typed, as a document holds it.

    Every kind of line end becomes a newline, lines around the text that say nothing go, and control
    characters other than a tab go: a document must not be able to work a terminal.
    """
    lines = _LINE_ENDS.sub("\n", text)
    kept = (c for c in lines if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"})
    cleaned = _EMPTY_ENDS.sub("", "".join(kept))
    return text if cleaned == text else cleaned  # as it is, it knows its languages
