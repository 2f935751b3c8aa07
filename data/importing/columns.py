"""The columns that a table of people, actions or minutes has, by their names in every language."""

from __future__ import annotations

import csv
import io
from enum import StrEnum
from itertools import product

from data.comparing import as_seen
from data.frozen import frozen
from data.importing.table import CannotRead, Row, Table
from data.words.wording import Phrase, Words, phrase
from locales import languages


class Content(StrEnum):
    """What a table is about."""

    PEOPLE = "people"
    ACTIONS = "actions"
    MINUTES = "minutes"


@frozen
class Column:
    """A column: its id, its name, and whether a table makes no sense without it."""

    id: str
    name: Phrase
    needed: bool = False


_WHO, _BY_WHEN, _HOW_FAR = phrase("Who"), phrase("By when"), phrase("How far")

COLUMNS: dict[Content, tuple[Column, ...]] = {
    Content.PEOPLE: (
        Column("name", phrase("Name"), needed=True),
        Column("kind", phrase("Kind of person")),
    ),
    Content.ACTIONS: (
        Column("what", phrase("Will do what"), needed=True),
        Column("who", _WHO, needed=True),
        Column("by_when", _BY_WHEN),
        Column("state", _HOW_FAR),
        Column("reply", phrase("What came of it")),
    ),
    Content.MINUTES: (
        Column("day", phrase("Day"), needed=True),
        Column("text", phrase("What was written down"), needed=True),
        Column("meeting", phrase("Meeting")),
        Column("kind", phrase("Kind of entry")),
        Column("who", _WHO),
        Column("by_when", _BY_WHEN),
        Column("state", _HOW_FAR),
    ),
}

EXAMPLES: dict[Content, tuple[Phrase | str, ...]] = {
    Content.PEOPLE: (phrase("Sam"), phrase("member")),
    Content.ACTIONS: (
        phrase("Ask about the room"),
        phrase("Sam"),
        "2026-09-21",
        phrase("done"),
        phrase("We have it from January."),
    ),
    Content.MINUTES: (
        "2026-09-21",
        phrase("We meet once a month."),
        phrase("September meeting"),
        phrase("decision"),
    ),
}
"""One row of each, invented."""


def understood(table: Table, content: Content, words: Words) -> tuple[Row, ...]:
    """The rows by column id; a column that is not there is empty. Raises CannotRead.

    Columns that mean nothing here are passed over.
    """
    wanted = COLUMNS[content]
    header_of = {column.id: _header_of(column, table.headers) for column in wanted}
    if missing := [column for column in wanted if column.needed and not header_of[column.id]]:
        raise CannotRead(
            phrase(
                "The table has no column “{missing}”. It has: {there}.",
                missing=words.say(missing[0].name),
                there=", ".join(header for header in table.headers if header) or "-",
            ),
            phrase("Name its columns like those of the example, and try again."),
        )
    return tuple(
        Row(row.line, {name: row.cells.get(header, "") for name, header in header_of.items()})
        for row in table.rows
    )


def _header_of(column: Column, headers: tuple[str, ...]) -> str:
    """The header that a column has in the table; "" for none."""
    names = {as_seen(column.id), *map(as_seen, ways_to_say(column.name))}
    return next((header for header in headers if as_seen(header) in names), "")


def ways_to_say(name: Phrase) -> set[str]:
    """A name in every language and register there is."""
    return {
        Words(language, plain=plain).say(name)
        for language, plain in product(languages(), (False, True))
    }


def example(content: Content, words: Words) -> str:
    """A small table to fill in, as CSV: the columns by their names, and one row that is invented."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(words.say(column.name) for column in COLUMNS[content])
    cells = [c if isinstance(c, str) else words.say(c) for c in EXAMPLES[content]]
    writer.writerow([*cells, *("" for _ in COLUMNS[content][len(cells) :])])
    return "\ufeff" + written.getvalue()
