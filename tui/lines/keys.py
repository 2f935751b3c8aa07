"""One typed line, made from single keys.

A terminal that makes lines itself cuts them at 4,095 bytes and shows every key, also in a ballot.
So it is asked for single keys, and this puts them together. Pure: no terminal, no files.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.lines.cells import width

ESCAPE = "\x1b"
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


class EndPressed(InputEnded):
    """Somebody pressed the key that ends the input (Ctrl+D); more could still be typed."""


class EscapeFilter:
    """Leaves out what is no typing: arrows, function keys, and a terminal's replies to queries."""

    def __init__(self) -> None:
        self._kind = ""

    @property
    def inside(self) -> bool:
        """Whether an escape sequence has begun and not ended."""
        return bool(self._kind)

    def let_through(self, key: str) -> bool:
        """Whether this key was typed, and is no part of an escape sequence."""
        kind = self._kind
        if kind in {"]", "P"}:  # a string, up to BEL or ESC \
            self._kind = "" if key == "\x07" else kind + ESCAPE if key == ESCAPE else kind
        elif len(kind) > 1:  # the ESC that ends a string
            self._kind = ""
        elif kind == "[":
            self._kind = "" if "@" <= key <= "~" else kind
        elif kind == "O":
            self._kind = ""
        elif kind == ESCAPE:
            self._kind = key if key in "[]OP" else ""
        elif key == ESCAPE:
            self._kind = ESCAPE
        else:
            return True
        return False

    def forget(self) -> None:
        """Take what has begun for a lone Escape: it means nothing here."""
        self._kind = ""


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
        return self._added(" " if key == "\t" else key)

    def _added(self, key: str) -> str:
        if not key.isprintable() and key != "\u200d":
            return ""
        self.text += key
        return key

    def _rubbed_out(self, characters: int) -> str:
        if not characters:
            return ""
        gone, self.text = self.text[-characters:], self.text[:-characters]
        return "\b \b" * width(gone)
