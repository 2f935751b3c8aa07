"""Settings to choose from: the one that is in force says so."""

from __future__ import annotations

from data.words.wording import Words


def in_use_said(name: str, words: Words, *, in_use: bool) -> str:
    """The name of a setting, and whether it is `in_use` now."""
    return words("{name}, in use now", name=name) if in_use else name
