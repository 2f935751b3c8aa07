"""Saves what was typed within seconds, so that a flat battery costs a sentence at most."""

from __future__ import annotations

from collections.abc import Callable

from tui.conversation.renderer_surface import RendererSurface
from tui.drawn.background_work import Work
from tui.drawn.window import Timer, Window

KEEP_DRAFTS_AFTER = 8.0


class DraftSaver:
    """Nothing happens while nothing is typed. `secret`: whether the page that is shown is a ballot."""

    def __init__(
        self,
        conversation: RendererSurface,
        window: Window,
        work: Work,
        secret: Callable[[], bool],
    ) -> None:
        self._conversation = conversation
        self._secret = secret
        self._window = window
        self._work = work
        self._timer: Timer | None = None

    def typed(self, name: str, text: str) -> None:
        """Remember what stands in a field, and save it soon. In a ballot nothing is saved."""
        self._conversation.typed(name, text)
        if self._timer is None and not self._secret():
            self._timer = self._window.after(KEEP_DRAFTS_AFTER, self._save)

    def _save(self) -> None:
        self._timer = None
        self._work.in_background(self._conversation.keep_drafts)
