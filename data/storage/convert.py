"""Frozen dataclasses to plain JSON values and back, strictly.

Written are str, int, float, bool, None, date, time, datetime, enums, tuples, dicts with string keys, and
dataclasses of these; anything else is a mistake in the program (TypeError). Reading is msgspec's:
the types of the dataclass say what may stand where, and anything unexpected is NotThis. Nothing is
ever evaluated or imported.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar

import msgspec

from data.storage.plain_json import Json
from data.words.problems import Problem

T = TypeVar("T")


class NotThis(Exception):
    """A value read back is not of the type it should be. Names the place; never quotes the value."""


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
        return {name: to_json(each) for name, each in _fields_in(value).items()}
    raise TypeError(f"cannot keep a {type(value).__name__}")


@cache
def field_names(record: Any) -> tuple[str, ...]:
    """The names of the fields of a dataclass that are kept: those its maker takes."""
    return tuple(field.name for field in fields(record) if field.init)


def _clean(text: str) -> str:
    if type(text) is str and text.isascii():
        return text
    return text.encode("utf-8", "replace").decode()


def from_json(wanted: type[T], value: Json) -> T:
    """The value as what it was. Raises NotThis."""
    try:
        found = msgspec.convert(value, wanted)
    except msgspec.ValidationError as fault:
        raise NotThis(f"not a {_name(wanted)}{_place_in(str(fault))}") from None
    except Problem:  # the record's own rules refuse it
        raise NotThis(f"not a possible {_name(wanted)}") from None
    _must_be_known(value, found)
    return found


def _name(wanted: Any) -> str:
    return getattr(wanted, "__name__", str(wanted))


def _place_in(fault: str) -> str:
    """Where the fault is, such as `.people[0].name`; the rest of what msgspec says may quote a value."""
    found = re.fullmatch(r".* - at `\$(?P<place>[.\w\[\]]{1,200})`", fault, re.DOTALL | re.ASCII)
    return f", at {found['place']}" if found else ""


def _must_be_known(value: Json, found: Any) -> None:
    """Raises NotThis for a field that a record does not have: msgspec passes over it in dataclasses."""
    if type(value) is list:
        for each, inner in zip(value, found, strict=True):
            _must_be_known(each, inner)
    elif type(value) is dict:
        inside = found if isinstance(found, dict) else _fields_in(found)
        if not value.keys() <= inside.keys():
            raise NotThis(f"not the fields of a {_name(type(found))}")
        for name, each in value.items():
            _must_be_known(each, inside[name])


def _fields_in(record: Any) -> dict[str, Any]:
    kind: Any = type(record)
    return {name: getattr(record, name) for name in field_names(kind)}
