"""The driver for apps that run inline. POSIX only; see `thin_driver` for the choice."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

from textual.drivers.linux_inline_driver import LinuxInlineDriver
from textual.events import CursorPosition
from textual.message import Message

from tui.drawn.thin.abilities import Abilities, terminal_abilities
from tui.drawn.thin.inline.painter import InlinePainter
from tui.drawn.thin.inline.picture import InlinePicture
from tui.drawn.thin.keyboard import Keyboard
from tui.drawn.thin.output import Output
from tui.drawn.thin.picture import Command, Effect
from tui.drawn.thin.pump import LAST_ANSWER, Pump
from tui.drawn.thin.writing import Writing

if TYPE_CHECKING:
    from textual.app import App


class ThinInlineDriver(LinuxInlineDriver):
    """Textual's driver for inline apps, with its output sent as the difference between pictures.

    Keys, signals and the terminal's modes stay those of `LinuxInlineDriver`.
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
        self._output = Output(self._file.fileno() if self._file else 2)
        painter = InlinePainter(terminal_abilities() or Abilities())
        self._pump = Pump(
            self._output.send, InlinePicture(app.INLINE_PADDING), Writing(painter, ours=True)
        )
        self._over = False

    def start_application_mode(self) -> None:
        """Take rows below the prompt."""
        self._output.begin()
        self._pump.start()
        super().start_application_mode()
        signal.signal(signal.SIGCONT, lambda _signal, _frame: self._draw_again())

    def write(self, data: str) -> None:
        """Output of the app; it is sent when the line is free. Never waits, but after the last picture."""
        if self._over:
            self._output.send(data.encode())
            return
        self._pump.write(data, *self._app.size)

    def flush(self) -> None:
        """Once the app has ended: send its last picture. What comes then is written as it is.

        The app may print below that picture, past this driver.
        """
        if not self._app.is_running:
            self._end()

    def disable_input(self) -> None:
        """Read no further input; answers of the terminal that are due are taken first."""
        keys = getattr(self, "_key_thread", None)  # Textual gives it one only when it starts
        if keys is not None and keys.is_alive():
            self._pump.ask_no_more(LAST_ANSWER)
        super().disable_input()

    def stop_application_mode(self) -> None:
        """Give the rows back, and the terminal's modes."""
        self._end()
        signal.signal(signal.SIGCONT, signal.SIG_DFL)
        super().stop_application_mode()

    def close(self) -> None:
        """Send what is left."""
        self._end()
        super().close()

    def run_input_thread(self) -> None:
        """Read keys until the end, as Textual does, with the terminal's answers taken out."""
        Keyboard(self.fileno, self._pump, self._take, debug=self._debug).read(self.exit_event)

    def _take(self, message: Message) -> None:
        if isinstance(message, CursorPosition):
            self.cursor_origin = (message.x, message.y)
            self._pump.heard()
        else:
            self.process_message(message)

    def _draw_again(self) -> None:
        """Stopped and continued: others have written to the screen. Textual's own draws over it too."""
        self._pump.order(Command("", Effect.UNKNOWN))

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self._pump.finish()

    def _request_terminal_sync_mode_support(self) -> None:
        """Not asked: a picture is one small write."""
