"""Frozen dataclasses to plain JSON values and back, strictly.

Knows str, int, float, bool, None, date, time, datetime, str enums, tuples, dict[str, ...], optional
values and dataclasses of these. Anything else in a type is a mistake in the program (TypeError);
anything unexpected in a value read back is NotThis. Nothing is ever evaluated or imported.
"""

from __future__ import annotations

import math
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from data.words.problems import Problem

Json = Any
"""None, bool, int, float, str, or lists and string-keyed dicts of these."""

T = TypeVar("T")
_Reader = Callable[[Json], Any]


class NotThis(Exception):
    """A value read back is not of the type it should be. Never quotes the value."""


def to_json(value: Any) -> Json:
    """The value in plain JSON. A text that UTF-8 cannot hold gets question marks for what it cannot."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    return _written(value)


def _written(value: Any) -> Json:
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_json(each) for each in value]
    if isinstance(value, Mapping):
        return {_clean(key): to_json(each) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        kind: Any = type(value)
        return {name: to_json(getattr(value, name)) for name in field_names(kind)}
    raise TypeError(f"cannot keep a {type(value).__name__}")


@cache
def field_names(record: Any) -> tuple[str, ...]:
    """The names of the fields of a dataclass that are kept: those its maker takes."""
    return tuple(field.name for field in fields(record) if field.init)


def _clean(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def from_json(wanted: type[T], value: Json) -> T:
    """The value as what it was. Raises NotThis."""
    hint: Any = wanted
    return cast(T, _reader(hint)(value))


@cache
def _reader(wanted: Any) -> _Reader:
    origin, parts = get_origin(wanted), get_args(wanted)
    if origin in (Union, types.UnionType):
        return _optional(parts)
    if origin is tuple:
        return _tuple(parts)
    if origin in (dict, Mapping):
        return _mapping(parts)
    if wanted in _SIMPLE:
        return _SIMPLE[wanted]
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return _member(wanted)
    if is_dataclass(wanted):
        return _record(cast(type, wanted))
    raise TypeError(f"cannot read back a {wanted}")


def _exactly(wanted: type) -> _Reader:
    def read(value: Json) -> Any:
        if type(value) is not wanted:
            raise NotThis(f"not a {wanted.__name__}")
        return value

    return read


def _number(value: Json) -> float:
    if type(value) is int or type(value) is float:
        return float(value)
    raise NotThis("not a number")


def _moment(wanted: type[date] | type[time]) -> _Reader:
    def read(value: Json) -> Any:
        if type(value) is not str or len(value) > _LONGEST_MOMENT:
            raise NotThis(f"not a {wanted.__name__}")
        try:
            return wanted.fromisoformat(value)
        except ValueError:
            raise NotThis(f"not a {wanted.__name__}") from None

    return read


def _member(wanted: type[Enum]) -> _Reader:
    known = {member.value: member for member in wanted}

    def read(value: Json) -> Any:
        if type(value) not in (str, int) or value not in known:
            raise NotThis(f"not a {wanted.__name__}")
        return known[value]

    return read


def _optional(parts: tuple[Any, ...]) -> _Reader:
    wanted = [part for part in parts if part is not type(None)]
    if len(wanted) != 1 or len(parts) != 2:
        raise TypeError("only a type or None can be read back")
    inner = _reader(wanted[0])
    return lambda value: None if value is None else inner(value)


def _tuple(parts: tuple[Any, ...]) -> _Reader:
    if len(parts) == 2 and parts[1] is Ellipsis:
        each = _reader(parts[0])
        return lambda value: tuple(map(each, _list(value)))
    readers = [_reader(part) for part in parts]

    def read(value: Json) -> Any:
        if len(_list(value)) != len(readers):
            raise NotThis("not as many values as there should be")
        return tuple(reader(each) for reader, each in zip(readers, value, strict=True))

    return read


def _list(value: Json) -> list[Json]:
    if type(value) is not list:
        raise NotThis("not a list")
    return value


def _mapping(parts: tuple[Any, ...]) -> _Reader:
    key, each = _reader(parts[0]), _reader(parts[1])
    return lambda value: {key(k): each(v) for k, v in _object(value).items()}


def _object(value: Json) -> dict[str, Json]:
    if type(value) is not dict:
        raise NotThis("not an object")
    return value


def _record(wanted: type) -> _Reader:
    hints = get_type_hints(wanted)
    known = {f.name: _reader(hints[f.name]) for f in fields(wanted) if f.init}
    needed = {f.name for f in fields(wanted) if f.init and not _has_default(f)}

    def read(value: Json) -> Any:
        names = _object(value).keys()
        if not (needed <= names <= known.keys()):
            raise NotThis(f"not the fields of a {wanted.__name__}")
        found = {name: known[name](each) for name, each in value.items()}
        try:
            return wanted(**found)
        except (TypeError, ValueError, Problem):  # the record's own rules refuse it
            raise NotThis(f"not a possible {wanted.__name__}") from None

    return read


def _has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


_LONGEST_MOMENT = 40
_SIMPLE: dict[Any, _Reader] = {
    str: _exactly(str),
    int: _exactly(int),
    bool: _exactly(bool),
    type(None): _exactly(type(None)),
    float: _number,
    date: _moment(date),
    datetime: _moment(datetime),
    time: _moment(time),
}
