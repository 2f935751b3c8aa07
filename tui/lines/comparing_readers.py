"""Writing lines so that a reader that compares screens hears each of them.

Some readers look at the whole screen now and then, and say the lines that were not there before
(Fenrir on a Linux console, NVDA). Where two pages hold the same sentences, such a reader takes the
sentence of the second page for the one of the first, which has only moved, and is silent: of a
warning that came twice, the second was never heard. So what is written is compared beforehand, in
the way of those readers, and written in as many parts as it takes.
"""

from __future__ import annotations

from collections.abc import Iterator

_MOST_REMEMBERED = 500
"""Lines. No screen has more."""


class ShownLines:
    """The lines that stand on the screen, as far as they are known; the last one is being written."""

    def __init__(self) -> None:
        self._lines = [""]

    def add(self, text: str) -> None:
        """This was written at the end."""
        first, *more = text.split("\n")
        self._lines = [*self._lines[:-1], self._lines[-1] + first, *more][-_MOST_REMEMBERED:]

    def wiped(self) -> None:
        """The screen is empty."""
        self._lines = [""]

    def parts(self, text: str, rows: int) -> Iterator[str]:
        """The text in parts, each of which is to be looked at before the next is written.

        No part is longer than a screen of so many rows (0: there is none): what scrolls by unseen is
        never read out. The parts are of one length, so that no prompt comes alone: a reader takes a
        single line for what a key has written, and breaks off what it is saying.
        """
        lines = text.split("\n")
        most = max(1, rows - 1) if rows else len(lines)
        fewest = -(-len(lines) // most)
        splits = (list(_of_one_length(lines, n)) for n in range(fewest, len(lines) + 1))
        heard = (split for split in splits if not rows or self._all_heard(split, rows))
        *full, last = next(heard, None) or list(_of_one_length(lines, len(lines)))
        yield from ("".join(f"{line}\n" for line in part) for part in full)
        yield "\n".join(last)

    def _all_heard(self, parts: list[list[str]], rows: int) -> bool:
        """Whether each line of these parts is said, if the reader looks once after each of them."""
        shown = self._lines[-rows:]
        if not _any_twice([*shown, *(line for part in parts for line in part)]):
            return True
        for number, part in enumerate(parts, 1):
            end = [] if number == len(parts) else [""]
            begun = [shown[-1] + part[0], *part[1:], *end]
            after = [*shown[:-1], *begun][-rows:]
            first_new = max(0, len(after) - len(begun))
            if not heard(_screen(shown, rows), _screen(after, rows), first_new):
                return False
            shown = after
        return True


def heard(before: list[str], after: list[str], first_new: int) -> bool:
    """Whether a reader that compares these two screens says every row of the second from there on.

    It says the rows that no row of the screen before stands for.
    """
    from difflib import SequenceMatcher  # loaded where two pages are alike, and not for the start

    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    taken_for_old = {row for block in blocks for row in range(block.b, block.b + block.size)}
    fresh = range(first_new, len(after))
    return all(row not in taken_for_old or not after[row] for row in fresh)


def _screen(lines: list[str], rows: int) -> list[str]:
    """What a reader compares: any number of blanks are one."""
    return [" ".join(line.split()) for line in lines] + [""] * (rows - len(lines))


def _any_twice(lines: list[str]) -> bool:
    words = [line for line in lines if line]
    return len(set(words)) < len(words)


def _of_one_length(lines: list[str], count: int) -> Iterator[list[str]]:
    """The lines in so many parts, as long as each other, or one line longer."""
    for n in range(count):
        yield lines[len(lines) * n // count : len(lines) * (n + 1) // count]
