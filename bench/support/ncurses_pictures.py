"""Draws recorded pictures with ncurses, one for each key: what a C program of the old school sends.

Usage: python -m bench.support.ncurses_pictures PICTURES, a pickle of pairs: a picture
(bench.support.emulator.Shown), and whether the screen has to be wiped before it.
Colours outside the 256 are taken to the nearest of them, which costs ncurses fewer bytes.
"""

from __future__ import annotations

import curses
import pickle
import sys
from collections import Counter
from contextlib import suppress
from functools import lru_cache
from itertools import groupby, takewhile
from operator import itemgetter
from pathlib import Path

from bench.support.emulator import Shown

NAMES = {
    "black": 0,
    "red": 1,
    "green": 2,
    "brown": 3,
    "blue": 4,
    "magenta": 5,
    "cyan": 6,
    "white": 7,
}
_STEPS = (0, 95, 135, 175, 215, 255)
_pairs: dict[tuple[int, int], int] = {}


@lru_cache
def number(colour: str) -> int:
    """A colour of the 256 by its name or its six hexadecimal digits; -1 is the terminal's own."""
    if colour == "default":
        return -1
    if colour.removeprefix("bright") in NAMES:
        return NAMES[colour.removeprefix("bright")] + (8 if colour.startswith("bright") else 0)
    wanted = tuple(int(colour[at : at + 2], 16) for at in (0, 2, 4))
    cube = [_nearest_step(part) for part in wanted]
    grey = max(0, min(23, round((sum(wanted) / 3 - 8) / 10)))
    near = [
        (16 + 36 * cube[0] + 6 * cube[1] + cube[2], tuple(_STEPS[n] for n in cube)),
        (232 + grey, (8 + 10 * grey,) * 3),
    ]
    return min(near, key=lambda c: sum((a - b) ** 2 for a, b in zip(c[1], wanted, strict=True)))[0]


def _nearest_step(part: int) -> int:
    return min(range(6), key=lambda n: abs(_STEPS[n] - part))


def pair(ink: str, paper: str) -> int:
    """The attribute for this pair of colours."""
    colours = number(ink), number(paper)
    if colours == (-1, -1):
        return 0
    if colours not in _pairs:
        _pairs[colours] = len(_pairs) + 1
        curses.init_pair(_pairs[colours], *colours)
    return curses.color_pair(_pairs[colours])


def attribute(cell: tuple[object, ...], before: tuple[object, ...]) -> int:
    """Colours and marks of a cell as the emulator tells it.

    The ink of a blank is not seen: it takes that of `before`, the last cell that was not blank.
    """
    if len(cell) == 2:
        same = before[2] == cell[1] and not any(before[mark] for mark in _SEEN_ON_BLANK)
        return attribute(before, before) if same else pair("default", str(cell[1]))
    _, ink, paper, bold, italics, underline, _, reverse, *_ = cell
    found = pair(str(ink), str(paper))
    marks = (
        (bold, curses.A_BOLD),
        (italics, curses.A_ITALIC),
        (underline, curses.A_UNDERLINE),
        (reverse, curses.A_REVERSE),
    )
    for wanted, mark in marks:
        found |= mark if wanted else 0
    return found


_SEEN_ON_BLANK = (5, 6, 7)  # underline, strikethrough, reverse


def ground(picture: Shown) -> tuple[object, ...]:
    """A letter in the most common ink, on the most common paper."""
    cells = [cell for row in picture.cells for cell in row]
    letters = Counter(cell[1] for cell in cells if len(cell) > 2)
    papers = Counter(cell[1] for cell in cells if len(cell) == 2)
    ink = letters.most_common(1)[0][0] if letters else "default"
    return (" ", ink, papers.most_common(1)[0][0] if papers else "default", *[False] * 6)


def draw(window: curses.window, picture: Shown) -> None:
    """The picture as a careful program draws it: the ground erased, each text written on it.

    Which of it is sent is up to ncurses, which knows what the terminal shows.
    """
    empty = ground(picture)
    window.bkgdset(" ", attribute(empty, empty))
    window.erase()
    for y, row in enumerate(picture.cells):
        x, before = 0, empty
        end = len(row) - sum(1 for _ in takewhile(lambda c: c == (" ", empty[2]), reversed(row)))
        styles = []
        for cell in row[:end]:
            before = cell if len(cell) > 2 else before
            styles.append(attribute(cell, before))
        for style, cells in groupby(zip(styles, row, strict=False), itemgetter(0)):
            text = [str(cell[0]) for _, cell in cells]
            with suppress(curses.error):  # at the last cell of the window; it is drawn all the same
                window.addstr(y, x, "".join(text), style)
            x += len(text)
    curses.curs_set(1 if picture.seen else 0)
    window.move(*picture.cursor)
    window.refresh()


def main(window: curses.window) -> None:
    """Each picture in its turn."""
    curses.use_default_colors()
    curses.nonl()
    window.idlok(True)
    for picture, wiped in pickle.loads(Path(sys.argv[1]).read_bytes()):
        window.clearok(wiped)
        draw(window, picture)
        window.getch()


if __name__ == "__main__":
    curses.wrapper(main)
