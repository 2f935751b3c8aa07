"""The one place that makes text safe for a terminal: every renderer and every task goes through it.

A text from a file, or a pasted one, may hold what a terminal obeys (escape sequences, C0 and C1
controls) and what turns the order of other people's text round (Unicode's Bidi_Control: embeddings,
overrides, isolates, marks). Neither is sent. Letters that are read to the left need none of them:
they are left as they are. What joins letters and parts of an emoji (ZWJ, ZWNJ) is left as well.
"""

from __future__ import annotations

import re
from typing import TextIO

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
_TURNING = "\u202a-\u202e\u2066-\u206f"  # with the deprecated ones, which change what follows too
_MARKS = "\u061c\u200e\u200f"
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_NOT_SENT = re.compile(f"[{_CONTROLS}{_TURNING}{_MARKS}]")
_NOT_TYPED = re.compile(f"[{_CONTROLS}{_TURNING}]")
_ANY = re.compile(f"[\u2028\u2029{_CONTROLS}{_TURNING}{_MARKS}]")


def safe_text(text: str) -> str:
    """What of a text may be sent to a terminal: line ends, tabs, and what can be seen."""
    if text.isprintable() or not _ANY.search(text):
        return text
    return _NOT_SENT.sub("", _LINE_ENDS.sub("\n", text))


def typed_text(text: str) -> str:
    """What of a text that was typed or pasted is kept: the same, and marks that documents need.

    A mark says only to which side a sign beside it belongs; it is saved, and not sent to a terminal.
    """
    if text.isprintable() or not _ANY.search(text):
        return text
    return _NOT_TYPED.sub("", _LINE_ENDS.sub("\n", text))


def say_on(out: TextIO, text: str, end: str = "\n") -> None:
    """Write a text to a stream that may lead to a terminal. Raises OSError."""
    out.write(safe_text(text) + end)
    out.flush()
