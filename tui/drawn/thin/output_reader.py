"""Reads an app's output: draws what can be drawn, and hands on what a terminal has to see itself."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from tui.drawn.thin.canvas import Canvas
from tui.drawn.thin.painter import Look, Wanted
from tui.drawn.thin.styles import PLAIN, Style, applied
from tui.drawn.thin.tokens import Token, Tokens


class Effect(Enum):
    """What a command that is handed on does to what the terminal shows."""

    NONE = "none"
    CLEARS = "clears the screen"
    ENTERS = "enters the empty alternate screen"
    LEAVES = "leaves the alternate screen"
    MOVES = "leaves the cursor somewhere"
    UNKNOWN = "cannot be told"


class Command(NamedTuple):
    """A command for the terminal itself, its effect, and the style in which it is to be given."""

    text: str
    effect: Effect = Effect.NONE
    style: Style = PLAIN


_SCREENS = {"?1049", "?1047", "?47"}
# Brackets around a picture for terminals that wait for its end: our pictures are one small write.
_BRACKET = "?2026"
_MOVING_ESCAPES = {"\x1bc", "\x1b7", "\x1b8", "\x1bD", "\x1bE", "\x1bM", "\x1b#"}
# Control sequences (by their last bytes) that have no effect on the cells or the cursor's place.
_HARMLESS = frozenset({"n", "c", "t", "g", "q", "i", "$p", "!p", "x"})


class Picture:
    """What the app has drawn so far, and the commands that have to be handed on, in order.

    A mode that is set twice in the same way is handed on once.
    """

    def __init__(self, width: int, height: int) -> None:
        self.canvas = Canvas(width, height)
        self.look = Look()
        self._tokens = Tokens()
        self._modes: dict[str, str] = {}

    def resize(self, width: int, height: int) -> None:
        """A new size. What was drawn is dropped: the app draws all of it again."""
        if (width, height) != (self.canvas.width, self.canvas.height):
            self.canvas = Canvas(width, height)

    def wanted(self) -> Wanted:
        """A copy of the picture as it is now."""
        canvas = self.canvas
        return Wanted([list(row) for row in canvas.rows], canvas.cursor, self.look)

    def feed(self, data: str) -> list[Command]:
        """Draw `data`; what is not drawing comes back."""
        handed_on = []
        for token in self._tokens.of(data):
            command = self._take(token)
            if command is not None:
                handed_on.append(command)
        return handed_on

    def _take(self, token: Token) -> Command | None:
        canvas = self.canvas
        if token.kind == "text":
            canvas.put(token.whole)
        elif token.kind == "csi":
            return self._control(token)
        elif token.kind == "link":
            canvas.style = canvas.style._replace(link=token.codes.removeprefix(";"))
        elif token.whole in _CONTROLS:
            _CONTROLS[token.whole](canvas)
        else:
            unknown = token.whole[:2] in _MOVING_ESCAPES
            return Command(token.whole, Effect.UNKNOWN if unknown else Effect.NONE)
        return None

    def _control(self, token: Token) -> Command | None:
        codes, end = token.codes, token.end
        if end in _DRAWING and codes[:1] not in {"?", ">", "<", "="}:
            if end == "J" and codes in {"2", "3"}:
                return self._cleared(token)
            _DRAWING[end](self.canvas, codes)
            return None
        if end in {"h", "l"}:
            return self._mode(token)
        if end == " q":
            self.look = self.look._replace(shape=codes)
            return None
        harmless = end in _HARMLESS or codes[:1] in {"?", ">", "<", "="}
        return Command(token.whole, Effect.NONE if harmless else Effect.UNKNOWN)

    def _cleared(self, token: Token) -> Command:
        if token.codes == "3":  # what has scrolled away; no cell on the screen
            return Command(token.whole)
        ground = Style(paper=self.canvas.style.paper)
        self.canvas.erase_rows(0, self.canvas.height)
        return Command(token.whole, Effect.CLEARS, ground)

    def _mode(self, token: Token) -> Command | None:
        mode, on = token.codes, token.end == "h"
        if mode == "?25":
            self.look = self.look._replace(shown=on)
            return None
        if mode in _SCREENS:
            self.canvas.clear()
            return Command(token.whole, Effect.ENTERS if on else Effect.LEAVES)
        if mode == _BRACKET or self._modes.get(mode) == token.end:
            return None
        self._modes[mode] = token.end
        return Command(token.whole)


def _numbers(codes: str) -> list[int]:
    return [int(code) if code.isdecimal() else 0 for code in codes.split(";")]


def _number(codes: str) -> int:
    return max(1, _numbers(codes)[0])


def _style(canvas: Canvas, codes: str) -> None:
    canvas.style = applied(canvas.style, codes)


def _place(canvas: Canvas, codes: str) -> None:
    row, column = [*_numbers(codes), 0][:2]
    canvas.go(max(1, row) - 1, max(1, column) - 1)


def _erase_screen(canvas: Canvas, codes: str) -> None:
    row, _ = canvas.cursor
    if codes == "1":
        canvas.erase_rows(0, row)
    else:
        canvas.erase_rows(row + 1, canvas.height)
    _erase_line(canvas, codes)


def _erase_line(canvas: Canvas, codes: str) -> None:
    _, column = canvas.cursor
    first = 0 if codes in {"1", "2"} else column
    canvas.erase(first, column + 1 if codes == "1" else canvas.width)


def _go_by(down: int, right: int) -> Callable[[Canvas, str], None]:
    def go(canvas: Canvas, codes: str) -> None:
        row, column = canvas.cursor
        canvas.go(row + down * _number(codes), column + right * _number(codes))

    return go


_DRAWING: dict[str, Callable[[Canvas, str], None]] = {
    "m": _style,
    "H": _place,
    "f": _place,
    "J": _erase_screen,
    "K": _erase_line,
    "X": lambda canvas, codes: canvas.erase(canvas.cursor[1], canvas.cursor[1] + _number(codes)),
    "A": _go_by(-1, 0),
    "B": _go_by(1, 0),
    "C": _go_by(0, 1),
    "D": _go_by(0, -1),
    "E": lambda canvas, codes: canvas.go(canvas.cursor[0] + _number(codes), 0),
    "F": lambda canvas, codes: canvas.go(canvas.cursor[0] - _number(codes), 0),
    "G": lambda canvas, codes: canvas.go(canvas.cursor[0], _number(codes) - 1),
    "d": lambda canvas, codes: canvas.go(_number(codes) - 1, canvas.cursor[1]),
}

_CONTROLS: dict[str, Callable[[Canvas], None]] = {
    "\r": lambda canvas: canvas.go(canvas.row, 0),
    # The tty adds a carriage return. Scrolling at the last row is no business of a full screen.
    "\n": lambda canvas: canvas.go(canvas.row + 1, 0),
    "\b": lambda canvas: canvas.go(canvas.row, canvas.cursor[1] - 1),
    "\t": lambda canvas: canvas.go(canvas.row, canvas.column // 8 * 8 + 8),
    "\x00": lambda canvas: None,
}
