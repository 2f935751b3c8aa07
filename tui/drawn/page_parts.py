"""The parts of a page as rows, before it is known what fits in the window."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from data.frozen import frozen
from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.answers.choosing import NOWHERE
from tui.drawn.blocks import rows_of
from tui.drawn.field_rows import FieldRows, field_rows
from tui.drawn.frame import Frame
from tui.drawn.list_rows import ListRows, list_rows
from tui.drawn.question_rows import ask_rows, asked, how_rows
from tui.drawn.rows import BLANK, Role, Row, paragraph
from tui.pages.page import Choice


class Air(IntEnum):
    """How many blank rows a page is given: each step has those of the step before, and more."""

    NONE = 0
    QUESTION = 1
    HEADING = 2
    BLOCKS = 3


@frozen
class Parts:
    """From top to bottom: what is said, the question, fields to type in, and the list."""

    text: list[Row]
    ask: list[Row]
    fields: FieldRows
    items: ListRows

    @property
    def asking(self) -> int:
        """Rows of everything that the page asks for."""
        return len(self.ask) + len(self.fields.rows) + len(self.items.rows)

    @property
    def total(self) -> int:
        """Rows of the whole page."""
        return len(self.text) + self.asking

    def with_question_in_text(self, short: list[Row]) -> Parts:
        """The question asked at the end of the text; `short` stays where it was."""
        return replace(self, text=[*self.text, *self.ask], ask=short)


def parts_of(
    answering: Answering, frame: Frame, words: Words, air: Air, *, first_line: str, whole: bool
) -> Parts:
    """The parts of a page. `first_line` stands above the heading; `whole`: all fields of a form."""
    ask = _ask(answering, frame, words, air)
    fields = _fields(answering, frame, words, air, whole=whole)
    key = ("text", frame.width, air, first_line)
    if key not in answering.drawn:
        answering.drawn[key] = _text(answering, frame, words, air, first_line)
    text = answering.drawn[key]
    return Parts(text, ask, fields, _items(answering, frame, words))


def _text(answering: Answering, frame: Frame, words: Words, air: Air, first_line: str) -> list[Row]:
    page, width = answering.page, frame.width
    below = [BLANK] if air >= Air.HEADING else []
    text = [*paragraph(first_line, width, Role.QUIET), *below] if first_line else []
    text += paragraph(page.heading, width, Role.HEADING)
    if page.blocks:
        text += [*below, *rows_of(page.blocks, width, words, airy=air is Air.BLOCKS)]
    return [*text, BLANK] if air else text


def _ask(answering: Answering, frame: Frame, words: Words, air: Air) -> list[Row]:
    ask = ask_rows(asked(answering.page.question), frame.width)
    ask += how_rows(answering, frame.width, words, always=air is Air.BLOCKS)
    return [*ask, BLANK] if ask and air is Air.BLOCKS else ask


def _fields(
    answering: Answering, frame: Frame, words: Words, air: Air, *, whole: bool
) -> FieldRows:
    if not answering.filling.fields:
        return FieldRows([], 0, None, [])
    fields = field_rows(answering.filling, frame.width, words, whole=whole, airy=air >= Air.HEADING)
    return fields._replace(rows=[*fields.rows, BLANK]) if air >= Air.HEADING else fields


def _items(answering: Answering, frame: Frame, words: Words) -> ListRows:
    page = answering.page
    at = NOWHERE if answering.typing else answering.choosing.at
    reverse = not (page.secret and (answering.ballot or isinstance(page.question, Choice)))
    return list_rows(
        answering.choosing,
        frame.width,
        words,
        pointed_at=at,
        reverse=reverse,
        drawn=answering.drawn,
    )
