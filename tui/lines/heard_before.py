"""What was heard in full before, so that it is short afterwards: hints, and lists of answers.

It goes by the words alone. In secret nothing is shortened by it, but for a hand-over that says itself
that it is brief (`Page.brief`), so that no ballot is heard in other words than another.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

_LISTS = 8  # as many as somebody may still know by heart


class HeardBefore:
    """Remembers hints, and the last few lists, until all is asked for again.

    `page_kind`: where one is. A list is the same there only if no other came there since, so that a
    number means what it meant.
    """

    def __init__(self) -> None:
        self.page_kind = ""
        self._hints: set[str] = set()
        self._lists: deque[tuple[str, ...]] = deque(maxlen=_LISTS)
        self._last_on: dict[str, tuple[str, ...]] = {}

    def hint(self, full: str, short: str = "") -> str:
        """The hint in full the first time, then short ("": nothing need be said any more)."""
        return self.first(full, full, short)

    def first(self, matter: str, full: str, short: str = "") -> str:
        """What is said of a matter: in full the first time, then short."""
        if matter in self._hints:
            return short
        self._hints.add(matter)
        return full

    def is_hint(self, line: str) -> bool:
        """Whether a line is a hint that was said in full."""
        return line in self._hints

    def knows(self, lines: Sequence[str]) -> bool:
        """Whether these answers were among the last heard, and are the last heard on such a page."""
        heard = tuple(lines)
        known = heard in self._lists
        if known:
            self._lists.remove(heard)
        self._lists.append(heard)
        here, self._last_on[self.page_kind] = self._last_on.get(self.page_kind, heard), heard
        return known and here == heard

    def forget(self) -> None:
        """Everything is said in full again: somebody asked for it."""
        self._hints.clear()
        self._lists.clear()
