"""Pictures of letters in the characters of a terminal: quadrants, half blocks, or whole cells."""

from __future__ import annotations

from collections.abc import Sequence

from data.frozen import frozen

SOLID = "█"


@frozen
class Blocks:
    """`across` and `down`: pixels in one cell. `signs`: by the pixels that are set.

    The lowest bit of that number is the pixel at the top left, the next the one right of it.
    """

    name: str
    across: int
    down: int
    signs: str

    @property
    def all_solid(self) -> bool:
        """Whether a cell is either empty or full."""
        return self.across == self.down == 1

    @property
    def stretch(self) -> float:
        """How many pixels across are as long as one down. A cell is twice as high as wide."""
        return 2 * self.across / self.down


BLOCKS = {
    blocks.name: blocks
    for blocks in (
        Blocks("quadrants", 2, 2, " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"),
        Blocks("halves", 1, 2, " ▀▄█"),
        Blocks("cells", 1, 1, " █"),
    )
}


def signs(pixels: Sequence[int], blocks: Blocks, width: int) -> list[str]:
    """Rows of pixels as rows of `width` cells. Bit 0 of each number is the pixel on the left."""
    rows: list[str] = []
    mask = (1 << blocks.across) - 1
    for top in range(0, len(pixels), blocks.down):
        together = pixels[top : top + blocks.down]
        row = ""
        for column in range(0, width * blocks.across, blocks.across):
            set_pixels = 0
            for y, line in enumerate(together):
                set_pixels |= (line >> column & mask) << (y * blocks.across)
            row += blocks.signs[set_pixels]
        rows.append(row)
    return rows


def together(upper: str, lower: str, blocks: Blocks) -> str:
    """The character of a cell that two pictures share."""
    return blocks.signs[blocks.signs.index(upper) | blocks.signs.index(lower)]
