"""Lists that people typed in a text: lines that begin with a mark or a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ITEM = re.compile(r"([ \t]*)([-*•]|(\d{1,9})[.)])[ \t]+(\S.*)")


class TypedItem(NamedTuple):
    """One line of a list: how far in it begins, its number ("" where it has a mark), and its text."""

    inset: int
    number: str
    text: str


def parts_of(text: str) -> Iterator[str | list[TypedItem]]:
    """The text in its order: what is no list, with its line ends, and each list."""
    lines: list[str] = []
    items: list[tuple[str, TypedItem]] = []
    for line in text.split("\n"):
        item = _item(line)
        if item:
            items.append((line, item))
            continue
        if items and not _is_list([item for _, item in items]):
            lines, items = lines + [line for line, _ in items], []
        if items:
            yield from _without_empty(lines)
            yield [item for _, item in items]
            lines, items = [], []
        lines.append(line)
    if items and _is_list([item for _, item in items]):
        yield from _without_empty(lines)
        yield [item for _, item in items]
    else:
        yield from _without_empty(lines + [line for line, _ in items])


def _item(line: str) -> TypedItem | None:
    found = _ITEM.fullmatch(line)
    if not found:
        return None
    return TypedItem(len(found[1].expandtabs(4)), found[2] if found[3] else "", found[4].strip())


def _is_list(items: list[TypedItem]) -> bool:
    """Whether these lines are one: marks, or at least two numbers that go up one by one."""
    numbers = [int(item.number[:-1]) for item in items if item.number]
    ends = {item.number[-1] for item in items if item.number}
    if not numbers:
        return True
    if len(ends) > 1 or not items[0].number or len(numbers) < 2:
        return False
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _without_empty(lines: list[str]) -> Iterator[str]:
    """These lines as a text, without those at its ends that say nothing; none where all are such."""
    said = [number for number, line in enumerate(lines) if line.strip()]
    if said:
        yield "\n".join(lines[said[0] : said[-1] + 1])
