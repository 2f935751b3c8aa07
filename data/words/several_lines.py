"""Several lines that were given where one was asked for: what each of them says, without its mark."""

from __future__ import annotations

import re

_MARK = re.compile(r"(?:[-*•‣◦–—]|\(?(\d{1,3})[.)]|\(?[a-z]\))\s+(?=\S)")
_UNDER = re.compile(r"(\d{1,3})\.\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\S)")


def several_lines(typed: str) -> int:
    """How many lines with something in them there are."""
    return sum(bool(line.strip()) for line in typed.splitlines())


def without_marks(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines without the marks or numbers of a list, where each of them has one."""
    marks = [_MARK.match(line) for line in lines]
    if len(lines) < 2 or not all(marks):
        return lines
    return tuple(line[mark.end() :] for line, mark in zip(lines, marks, strict=True) if mark)


def items_typed(typed: str) -> tuple[str, ...]:
    """One text for each item: marks and numbers taken off, what stands under an item put behind it.

    "3.1" stands under "3."; so does a line with a mark that begins further in than the item's.
    """
    items: list[str] = []
    under: list[list[str]] = []
    number, inset = "", 0
    for line in filter(str.strip, typed.splitlines()):
        start, text = len(line) - len(line.lstrip()), " ".join(line.split())
        mark, part = _MARK.match(text), _UNDER.match(text)
        beneath = part and part[1] == number
        if items and (beneath or (mark and not mark[1] and start > inset)):
            under[-1].append(text[(part if beneath and part else mark).end() :])  # type: ignore[union-attr]
            continue
        items.append(text[mark.end() :] if mark else text)
        under.append([])
        number, inset = (mark[1] or "") if mark else "", start
    return tuple(map(_together, items, under))


def _together(item: str, under: list[str]) -> str:
    return f"{item.rstrip(':')}: {'; '.join(under)}" if under else item
