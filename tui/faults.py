"""A fault in the program: said by its kind and its line, never by its own words.

An exception's words, and the local variables of a traceback, may hold what somebody typed or chose.
"""

from __future__ import annotations

from pathlib import Path


class Fault(RuntimeError):
    """Something unexpected went wrong. Its text is that of `place_of`, and nothing more."""


def place_of(error: BaseException) -> str:
    """The kind of an error and where it happened, such as "KeyError, agenda.py:31"."""
    if isinstance(error, Fault):
        return str(error)
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    place = f", {Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else ""
    return f"{type(error).__name__}{place}"
