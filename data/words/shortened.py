"""A long text, shown by its beginning."""

from __future__ import annotations


def shortened(text: str, most: int) -> str:
    """The text; of one longer than `most` characters so many of them, and a sign that there is more."""
    return text if len(text) <= most else f"{text[:most]}…"
