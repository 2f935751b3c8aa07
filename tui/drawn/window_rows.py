"""A page as the rows of one window: what shows, what is scrolled, and where the cursor stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.frozen import frozen
from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.drawn.fitting import Fitted, fitted
from tui.drawn.footer import footer_row
from tui.drawn.frame import Frame
from tui.drawn.leaf_turning import Turning
from tui.drawn.list_rows import ListRows
from tui.drawn.rows import BLANK, Place, Role, Row, paragraph
from tui.drawn.scrolling import Window, list_more, text_more, top_to_show, window


@dataclass
class Scroll:
    """How far each part is scrolled, in rows; `step` is how far one Page Down goes in the text.

    Large text is not scrolled: `turning` is the leaf that shows.
    """

    text: int = 0
    fields: int = 0
    items: int = 0
    step: int = 0
    turning: Turning = field(default_factory=Turning)


@frozen
class Picture:
    """The rows of a window from top to bottom, and the cell of the cursor.

    `item_at` is the place in the list of the item on a row, for each row that has one.
    `said`: in large text, what the rows say as letters; `again`: what of it is said elsewhere, too.
    """

    rows: list[Row]
    cursor: Place = Place(0, 0)
    item_at: dict[int, int] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    again: tuple[str, ...] = ()


def picture(
    answering: Answering,
    frame: Frame,
    words: Words,
    scroll: Scroll,
    *,
    first_line: str = "",
    busy: bool = False,
) -> Picture:
    """The picture of a page. `first_line` stands above the heading. Puts `scroll` where it can be."""
    footer = [footer_row(frame.width, words, in_ballot=answering.page.secret)]
    if busy:
        footer = paragraph(words("Please wait."), frame.width, Role.STRONG)[:1]
    if frame.roomy:
        footer.insert(0, BLANK)
    room = frame.rows - len(footer)
    whole = fitted(answering, frame, words, room=room, first_line=first_line)
    text = _text_window(whole, scroll, words, frame.width)
    fields = _fields_window(whole, scroll, words, frame.width)
    items = _items_window(whole, scroll, words, frame.width, max(0, answering.choosing.at))
    rows = [*text.rows, *whole.parts.ask[: whole.heights.ask], *fields.rows, *items.rows]
    place = _cursor(answering, whole, text=text, fields=fields, items=items)
    owners = _owners(whole.parts.items)[items.top : items.top + items.step]
    return Picture(
        [*rows, *[BLANK] * (room - len(rows)), *footer],
        _in_window(place, frame),
        dict(enumerate(owners, len(rows) - len(items.rows))),
    )


def _cursor(
    answering: Answering, whole: Fitted, *, text: Window, fields: Window, items: Window
) -> Place:
    """Where the cursor stands: behind what is typed, on the item with the pointer, or on the question."""
    above_fields = len(text.rows) + whole.heights.ask
    if answering.typing:
        place = whole.parts.fields.cursor or Place(0, 0)
        return Place(above_fields + place.row - fields.top, place.column)
    if answering.choosing.pointed:
        first = whole.parts.items.first[answering.choosing.at]
        return Place(above_fields + len(fields.rows) + first - items.top, 0)
    return Place(len(text.rows), 0)


def _text_window(whole: Fitted, scroll: Scroll, words: Words, width: int) -> Window:
    rows, height = whole.parts.text, whole.heights.text
    shown = window(rows, height, scroll.text, text_more(words), width)
    scroll.text, scroll.step = shown.top, shown.step if len(rows) > height else 0
    return shown


def _fields_window(whole: Fitted, scroll: Scroll, words: Words, width: int) -> Window:
    fields, height = whole.parts.fields, whole.heights.fields
    if fields.cursor:
        total, line = len(fields.rows), fields.cursor.row
        scroll.fields = top_to_show(fields.first, line, height, scroll.fields, total)
        # Where question and line are too far apart to show both, the line matters more.
        scroll.fields = top_to_show(line, line, height, scroll.fields, total)
    shown = window(fields.rows, height, scroll.fields, list_more(words), width)
    scroll.fields = shown.top
    return shown


def _items_window(whole: Fitted, scroll: Scroll, words: Words, width: int, at: int) -> Window:
    items, height = whole.parts.items, whole.heights.items
    if items.rows:
        first, last = items.first[at], items.first[at + 1] - 1
        scroll.items = top_to_show(first, last, height, scroll.items, len(items.rows))
    shown = window(items.rows, height, scroll.items, list_more(words), width)
    scroll.items = shown.top
    return shown


def _in_window(place: Place, frame: Frame) -> Place:
    row, column = place.row, place.column + frame.margin
    return Place(min(max(0, row), frame.rows - 1), min(column, frame.columns - 1))


def _owners(items: ListRows) -> list[int]:
    return [
        at for at, first in enumerate(items.first[:-1]) for _ in range(first, items.first[at + 1])
    ]


def too_small(frame: Frame, words: Words, key: str) -> Picture:
    """What is shown in a window that is too small to draw in."""
    said = words(
        "This window is too small. Make it bigger, or press {key} for line by line.", key=key
    )
    return Picture(paragraph(said, frame.width, Role.STRONG)[: frame.rows])
