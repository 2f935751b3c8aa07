"""The lines of a text that is being written, and what they were before each change."""

from __future__ import annotations

from tui.lines.asking import Asker


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


def taking_back(asker: Asker) -> tuple[str, str]:
    """The words that undo and redo a change, in the words in force."""
    return asker.words("undo"), asker.words("redo")


def taken_back(asker: Asker, written: LinesWritten, word: str) -> bool:
    """Undo or redo the last change. False, and said, where there is none."""
    undo, _ = taking_back(asker)
    done = written.undo() if word == undo else written.redo()
    if not done:
        asker.say(asker.words("There is nothing to do for that here."))
    return done


def end_of(asker: Asker, text: list[str]) -> list[str]:
    """How long a text is now, and its last line where it may be seen."""
    words, n = asker.words, len(text)
    lines = [words.count("You have written {n} line.", "You have written {n} lines.", n)]
    if text and not asker.secret:
        lines.append(words("Line {n}: {text}", n=n, text=text[-1]))
    return lines
