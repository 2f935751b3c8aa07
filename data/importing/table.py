"""A table from a CSV file, as programs of many kinds and countries save it. Nothing in it is ever run.

Read: UTF-8 with or without its mark, UTF-16, else the Windows letters of the language in force;
columns parted by commas, semicolons or tabs; Excel's "sep=" line; cells with line ends in them.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from data.frozen import frozen
from data.words.problems import Problem
from data.words.wording import Phrase, phrase, phrases

BEST_KIND = "CSV UTF-8"
"""What spreadsheet programs call the kind of file in which no letter is lost."""
LARGEST_FILE = 5_000_000
MOST_ROWS = 2_000
_SEPARATORS = ",;\t"
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_WINDOWS = {"pl": "cp1250", "ro": "cp1250"}
_GUARD = "'"
_FORMULA = ("=", "+", "-", "@")


class CannotRead(Problem):
    """The file is no table that can be read."""

    def __init__(self, happened: Phrase, to_do: Phrase) -> None:
        super().__init__(happened, phrase("Nothing was added."), to_do)


@frozen
class Row:
    """One row by column header; `line` is where it begins in the file, from 1."""

    line: int
    cells: dict[str, str]


@frozen
class Table:
    """What stands in a file. `guessed`: its letters may be wrong, as it does not say which it has."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    guessed: bool = False


def read_table(file: Path, language: str) -> Table:
    """The table in a file. `language` is the catalogue in force. Raises CannotRead."""
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except OSError:
        raise CannotRead(
            phrase("We could not read that file."),
            phrase("Check its name, and that you may open it."),
        ) from None
    return table_in(content, language)


def table_in(content: bytes, language: str) -> Table:
    """The table in a file's bytes. Raises CannotRead."""
    if len(content) > LARGEST_FILE:
        raise CannotRead(
            phrase("That file is too large for a table."),
            phrase("Part it into smaller files, and bring them in one by one."),
        )
    text, guessed = _text_in(content, language)
    records = list(_records(text))
    if not records:
        raise CannotRead(
            phrase("That file is empty."), phrase("Choose another file, or save it again.")
        )
    (_, headers), *rows = records
    if len(rows) > MOST_ROWS:
        raise CannotRead(
            phrases("That file has {n} row.", "That file has {n} rows.", len(rows)),
            phrase(
                "Part it into files of {n} rows at most, and bring them in one by one.",
                n=MOST_ROWS,
            ),
        )
    names = tuple(header.strip() for header in headers)
    return Table(names, tuple(Row(line, _by_header(names, cells)) for line, cells in rows), guessed)


def _text_in(content: bytes, language: str) -> tuple[str, bool]:
    """The text, and whether its letters were guessed."""
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "")
    try:
        text = content.decode(encoding or "utf-8")
        guessed = False
    except UnicodeDecodeError:
        text, guessed = content.decode(_WINDOWS.get(language[:2], "cp1252"), "replace"), True
    if "\0" in text:
        raise CannotRead(
            phrase("That file is not a table in text."),
            phrase(
                "In the program it comes from, save it as “{kind}”. Then choose that file.",
                kind=BEST_KIND,
            ),
        )
    return text, guessed


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that says something, with the line it begins at; the headers first."""
    text, separator, before = _separated(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = before + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = before + reader.line_num + 1
    except csv.Error:
        raise CannotRead(
            phrase("We could not read the row that begins in line {line}.", line=line),
            phrase('A cell there may begin with a " and not end with one. Mend it, and try again.'),
        ) from None


def _separated(text: str) -> tuple[str, str, int]:
    """The text, what parts its columns, and how many lines before it were Excel's own."""
    first, _, rest = text.partition("\n")
    named = first.strip().lower()
    if named.startswith("sep=") and len(named) == len("sep=;"):
        return rest, first.strip()[-1], 1
    header = next((line for line in text.splitlines() if line.strip()), "")
    return text, max(_SEPARATORS, key=header.count), 0


def _by_header(headers: tuple[str, ...], cells: list[str]) -> dict[str, str]:
    """The cells by header. What stands beyond the last header belongs to no column."""
    filled = (*cells, *("" for _ in headers))
    return dict(zip(headers, map(_as_typed, filled), strict=False))


def _as_typed(cell: str) -> str:
    """A cell as it was meant: the mark that keeps programs from running it is taken off."""
    text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
    return text[1:] if text.startswith(_GUARD) and text[1:].startswith(_FORMULA) else text
