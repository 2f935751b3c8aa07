"""A page in large text as the rows of one window, one leaf at a time. Nothing is ever scrolled."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.answers.choosing import NOWHERE
from tui.drawn.big_text.block_characters import SOLID
from tui.drawn.big_text.leaves import Leaf, Piece, Sheet, extra_rows, leaves_of, texts_of
from tui.drawn.big_text.lettering import Caret, Lettering, lettering
from tui.drawn.big_text.sizes import Size
from tui.drawn.big_text.things import NOBODY, Kind, Thing, things_of
from tui.drawn.footer import footer_row
from tui.drawn.frame import Frame
from tui.drawn.leaf_turning import Begins, Focus, Turning, focus_of
from tui.drawn.rows import BLANK, Place, Role, Row, Span, row, width_of
from tui.drawn.text import Line
from tui.drawn.window_rows import Picture
from tui.pages.page import Choice

_BAR = 2
_INDENT = _BAR + 1
_EDGE = 2  # at the right: how much of the page has been shown
_LINE_TO_TYPE_ON = "▀"
_ANSWERED = (Kind.ITEM, Kind.TYPED)


class Drawn(NamedTuple):
    """What a leaf is drawn from."""

    things: Sequence[Thing]
    letters: Lettering
    sheet: Sheet
    words: Words
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
    sheet = Sheet(frame.columns - frame.margin - _EDGE, frame.rows - 1, _INDENT)
    things = things_of(answering, words)
    leaves = leaves_of(things, letters, sheet)
    leaf = _find(turning, leaves, things, focus_of(answering))
    pointed = NOWHERE if answering.typing else answering.choosing.at
    choice = isinstance(answering.page.question, Choice)
    ballot = answering.page.secret and (choice or answering.ballot is not None)
    drawn = Drawn(things, letters, sheet, words, pointed, ballot)
    rows = _leaf_rows(leaf, drawn, turning)
    footer = _footer(frame.width, words, turning, in_ballot=answering.page.secret)
    if busy:
        footer = row(words("Please wait."), Role.STRONG)
    return Picture(
        [*rows, footer],
        _cursor(leaf, drawn, frame),
        dict(_items_at(leaf, things)),
        tuple(_said(leaf, things)),
    )


# ---- which leaf ----


def _find(turning: Turning, leaves: Sequence[Leaf], things: Sequence[Thing], focus: Focus) -> Leaf:
    """The leaf of what is being answered, once that has changed; before, the one shown the last time."""
    turning.begins = tuple(Begins(leaf[0].thing, leaf[0].first) for leaf in leaves)
    turning.lines = tuple(_typed_lines(leaves, things))
    turning.answers = tuple(_answers(leaf, things) for leaf in leaves)
    on = [at for at, leaf in enumerate(leaves) if _shows(leaf, things, focus)]
    moved = turning.focus not in (None, focus)
    turning.focus = focus
    if not moved or not on:
        turning.show(bisect_right(turning.begins, turning.first) - 1)
    elif turning.leaf not in on:
        turning.show(on[0])
    else:
        turning.show(turning.leaf)
    at_question = (
        focus == Focus(False, NOWHERE) and Focus(False, 0) in turning.answers[turning.leaf]
    )
    turning.focus_shows = turning.leaf in on or at_question
    return leaves[turning.leaf]


def _typed_lines(leaves: Sequence[Leaf], things: Sequence[Thing]) -> Iterator[Line]:
    """The lines of the field that is typed in."""
    for piece in chain.from_iterable(leaves):
        if things[piece.thing].caret != NOBODY:
            yield from (Line(line.start, line.end) for line in piece.lines)


def _answers(leaf: Leaf, things: Sequence[Thing]) -> tuple[Focus, ...]:
    """What can be answered on a leaf."""
    answered = [t for t in (things[piece.thing] for piece in leaf) if t.kind in _ANSWERED]
    return tuple(dict.fromkeys(Focus(t.kind is Kind.TYPED, t.at) for t in answered))


def _shows(leaf: Leaf, things: Sequence[Thing], focus: Focus) -> bool:
    if not focus.in_field:
        return focus in _answers(leaf, things)
    return any(_caret_line(piece, things[piece.thing]) is not None for piece in leaf)


def _caret_line(piece: Piece, thing: Thing) -> int | None:
    """The line of a piece, from its first, that the caret is in."""
    if thing.caret == NOBODY:
        return None
    line = bisect_right([line.start for line in piece.lines], thing.caret) - 1
    ends_here = piece.lines[-1].end
    beyond = thing.caret > ends_here or (thing.caret == ends_here and ends_here < len(thing.text))
    at_line_end = thing.text[ends_here : ends_here + 1] == "\n" and thing.caret == ends_here
    return line if line >= 0 and (not beyond or at_line_end) else None


def _items_at(leaf: Leaf, things: Sequence[Thing]) -> Iterator[tuple[int, int]]:
    """Each row that belongs to an item, and the item's place in the list."""
    for piece in leaf:
        if things[piece.thing].kind is Kind.ITEM:
            for at in range(piece.top, piece.top + piece.rows):
                yield at, things[piece.thing].at


