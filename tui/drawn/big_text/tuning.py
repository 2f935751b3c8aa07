"""How letters are drawn at each size, so that each of them keeps its parts and holes.

Found by trying (tests/tui/drawn/big_text/find_tuning.py), and checked letter by letter in
test_letters.py beside it: a dot that melts into its letter turns "minutes" into "mlnutes".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from data.frozen import frozen

LIGHT = "light"
NONE = "none"


class Drawing(NamedTuple):
    """`hinting`: whether lines are moved onto whole pixels (LIGHT) or not (NONE).

    `threshold`: from which grey (0 to 255) on a pixel is set.
    """

    hinting: str
    threshold: int


@frozen
class Tuning:
    """`em`: the height of the font as a share of a line. `others` are letters drawn in another way.

    `lead`: from one line to the next, as a share of a line.
    """

    em: float
    usual: Drawing
    others: Mapping[str, Drawing]
    lead: float

    def of(self, character: str) -> Drawing:
        """How a character is drawn."""
        return self.others.get(character, self.usual)


_LEAD = 1.125
_CLOSE = 31 / 32  # three lines of 8 rows in a window of 24 rows, and still apart


def _tuning(
    em: float, usual: Drawing, others: Mapping[str, Drawing], lead: float = _LEAD
) -> Tuning:
    by_letter = {letter: how for letters, how in others.items() for letter in letters}
    return Tuning(em, usual, by_letter, lead)


# By the pixels of a line: a line of 4 rows in quadrants has as many as one of 8 whole cells.
_EIGHT_PIXELS = _tuning(
    1.12,
    Drawing(LIGHT, 120),
    {
        "Û": Drawing(LIGHT, 100),
        "ŷ": Drawing(LIGHT, 110),
        "ăśș": Drawing(LIGHT, 130),
        "Ș": Drawing(LIGHT, 140),
        "ćŵ": Drawing(LIGHT, 180),
        "ÂÏÓ": Drawing(NONE, 120),
        "Ă": Drawing(NONE, 160),
        "а": Drawing(LIGHT, 110),
        "Йй": Drawing(LIGHT, 160),
        "ЁЇ": Drawing(NONE, 120),
    },
)
_TEN_PIXELS = _tuning(
    1.05,
    Drawing(NONE, 120),
    {
        "â": Drawing(NONE, 90),
        "ае": Drawing(NONE, 100),
        "ŵб": Drawing(NONE, 110),
        "ȘșЁЇ": Drawing(NONE, 130),
        "%": Drawing(NONE, 140),
        "ё": Drawing(LIGHT, 120),
    },
)

TUNINGS: dict[tuple[str, int], Tuning] = {
    ("quadrants", 4): _EIGHT_PIXELS,
    ("quadrants", 5): _TEN_PIXELS,
    ("quadrants", 6): _tuning(
        1.05,
        Drawing(LIGHT, 140),
        {
            "б": Drawing(LIGHT, 80),
            "а": Drawing(LIGHT, 130),
            "і": Drawing(LIGHT, 150),
            "%": Drawing(LIGHT, 160),
        },
    ),
    ("quadrants", 8): _tuning(
        0.95,
        Drawing(NONE, 120),
        {"ą": Drawing(NONE, 100), "б": Drawing(NONE, 130)},
        _CLOSE,
    ),
    ("halves", 6): _tuning(
        1.02,
        Drawing(NONE, 130),
        {
            "ï": Drawing(NONE, 120),
            "ї": Drawing(NONE, 140),
            '"Ї': Drawing(NONE, 150),
            "%": Drawing(LIGHT, 140),
        },
    ),
    ("halves", 8): _tuning(
        0.95,
        Drawing(NONE, 110),
        {"ИЙ": Drawing(NONE, 100), "%": Drawing(NONE, 130), "ї": Drawing(NONE, 170)},
        _CLOSE,
    ),
    ("cells", 8): _EIGHT_PIXELS,
    ("cells", 10): _TEN_PIXELS,
}
