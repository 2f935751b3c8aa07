"""A document as plain text: read from top to bottom, no drawing, no wrapping."""

from __future__ import annotations

from collections.abc import Iterator

from data.documents.document import Block, Document, Grid, Heading, Items, Paragraph

_UNDERLINES = {1: "=", 2: "-"}


def text(document: Document) -> str:
    """The whole document, ending in a newline."""
    blocks = [_heading(1, document.title), *map(_block, document.blocks)]
    return "\n\n".join(blocks) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, said):
            return _heading(level, said)
        case Paragraph(said):
            return said
        case Items(items):
            return "\n".join(f"- {_hanging(item)}" for item in items)
        case Grid():
            return "\n\n".join(_rows(block))


def _heading(level: int, said: str) -> str:
    line = " ".join(said.split("\n"))
    under = _UNDERLINES.get(level)
    return f"{line}\n{under * len(line)}" if under else f"{line}:"


def _hanging(said: str) -> str:
    return said.replace("\n", "\n  ")


def _rows(grid: Grid) -> Iterator[str]:
    """Each row as labelled lines: columns of spaces are lost on a braille display and in a letter."""
    for row in grid.rows:
        pairs = zip(grid.headers, row, strict=True)
        yield "\n".join(f"{header}: {_hanging(cell)}" for header, cell in pairs)
