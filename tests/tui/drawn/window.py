"""A window in memory that a conversation is drawn in, with keys to press."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from textual.events import Paste
from textual.pilot import Pilot

from tests.journeys.by_drawn import press, screen_text, until_ready
from tests.tui.drawn.example import Talk
from tui.drawn.app import DrawnApp
from tui.terminal.key_rest import KeyRest, no_rest


@dataclass
class Window:
    """What is on it, and what can be done to it."""

    app: DrawnApp
    pilot: Pilot[None]

    @property
    def text(self) -> str:
        """Everything that shows."""
        return screen_text(self.app)

    @property
    def cursor_line(self) -> str:
        """The line that the hardware cursor is on."""
        return self.text.splitlines()[self.app.cursor_position.y]

    @property
    def in_reverse(self) -> str:
        """Everything that is painted in reverse."""
        strips = self.app.screen._compositor.render_strips()
        return "".join(s.text for strip in strips for s in strip if s.style and s.style.reverse)

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the program is ready for it."""
        for key in keys:
            await press(self.app, key)
            await until_ready(self.app)

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*text)

    async def hurry(self, *keys: str) -> None:
        """Press keys without waiting for anything."""
        for key in keys:
            await press(self.app, key)

    async def paste(self, text: str) -> None:
        """Paste a text."""
        self.app.post_message(Paste(text))
        await until_ready(self.app)

    async def resize(self, columns: int, rows: int) -> None:
        """Make the window another size."""
        await self.pilot.resize_terminal(columns, rows)
        await self.pilot.pause()
        await until_ready(self.app)

    def painted(self) -> Iterator[tuple[str, str, str]]:
        """Each character that is painted, with its ink and its paper as "#rrggbb"; reverse undone."""
        for strip in self.app.screen._compositor.render_strips():
            for segment in strip:
                style = segment.style
                assert style and style.color  # noqa: PT018
                assert style.bgcolor
                pair = style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex
                ink, paper = reversed(pair) if style.reverse else pair
                for character in segment.text:
                    yield character, ink, paper


@asynccontextmanager
async def window_on(
    talk: Talk, size: tuple[int, int] = (80, 24), rest: KeyRest | None = None
) -> AsyncIterator[Window]:
    """Draw a conversation. The window is closed at the end."""
    app = DrawnApp(talk.conversation, rest=rest or no_rest())
    async with app.run_test(size=size) as pilot:
        await until_ready(app)
        yield Window(app, pilot)
    app.turns.close()
