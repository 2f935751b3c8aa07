"""A document as Markdown (CommonMark, with GitHub's tables). Typed text reads back the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.documents.document import Block, Document, Grid, Heading, Items, Paragraph

_ALWAYS = re.compile(r"([\\`*_\[\]<>&|~])")
_HASH = re.compile(r"(?<!\S)#")
_AT_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
_BLANK_LINE = re.compile(r"(?<!\n)\n\n(?!\n)")


def markdown(document: Document) -> str:
    """The whole document, ending in a newline."""
    blocks = [f"# {_on_one_line(document.title)}", *map(_block, document.blocks)]
    return "\n\n".join(blocks) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_on_one_line(text)}"
        case Paragraph(text):
            return _paragraphs(text)
        case Items(items):
            return "\n".join(f"- {_indented(_paragraphs(item))}" for item in items)
        case Grid():
            return "\n".join(_rows(block))


def _paragraphs(text: str) -> str:
    """A blank line parts paragraphs; any other line end is a hard break."""
    return "\n\n".join(_broken(part) for part in _BLANK_LINE.split(text))


def _broken(text: str) -> str:
    return "\\\n".join(map(_line, text.split("\n")))


def _line(text: str) -> str:
    """One line of a paragraph, which must not begin like a list, a heading or a rule."""
    return _AT_START.sub(_start_escaped, _inline(text))


def _inline(text: str) -> str:
    """Text on one line, with what Markdown would take for its own written so that it stays text."""
    inner = text.strip()
    before, _, after = text.partition(inner) if inner else (text, "", "")
    said = _HASH.sub(r"\\#", _ALWAYS.sub(r"\\\1", inner))
    return "".join((*map(_as_number, before), said, *map(_as_number, after)))


def _start_escaped(found: re.Match[str]) -> str:
    start = found[1]
    return f"{start}\\" if start[0].isdecimal() else f"\\{start}"


def _as_number(space: str) -> str:
    """A space at the end of a line, which Markdown would drop."""
    return f"&#{ord(space)};"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in text.split("\n")).lstrip(" ")


def _on_one_line(text: str) -> str:
    return _inline(" ".join(text.split("\n")))


def _rows(grid: Grid) -> Iterator[str]:
    yield _row(grid.headers)
    yield _row(("---",) * len(grid.headers), written=True)
    yield from map(_row, grid.rows)


def _row(cells: tuple[str, ...], *, written: bool = False) -> str:
    said = cells if written else tuple(map(_cell, cells))
    return f"| {' | '.join(said)} |"


def _cell(text: str) -> str:
    """A cell has to stay on one line; a line end in it is an HTML break, which Markdown allows."""
    return "<br>".join(map(_inline, text.split("\n")))
