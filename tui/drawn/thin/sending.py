"""What the thin drivers do alike, on a full screen and inline: send, and take the terminal's answers."""

from __future__ import annotations

import sys
from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from textual.driver import Driver

from tui.drawn.thin.abilities import Abilities, terminal_abilities
from tui.drawn.thin.output import Output
from tui.drawn.thin.pump import Pump

if TYPE_CHECKING:
    from textual.app import App

_LAST_ANSWER = 2.0
"""Seconds to wait at the end for an answer: what comes later would look like typing to what is next."""


class SendingDriver(Driver):
    """To be named before a driver of Textual's, whose output it then sends as differences."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._output = Output(sys.__stderr__.fileno() if sys.__stderr__ else 2)
        self._pump = self._new_pump(terminal_abilities() or Abilities())

    @abstractmethod
    def _new_pump(self, abilities: Abilities) -> Pump:
        """The pump that sends to `_output`, with the picture and the painter of this kind of driver."""

    def disable_input(self) -> None:
        """Read no further input; answers of the terminal that are due are taken first."""
        keys = getattr(self, "_key_thread", None)  # an inline driver has none before it starts
        if keys is not None and keys.is_alive():
            self._pump.ask_no_more(_LAST_ANSWER)
        super().disable_input()  # type: ignore[safe-super]  # the driver of Textual's that is named after

    def _request_terminal_sync_mode_support(self) -> None:
        """Not asked: a picture is one small write."""
