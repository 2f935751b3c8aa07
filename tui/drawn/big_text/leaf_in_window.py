"""A page in large text as the rows of one window, one leaf at a time. Nothing is ever scrolled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.answers.choosing import NOWHERE
from tui.drawn.big_text.arranging import arranged
from tui.drawn.big_text.block_characters import SOLID
from tui.drawn.big_text.block_rows import overlaid, spans
from tui.drawn.big_text.finding_leaf import caret_line, find_leaf
from tui.drawn.big_text.leaf_place import (
    EDGE,
    leaf_footer,
    say_how_to_turn,
    turn_line,
    with_edge,
)
from tui.drawn.big_text.lettering import Caret, Lettering, lettering
from tui.drawn.big_text.pieces import Leaf, Piece, Sheet, extra_rows, texts_of
from tui.drawn.big_text.sizes import Size
from tui.drawn.big_text.things import Kind, Thing
from tui.drawn.frame import Frame
from tui.drawn.leaf_turning import Turning, focus_of
from tui.drawn.rows import BLANK, Place, Role, Row, Span, row
from tui.drawn.window_rows import Picture
from tui.pages.page import Choice

_BAR = 2
_INDENT = _BAR + 1
_LINE_TO_TYPE_ON = "▀"


class Drawn(NamedTuple):
    """What a leaf is drawn from."""

    things: Sequence[Thing]
    letters: Lettering
    sheet: Sheet
    turn: tuple[str, ...]
    pointed: int
    small_bar: bool


def large_picture(
    answering: Answering,
    frame: Frame,
    words: Words,
    turning: Turning,
    *,
    size: Size,
    busy: bool = False,
) -> Picture:
    """The picture of a page. Puts `turning` on the leaf that is drawn."""
    letters = lettering(*size)
    sheet = Sheet(frame.columns - frame.margin - EDGE, frame.rows - 1, _INDENT)
    turn = turn_line(answering, words, letters, sheet.width)
    kept = 0 if answering.filling.fields else (letters.rows_high(turn) + 1) * letters.blocks.down
    things, leaves = arranged(answering, words, letters, sheet, kept)
    leaf = find_leaf(turning, leaves, things, focus_of(answering))
    pointed = NOWHERE if answering.typing else answering.choosing.at
    choice = isinstance(answering.page.question, Choice)
    ballot = answering.page.secret and (choice or answering.ballot is not None)
    drawn = Drawn(things, letters, sheet, turn, pointed, ballot)
    rows = _leaf_rows(leaf, drawn, turning)
    footer = leaf_footer(frame.width, words, turning, in_ballot=answering.page.secret)
    if busy:
        footer = row(words("Please wait."), Role.STRONG)
    return Picture(
        [*rows, footer],
        _cursor(leaf, drawn, frame),
        dict(_items_at(leaf, drawn)),
        tuple(_said(leaf, things, again=False)),
        tuple(_said(leaf, things, again=True)),
    )


def _items_at(leaf: Leaf, drawn: Drawn) -> Iterator[tuple[int, int]]:
    """Each row that belongs to an item, and the item's place in the list."""
    for piece in leaf:
        thing = drawn.things[piece.thing]
        if thing.kind is Kind.ITEM and not thing.beside:
            yield from ((row_, thing.at) for row_ in piece.rows(drawn.letters.blocks.down))


def _said(leaf: Leaf, things: Sequence[Thing], *, again: bool) -> Iterator[str]:
    """The text of each piece, as letters: what stands elsewhere as well, or what does not."""
    for piece in leaf:
        thing = things[piece.thing]
        if (piece.again or thing.repeats) is again:
            yield thing.text[piece.lines[0].start : piece.lines[-1].end]


# ---- its rows ----


