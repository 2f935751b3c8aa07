"""What people type, made fit for one line."""

from __future__ import annotations


def one_line(typed: str) -> str:
    """The text on one line, without space at its ends and without doubled space inside."""
    return " ".join(typed.split())
