"""A document as Markdown (CommonMark, with GitHub's tables). Typed text reads back the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.documents.document import Block, Chart, Document, Grid, Heading, Items, Paragraph, Typed
from data.documents.typed_lists import TypedItem, parts_of

_ALWAYS = re.compile(r"([\\`*_\[\]<>&|~])")
_HASH = re.compile(r"(?<!\S)#")
_AT_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)](?:\s|$)))")
_BLANK_LINE = re.compile(r"(?<!\n)\n\n(?!\n)")


def markdown(document: Document) -> str:
    """The whole document, ending in a newline."""
    blocks = [f"# {_on_one_line(document.title)}", *map(_block, document.blocks)]
    return "\n\n".join(blocks) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_on_one_line(text)}"
        case Paragraph(text) | Typed(text):
            return _paragraphs(text)
        case Items():
            return "\n".join(_items(block))
        case Grid(title=title):
            captioned = [_paragraphs(title), ""] if title else []
            return "\n".join([*captioned, *_rows(block)])
        case Chart(sentence=sentence):
            return f"{_block(block.grid)}\n\n{_paragraphs(sentence)}"


def _paragraphs(text: str) -> str:
    """A blank line parts paragraphs; any other line end is a hard break. A list that was typed is one."""
    return "\n\n".join(_parts(text))


def _parts(text: str) -> Iterator[str]:
    for part in parts_of(text) if text else [text]:
        if isinstance(part, str):
            yield from map(_broken, _BLANK_LINE.split(part))
        else:
            yield "\n".join(_typed_list(part))


def _typed_list(items: list[TypedItem]) -> Iterator[str]:
    """A line for each item; what begins further in stands under the item before it."""
    above: list[
        tuple[int, int]
    ] = []  # of each item that this one stands under: inset, written inset
    for item in items:
        while above and above[-1][0] >= item.inset:
            above.pop()
        start = above[-1][1] if above else 0
        mark = f"{item.number or '-'} "
        above.append((item.inset, start + len(mark)))
        yield " " * start + mark + _line(item.text)


def _broken(text: str) -> str:
    return "\\\n".join(map(_line, text.split("\n")))


def _line(text: str) -> str:
    """One line of a paragraph, which must not begin like a list, a heading or a rule."""
    return _AT_START.sub(_start_escaped, _inline(text))


def _inline(text: str) -> str:
    """Text on one line, with what Markdown would take for its own written so that it stays text.

    Blanks before it are such as do not break: Markdown would drop others, or make code of them.
    """
    inner = text.strip()
    before = text[: len(text) - len(text.lstrip())]
    said = _HASH.sub(r"\\#", _ALWAYS.sub(r"\\\1", inner))
    return "\u00a0" * len(before.expandtabs(4)) + said


def _start_escaped(found: re.Match[str]) -> str:
    start = found[1]
    return f"{start}\\" if start[0].isdecimal() else f"\\{start}"


def _items(block: Items) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. " if block.numbered else "- "
        yield mark + _indented(_paragraphs(item), len(mark))


def _indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line if line else "" for line in text.split("\n")).lstrip(" ")


def _on_one_line(text: str) -> str:
    return _inline(" ".join(text.split("\n")))


def _rows(grid: Grid) -> Iterator[str]:
    yield _row(grid.headers)
    yield _row(("---",) * len(grid.headers), written=True)
    yield from map(_row, grid.rows)


def _row(cells: tuple[str, ...], *, written: bool = False) -> str:
    said = cells if written else tuple(map(_cell, cells))
    return f"| {' | '.join(said)} |"


def _cell(text: str) -> str:
    """A cell has to stay on one line; a line end in it is an HTML break, which Markdown allows."""
    return "<br>".join(map(_inline, text.split("\n")))
