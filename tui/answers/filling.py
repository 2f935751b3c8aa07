"""The fields of a page while somebody types in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.answers.text_in_field import NewText, TypedText
from tui.conversation.drafts import Draft
from tui.pages.page import Field, FieldKind, Form, Page
from tui.terminal.safe_text import typed_text


@dataclass
class Filling:
    """`at` is the field being typed in, counted from 0; as many as there are fields: none of them.

    `editings` are by field name.
    """

    fields: tuple[Field, ...]
    editings: dict[str, TypedText] = field(default_factory=dict)
    at: int = 0

    @property
    def typing(self) -> bool:
        """Whether what is typed goes into a field."""
        return self.at < len(self.fields)

    @property
    def field(self) -> Field:
        """The field being typed in."""
        return self.fields[self.at]

    @property
    def editing(self) -> TypedText:
        """Its text."""
        return self.editings[self.field.name]

    @property
    def ended_by_enter(self) -> bool:
        """Whether a third Enter on end ends a text of several lines: not everybody can press Tab."""
        text, at = self.editing.text, self.editing.at
        return at == len(text) and text.endswith("\n\n")

    def texts(self) -> dict[str, str]:
        """What stands in each field, by name."""
        return {name: editing.text for name, editing in self.editings.items()}

    def go_to(self, at: int) -> None:
        """Go to a field, or past the last one."""
        self.at = min(max(at, 0), len(self.fields))

    def point_at(self, name: str) -> None:
        """Go to a field by its name; any other name is something in the list below."""
        names = [field.name for field in self.fields]
        self.at = names.index(name) if name in names else len(names)


def fields_of(page: Page) -> tuple[Field, ...]:
    """The fields that a page asks to fill in."""
    question = page.question
    if isinstance(question, Form):
        return question.fields
    return (question,) if isinstance(question, Field) else ()


def _is_one_line(field: Field) -> bool:
    return field.kind is not FieldKind.LINES


def is_replaced(field: Field, editing: TypedText) -> bool:
    """Whether the first thing typed takes the place of what stands in the field.

    So it is in every field of one line, as line by line too; a text of several lines is gone on with.
    """
    return editing.fresh and bool(editing.text) and _is_one_line(field)


def _editing(field: Field, text: str, new_text: NewText) -> TypedText:
    fresh = _is_one_line(field) and bool(text) and text == field.value
    return new_text(text, len(text), field.several or field.kind is FieldKind.LINES, fresh)


def filling_for(
    page: Page, draft: Draft, new_text: NewText, before: Filling | None = None
) -> Filling:
    """The fields of a page as they were left.

    `before` is the same page as it was made the last time: its places in the texts stay.
    """
    filling = Filling(fields_of(page))
    for asked in filling.fields:
        old = before.editings.get(asked.name) if before else None
        text = typed_text(draft.text_of(asked))
        if old and (old.text == text or asked.kind is FieldKind.SECRET):
            filling.editings[asked.name] = old
        else:
            filling.editings[asked.name] = _editing(asked, text, new_text)
    if draft.focus:
        filling.point_at(draft.focus)
    return filling
