"""Chooses the driver that sends only what has changed, where it can be used."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver


def thin_driver() -> type[Driver] | None:
    """The class for `App(driver_class=...)`; None lets Textual choose its own.

    None where the thin driver does not apply: on Windows, where standard error is no terminal, on
    terminals that terminfo does not know or that are not written to as xterm is, and where
    `TEXTUAL_DRIVER` names a driver. (Headless apps get Textual's own in any case; for those that run
    inline see `thin_inline_app`.)
    """
    if not _applies():
        return None
    from tui.drawn.thin.driver import ThinDriver

    return ThinDriver


def thin_inline_driver() -> type[Driver] | None:
    """The class for an app that runs inline; None in the same places as `thin_driver`."""
    if not _applies():
        return None
    from tui.drawn.thin.inline.driver import ThinInlineDriver

    return ThinInlineDriver


def driver_for_drawing() -> type[Driver] | None:
    """The thin driver, or where it does not apply Textual's own with whole keys; None on Windows."""
    if os.name != "posix":
        return None
    from tui.drawn.thin.whole_keys import WholeKeysDriver

    return thin_driver() or WholeKeysDriver


def _applies() -> bool:
    if os.name != "posix" or os.environ.get("TEXTUAL_DRIVER"):
        return False
    from tui.drawn.thin.abilities import is_usable

    return is_usable()