def _leaf_rows(leaf: Leaf, drawn: Drawn, turning: Turning) -> list[Row]:
    rows: list[Row] = [BLANK] * drawn.sheet.height
    blocks, barred = drawn.letters.blocks, False
    for piece in leaf:
        thing = drawn.things[piece.thing]
        bar = is_pointed(thing, drawn.pointed) and not barred
        barred = barred or bar
        first = piece.rows(blocks.down).start
        for at, drawn_row in enumerate(_piece_rows(piece, thing, drawn, bar=bar), first):
            if at < len(rows):
                rows[at] = overlaid(rows[at], drawn_row, blocks) if rows[at] else drawn_row
    if turning.leaves > 1:
        if turning.leaf + 1 < turning.leaves:
            used = leaf[-1].rows(blocks.down).stop
            say_how_to_turn(rows, used, drawn.turn, drawn.letters, drawn.sheet.width)
        rows = with_edge(rows, drawn.sheet.width, turning, solid=blocks.all_solid)
    return rows


def is_pointed(thing: Thing, pointed: int) -> bool:
    """Whether the pointer is at this thing."""
    return thing.kind is Kind.ITEM and thing.at == pointed and not thing.beside


def _piece_rows(piece: Piece, thing: Thing, drawn: Drawn, *, bar: bool) -> Iterator[Row]:
    letters, width = drawn.letters, drawn.sheet.width_for(thing)
    if thing.small:
        yield from (row(text) for text in texts_of(thing, piece.lines))
        return
    solid = letters.blocks.all_solid
    texts = texts_of(thing, piece.lines, again=piece.again)
    offset = piece.top % letters.blocks.down
    text_rows = letters.drawn(texts, width, _caret(piece, thing, drawn), offset)
    for at, signs in enumerate(text_rows):
        lead: Row = ()
        if thing.kind is Kind.ITEM:
            lead = _bar(at, letters.rows, solid=solid, small=drawn.small_bar) if bar else _NO_BAR
        yield (*lead, *spans(signs, thing.role, solid=solid))
    if len(piece.rows(letters.blocks.down)) > len(text_rows):
        yield from [_below(thing, width, solid=solid)] * extra_rows(thing, letters)


_NO_BAR: Row = (Span(" " * _INDENT),)


def _bar(at: int, rows: int, *, solid: bool, small: bool) -> Row:
    """One row of the bar at the item that is pointed at: an arrow head; in a ballot, a thin line."""
    if at >= rows:
        return _NO_BAR
    wide = 1 if small or min(at, rows - 1 - at) == 0 else _BAR
    role = Role.TEXT if small else Role.LARGE_HEADING
    return (*spans(SOLID * wide, role, solid=solid), Span(" " * (_INDENT - wide)))


def _below(thing: Thing, width: int, *, solid: bool) -> Row:
    if thing.share >= 0:
        return spans(SOLID * round(thing.share * width), Role.LARGE_HEADING, solid=solid)
    return spans((SOLID if solid else _LINE_TO_TYPE_ON) * width, Role.QUIET, solid=solid)


# ---- the cursor ----


def _caret(piece: Piece, thing: Thing, drawn: Drawn) -> Caret | None:
    line = caret_line(piece, thing)
    if line is None:
        return None
    before = thing.text[piece.lines[line].start : thing.caret]
    widest = drawn.sheet.width * drawn.letters.blocks.across - 1
    return Caret(line, min(drawn.letters.face.width(before), widest))


def _cursor(leaf: Leaf, drawn: Drawn, frame: Frame) -> Place:
    """The cell where typing goes on, or the bar; else the first cell."""
    for piece in leaf:
        thing = drawn.things[piece.thing]
        if caret := _caret(piece, thing, drawn):
            down = drawn.letters.row_of(texts_of(thing, piece.lines), caret.line)
            top = piece.rows(drawn.letters.blocks.down).start
            across = frame.margin + caret.across // drawn.letters.blocks.across
            return Place(min(top + down, frame.rows - 1), min(across, frame.columns - 1))
        if is_pointed(thing, drawn.pointed):
            rows = piece.rows(drawn.letters.blocks.down)
            return Place(rows.start + drawn.letters.rows // 2, frame.margin)
    return Place(0, frame.margin)
