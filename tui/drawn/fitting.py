"""Which parts of a page get how many rows of the window."""

from __future__ import annotations

from data.frozen import frozen
from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.drawn.frame import Frame
from tui.drawn.page_parts import Air, Parts, parts_of
from tui.drawn.question_rows import ask_rows
from tui.pages.page import Choice

_LEAST_LIST = 3
_LEAST_FIELD = 2


@frozen
class Heights:
    """Rows for each part."""

    text: int
    ask: int
    fields: int
    items: int

    @property
    def total(self) -> int:
        """Rows for all of them."""
        return self.text + self.ask + self.fields + self.items


@frozen
class Fitted:
    """The parts of a page, and the rows that each of them gets."""

    parts: Parts
    heights: Heights


def fitted(
    answering: Answering, frame: Frame, words: Words, *, room: int, first_line: str
) -> Fitted:
    """The parts with as much air as fits in `room` rows; a question too long is asked in the text."""
    parts = _airiest(answering, frame, words, room, first_line)
    heights = heights_of(parts, room)
    if heights.ask < len(parts.ask):
        question = answering.page.question
        short = ask_rows(question.short if isinstance(question, Choice) else "", frame.width)
        parts = parts.with_question_in_text(short)
        heights = heights_of(parts, room)
    return Fitted(parts, heights)


def _airiest(answering: Answering, frame: Frame, words: Words, room: int, first_line: str) -> Parts:
    for air in reversed(Air):
        parts = parts_of(answering, frame, words, air, first_line=first_line, whole=True)
        if parts.total <= room:
            return parts
    air = Air.QUESTION if frame.roomy else Air.NONE
    # A form that fits below a few lines of text stays whole.
    whole = parts.asking <= room - min(len(parts.text), room // 3)
    return parts_of(answering, frame, words, air, first_line=first_line, whole=whole)


def heights_of(parts: Parts, room: int) -> Heights:
    """Everything where it fits; else the text keeps two fifths, and what is asked the rest."""
    least_text = min(len(parts.text), max(2, room * 2 // 5))
    asking = max(1, min(parts.asking, room - least_text))
    # The tallest item has to show whole, and the row that says there is more.
    least_list = min(len(parts.items.rows), max(_LEAST_LIST, parts.items.tallest + 1), asking - 1)
    least_field = min(len(parts.fields.rows), _LEAST_FIELD)
    ask = max(0, min(len(parts.ask), asking - least_list - least_field))
    fields = min(len(parts.fields.rows), asking - ask - least_list)
    items = min(len(parts.items.rows), asking - ask - fields)
    return Heights(min(len(parts.text), room - asking), ask, fields, items)
