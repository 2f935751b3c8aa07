"""A table of a Word document: its first row is repeated on each page, and no row is broken in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.documents.document import Grid
from data.documents.text_direction import runs_right_to_left
from data.documents.word.elements import element
from data.documents.word.text import paragraph

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_WIDTH = 9638
"""Between the margins of the page, in twentieths of a point."""
_LEAST, _MOST = 8, 40
"""Letters in a line of a column: fewer, or more, change nothing about how wide it is."""


def table(grid: Grid) -> BaseOxmlElement:
    """The table with its header row and its title, which programs that read aloud say first."""
    widths = _widths(grid)
    columns = element("w:tblGrid", *(element("w:gridCol", w=str(width)) for width in widths))
    return element(
        "w:tbl",
        _properties(grid),
        columns,
        _row(grid.headers, widths, "TableHeading", element("w:tblHeader")),
        *(_row(row, widths, "TableText") for row in grid.rows),
    )


def _properties(grid: Grid) -> BaseOxmlElement:
    made = element("w:tblPr", element("w:tblStyle", val="TableGrid"))
    if any(map(runs_right_to_left, grid.headers)):
        made.append(element("w:bidiVisual"))
    made.append(element("w:tblW", w="5000", type="pct"))
    made.append(element("w:tblLook", val="0020", firstRow="1", firstColumn="0", noVBand="1"))
    title = " ".join((grid.title or ", ".join(grid.headers)).split("\n"))
    made.append(element("w:tblCaption", val=title))
    return made


def _row(
    cells: tuple[str, ...], widths: list[int], style: str, *more: BaseOxmlElement
) -> BaseOxmlElement:
    properties = element("w:trPr", element("w:cantSplit"), *more)
    made = (_cell(cell, width, style) for cell, width in zip(cells, widths, strict=True))
    return element("w:tr", properties, *made)


def _cell(text: str, width: int, style: str) -> BaseOxmlElement:
    properties = element("w:tcPr", element("w:tcW", w=str(width), type="dxa"))
    return element("w:tc", properties, paragraph(text, style))


def _widths(grid: Grid) -> list[int]:
    """A width for each column, by its longest line."""
    letters = [
        min(max(_LEAST, *(len(line) for cell in column for line in cell.split("\n"))), _MOST) + 3
        for column in zip(grid.headers, *grid.rows, strict=True)
    ]
    return [_WIDTH * count // sum(letters) for count in letters]
