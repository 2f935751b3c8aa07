"""Keeps what the terminal shows, and finds the cheapest way to make it show something else."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import NamedTuple

from tui.drawn.thin.abilities import Abilities
from tui.drawn.thin.another_page import is_another_page, without_parts
from tui.drawn.thin.arrow import arrow_written
from tui.drawn.thin.cells import BLANK, Cell, Row, blank_rows
from tui.drawn.thin.moved_lines import Moved, moved_block
from tui.drawn.thin.moves import Place, wire_length
from tui.drawn.thin.pen import SCREEN, Pen, can_erase
from tui.drawn.thin.rows import change_rows
from tui.drawn.thin.styles import PLAIN, Style, shows_on_blank

_WORTH_COMPARING = 160
"""Bytes. A shorter change is not worth looking for a second way."""

_CLEARLY_SHORTER = 0.85
"""Clearing first makes the screen flash on a slow line, so it has to save this much."""

_ANOTHER_PAGE = 1.25
"""Another page is written whole, in its order, for as much more: a screen reader says what is written, and
of the difference alone it would say pieces. It is then still less than what ncurses sends (bench.wire)."""

TAKEN_BACK = "\b"
"""What follows an order for the cursor's shape. A screen reader that does not know that order takes
its last byte for a letter, and says "q" (yasr, and old Linux consoles write it); a letter taken back
it does not say. The cursor has to be put in its place afterwards."""


class Look(NamedTuple):
    """The terminal's own cursor: whether it is shown, and its shape (DECSCUSR; empty: untouched)."""

    shown: bool = True
    shape: str = ""


class Wanted(NamedTuple):
    """A picture to be shown: its rows, all of one width, the cursor's place and its look.

    For an app that runs inline: `top`, the highest row that is surely in the window; `deepest`, the
    lowest row that has to be there; and `asked`, the place of which the app asks where on the screen it
    is (None: it does not).
    """

    rows: list[Row]
    cursor: Place
    look: Look = Look()
    top: int = 0
    deepest: int = 0
    asked: Place | None = None


class Painter:
    """What the terminal shows now, and the way to the next picture."""

    def __init__(self, width: int, height: int, abilities: Abilities) -> None:
        self.abilities = abilities
        self.drew = False
        """Whether the last picture changed a cell, and not the cursor alone."""
        self.alone = 0
        """How many characters of the last picture's commands go first, a moment before the others."""
        self.asked = False
        """Whether the last picture asked the terminal something that the app wants to know."""
        self._rows = blank_rows(width, height)
        self._at: Place | None = None
        self._style = PLAIN
        self._look = Look()
        self._lost = False
        self.empty = True
        """Whether the terminal shows nothing."""

    def take(self, style: Style) -> str:
        """The command after which the terminal writes in this style."""
        pen = self._pen()
        pen.take(style)
        self._style = style
        return pen.text

    def emptied(self, style: Style) -> None:
        """The terminal has been cleared by a command of somebody else's, in this style."""
        self._rows, self._at = blank_rows(*self.size, (" ", style)), None
        self._lost, self.empty = False, True

    def moved(self) -> None:
        """The terminal's cursor is somewhere else now."""
        self._at = None

    def lose(self) -> None:
        """What the terminal shows is not known any more."""
        self._at, self._lost = None, True

    def resize(self, width: int, height: int) -> None:
        """The terminal has another size: what it shows is not known, unless it was nothing."""
        if (width, height) != self.size:
            self._rows = blank_rows(width, height)
            self._at, self._lost = None, self._lost or not self.empty

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the terminal, in cells."""
        return len(self._rows[0]), len(self._rows)

    def look(self, wanted: Look, after_shape: str = "") -> str:
        """The command that makes the cursor look as wanted; `after_shape` follows if its shape changes."""
        parts = []
        if wanted.shape != self._look.shape:
            parts.append(f"\x1b[{wanted.shape or '0'} q{after_shape}")
        if wanted.shown != self._look.shown:
            parts.append(f"\x1b[?25{'h' if wanted.shown else 'l'}")
        self._look = wanted
        return "".join(parts)

    def paint(self, wanted: Wanted) -> str:
        """The commands that turn what the terminal shows into `wanted`."""
        pen = self._cheapest(wanted)
        self.drew, self.alone = bool(pen.text), pen.alone
        if shape := self.look(self._look._replace(shape=wanted.look.shape), TAKEN_BACK):
            pen.order(shape, None)
        _to_cursor(pen, wanted)
        if wire_length(pen.text) >= _WORTH_COMPARING:
            _ready_for_keys(pen, wanted)
        self._rows = [list(row) for row in wanted.rows]
        self._at, self._style = pen.at, pen.style
        self._lost, self.empty = False, self.empty and not self.drew
        return pen.text + self.look(wanted.look)

    def finish(self, wanted: Wanted) -> str:
        """The commands that come last: the screen is given back, so only the cursor's look matters."""
        return self.look(wanted.look, TAKEN_BACK)

    def _pen(self) -> Pen:
        return Pen(self._at, self._style, self.abilities)

    def _cheapest(self, wanted: Wanted) -> Pen:
        if self._lost:
            return _after_clearing(self._pen(), wanted)
        arrow = arrow_written(self._pen, self._rows, wanted.rows, wanted.cursor)
        best = by_rows = arrow or _changed(self._pen(), self._rows, wanted)
        length = wire_length(best.text)
        another = not arrow and is_another_page(self._rows, wanted.rows)
        if length < _WORTH_COMPARING and not another:
            return best
        scrolls = self.abilities.scrolls and not self.empty
        block = moved_block(self._rows, wanted.rows) if scrolls else None
        if block is not None:
            scrolled = _after_moving(self._pen(), self._rows, wanted, block)
            if wire_length(scrolled.text) < length:
                best, length = scrolled, wire_length(scrolled.text)
        cleared = _after_clearing(self._pen(), wanted)
        another = another and best is by_rows
        enough = length * (_ANOTHER_PAGE if another else _CLEARLY_SHORTER)
        if wire_length(cleared.text) < (length if self.empty else enough):
            return cleared
        return _in_whole_words(self._pen(), self._rows, wanted) if another else best


