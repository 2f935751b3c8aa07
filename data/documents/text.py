"""A document as plain text: read from top to bottom, no drawing, no wrapping."""

from __future__ import annotations

from collections.abc import Iterator

from data.documents.document import Block, Chart, Document, Grid, Heading, Items, Paragraph, Typed

_UNDERLINES = {1: "=", 2: "-"}


def text(document: Document) -> str:
    """The whole document, ending in a newline."""
    blocks = [_heading(1, document.title), *map(_block, document.blocks)]
    return "\n\n".join(blocks) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, said):
            return _heading(level, said)
        case Paragraph(said) | Typed(said):
            return said
        case Items():
            return "\n".join(_items(block))
        case Grid(title=title):
            return f"{_heading(3, title)}\n\n{_short_rows(block)}" if title else _rows(block)
        case Chart(sentence=sentence):
            return f"{_block(block.grid)}\n\n{sentence}"


def _heading(level: int, said: str) -> str:
    line = " ".join(said.split("\n"))
    under = _UNDERLINES.get(level)
    return f"{line}\n{under * len(line)}" if under else f"{line}:"


def _items(block: Items) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. " if block.numbered else "- "
        yield mark + _hanging(item, len(mark))


def _hanging(said: str, by: int = 2) -> str:
    return said.replace("\n", "\n" + " " * by)


def _rows(grid: Grid) -> str:
    """Each row as labelled lines: columns of spaces are lost on a braille display and in a letter."""
    return "\n\n".join(
        "\n".join(f"{header}: {_hanging(cell)}" for header, cell in _labelled(grid, row))
        for row in grid.rows
    )


def _short_rows(grid: Grid) -> str:
    """A line for each row where a title says already what the two columns are."""
    if len(grid.headers) != 2:
        return _rows(grid)
    return "\n".join(f"- {_hanging(f'{label}: {amount}')}" for label, amount in grid.rows)


def _labelled(grid: Grid, row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return zip(grid.headers, row, strict=True)
