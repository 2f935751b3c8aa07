"""Whether a letter drawn small still has the parts and holes that it has when it is drawn large."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from tui.drawn.big_text.fonts import Glyph, Scale, face_for
from tui.drawn.big_text.tuning import Drawing

LATIN = "abcdefghijklmnopqrstuvwxyz"
USUAL = LATIN + LATIN.upper() + "0123456789" + "?!.,:;'\"()-–’‘“”/%+&"
ALPHABETS = {
    "en_GB": USUAL,
    "pl": USUAL + "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "ro": USUAL + "ăâîșțĂÂÎȘȚ",
    "cy": USUAL + "âêîôûŵŷÂÊÎÔÛŴŶïÏáéíóúẃý",
}
CYRILLIC_SMALL = "абвгдежзийклмнопрстуфхцчшщъыьэюяёґєії"
CYRILLIC = CYRILLIC_SMALL + CYRILLIC_SMALL.upper()

_LARGE = Scale(96, 96)
_UNHINTED = Drawing("none", 128)
# Outlines of Noto Sans that overlap leave a hairline when drawn large, which counts as a hole.
_AS_LARGE = {"М": "M", "м": "M"}
_AROUND = ((0, 1), (1, 0), (0, -1), (-1, 0))
_CORNERS = ((1, 1), (1, -1), (-1, 1), (-1, -1))

Pixels = set[tuple[int, int]]


def ink_of(glyph: Glyph) -> Pixels:
    return {
        (y, x) for y, row in enumerate(glyph.rows) for x in range(row.bit_length()) if row >> x & 1
    }


def pieces(pixels: Pixels, steps: Iterable[tuple[int, int]]) -> int:
    """How many separate pieces the pixels make."""
    left, found, steps = set(pixels), 0, tuple(steps)
    while left:
        found += 1
        edge = [left.pop()]
        while edge:
            y, x = edge.pop()
            near = {(y + down, x + across) for down, across in steps} & left
            left -= near
            edge += near
    return found


def shape_of(glyph: Glyph) -> tuple[int, int]:
    """Its parts, and its holes."""
    ink = ink_of(glyph)
    if not ink:
        return 0, 0
    high = max(y for y, _ in ink) + 1
    wide = max(x for _, x in ink) + 1
    paper = {(y, x) for y in range(-1, high + 1) for x in range(-1, wide + 1)} - ink
    return pieces(ink, _AROUND + _CORNERS), pieces(paper, _AROUND) - 1


def drawn(character: str, scale: Scale, drawing: Drawing) -> Glyph:
    face = face_for(character)
    assert face is not None, f"no font has {character!r}"
    return face.glyph_of(character, scale, drawing)


@cache
def shape_when_large(character: str) -> tuple[int, int]:
    return shape_of(drawn(_AS_LARGE.get(character, character), _LARGE, _UNHINTED))


def is_whole(character: str, scale: Scale, drawing: Drawing) -> bool:
    return shape_of(drawn(character, scale, drawing)) == shape_when_large(character)
