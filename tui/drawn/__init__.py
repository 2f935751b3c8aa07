"""The drawn mode: every page in one window, with Textual. Nothing else in the program knows Textual."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from tui.computer.faults import Fault, place_of
from tui.computer.side_channels import drop_textual_variables
from tui.computer.signals import stop_signals_put_back
from tui.computer.terminal_wiping import wipe_if_secret
from tui.conversation.by_keys import ByKeys
from tui.conversation.renderer_surface import RendererSurface

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.drawn.app import DrawnApp

_PICTURES_A_SECOND = "1000"
"""How often Textual may draw. At its own 60 a key waits for up to 17 ms, and the cursor may be sent before
the row that it goes to; a screen reader that looks 20 ms after an arrow (TDSR) then says the row that was
left. What is sent is not more: the thin driver sends what has come to rest, 30 ms apart (`timing`)."""


def run(
    conversation: RendererSurface, ahead: str = "", taking: Callable[[], None] | None = None
) -> str:
    """Draw a conversation until it is over or wanted line by line; then the terminal is put back.

    `ahead` was typed already, for the renderer before; `taking` is called just before the terminal is
    taken. What is typed from the answer on that leads away is given back, for the renderer that comes
    next: none of it is lost.

    Raises:
        Fault: something unexpected went wrong. It says what kind of error and in which line
            of the program, and nothing of what was typed or chosen.
    """
    drop_textual_variables(os.environ)
    os.environ["TEXTUAL_FPS"] = _PICTURES_A_SECOND  # read when Textual is loaded
    app = _app(conversation)
    app.typed_before, app.taking = ahead, taking
    # What is loaded by now stays until the end. Going through all of it again and again, the collector
    # of garbage held a key in large text up by 40 ms (bench.large_text: 0.16 s to 0.12 s).
    gc.freeze()
    conversation.access.taken_over()
    # Without the mouse a slow line is spared its movements, which a terminal sends unasked.
    mouse = not conversation.access.now.sends_less
    conversation.instructing = ByKeys(mouse=mouse)
    try:
        with stop_signals_put_back():
            app.run(mouse=mouse)
    finally:
        wipe_if_secret(conversation.screens)
        app.turns.close()
        conversation.keep_drafts()
    conversation.over |= app.terminal_gone
    if error := app.error:
        raise Fault(place_of(error))
    return _typed_ahead(app)


def _typed_ahead(app: DrawnApp) -> str:
    """What was typed since the answer that led away; nothing around a secret page."""
    if app.secret or app.turns.showing.secret:
        return ""
    return app.turns.ahead.text + getattr(app._driver, "typed", "")  # noqa: SLF001  # Textual's own


def _app(conversation: RendererSurface) -> DrawnApp:
    from tui.drawn.app import DrawnApp
    from tui.drawn.thin_driver import driver_for_drawing

    stock = os.environ.get("FAIRSAY_DRIVER") == "stock"
    return DrawnApp(conversation, None if stock else driver_for_drawing())
