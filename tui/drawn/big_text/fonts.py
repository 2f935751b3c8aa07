"""The letters: Atkinson Hyperlegible Next, and Noto Sans for Cyrillic, Greek and Arabic.

HarfBuzz puts them in their places, FreeType draws them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import freetype
import uharfbuzz

from tui.drawn.big_text.tuning import Drawing

FOLDER = Path(__file__).parent / "fonts"
FILES = (
    "AHN-latin-500.ttf",
    "AHN-latin-ext-500.ttf",
    "NotoSans-Cyrillic-Greek-500.ttf",
    "NotoSansArabic-500.ttf",
)

_FLAGS = {
    "light": freetype.FT_LOAD_RENDER
    | freetype.FT_LOAD_TARGET_LIGHT
    | freetype.FT_LOAD_FORCE_AUTOHINT,
    "none": freetype.FT_LOAD_RENDER | freetype.FT_LOAD_NO_HINTING,
}
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = frozenset({"L", "R", "AL", "EN"})
_STAND_IN = "\ufffd"  # what no font here has, such as an emoji, is drawn as the empty box of a font
_MISSING = 0  # the number, in every font, of the glyph for what it has not
_UNSEEN = frozenset({"Cf", "Cc", "Mn", "Me"})


class Scale(NamedTuple):
    """Pixels of an em, across and down."""

    across: float
    down: float


class Glyph(NamedTuple):
    """Rows of pixels; bit 0 is on the left. `left` and `top` are from the pen and the baseline."""

    rows: tuple[int, ...]
    left: int
    top: int


class Placed(NamedTuple):
    """A glyph of a face, for `character`, where the pen is: pixels right of it and above it."""

    face: Face
    glyph: int
    character: str
    right: float
    up: float
    advance: float


class Face:
    """One font file."""

    def __init__(self, file: Path) -> None:
        self._drawn = freetype.Face(str(file))
        self._face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
        self._has = {code for code, _ in self._drawn.get_chars()}
        self._glyphs: dict[tuple[int, Scale, Drawing], Glyph] = {}

    def has(self, character: str) -> bool:
        """Whether it can draw a character."""
        return ord(character) in self._has

    def placed(self, text: str, scale: Scale, *, to_left: bool) -> Iterator[Placed]:
        """The glyphs of a text in the order that they are drawn, from left to right."""
        font = uharfbuzz.Font(self._face)
        font.scale = (int(scale.across * 64), int(scale.down * 64))
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if to_left else "ltr"
        uharfbuzz.shape(font, buffer, {"kern": True, "liga": False, "tnum": True})
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            yield Placed(
                self,
                info.codepoint,
                text[info.cluster],
                position.x_offset / 64,
                position.y_offset / 64,
                position.x_advance / 64,
            )

    def glyph(self, number: int, scale: Scale, drawing: Drawing) -> Glyph:
        """A glyph by its number in the font."""
        key = (number, scale, drawing)
        if key not in self._glyphs:
            self._glyphs[key] = self._draw(number, scale, drawing)
        return self._glyphs[key]

    def glyph_of(self, character: str, scale: Scale, drawing: Drawing) -> Glyph:
        """The glyph of a character."""
        return self.glyph(self._drawn.get_char_index(character), scale, drawing)

    def _draw(self, number: int, scale: Scale, drawing: Drawing) -> Glyph:
        if number == _MISSING:
            return _box(scale)
        self._drawn.set_char_size(int(scale.across * 64), int(scale.down * 64), 72, 72)
        self._drawn.load_glyph(number, _FLAGS[drawing.hinting])
        slot = self._drawn.glyph
        bitmap = slot.bitmap
        grey, pitch, width = bitmap.buffer, bitmap.pitch, bitmap.width
        rows = tuple(
            sum(1 << x for x in range(width) if grey[y * pitch + x] >= drawing.threshold)
            for y in range(bitmap.rows)
        )
        return Glyph(rows, slot.bitmap_left, slot.bitmap_top)


def _box(scale: Scale) -> Glyph:
    """An empty box, for what no font here has; that of the fonts falls apart at these sizes."""
    across, down, stroke = round(scale.across * 0.45), round(scale.down * 0.62), 2
    whole = (1 << across) - 1
    sides = whole & ~(((1 << (across - 2 * stroke)) - 1) << stroke)
    edge = max(1, down // 8)
    rows = (*[whole] * edge, *[sides] * (down - 2 * edge), *[whole] * edge)
    return Glyph(rows, 1, down)


@cache
def faces() -> tuple[Face, ...]:
    """The faces, in the order in which they are asked for a character."""
    return tuple(Face(FOLDER / name) for name in FILES)


def face_for(character: str) -> Face | None:
    """The first face that can draw a character; None where none can."""
    return next((face for face in faces() if face.has(character)), None)


def _is_drawn(character: str) -> bool:
    return face_for(character) is not None


def _face_of(character: str) -> Face:
    return face_for(character) or faces()[0]


class Run(NamedTuple):
    """A piece of text in one face and one direction."""

    face: Face
    to_left: bool
    text: str


def reads_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is read from right to left."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind in _RIGHT_TO_LEFT for kind in kinds if kind in _STRONG), False)


def runs(text: str) -> list[Run]:
    """The pieces of a text from left to right.

    A preview for scripts that are read to the left: their words are in the right order, numbers
    and Latin words inside them too; deeper nesting is not taken apart.
    """
    found: list[Run] = []
    base = reads_to_left(text)
    for said in text:
        character = said if _is_drawn(said) else _STAND_IN
        if character != said and unicodedata.category(said) in _UNSEEN:
            continue
        last = found[-1] if found else None
        kind = unicodedata.bidirectional(character)
        to_left = kind in _RIGHT_TO_LEFT if kind in _STRONG else (last.to_left if last else base)
        face = last.face if last and last.face.has(character) else _face_of(character)
        if last and last.face is face and last.to_left is to_left:
            found[-1] = last._replace(text=last.text + character)
        else:
            found.append(Run(face, to_left, character))
    return found[::-1] if base else found