def _changed(pen: Pen, old: list[Row], wanted: Wanted) -> Pen:
    change_rows(pen, old, wanted.rows)
    return pen


def _in_whole_words(pen: Pen, old: list[Row], wanted: Wanted) -> Pen:
    """A word that is another one in part is written whole."""
    pairs = zip(old, wanted.rows, strict=True)
    return _changed(pen, [without_parts(was, row) for was, row in pairs], wanted)


def _to_cursor(pen: Pen, wanted: Wanted) -> None:
    """Bring the cursor to its place: over blanks, where that is shorter. Words would be said again."""
    row, column = wanted.cursor
    if all(text == " " for text, _ in wanted.rows[row][:column]):
        pen.go_along(row, column, wanted.rows[row])
    else:
        pen.go(row, column)


def _ready_for_keys(pen: Pen, wanted: Wanted) -> None:
    """On a page that was just drawn the first letter, or arrow, then costs what the others do."""
    row, column = wanted.cursor
    text, style = wanted.rows[row][column]
    in_field = text == " " and shows_on_blank(style)
    pen.take(style if in_field else pen.style._replace(ink=style.ink))


def _after_clearing(pen: Pen, wanted: Wanted) -> Pen:
    """Everything empty first, in the paper that most of the picture has."""
    ground = _ground(wanted.rows, pen.abilities)
    pen.erase(SCREEN, ground[1])
    pen.alone = len(pen.text)  # a reader that compares two looks says the whole page then
    return _changed(pen, blank_rows(len(wanted.rows[0]), len(wanted.rows), ground), wanted)


def _ground(rows: list[Row], abilities: Abilities) -> Cell:
    found = Counter(chain.from_iterable(rows)).most_common()
    return next((cell for cell, _ in found if can_erase(cell, abilities)), BLANK)


def _after_moving(pen: Pen, old: list[Row], wanted: Wanted, block: Moved) -> Pen:
    """A block of lines moved by the terminal itself; then the rest row by row."""
    top, bottom, count = block.top, block.bottom, abs(block.rows)
    bared = bottom if block.rows > 0 else top
    last = wanted.rows[bared][-1]
    ground = last if can_erase(last, pen.abilities) else BLANK
    pen.take(Style(paper=ground[1].paper))
    scroll = f"\x1b[{count if count > 1 else ''}{'S' if block.rows > 0 else 'T'}"
    if (top, bottom) == (0, len(old) - 1):
        pen.order(scroll, pen.at)
    else:
        pen.order(f"\x1b[{top + 1};{bottom + 1}r{scroll}\x1b[r", (0, 0))
    part, bare = old[top : bottom + 1], blank_rows(len(old[0]), count, ground)
    part = part[count:] + bare if block.rows > 0 else bare + part[:-count]
    return _changed(pen, old[:top] + part + old[bottom + 1 :], wanted)
