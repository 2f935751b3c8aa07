"""What was heard in full before, so that it is short afterwards: hints, and lists of answers.

It goes by the words alone. In secret nothing is shortened by it, but for a hand-over that says itself
that it is brief (`Page.brief`), so that no ballot is heard in other words than another.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

_LISTS = 8  # as many as somebody may still know by heart


class HeardBefore:
    """Remembers hints until all is asked for again, and the last few lists."""

    def __init__(self) -> None:
        self._hints: set[str] = set()
        self._lists: deque[tuple[str, ...]] = deque(maxlen=_LISTS)

    def hint(self, full: str, short: str = "") -> str:
        """The hint in full the first time, then short ("": nothing need be said any more)."""
        if full in self._hints:
            return short
        self._hints.add(full)
        return full

    def knows(self, lines: Sequence[str]) -> bool:
        """Whether these answers were among the last heard; from now on they are."""
        heard = tuple(lines)
        known = heard in self._lists
        if known:
            self._lists.remove(heard)
        self._lists.append(heard)
        return known

    def forget(self) -> None:
        """Everything is said in full again: somebody asked for it."""
        self._hints.clear()
        self._lists.clear()
