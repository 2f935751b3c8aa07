"""A record as TinyDB tables: what it has many of in tables of their own, the rest in one document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from data.storage.convert import Json, NotThis, from_json, to_json
from data.storage.tables import Table, Tables

R = TypeVar("R")


def to_tables(name: str, record: Any) -> Tables:
    """The tables of a dataclass.

    Each field that is a tuple of dataclasses makes a table with its name; the other fields make
    the one document of the table `name`.
    """
    document, kind = to_json(record), cast(Any, type(record))
    many = {field: numbered(document.pop(field)) for field in _many_in(kind)}
    return {name: numbered([document]), **many}


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
    return tuple(f.name for f in fields(record) if f.init and _is_many(hints[f.name]))


def _is_many(hint: Any) -> bool:
    parts = get_args(hint)
    return get_origin(hint) is tuple and parts[1:] == (Ellipsis,) and is_dataclass(parts[0])
