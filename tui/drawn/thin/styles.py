"""How a cell looks, and the shortest command that changes one look into another."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Style(NamedTuple):
    """The look of a cell, in the terminal's own codes (ECMA-48, SGR).

    `ink` and `paper` are colours as SGR codes ("31", "38;2;255;0;0"); empty is the terminal's own.
    `marks` are the codes of bold, underline and so on. `link` is what OSC 8 carries: "id=1;https://x".
    """

    ink: str = ""
    paper: str = ""
    marks: frozenset[str] = frozenset()
    link: str = ""


PLAIN = Style()

# What ends each mark. Some marks end together, and each of a pair such as underline and double
# underline replaces the other.
_ENDS = {
    "1": "22",
    "2": "22",
    "3": "23",
    "4": "24",
    "21": "24",
    "5": "25",
    "6": "25",
    "7": "27",
    "8": "28",
    "9": "29",
    "51": "54",
    "52": "54",
    "53": "55",
}
_REPLACES = {"4": "21", "21": "4", "5": "6", "6": "5", "51": "52", "52": "51"}

SEEN_ON_BLANK = frozenset({"4", "21", "7", "9", "51", "52", "53"})
"""Marks that show on an empty cell."""


def shows_on_blank(style: Style) -> bool:
    """Whether an empty cell in this style shows more than its paper."""
    return bool(style.link) or not style.marks.isdisjoint(SEEN_ON_BLANK)


@lru_cache(4096)
def applied(style: Style, codes: str) -> Style:
    """The style after `codes`, the part of an SGR command between `ESC[` and `m`.

    Codes that mean nothing here are passed over.
    """
    rest = [code.lstrip("0") for code in codes.split(";")]
    while rest:
        code = rest.pop(0)
        if code in {"38", "48", "58"}:
            colour = ";".join([code, *_colour(rest)])
            style = _coloured(style, code, colour)
        else:
            style = _applied_one(style, code)
    return style


def _colour(rest: list[str]) -> list[str]:
    """The codes that complete an extended colour, taken off the front of `rest`."""
    count = 4 if rest[:1] == ["2"] else 2
    taken, rest[:count] = rest[:count], []
    return [code or "0" for code in taken]


def _coloured(style: Style, code: str, colour: str) -> Style:
    if code == "38":
        return style._replace(ink=colour)
    return style._replace(paper=colour) if code == "48" else style


def _applied_one(style: Style, code: str) -> Style:
    if not code:
        return PLAIN._replace(link=style.link)
    if code in _ENDS:
        return style._replace(marks=(style.marks - {_REPLACES.get(code, "")}) | {code})
    if code in _ENDS.values():
        return style._replace(marks=frozenset(m for m in style.marks if _ENDS[m] != code))
    if code[:-1] in {"3", "9"}:
        return style._replace(ink="" if code == "39" else code)
    if code[:-1] in {"4", "10"}:
        return style._replace(paper="" if code == "49" else code)
    return style


@lru_cache(4096)
def change(old: Style, new: Style) -> str:
    """The shortest command that turns `old` into `new`; empty if they are the same."""
    link = f"\x1b]8;{new.link or ';'}\x1b\\" if old.link != new.link else ""
    if old[:3] == new[:3]:
        return link
    return link + min(_from_nothing(new), _by_difference(old, new), key=len)


def _from_nothing(new: Style) -> str:
    codes = [*sorted(new.marks), *filter(None, (new.ink, new.paper))]
    # An empty first code is a reset, one byte shorter than "0".
    return f"\x1b[{';'.join(['', *codes]) if codes else ''}m"


def _by_difference(old: Style, new: Style) -> str:
    ended = {_ENDS[mark] for mark in old.marks - new.marks}
    begun = {m for m in new.marks if m not in old.marks or _ENDS[m] in ended}
    codes = [*sorted(ended), *sorted(begun)]
    if old.ink != new.ink:
        codes.append(new.ink or "39")
    if old.paper != new.paper:
        codes.append(new.paper or "49")
    return f"\x1b[{';'.join(codes)}m"
