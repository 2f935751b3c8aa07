"""One cell of a screen, and how text is divided into cells."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

from tui.drawn.thin.styles import PLAIN, Style, shows_on_blank

Cell = tuple[str, Style]
"""What stands in a cell (a character with its combining marks) and its style.

The right half of a wide character is a cell of its own with the text "".
"""

Row = list[Cell]

BLANK: Cell = (" ", PLAIN)

UNTOUCHED: Cell = ("\0", PLAIN)
"""A cell that the app has left alone: whatever stands there stays."""


def blank(style: Style) -> Cell:
    """An empty cell in this style, without what cannot be seen on it (its ink, bold, italic)."""
    return (" ", style if shows_on_blank(style) else Style(paper=style.paper))


def blank_rows(width: int, height: int, cell: Cell = BLANK) -> list[Row]:
    """A screen with nothing on it."""
    return [[cell] * width for _ in range(height)]


def characters(text: str) -> Iterator[tuple[str, int]]:
    """Each character of `text` with its combining marks, and how many cells it takes (0, 1 or 2).

    Widths are those that Textual lays out with, so that both agree about where a cell is.
    """
    for start, end, width in split_graphemes(text)[0]:
        yield text[start:end], width


def is_single(text: str) -> bool:
    """Whether this is one code point in one cell, so that any terminal draws it in one cell."""
    return len(text) == 1 and cell_len(text) == 1