def _said(leaf: Leaf, things: Sequence[Thing]) -> Iterator[str]:
    """The text of each piece, as letters."""
    for piece in leaf:
        yield things[piece.thing].text[piece.lines[0].start : piece.lines[-1].end]


# ---- its rows ----


def _leaf_rows(leaf: Leaf, drawn: Drawn, turning: Turning) -> list[Row]:
    rows: list[Row] = [BLANK] * drawn.sheet.height
    barred = False
    for piece in leaf:
        thing = drawn.things[piece.thing]
        bar = thing.kind is Kind.ITEM and thing.at == drawn.pointed and not barred
        barred = barred or bar
        for at, drawn_row in enumerate(_piece_rows(piece, thing, drawn, bar=bar), piece.top):
            if at < len(rows):
                rows[at] = drawn_row
    if turning.leaves > 1:
        _number(rows, leaf, drawn, turning)
        solid = drawn.letters.blocks.all_solid
        rows = _with_edge(rows, drawn.sheet.width, turning, solid=solid)
    return rows


def _piece_rows(piece: Piece, thing: Thing, drawn: Drawn, *, bar: bool) -> Iterator[Row]:
    letters, width = drawn.letters, drawn.sheet.width_for(thing)
    solid = letters.blocks.all_solid
    texts = texts_of(thing, piece.lines)
    text_rows = letters.drawn(texts, width, _caret(piece, thing, drawn))
    for at, signs in enumerate(text_rows):
        lead: Row = ()
        if thing.kind is Kind.ITEM:
            lead = _bar(at, letters.rows, solid=solid, small=drawn.small_bar) if bar else _NO_BAR
        yield (*lead, *_spans(signs, thing.role, solid=solid))
    if piece.rows > len(text_rows):
        yield from [_below(thing, width, solid=solid)] * extra_rows(thing, letters)


_NO_BAR: Row = (Span(" " * _INDENT),)


def _bar(at: int, rows: int, *, solid: bool, small: bool) -> Row:
    """One row of the bar at the item that is pointed at: an arrow head; in a ballot, a thin line."""
    if at >= rows:
        return _NO_BAR
    wide = 1 if small or min(at, rows - 1 - at) == 0 else _BAR
    role = Role.TEXT if small else Role.LARGE_HEADING
    return (*_spans(SOLID * wide, role, solid=solid), Span(" " * (_INDENT - wide)))


def _below(thing: Thing, width: int, *, solid: bool) -> Row:
    if thing.share >= 0:
        return _spans(SOLID * round(thing.share * width), Role.LARGE_HEADING, solid=solid)
    return _spans((SOLID if solid else _LINE_TO_TYPE_ON) * width, Role.QUIET, solid=solid)


def _spans(signs: str, role: Role, *, solid: bool) -> Row:
    """A row of signs. With `solid`, cells are filled with colour, which needs no sign in any font."""
    signs = signs.rstrip(" ")
    if not solid:
        return (Span(signs, role),) if signs else BLANK
    runs = re.findall(f"{SOLID}+| +", signs)
    return tuple(Span(" " * len(run), role, run[0] == SOLID) for run in runs)


def _number(rows: list[Row], leaf: Leaf, drawn: Drawn, turning: Turning) -> None:
    """Which leaf this is, in large text at the bottom, where there is room for it."""
    said = drawn.words("{n} of {total}", n=turning.leaf + 1, total=turning.leaves)
    signs = drawn.letters.drawn((said,), drawn.sheet.width)
    if leaf[-1].top + leaf[-1].rows + 1 + len(signs) <= len(rows):
        solid = drawn.letters.blocks.all_solid
        rows[-len(signs) :] = [_spans(row_, Role.QUIET, solid=solid) for row_ in signs]


def _with_edge(rows: list[Row], width: int, turning: Turning, *, solid: bool) -> list[Row]:
    """A thin line at the right edge: as long, and as far down, as this leaf is in the page."""
    first = turning.leaf * len(rows) // turning.leaves
    last = max(first + 1, (turning.leaf + 1) * len(rows) // turning.leaves)
    mark = _spans(SOLID, Role.QUIET, solid=solid)
    return [
        (*row_, Span(" " * (width + _EDGE - 1 - width_of(row_))), *mark)
        if first <= at < last
        else row_
        for at, row_ in enumerate(rows)
    ]


def _footer(width: int, words: Words, turning: Turning, *, in_ballot: bool) -> Row:
    """In ordinary letters: which leaf this is, and the keys that work anywhere."""
    if turning.leaves == 1:
        return footer_row(width, words, in_ballot=in_ballot)
    said = words("{n} of {total}: Page Down, Page Up", n=turning.leaf + 1, total=turning.leaves)
    place = row(f"{said}   ", Role.TEXT)
    return (*place, *footer_row(width - width_of(place), words, in_ballot=in_ballot))


# ---- the cursor ----


def _caret(piece: Piece, thing: Thing, drawn: Drawn) -> Caret | None:
    line = _caret_line(piece, thing)
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
            across = frame.margin + caret.across // drawn.letters.blocks.across
            return Place(min(piece.top + down, frame.rows - 1), min(across, frame.columns - 1))
        if thing.kind is Kind.ITEM and thing.at == drawn.pointed:
            return Place(piece.top + drawn.letters.rows // 2, frame.margin)
    return Place(0, frame.margin)
