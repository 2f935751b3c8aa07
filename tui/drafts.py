"""What somebody has typed or marked and not yet answered, and where it is kept meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass
class Draft:
    """What somebody has typed, marked or reached on one page.

    `fields`: text by field name. `marks`: ids of marked options, in order;
    None while nobody has touched them. `scores`: by option id.
    `focus`: the field's name or the option's id that they were at. Renderers read and write it.
    """

    fields: dict[str, str] = field(default_factory=dict)
    marks: tuple[str, ...] | None = None
    scores: dict[str, int] = field(default_factory=dict)
    focus: str = ""

    def __repr__(self) -> str:
        """Nothing of what was typed or marked."""
        return "Draft()"


class DraftKeeper(Protocol):
    """Where drafts of pages that are not secret are saved, so that a dead battery costs little."""

    def drafts(self) -> Mapping[str, Mapping[str, str]]:
        """What is kept: for each page name, the text of its fields."""
        ...

    def keep_draft(self, page_name: str, fields: Mapping[str, str]) -> None:
        """Save what was typed on a page."""
        ...

    def drop_draft(self, page_name: str) -> None:
        """Forget it: it has been answered."""
        ...


class NoDrafts:
    """Keeps nothing: before there is a group, and in tests."""

    def drafts(self) -> Mapping[str, Mapping[str, str]]:
        """Nothing."""
        return {}

    def keep_draft(self, page_name: str, fields: Mapping[str, str]) -> None:
        """Keep nothing."""

    def drop_draft(self, page_name: str) -> None:
        """Nothing to forget."""
