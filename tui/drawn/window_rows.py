"""A page as the rows of one window: what shows, what is scrolled, and where the cursor stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.frozen import frozen
from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.drawn.field_rows import FieldRow
from tui.drawn.fitting import Fitted, fitted
from tui.drawn.footer import Clickable, clickable, footer_row
from tui.drawn.frame import Frame
from tui.drawn.leaf_turning import Turning
from tui.drawn.list_rows import ListRows
from tui.drawn.rows import BLANK, Place, Role, Row, paragraph
from tui.drawn.scrolling import Window, list_more, text_more, top_to_show, window


@dataclass
class Scroll:
    """How far each part is scrolled, in rows; `step` is how far one Page Down goes in the text.

    `text_below`: there is more of the text. `first_rows` are those of each item, and one past the
    last; `items_shown` is how many rows of the list show. `left_at`: the list was scrolled while the
    pointer was there, so that it need not show. Large text is not scrolled: `turning` is the leaf
    that shows.
    """

    text: int = 0
    fields: int = 0
    items: int = 0
    step: int = 0
    text_below: bool = False
    first_rows: list[int] = field(default_factory=lambda: [0])
    items_shown: int = 0
    left_at: int | None = None
    turning: Turning = field(default_factory=Turning)

    @property
    def list_overflows(self) -> bool:
        """Whether not all of the list shows at once."""
        return self.items_shown < self.first_rows[-1]

    @property
    def at_end(self) -> bool:
        """Whether the end of the text and of the list shows."""
        return not self.text_below and self.items + self.items_shown >= self.first_rows[-1]

    def turn_list(self, by: int) -> int:
        """Show the next or the last part of the list. The item in it that comes next, by its place."""
        first, top, bottom = self.first_rows, self.items, self.items + self.items_shown
        if by > 0:
            below = [at for at, end in enumerate(first[1:]) if end > bottom]
            at = below[0] if below else len(first) - 2
            if below:  # an item taller than its place is read on
                self.items = first[at] if first[at] > top else bottom
            return at
        above = [at for at, begins in enumerate(first[:-1]) if begins < top]
        at = above[-1] if above else 0
        self.items = max(0, min(first[at + 1], top) - self.items_shown)
        return at


@frozen
class Picture:
    """The rows of a window from top to bottom, and the cell of the cursor.

    `item_at` is the place in the list of the item on a row, for each row that has one.
    `field_at` likewise is the place of a field, and the line of its text that a row shows, if one.
    `commands` are those of the last row; `more` are the rows that say there is more. `said`: in large
    text, what the rows say as letters; `again`: what of it is said elsewhere, too.
    """

    rows: list[Row]
    cursor: Place = Place(0, 0)
    item_at: dict[int, int] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    field_at: dict[int, FieldRow] = field(default_factory=dict)
    commands: tuple[Clickable, ...] = ()
    more: frozenset[int] = frozenset()


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
    items = _items_window(whole, scroll, words, frame.width, answering.choosing.at)
    rows = [*text.rows, *whole.parts.ask[: whole.heights.ask], *fields.rows, *items.rows]
    shown = whole.parts.fields.owners[fields.top : fields.top + fields.step]
    above_fields = len(text.rows) + whole.heights.ask
    in_ballot = answering.page.secret
    place = _cursor(answering, whole, text=text, fields=fields, items=items)
    owners = _owners(whole.parts.items)[items.top : items.top + items.step]
    return Picture(
        [*rows, *[BLANK] * (room - len(rows)), *footer],
        _in_window(place, frame),
        dict(enumerate(owners, len(rows) - len(items.rows))),
        field_at=dict(enumerate(shown, above_fields)),
        commands=() if busy else clickable(frame.width, words, in_ballot=in_ballot),
        more=_more_rows(scroll, len(text.rows), len(rows)),
    )


def _more_rows(scroll: Scroll, text_rows: int, all_rows: int) -> frozenset[int]:
    """The rows that say that there is more of the text, or of the list."""
    text = {text_rows - 1} if scroll.step else set()
    return frozenset(text | ({all_rows - 1} if scroll.list_overflows else set()))


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
    scroll.text_below = shown.top + shown.step < len(rows)
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
    if items.rows and scroll.left_at != at:
        first, last = items.first[max(0, at)], items.first[max(0, at) + 1] - 1
        scroll.items = top_to_show(first, last, height, scroll.items, len(items.rows))
        scroll.left_at = None
    shown = window(items.rows, height, scroll.items, list_more(words), width)
    scroll.items, scroll.items_shown, scroll.first_rows = shown.top, shown.step, items.first
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
