"""How wide text is: terminals and braille displays count cells, not characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

PROMPT_CELLS = 39  # a braille line has 40; the cursor stands in the last one
_SENTENCE_END = re.compile(r"(?<=[^\W\d][.!?…]) ")


def width(text: str) -> int:
    """The cells that a text takes: two for a wide character, none for one that joins the last."""
    return sum(map(_width_of, text))


def _width_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, cells: int) -> str:
    """As many whole words as fit in so many cells, and "..." where some do not."""
    if width(text) <= cells:
        return text
    kept = ""
    for word in text.split():
        longer = f"{kept} {word}".strip()
        if width(longer) > cells - 3:
            break
        kept = longer
    return (kept or _first_cells(text, cells - 3)) + "..."


def _first_cells(text: str, cells: int) -> str:
    kept = ""
    for character in text:
        if width(kept + character) > cells:
            break
        kept += character
    return kept


def wrapped(text: str, columns: int) -> Iterator[str]:
    """A text in lines of at most so many cells, parted after a sentence where it can be.

    A terminal parts a line in the middle of a word, and some readers then say two halves; each
    new line is a pause. A word longer than a line is left whole.
    """
    line = ""
    for number, sentence in enumerate(_SENTENCE_END.split(text)):
        longer = f"{line} {sentence}" if number else sentence
        if width(longer) <= columns:
            line = longer
            continue
        if number:
            yield line
        *full, line = _parted_by_words(sentence, columns)
        yield from full
    yield line


def _parted_by_words(text: str, columns: int) -> Iterator[str]:
    line, *words = text.split(" ")
    for word in words:
        longer = f"{line} {word}"
        if width(longer) > columns:
            yield line
            line = word
        else:
            line = longer
    yield line
