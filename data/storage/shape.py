"""A record as TinyDB tables: what it has many of in tables of their own, the rest in one document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import is_dataclass
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from data.storage.convert import NotThis, field_names, from_json, to_json
from data.storage.plain_json import Json
from data.storage.tables import Table, Tables

R = TypeVar("R")


def to_tables(name: str, record: Any) -> Tables:
    """The tables of a dataclass.

    Each field that is a tuple of dataclasses makes a table with its name; the other fields make
    the one document of the table `name`.
    """
    return news(name, record, None, {})


def news(name: str, record: Any, before: Any, kept: Tables) -> Tables:
    """The tables of a record that may differ from those of the record before it.

    `kept` are the tables of that one. Records are frozen, so what is the very same object in both
    is not looked at again: saving one more note costs one more note.
    """
    kind: Any = type(record)
    single = {field: to_json(getattr(record, field)) for field in _single_in(kind)}
    tables = {name: numbered([single])}
    for field in _many_in(kind):
        now, old = getattr(record, field), getattr(before, field, None)
        if now is not old:
            known = zip(old or (), in_order(kept.get(field, {})), strict=False)
            documents = {id(each): document for each, document in known}
            tables[field] = numbered(documents.get(id(each)) or to_json(each) for each in now)
    return tables


def from_tables(name: str, wanted: type[R], tables: Tables) -> R:
    """The record again. Tables that are not its own are left alone. Raises NotThis."""
    first = in_order(tables.get(name, {}))
    if len(first) != 1:
        raise NotThis(f"no single document in the table {name}")
    many = {f: in_order(tables.get(f, {})) for f in _many_in(cast(Any, wanted))}
    return from_json(wanted, {**first[0], **many})


def numbered(documents: Iterable[dict[str, Json]]) -> Table:
    """Documents as a table, numbered from 1 in their order."""
    return {str(number): document for number, document in enumerate(documents, 1)}


def in_order(table: Table) -> list[dict[str, Json]]:
    """The documents of a table in the order of their numbers."""
    return [table[key] for key in sorted(table, key=int)]


@cache
def _many_in(record: Any) -> tuple[str, ...]:
    hints = get_type_hints(record)
    return tuple(name for name in field_names(record) if _is_many(hints[name]))


@cache
def _single_in(record: Any) -> tuple[str, ...]:
    return tuple(name for name in field_names(record) if name not in _many_in(record))


def _is_many(hint: Any) -> bool:
    parts = get_args(hint)
    return get_origin(hint) is tuple and parts[1:] == (Ellipsis,) and is_dataclass(parts[0])
