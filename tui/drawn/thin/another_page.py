"""Tells whether another page is shown, and which of its words are others."""

from __future__ import annotations

from itertools import groupby

from tui.drawn.thin.cells import UNTOUCHED, Row

_FEWEST = 4
"""Rows with other words; fewer are the same page, with something marked or typed on it."""


def is_another_page(old: list[Row], new: list[Row]) -> bool:
    """Whether most rows with words say something else. Letters drawn of blocks are no words here."""
    if sum(1 for was, row in zip(old, new, strict=True) if was != row) < _FEWEST:
        return False
    words = [(_words(was), _words(row)) for was, row in zip(old, new, strict=True)]
    others = [pair for pair in words if pair[0] != pair[1]]
    return len(others) >= _FEWEST and 2 * len(others) >= len([p for p in words if any(p)])


def _words(row: Row) -> str:
    text = "".join(text for text, _ in row).strip()
    return text if any(letter.isalnum() for letter in text) else ""


def without_parts(old: Row, new: Row) -> Row:
    """The old row, without what it has in common with only a part of one of the new row's words."""
    kept: Row = []
    for blank, cells in groupby(zip(old, new, strict=True), lambda pair: pair[1][0] == " "):
        pairs = list(cells)
        same = blank or all(was[0] == is_now[0] for was, is_now in pairs)
        kept += [was if same else UNTOUCHED for was, _ in pairs]
    return kept
