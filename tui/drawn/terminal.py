"""What the drawn mode asks of a terminal beside a picture: a steady cursor, a wipe, no typed-ahead keys."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any, Protocol

from textual.driver import Driver

from tui.computer.terminal_wiping import FROM_ALTERNATE

SHOW_STEADY_CURSOR = "\x1b[?25h\x1b[2 q\b"
CLEAR = "\x1b[0m\x1b[2J"
CLICKS = "\x1b[?1000h\x1b[?1006h"
USUAL_CURSOR = "\x1b[0 q\b"
# A reader that does not know the order for the shape says its "q", unless that is taken back ("\b").
# Screen readers that do not know these orders say them aloud ("25u", "22;default"), at the start and
# when lines mode follows. The program needs none of them: a protocol for keys, the pointer's shape,
# and questions about modes that it does not use.
SPOKEN = ("\x1b[>25u", "\x1b[<u", "\x1b]22;", "\x1b[?2026$p", "\x1b[?2048$p")


class Shows(Protocol):
    """The app of a driver, as far as the driver knows it."""

    @property
    def secret(self) -> bool:
        """Whether a secret page was shown since the last wipe."""
        ...

    def take_terminal(self) -> None:
        """The terminal is about to be taken."""
        ...


def with_cursor(base: type[Driver]) -> type[Driver]:
    """A driver like `base`, whose cursor can be seen and does not blink, and is put back at the end.

    Textual hides the cursor. Braille displays, magnifiers and screen readers follow it.
    """

    class CursorDriver(base):  # type: ignore[valid-type, misc]  # any driver there is
        _app: Shows

        def write(self, data: str) -> None:
            if not data.startswith(SPOKEN):
                super().write(data)

        def start_application_mode(self) -> None:
            self._app.take_terminal()
            super().start_application_mode()
            # Where a program before was killed, its last page stands on the alternate screen still.
            self.write(CLEAR)
            self.write(SHOW_STEADY_CURSOR)
            self.flush()

        def _enable_mouse_support(self) -> None:
            # Textual asks for each movement of the mouse, which fills a slow line.
            if self._mouse:
                self.write(CLICKS)

        def stop_application_mode(self) -> None:
            _leave_nothing_behind(self, self._app)
            self.write(USUAL_CURSOR)
            super().stop_application_mode()

        def _sigcont_application(self, *_: object) -> None:
            # Textual's name for what is done when the program goes on after a stop.
            _go_on(self)

    return CursorDriver


def _leave_nothing_behind(driver: Driver, app: Shows) -> None:
    """The alternate screen keeps what is on it when it is left, for whoever comes back to it."""
    if app.secret:
        wipe(driver)
    else:
        driver.write(CLEAR)


def _go_on(driver: Any) -> None:
    """Take the terminal again, and have all of it painted.

    After a stop that no program can hear of (SIGSTOP) it has not been given back yet.
    """
    if not driver._must_signal_resume:  # noqa: SLF001  # Textual's own, and the only way to tell
        driver.suspend_application_mode()
        driver._must_signal_resume = True  # noqa: SLF001
    driver.resume_application_mode()


def is_gone(driver: Driver) -> bool:
    """Whether the driver read from a terminal that is closed now. A closed one may be read for ever."""
    reads_terminal: bool = getattr(driver, "input_tty", False)
    return reads_terminal and not os.isatty(driver.fileno)  # type: ignore[attr-defined]


def move_to(column: int, row: int) -> str:
    """The order that puts the cursor on a cell, counted from 0."""
    return f"\x1b[{row + 1};{column + 1}H"


def wipe(driver: Driver) -> None:
    """Clear every screen of the terminal and its scrollback; the drawn one stays in front, empty."""
    at_once = getattr(driver, "wipe_screens", None) or driver.write
    at_once(FROM_ALTERNATE)


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
