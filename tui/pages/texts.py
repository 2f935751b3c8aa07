"""Every text of a page, such as to find the words in it whose meaning is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass


def texts_of(thing: object) -> Iterator[str]:
    """Every text that stands in a page, a block or a question, in reading order; ids are not text."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from texts_of(part)
    elif is_dataclass(thing):
        for named in fields(thing):
            if named.name not in _NOT_SHOWN:
                yield from texts_of(getattr(thing, named.name))


_NOT_SHOWN = frozenset(
    {
        "id",
        "key",
        "name",
        "kind",
        "tone",
        "marked",
        "back",
        "goes_round",
        "does",
        "brief",
        "where",
        "whole",
    }
)
