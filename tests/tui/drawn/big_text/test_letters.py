"""Every letter that the program says keeps its parts and its holes at every size."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tui.drawn.big_text.topology import (
    ALPHABETS,
    CYRILLIC,
    drawn,
    is_whole,
    shape_of,
    shape_when_large,
)
from tui.drawn.big_text.block_characters import BLOCKS
from tui.drawn.big_text.fonts import Scale, face_for
from tui.drawn.big_text.lettering import lettering
from tui.drawn.big_text.tuning import LIGHT, TUNINGS, Drawing

LOCALES = Path(__file__).parents[4] / "locales"
SIZES = list(TUNINGS)

# What cannot be drawn well: at 8 pixels to a line the rings of a percent sign close.
UNCLEAR = {("quadrants", 4): "%", ("cells", 8): "%"}
# Said apart by what stands around them; in the font itself they are nearly the same.
ALIKE = [{"'", "’"}, {"'", "‘"}, {"‘", "’"}, {"-", "–"}, {"I", "l"}, {"0", "O"}, {"S", "s"}]


def letters_of_catalogues() -> set[str]:
    """Every character of every sentence of the program, in all languages."""
    catalogues = [*LOCALES.rglob("*.po"), LOCALES / "messages.pot"]
    said = "".join(
        text
        for catalogue in catalogues
        for text in re.findall(
            r'^(?:msg\w+(?:\[\d\])? )?"(.*)"$', catalogue.read_text("utf-8"), re.MULTILINE
        )
    )
    assert len(said) > 1000
    return set(said) - set(" \\")


def scale_of(blocks: str, rows: int) -> Scale:
    down = TUNINGS[blocks, rows].em * rows * BLOCKS[blocks].down
    return Scale(down * BLOCKS[blocks].stretch, down)


def unclear(letters: str, blocks: str, rows: int) -> str:
    scale, tuning = scale_of(blocks, rows), TUNINGS[blocks, rows]
    return "".join(c for c in sorted(letters) if not is_whole(c, scale, tuning.of(c)))


@pytest.mark.parametrize(("blocks", "rows"), SIZES)
def test_every_letter_of_the_catalogues_is_whole(blocks: str, rows: int) -> None:
    letters = {c for c in letters_of_catalogues() if not c.isspace()}
    missing = {c for c in letters if face_for(c) is None}
    assert missing == set()
    assert unclear("".join(letters), blocks, rows) == ""


@pytest.mark.parametrize("language", ALPHABETS)
@pytest.mark.parametrize(("blocks", "rows"), SIZES)
def test_every_letter_that_people_may_type_is_whole(language, blocks, rows) -> None:
    """English, Polish, Romanian and Welsh; what cannot be drawn well is named here."""
    assert unclear(ALPHABETS[language], blocks, rows) == UNCLEAR.get((blocks, rows), "")


@pytest.mark.parametrize(("blocks", "rows"), SIZES)
def test_cyrillic_letters_are_whole(blocks: str, rows: int) -> None:
    """A preview: no catalogue has them yet."""
    assert unclear(CYRILLIC, blocks, rows) == ""


@pytest.mark.parametrize("language", ALPHABETS)
@pytest.mark.parametrize(("blocks", "rows"), SIZES)
def test_no_two_letters_are_drawn_the_same(language, blocks, rows) -> None:
    scale, tuning = scale_of(blocks, rows), TUNINGS[blocks, rows]
    seen: dict[object, str] = {}
    same = []
    for letter in ALPHABETS[language]:
        glyph = drawn(letter, scale, tuning.of(letter))
        other = seen.setdefault((glyph.rows, glyph.top), letter)
        if other != letter:
            same.append({other, letter})
    assert [pair for pair in same if pair not in ALIKE] == []


@pytest.mark.parametrize(("blocks", "rows"), SIZES)
def test_digits_are_whole_as_they_are_drawn_and_all_as_wide(blocks: str, rows: int) -> None:
    """Numbers below one another stand in columns, and only they change from leaf to leaf."""
    face = lettering(blocks, rows).face
    shapes = {d: [shape_of(glyph) for _, glyph, _ in face.glyphs(d)] for d in "0123456789"}
    assert shapes == {d: [shape_when_large(d)] for d in shapes}
    assert len({face.width(d) for d in shapes}) == 1


def test_a_dot_that_melts_into_its_letter_is_noticed() -> None:
    """At 6 rows, untuned: "minutes" reads "mlnutes"."""
    assert not is_whole("i", Scale(24.0, 12.0), Drawing(LIGHT, 110))
