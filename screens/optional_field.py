"""A line that may be left empty, such as who supports people today."""

from __future__ import annotations

from tui.pages.page import Field


def optional_field(name: str, ask: str, value: str, *, short: str = "") -> Field:
    """The field, with what is known already as its `value`."""
    return Field(name, ask, short=short, value=value, optional=True)
