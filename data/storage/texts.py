"""What people typed in a record, told from its ids and kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

R = TypeVar("R")

_NOT_TYPED = {"id", "starter", "current", "entered", "reached"}
"""Fields that hold ids. Those that end in "_id" do too."""


def texts_in(value: object) -> Iterator[str]:
    """Every text that people typed, in a record or a tuple of records."""
    if isinstance(value, tuple):
        for each in value:
            yield from texts_in(each)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif is_dataclass(value):
        kind: Any = type(value)
        for name in _typed_in(kind):
            yield from texts_in(getattr(value, name))


def reworded(value: R, swap: Callable[[str], str]) -> R:
    """The value with every text that people typed passed through `swap`."""
    given: Any = value
    if isinstance(given, tuple):
        given = tuple(reworded(each, swap) for each in given)
    elif isinstance(given, str) and not isinstance(given, Enum):
        given = swap(given)
    elif is_dataclass(given) and not isinstance(given, type):
        names = _typed_in(type(given))
        given = replace(given, **{name: reworded(getattr(given, name), swap) for name in names})
    return cast(R, given)


@cache
def _typed_in(record: Any) -> tuple[str, ...]:
    names = [field.name for field in fields(record)]
    return tuple(n for n in names if n not in _NOT_TYPED and not n.endswith("_id"))
