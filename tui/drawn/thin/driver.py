"""The driver that Textual is given. POSIX only; see `thin_driver` for the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.drivers.linux_driver import LinuxDriver

from tui.drawn.thin.abilities import TRIAL, Abilities
from tui.drawn.thin.keyboard import Keyboard, KeysReadWhole
from tui.drawn.thin.output_reader import Command, Effect, Picture
from tui.drawn.thin.painter import Painter
from tui.drawn.thin.pump import Pump
from tui.drawn.thin.sending import SendingDriver
from tui.drawn.thin.writing import Writing

if TYPE_CHECKING:
    from textual.app import App


class ThinDriver(KeysReadWhole, SendingDriver, LinuxDriver):
    """Textual's driver for POSIX, with its output sent as the difference between pictures.

    Keys, signals, suspending and the terminal's modes stay those of `LinuxDriver`.
    """

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._keyboard = Keyboard(self.fileno, self._pump, self.process_message, debug=debug)

    def _new_pump(self, abilities: Abilities) -> Pump:
        painter = Painter(1, 1, abilities)
        return Pump(self._output.send, Picture(1, 1), Writing(painter))

    def start_application_mode(self) -> None:
        """Take over the terminal."""
        self._output.begin()
        self._pump.start()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._pump.order(Command(TRIAL, Effect.MOVES), answered=True)

    def write(self, data: str) -> None:
        """Output of the app; it is sent when the line is free. Never waits."""
        self._pump.write(data, *self._app.size)

    def settled(self, timeout: float = 1.0) -> bool:
        """Wait until everything written so far has been sent; False if it takes longer (seconds)."""
        return self._pump.settled(timeout)

    def wipe_screens(self, orders: str) -> None:
        """Send orders, as they are, that leave an empty alternate screen; nothing drawn before is sent."""
        self._pump.order(Command(orders, Effect.ENTERS))

    def discard_input(self) -> None:
        """Throw away what has been typed and not been read yet."""
        super().discard_input()
        self._pump.forget_question()

    def close(self) -> None:
        """Send what is left and give the terminal back."""
        self._pump.finish()
        super().close()

    def _query_in_band_window_resize(self) -> None:
        """Not asked: the signal says it without bytes on the line."""
