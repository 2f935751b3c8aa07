"""What is pressed while something is being done: kept in order, or thrown away around secret pages."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from tui.terminal.input import Pasted as FromTerminal
from tui.terminal.input import as_it_came

_MOST = 500


class Key(NamedTuple):
    """A key by Textual's name for it, and the character that it types, if it does."""

    name: str
    character: str | None = None


class Pasted(NamedTuple):
    """A text that was pasted."""

    text: str


Pressed = Key | Pasted

CLICK = Key("click")
"""A press of the mouse, wherever it is."""


class TypedAhead:
    """`deaf`: what is pressed is thrown away as it comes."""

    def __init__(self) -> None:
        self.deaf = False
        self._waiting: deque[tuple[Pressed, float | None]] = deque(maxlen=_MOST)

    def lets_through(self, pressed: Pressed, at: float | None = None, *, busy: bool) -> bool:
        """Whether it can be used now. While something is being done (`busy`) it is kept.

        `at` is when it was pressed.
        """
        if self.deaf:
            return False
        if busy or self._waiting:
            self._waiting.append((pressed, at))
            return False
        return True

    def next(self) -> tuple[Pressed, float | None] | None:
        """The next thing that waited, if one did, and when it was pressed."""
        return self._waiting.popleft() if self._waiting else None

    @property
    def text(self) -> str:
        """Everything that waits, as a terminal would have sent it; keys that write nothing are left out."""
        return "".join(
            as_it_came(FromTerminal(one.text)) if isinstance(one, Pasted) else one.character or ""
            for one, _ in self._waiting
        )

    @property
    def empty(self) -> bool:
        """Whether nothing waits."""
        return not self._waiting

    def throw_away(self) -> None:
        """Forget everything that waits, and what comes until `listen` is called."""
        self._waiting.clear()
        self.deaf = True

    def listen(self) -> None:
        """Keep what comes from now on."""
        self.deaf = False
