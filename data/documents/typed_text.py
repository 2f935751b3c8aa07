"""What people typed, as the paragraphs and lists that they meant: the same for every writer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from data.documents.typed_lists import TypedItem, parts_of
from data.frozen import frozen

DEEPEST = 3
"""How deep lists may stand in one another: nobody hears a fourth level for what it is."""

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


@frozen
class TypedParagraph:
    """Lines that belong together; none of them is empty."""

    lines: tuple[str, ...]


@frozen
class TypedListItem:
    """An item of a list, and the lists under it."""

    text: str
    under: tuple[TypedList, ...] = ()


@frozen
class TypedList:
    """A list; `start` is the number of its first item, None where it has marks and no numbers."""

    items: tuple[TypedListItem, ...]
    start: int | None = None


TypedBlock = TypedParagraph | TypedList


def typed_blocks(text: str) -> tuple[TypedBlock, ...]:
    """The paragraphs and lists of a text, in their order. Blank lines part paragraphs, and go."""
    return tuple(block for part in parts_of(text) for block in _blocks(part))


def _blocks(part: str | list[TypedItem]) -> Iterator[TypedBlock]:
    if isinstance(part, str):
        for paragraph in _BLANK_LINES.split(part):
            lines = tuple(line for line in paragraph.split("\n") if line.strip())
            if lines:
                yield TypedParagraph(lines)
    else:
        yield from _lists(part)


def _lists(items: Sequence[TypedItem], depth: int = 1) -> tuple[TypedList, ...]:
    """Items of one depth as lists, each with marks or with numbers; deeper ones stand under them."""
    return tuple(
        TypedList(tuple(item for _, item in group), start)
        for start, group in _runs(_nested(items, depth))
    )


_Numbered = tuple[int | None, TypedListItem]


def _nested(items: Sequence[TypedItem], depth: int) -> Iterator[_Numbered]:
    """Each item with what stands under it, and its number. Deeper than `DEEPEST` nothing does."""
    at = 0
    while at < len(items):
        end = at + 1
        while depth < DEEPEST and end < len(items) and items[end].inset > items[at].inset:
            end += 1
        number = int(items[at].number[:-1]) if items[at].number else None
        yield number, TypedListItem(items[at].text, _lists(items[at + 1 : end], depth + 1))
        at = end


def _runs(items: Iterator[_Numbered]) -> Iterator[tuple[int | None, list[_Numbered]]]:
    """Neighbours that all have numbers, or all have marks, with the number that begins them."""
    for _, run in groupby(items, key=lambda item: item[0] is None):
        listed = list(run)
        yield listed[0][0], listed
