"""What a click means: an answer, a field or a place in it, a command of the last row, or more below."""

from __future__ import annotations

from collections.abc import Callable

from tui.commands import command
from tui.drawn.field_rows import FieldRow, place_in
from tui.drawn.keys import Meaning
from tui.drawn.showing import Showing
from tui.drawn.window_rows import Picture


def clicked(
    showing: Showing, picture: Picture, row: int, column: int
) -> Callable[[], Meaning] | None:
    """What a click on a cell does, when it is done; None where nothing is there to be clicked.

    `column` is counted from the margin.
    """
    answering = showing.answering
    if (item := picture.item_at.get(row)) is not None:
        return lambda: Meaning(answering.take(item), rests=True)
    if at := picture.field_at.get(row):
        return lambda: _in_field(showing, at, column)
    if row in picture.more:
        return lambda: _read_on(showing)
    if row == len(picture.rows) - 1:
        found = [one.command for one in picture.commands if one.start <= column < one.end]
        return (lambda: Meaning(command=command(found[0]))) if found else None
    return None


def _read_on(showing: Showing) -> Meaning:
    """As Page Down does; where all was read, as Page Up."""
    showing.scroll_text(-1 if showing.scroll.at_end else 1)
    return Meaning()


def _in_field(showing: Showing, at: FieldRow, column: int) -> Meaning:
    answering = showing.answering
    answering.go_to_place(at.field, in_field=True)
    if at.line:
        editing = answering.filling.editing
        editing.go_to(place_in(editing.text, at.line, column))
    return Meaning()
