"""The lines of a text that is being written, and what they were before each change."""

from __future__ import annotations


class LinesWritten:
    """`now` is the text, line by line."""

    def __init__(self, lines: list[str]) -> None:
        self.now = lines
        self._before: list[list[str]] = []
        self._after: list[list[str]] = []

    def become(self, lines: list[str]) -> None:
        """Change the text, so that this change can be undone."""
        if lines != self.now:
            self._before.append(self.now)
            self._after.clear()
        self.now = lines

    def drop_blank_end(self) -> None:
        """Take out blank lines at the end; that is no change of its own."""
        while self.now and not self.now[-1]:
            self.now = self.now[:-1]

    def undo(self) -> bool:
        """Go back to before the last change. False where there was none."""
        return self._go(self._before, self._after)

    def redo(self) -> bool:
        """Do again what was undone last. False where nothing was, or the text was changed since."""
        return self._go(self._after, self._before)

    def _go(self, source: list[list[str]], other: list[list[str]]) -> bool:
        if not source:
            return False
        other.append(self.now)
        self.now = source.pop()
        return True
