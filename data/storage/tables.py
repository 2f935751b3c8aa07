"""The bytes of one TinyDB file, with its schema, generation and checksum in a `_meta` table.

Plain TinyDB JSON: `{"_meta": {"1": {...}}, "<table>": {"<id>": {...}, ...}, ...}`, which stock
TinyDB opens. The checksum is over what the tables say, in their order, so a file that another
program wrote again without changing a word still passes, and one it changed does not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import chain
from typing import Any

from data.frozen import frozen
from data.storage.plain_json import NotJson, json_bytes, read_json

Table = dict[str, dict[str, Any]]
"""Documents by their id, a number written in ASCII digits."""
Tables = dict[str, Table]
"""Tables by name, `_meta` not among them."""

META = "_meta"


class NotTables(Exception):
    """The bytes are no TinyDB file. The text says why and never quotes the bytes."""


class TooNew(Exception):
    """The file's schema is newer than this program."""


@frozen
class Contents:
    """What a file holds. `ours` is False where the checksum says another program wrote it.

    `in_our_form`: the bytes have the very form that we write, with no space in it. Where they are
    not `ours`, that is damage rather than a change: other programs write JSON in their own form.
    """

    tables: Tables
    schema: int
    generation: int
    ours: bool
    in_our_form: bool = True


class Encoder:
    """Makes a file's bytes. A table that did not change since the last time is not encoded again."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Table, bytes]] = {}

    def encode(self, tables: Tables, *, schema: int, generation: int) -> bytes:
        """The bytes of the file. Raises TypeError for a value that JSON does not have."""
        known = {name: (table, self._table(name, table)) for name, table in tables.items()}
        parts = [json_bytes(name) + b":" + encoded for name, (_, encoded) in known.items()]
        meta = {"schema": schema, "generation": generation}
        meta_with_checksum = {**meta, "checksum": _checksum(meta, parts)}
        self._known = known
        return (
            b"{"
            + b",".join([b'"_meta":{"1":' + json_bytes(meta_with_checksum) + b"}", *parts])
            + b"}"
        )

    def _table(self, name: str, table: Table) -> bytes:
        known, encoded = self._known.get(name, (None, b""))
        return encoded if known is table else json_bytes(table)


def decode(content: bytes, *, newest_schema: int) -> Contents:
    """What the bytes hold. Raises NotTables, or TooNew for a schema above `newest_schema`."""
    tables = _parsed(content)
    meta = tables.pop(META, {}).get("1", {})
    schema, generation = meta.get("schema", 1), meta.get("generation", 0)
    if not (_is_count(schema) and _is_count(generation)):
        raise NotTables("the _meta table is not in order")
    parts = _encoded(tables)
    if schema > newest_schema:
        _must_be_newer(meta, parts, newest_schema)
    plain = {"schema": schema, "generation": generation}
    ours = meta == {**plain, "checksum": _checksum(plain, parts)}
    return Contents(tables, schema, generation, ours, ours or _in_our_form(content))


def _encoded(tables: Tables) -> list[bytes]:
    if _beyond_us(tables):
        raise NotTables("nested too deeply, or a number too large")
    return [json_bytes(name) + b":" + json_bytes(table) for name, table in tables.items()]


_DEEPEST, _MOST_BITS = 250, 64
"""What is nested more deeply may be read, and yet stop a save; no record comes near either."""


def _beyond_us(tables: Tables) -> bool:
    level: list[object] = [tables]
    for _ in range(_DEEPEST):
        inner = [*chain.from_iterable(_inside(each) for each in level)]
        kinds = {*map(type, inner)}
        if int in kinds and any(type(n) is int and n.bit_length() > _MOST_BITS for n in inner):
            return True
        if kinds.isdisjoint((dict, list)):
            return False
        level = [each for each in inner if isinstance(each, dict | list)]
    return True


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _must_be_newer(meta: dict[str, Any], parts: list[bytes], newest: int) -> None:
    """Raises TooNew, or NotTables where a single flipped bit made the number of a schema we know."""
    for known in range(newest + 1):
        flipped = len(str(known)) == len(str(meta["schema"])) and _bits_apart(known, meta["schema"])
        plain = {"schema": known, "generation": meta.get("generation", 0)}
        if flipped == 1 and meta.get("checksum") == _checksum(plain, parts):
            raise NotTables("the number of the schema was damaged")
    raise TooNew


def _bits_apart(one: int, other: int) -> int:
    pairs = zip(str(one).encode(), str(other).encode(), strict=True)
    return sum((a ^ b).bit_count() for a, b in pairs)


def _in_our_form(content: bytes) -> bool:
    try:
        return json_bytes(read_json(content)) == content
    except TypeError:
        return False


def _parsed(content: bytes) -> Tables:
    try:
        tables = read_json(content)
    except NotJson:
        raise NotTables("not JSON") from None
    if not isinstance(tables, dict) or not all(map(_is_table, tables.values())):
        raise NotTables("not tables of documents")
    return tables


def _is_table(table: object) -> bool:
    return isinstance(table, dict) and all(
        isinstance(document, dict) and key.isascii() and key.isdigit() and len(key) < 16
        for key, document in table.items()
    )


def _is_count(number: object) -> bool:
    return type(number) is int and number >= 0 and number.bit_length() <= _MOST_BITS


def _checksum(meta: dict[str, int], parts: list[bytes]) -> str:
    digest = hashlib.blake2b(json_bytes(meta), digest_size=32)
    for part in parts:
        digest.update(b"," + part)
    return digest.hexdigest()
