"""Lets an app that runs inline have the thin driver."""

from __future__ import annotations

from typing import Any

from textual import constants
from textual.app import App
from textual.driver import Driver

from tui.drawn.thin_driver import thin_inline_driver


class ThinInline(App[Any]):
    """To be named before `App` among the bases of an app that is run with `inline=True`."""

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        # Private to Textual (8.2.8), and the only place where an inline app can be given a driver:
        # `driver_class` is not looked at there. A test fails when this is called no more.
        chosen = thin_inline_driver() if inline and not headless else None
        if chosen is None:
            return super()._build_driver(headless, inline, mouse, size)
        driver = self._driver = chosen(self, debug=constants.DEBUG, mouse=mouse, size=size)
        return driver
