"""A document as one HTML file: no script, nothing from anywhere else, for a browser or a mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files

from data.documents.chart_picture import chart_svg
from data.documents.document import (
    Block,
    Chart,
    Document,
    Grid,
    Heading,
    Items,
    Paragraph,
    PrintSize,
    Typed,
)
from data.documents.text_direction import runs_right_to_left
from data.documents.typed_text import TypedBlock, TypedList, TypedParagraph, typed_blocks

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def web_page(document: Document, size: PrintSize = PrintSize.ORDINARY) -> str:
    """The whole page. It fits a phone and large letters, and is dark where the reader wants that."""
    title = _on_one_line(document.title)
    language = escape(document.language.replace("_", "-"))
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{language}" class="{size}"{_direction_of_page(document)}>',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title) or '&#8203;'}</title>",
            f"<style>\n{_style()}</style>",
            "</head>",
            "<body>",
            "<main>",
            _element("h1", escape(title), title),
            *map(_block, document.blocks),
            "</main>",
            "</body>",
            "</html>",
            "",
        )
    )


def _style() -> str:
    return files("data.documents").joinpath("web_page.css").read_text("utf-8")


def _direction_of_page(document: Document) -> str:
    return ' dir="rtl"' if document.language.partition("_")[0] in {"ar", "fa", "he", "ur"} else ""


def _on_one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def _element(name: str, inner: str, text: str, attributes: str = "") -> str:
    """An element, with the direction of its text where that is the other one."""
    return f"<{name}{attributes}{_direction(text)}>{inner}</{name}>"


def _direction(text: str) -> str:
    return ' dir="rtl"' if runs_right_to_left(text) else ""


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return _element(f"h{level}", escape(_on_one_line(text)), text)
        case Paragraph(text):
            return _text(text)
        case Typed(text, language):
            spoken = f' lang="{escape(language.replace("_", "-"))}"' if language else ""
            return f"<div{spoken}>\n{_text(text)}\n</div>" if spoken else _text(text)
        case Items(items, numbered):
            return _list("ol" if numbered else "ul", map(_item, items))
        case Grid():
            return _table(block)
        case Chart():
            return _chart(block)


def _text(text: str) -> str:
    return "\n".join(map(_typed, typed_blocks(text)))


def _typed(block: TypedBlock) -> str:
    if isinstance(block, TypedParagraph):
        text = "\n".join(block.lines)
        return _element("p", _lines(text), text)
    return _typed_list(block)


def _typed_list(listed: TypedList) -> str:
    items = (
        _element("li", escape(item.text) + "".join(map(_typed_list, item.under)), item.text)
        for item in listed.items
    )
    if listed.start is None:
        return _list("ul", items)
    return _list("ol", items, f' start="{listed.start}"' if listed.start != 1 else "")


def _list(name: str, items: Iterable[str], attributes: str = "") -> str:
    return "\n".join((f"<{name}{attributes}>", *items, f"</{name}>"))


def _item(text: str) -> str:
    """An item; one that is a single paragraph needs no element for that."""
    match typed_blocks(text):
        case [TypedParagraph(lines)]:
            inner = _lines("\n".join(lines))
        case blocks:
            inner = "".join(map(_typed, blocks))
    return _element("li", inner, text)


def _lines(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


def _table(grid: Grid) -> str:
    return "\n".join(("<table>", *_table_parts(grid), "</table>"))


def _table_parts(grid: Grid) -> Iterator[str]:
    if grid.title:
        yield _element("caption", escape(grid.title), grid.title)
    headers = _row(grid.headers, "th", ' scope="col"')
    yield f"<thead>\n{headers}\n</thead>"
    if grid.rows:
        yield "<tbody>"
        yield from (_row(row, "td") for row in grid.rows)
        yield "</tbody>"


def _row(cells: tuple[str, ...], name: str, attributes: str = "") -> str:
    made = (_element(name, _lines(cell), cell, attributes) for cell in cells)
    return f"<tr>{''.join(made)}</tr>"


def _chart(chart: Chart) -> str:
    """The sentence, the picture for those who look, and the table, which says what the picture shows."""
    parts = (_text(chart.sentence), f"<div>{chart_svg(chart)}</div>", _table(chart.grid))
    return "\n".join(parts)
