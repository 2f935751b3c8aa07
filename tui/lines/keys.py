"""One typed line, made from single keys.

A terminal that makes lines itself cuts them at 4,095 bytes and shows every key, also in a ballot.
So it is asked for single keys, and this puts them together. Pure: no terminal, no files.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.lines.cells import width
from tui.terminal.safe_text import safe_text, typed_text

_INTERRUPT, _END, _WHOLE_LINE, _WORD = "\x03", "\x04", "\x15", "\x17"
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
    """Takes keys one at a time. `text` is the line so far."""

    text: str = ""

    def take(self, key: str) -> str | None:
        """Act on one key. Gives what to show for it, or None when the line is whole.

        Raises KeyboardInterrupt for Ctrl+C, and EndPressed for Ctrl+D on an empty line.
        """
        if key in "\r\n":
            return None
        if key == _INTERRUPT:
            raise KeyboardInterrupt
        if key == _END and not self.text:
            raise EndPressed
        if key in _ERASE:
            return self._rubbed_out(1)
        if key == _WHOLE_LINE:
            return self._rubbed_out(len(self.text))
        if key == _WORD:
            kept = self.text.rstrip().rpartition(" ")
            return self._rubbed_out(len(self.text) - len(kept[0] + kept[1]))
        return self._added(key)

    def _added(self, key: str) -> str:
        kept = typed_text(key).replace("\n", " ")
        self.text += kept
        return safe_text(kept).replace("\t", " ")

    def _rubbed_out(self, characters: int) -> str:
        if not characters:
            return ""
        gone, self.text = self.text[-characters:], self.text[:-characters]
        return "\b \b" * width(gone)
