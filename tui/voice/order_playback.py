"""Saying one order in the worker: its passages through one player, until it is done or stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from tui.voice.engine import Engine, NoVoiceForLanguage
from tui.voice.events import NO_DEVICE
from tui.voice.players import NoPlayer, Player, Players


class Saying:
    """`stop` may be called from another thread at any time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._players = Players()
        self._player: Player | None = None
        self._stopped_upto: float = 0
        self._id: float = 0
        self._lock = threading.Lock()

    def stop(self, upto: float) -> None:
        """Say nothing more of the orders up to this id."""
        with self._lock:
            self._stopped_upto = max(self._stopped_upto, upto)
            if self._player is not None and self._stopped:
                self._player.stop()

    @property
    def _stopped(self) -> bool:
        return self._id <= self._stopped_upto

    def say(self, order: dict[str, Any], begun: Callable[[int], None], missing: list[str]) -> str:
        """Say an order; what went wrong, or "". Languages without a voice are put into `missing`."""
        self._id = order["id"]
        if self._engine.stock:
            self._passages(order, begun, missing)
            return ""
        while not self._stopped:
            try:
                if self._through_a_player(order, begun, missing):
                    break
            except NoPlayer:
                return NO_DEVICE
            self._players.last_failed()
        return ""

    def _through_a_player(
        self, order: dict[str, Any], begun: Callable[[int], None], missing: list[str]
    ) -> bool:
        """Whether it was played, or stopped; False where this player cannot play."""
        player = self._players.open()
        with self._lock:
            self._player = player
            if self._stopped:
                player.stop()
        self._engine.hand_sound_to(lambda sound: not self._stopped and player.write(sound))
        try:
            self._passages(order, begun, missing)
            return player.finish() or self._stopped
        finally:
            with self._lock:
                self._player = None

    def _passages(
        self, order: dict[str, Any], begun: Callable[[int], None], missing: list[str]
    ) -> None:
        for at, passage in enumerate(order["passages"]):
            if self._stopped:
                return
            begun(at)
            try:
                self._engine.say(
                    as_text(passage), passage["language"], order["rate"], order["volume"]
                )
            except NoVoiceForLanguage:
                if passage["language"] not in missing:
                    missing.append(passage["language"])


def as_text(passage: dict[str, Any]) -> str:
    """The text for the engine; what is spelled, letter by letter with a short rest between them."""
    text: str = passage["text"]
    return ", ".join(text.replace(" ", "")) + "." if passage["spelled"] else text
