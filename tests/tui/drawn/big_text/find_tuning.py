"""Tries out ways to draw the letters of each size, and prints the best: for tuning.py.

python -m tests.tui.drawn.big_text.find_tuning
"""

from __future__ import annotations

from itertools import product

from tests.tui.drawn.big_text.topology import ALPHABETS, is_whole
from tui.drawn.big_text.block_characters import BLOCKS
from tui.drawn.big_text.fonts import Scale
from tui.drawn.big_text.tuning import TUNINGS, Drawing

LETTERS = "".join(sorted(set("".join(ALPHABETS.values()))))
DRAWINGS = [Drawing(h, t) for h, t in product(("none", "light"), range(70, 181, 10))]


def try_out(name: str, rows: int, em: float) -> tuple[list[str], Drawing, dict[str, Drawing]]:
    """Letters that no drawing keeps whole; the drawing that keeps most; and for the others, one each."""
    blocks = BLOCKS[name]
    down = em * rows * blocks.down
    scale = Scale(down * blocks.stretch, down)
    whole = {d: {c for c in LETTERS if is_whole(c, scale, d)} for d in DRAWINGS}
    usual = max(DRAWINGS, key=lambda d: (len(whole[d]), -abs(d.threshold - 120)))
    others, lost = {}, []
    for letter in sorted(set(LETTERS) - whole[usual]):
        ways = [d for d in DRAWINGS if letter in whole[d]]
        if ways:
            near = lambda d: (d.hinting != usual.hinting, abs(d.threshold - usual.threshold))  # noqa: E731
            others[letter] = min(ways, key=near)
        else:
            lost.append(letter)
    return lost, usual, others


def main() -> None:
    """Print, for each size, the tunings by what they lose."""
    for name, rows in TUNINGS:
        found = []
        for em in (0.9, 0.95, 1.0, 1.05, 1.1, 1.15):
            lost, usual, others = try_out(name, rows, em)
            found.append((len(lost), len(others), em, usual, "".join(lost), others))
        for tried in sorted(found, key=lambda f: f[:2])[:3]:
            print(name, rows, *tried)


if __name__ == "__main__":
    main()
