"""What has come from a terminal and is not used yet, in its order."""

from __future__ import annotations

from collections import deque
from itertools import groupby
from operator import itemgetter

from tui.terminal.input import Came, Pasted, Sequence, as_it_came


class KeysAhead:
    """Characters to be taken one at a time; keys that type nothing keep their place among them."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[Came, str]] = deque()  # and its text, or one character of it

    def __bool__(self) -> bool:
        """Whether something waits that types."""
        return any(not isinstance(came, Sequence) for came, _ in self._waiting)

    def add(self, came: list[Came]) -> None:
        """This has come."""
        for one in came:
            pieces = [one.text] if isinstance(one, Sequence) else one.text
            self._waiting += [(one, piece) for piece in pieces]

    def next(self) -> tuple[str, bool] | None:
        """The next character, and whether it was pasted; keys that type nothing are dropped."""
        while self._waiting:
            came, character = self._waiting.popleft()
            if not isinstance(came, Sequence):
                return character, isinstance(came, Pasted)
        return None

    def give_up(self) -> str:
        """All of it, as a terminal would send it, for whoever reads next."""
        pieces = [
            as_it_came(came._replace(text="".join(piece for _, piece in same)))
            for came, same in groupby(self._waiting, itemgetter(0))
        ]
        self.clear()
        return "".join(pieces)

    def clear(self) -> None:
        """Throw all of it away."""
        self._waiting.clear()
