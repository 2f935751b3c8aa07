"""What the drawn mode asks of a terminal beside a picture: a steady cursor, a wipe, no typed-ahead keys."""

from __future__ import annotations

import os
from contextlib import suppress

from textual.driver import Driver

SHOW_STEADY_CURSOR = "\x1b[?25h\x1b[2 q"
CLICKS = "\x1b[?1000h\x1b[?1006h"
USUAL_CURSOR = "\x1b[0 q"
# Screen readers that do not know these orders say them aloud ("25u", "22;default"), at the start and
# when lines mode follows. The program needs none of them: a protocol for keys, the pointer's shape,
# and questions about modes that it does not use.
SPOKEN = ("\x1b[>25u", "\x1b[<u", "\x1b]22;", "\x1b[?2026$p", "\x1b[?2048$p")
WIPE = "\x1b[2J\x1b[3J\x1b[H"


def with_cursor(base: type[Driver]) -> type[Driver]:
    """A driver like `base`, whose cursor can be seen and does not blink, and is put back at the end.

    Textual hides the cursor. Braille displays, magnifiers and screen readers follow it.
    """

    class CursorDriver(base):  # type: ignore[valid-type, misc]  # any driver there is
        def write(self, data: str) -> None:
            if not data.startswith(SPOKEN):
                super().write(data)

        def start_application_mode(self) -> None:
            super().start_application_mode()
            self.write(SHOW_STEADY_CURSOR)
            self.flush()

        def _enable_mouse_support(self) -> None:
            # Textual asks for each movement of the mouse, which fills a slow line.
            if self._mouse:
                self.write(CLICKS)

        def stop_application_mode(self) -> None:
            self.write(USUAL_CURSOR)
            super().stop_application_mode()

    return CursorDriver


def is_gone(driver: Driver) -> bool:
    """Whether the driver read from a terminal that is closed now. A closed one may be read for ever."""
    reads_terminal: bool = getattr(driver, "input_tty", False)
    return reads_terminal and not os.isatty(driver.fileno)  # type: ignore[attr-defined]


def move_to(column: int, row: int) -> str:
    """The order that puts the cursor on a cell, counted from 0."""
    return f"\x1b[{row + 1};{column + 1}H"


def discard_input(driver: Driver) -> None:
    """Throw away what was typed and not yet read, as far as the system allows."""
    discard = getattr(driver, "discard_input", None)
    if discard is not None:
        discard()
        return
    with suppress(ImportError, OSError, AttributeError):
        import termios

        with suppress(termios.error):
            termios.tcflush(driver.fileno, termios.TCIFLUSH)  # type: ignore[attr-defined]
