"""What somebody has typed or marked and not yet answered, and where it is kept meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from data.words.problems import Problem
from tui.pages.page import Field


@dataclass
class Draft:
    """What somebody has typed, marked or reached on one page.

    `fields`: text by field name. `marks`: ids of marked options, in order;
    None while nobody has touched them. `scores`: by option id.
    `focus`: the field's name or the option's id that they were at. Renderers read and write it.
    `line`: of a text that is typed line by line, the number of the line they were at, 0 for one at
    the end; None while none is typed. `half` is what stood on that line when it was interrupted.
    """

    fields: dict[str, str] = field(default_factory=dict)
    marks: tuple[str, ...] | None = None
    scores: dict[str, int] = field(default_factory=dict)
    focus: str = ""
    line: int | None = None
    half: str = ""

    def text_of(self, field: Field) -> str:
        """What stands in a field: as it was typed, or as the page has it."""
        return self.fields.get(field.name, field.value)

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


@dataclass
class DraftsInHand:
    """What was typed and is not saved, by the names of its pages, on its way to the keeper.

    What the keeper could not save stays here, until it can or the answer is.
    """

    keeper: DraftKeeper
    _unsaved: dict[str, dict[str, str]] = field(default_factory=dict, repr=False)

    def kept_for(self, page_name: str) -> Draft:
        """The draft of a page that is come to: as it was typed or kept, or empty."""
        kept = self._unsaved.get(page_name) or self.keeper.drafts().get(page_name, {})
        return Draft(dict(kept))

    def typed(self, page_name: str, draft: Draft) -> None:
        """Remember what stands on a page now."""
        self._unsaved[page_name] = dict(draft.fields)

    def keep(self) -> None:
        """Save what was typed since the last time, if anything was. Raises what the keeper does."""
        for page_name, fields in list(self._unsaved.items()):
            self.keeper.keep_draft(page_name, fields)
            if self._unsaved.get(page_name) is fields:  # more may have been typed while it saved
                del self._unsaved[page_name]

    def forget(self, page_name: str, draft: Draft) -> None:
        """Forget a draft that has been answered."""
        self._unsaved.pop(page_name, None)
        if draft.fields:
            try:
                self.keeper.drop_draft(page_name)
            except Problem:  # the answer itself is saved; an old draft in the way does no harm
                return

    @property
    def unsaved(self) -> tuple[str, ...]:
        """The texts that are not saved, one for each page; fields with nothing in them left out."""
        texts = ("\n".join(filter(str.strip, of.values())) for of in self._unsaved.values())
        return tuple(filter(None, texts))
