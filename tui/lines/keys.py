"""One typed line, made from single keys.

A terminal that makes lines itself cuts them at 4,095 bytes and shows every key, also in a ballot.
So it is asked for single keys, and this puts them together. Pure: no terminal, no files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from tui.lines.cells import width
from tui.terminal.safe_text import safe_text, typed_text
from tui.terminal.undo import Change, History, Stand

_INTERRUPT, _END, _WHOLE_LINE, _WORD = "\x03", "\x04", "\x15", "\x17"
_UNDO, _REDO = "\x1f", "\x19"  # Ctrl+_ as in shells, and Ctrl+Y as in the drawn renderer
_ERASE = "\x7f\x08"


class InputEnded(Exception):
    """Nothing more will be typed. `text` is what was typed since the last Enter."""

    def __init__(self, text: str = "") -> None:
        super().__init__("the input has ended")
        self.text = text

    def __repr__(self) -> str:
        """Nothing of what was typed."""
        return "InputEnded()"


class ToldToStop(InputEnded):
    """The system told the program to stop, such as when the laptop is shut down."""


class EndPressed(InputEnded):
    """Somebody pressed the key that ends the input (Ctrl+D); more could still be typed."""


@dataclass
class LineEditor:
    """Takes keys one at a time. `text` is the line so far; `pasted`: it begins with something pasted."""

    text: str = ""
    pasted: bool = False
    _history: History = field(default_factory=History, repr=False)

    def take(self, key: str, *, pasted: bool = False) -> str | None:
        """Act on one key. Gives what to show for it, or None when the line is whole.

        In a text that was `pasted` nothing but the end of a line is a key. Raises
        KeyboardInterrupt for Ctrl+C, and EndPressed for Ctrl+D on an empty line.
        """
        if key in "\r\n":
            return None
        if pasted:
            return self._added(key, pasted=True)
        if key == _INTERRUPT:
            raise KeyboardInterrupt
        if key == _END and not self.text:
            raise EndPressed
        return self._edited(key)

    def _edited(self, key: str) -> str:
        if key in _ERASE:
            return self._rubbed_out(1)
        if key == _WHOLE_LINE:
            return self._rubbed_out(len(self.text))
        if key == _WORD:
            kept = self.text.rstrip().rpartition(" ")
            return self._rubbed_out(len(self.text) - len(kept[0] + kept[1]))
        if key == _UNDO:
            return self._becomes(self._history.undo(_stand(self.text)).text)
        if key == _REDO:
            return self._becomes(self._history.redo(_stand(self.text)).text)
        return self._added(key, pasted=False)

    def _added(self, key: str, *, pasted: bool) -> str:
        kept = typed_text(key).replace("\n", " ")
        if not kept:
            return ""
        if not self.text.strip():
            self.pasted = pasted
        # A paste is one change, whatever is in it; what is typed is one for each word.
        self._changed(self.text + kept, Change("x" if pasted else kept, typed=True, letter=True))
        return _shown(kept)

    def _rubbed_out(self, characters: int) -> str:
        if not (characters and self.text):
            return ""
        gone = self.text[-characters:]
        self._changed(self.text[:-characters], Change(gone, typed=False, letter=characters == 1))
        return "\b \b" * width(gone)

    def _changed(self, text: str, change: Change) -> None:
        self._history.changed(change, _stand(self.text), _stand(text))
        self.text = text

    def _becomes(self, text: str) -> str:
        """Take this for the line; what shows it where the line before stands."""
        pairs = zip(self.text, text, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        gone, self.text = self.text[same:], text
        return "\b \b" * width(gone) + _shown(text[same:])


def _shown(text: str) -> str:
    return safe_text(text).replace("\t", " ")


def _stand(text: str) -> Stand:
    return Stand(text, len(text))
