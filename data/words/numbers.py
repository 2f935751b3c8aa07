"""Whole numbers as people type them. Nothing else turns typed digits into a number."""

from __future__ import annotations

MOST_DIGITS = 15
"""More than anything that is counted here has; Python refuses to read a few thousand."""


def read_number(typed: str, lowest: int, highest: int) -> int | None:
    """The whole number that somebody typed; None where it is none, or not from lowest to highest.

    Digits of any script will do, such as Arabic ones. There is no sign and no part.
    """
    digits = typed.strip()
    if not digits.isdecimal() or len(digits) > MOST_DIGITS:
        return None
    number = int(digits)
    return number if lowest <= number <= highest else None
