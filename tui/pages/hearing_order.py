"""What of a page is heard before its answers, and what waits until after them.

Whoever only hears a page needs its question and answers soon, and everything else as well. So a short
page is heard in the order in which it stands. Of a longer one come first the heading, what has happened,
what must not be missed, as far as that is short; then the question and its answers; then all the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.pages.page import Block, Notice, Sentence

MOST_BEFORE = 20
"""Words, each text counted as one more for the pause after it: the first answer comes within 8 seconds
at 175 words a minute (`python -m bench.first_answer` measures it)."""


def length(texts: Iterable[str]) -> int:
    """How long it takes to say these texts, in words."""
    return sum(len(text.split()) + 1 for text in texts)


def early(blocks: Sequence[tuple[Block, Sequence[str]]], others: Iterable[str]) -> list[Block]:
    """The blocks that are heard before the question, of blocks with their texts, in their order.

    `others` are the texts that are heard before it anyway: the heading and the question itself.
    """
    room = MOST_BEFORE - length(others)
    if sum(length(texts) for _, texts in blocks) <= room:
        return [block for block, _ in blocks]
    found = []
    for wanted in (_notices, _strong):
        for block, texts in blocks:
            if wanted(block) and (room := room - length(texts)) >= 0:
                found.append(block)
    return found


def _notices(block: Block) -> bool:
    return isinstance(block, Notice)


def _strong(block: Block) -> bool:
    return isinstance(block, Sentence) and block.strong
