"""Schemas of the files, and the steps from one to the next.

Each file has the number of its schema in `_meta`. To change a schema: add one to SCHEMA, and a
pure function from the old tables to the new ones for every kind of file that changes. Steps are
never edited once released. A file is copied, byte for byte, before it is first saved in a newer
schema (`safe`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.storage.tables import NotTables, Tables

SCHEMA = 1
"""The schema that this version writes."""

Step = Callable[[Tables], Tables]

STEPS: Mapping[str, Mapping[int, Step]] = {"group": {}, "meeting": {}, "drafts": {}}
"""By kind of file and by the schema a step starts from."""


def kind_of(name: str) -> str:
    """The kind of a file by its name without ending: "group", "drafts", or "meetings/<id>"."""
    return "meeting" if name.startswith("meetings/") else name


def upgraded(
    kind: str,
    tables: Tables,
    found: int,
    *,
    steps: Mapping[str, Mapping[int, Step]] = STEPS,
    newest: int = SCHEMA,
) -> Tables:
    """The tables in the newest schema. Raises NotTables where a step cannot make sense of them."""
    for schema in range(found, newest):
        step = steps[kind].get(schema)
        try:
            tables = step(tables) if step else tables
        except (KeyError, TypeError, ValueError, AttributeError):
            raise NotTables(f"schema {schema} could not be brought up to date") from None
    return tables
