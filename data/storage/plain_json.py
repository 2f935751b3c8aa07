"""JSON as bytes and back: the one place that asks the library (msgspec), with its faults as ours."""

from __future__ import annotations

from typing import Any

import msgspec.json

Json = Any
"""None, bool, int, float, str, or lists and string-keyed dicts of these."""


class NotJson(ValueError):
    """The bytes are no JSON that we read. Never quotes them."""


def json_bytes(value: Json) -> bytes:
    """The value as JSON without a space in it. Raises TypeError for what JSON does not have."""
    try:
        return msgspec.json.encode(value, enc_hook=_plain_text)
    except (UnicodeEncodeError, RecursionError) as fault:
        raise TypeError("nested too deeply, or half a character") from fault


def _plain_text(value: object) -> str:
    """A text that knows more than its letters (`data.words.multilingual_text`), as its letters."""
    if not isinstance(value, str):
        raise TypeError(f"JSON has no {type(value).__name__}")
    return "".join(value)


def read_json(content: bytes) -> Json:
    """What the bytes say; of two values with one name, the last. Raises NotJson."""
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError):
        raise NotJson("not JSON") from None


def readable_json(value: Json) -> bytes:
    """The value as JSON for people to read: each entry on a line, two spaces in."""
    return msgspec.json.format(json_bytes(value), indent=2)
