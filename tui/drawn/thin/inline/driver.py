"""The driver for apps that run inline. POSIX only; see `thin_driver` for the choice."""

from __future__ import annotations

import signal

from textual.drivers.linux_inline_driver import LinuxInlineDriver
from textual.events import CursorPosition
from textual.message import Message

from tui.drawn.thin.abilities import Abilities
from tui.drawn.thin.inline.inline_output_reader import InlinePicture
from tui.drawn.thin.inline.painter import InlinePainter
from tui.drawn.thin.keyboard import Keyboard
from tui.drawn.thin.output_reader import Command, Effect
from tui.drawn.thin.pump import Pump
from tui.drawn.thin.sending import SendingDriver
from tui.drawn.thin.writing import Writing


class ThinInlineDriver(SendingDriver, LinuxInlineDriver):
    """Textual's driver for inline apps, with its output sent as the difference between pictures.

    Keys, signals and the terminal's modes stay those of `LinuxInlineDriver`.
    """

    _over = False

    def _new_pump(self, abilities: Abilities) -> Pump:
        picture = InlinePicture(self._app.INLINE_PADDING)
        return Pump(self._output.send, picture, Writing(InlinePainter(abilities), ours=True))

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
