"""What the turns of a conversation need of the window that shows them."""

from __future__ import annotations

from typing import Protocol

from tui.drawn.background_work import Action
from tui.drawn.frame import Frame


class Timer(Protocol):
    """Something that will happen, unless it is stopped."""

    def stop(self) -> None:
        """Don't let it happen."""
        ...


class Window(Protocol):
    """What a conversation is shown in."""

    @property
    def frame(self) -> Frame:
        """Its size."""
        ...

    def draw(self) -> None:
        """Show the page as far as it is answered."""
        ...

    def wipe(self) -> None:
        """Clear every screen and what was scrolled off it."""
        ...

    def discard_typed(self) -> None:
        """Throw away what was typed and has not reached us."""
        ...

    def after(self, seconds: float, action: Action) -> Timer:
        """Do something later, after everything that was pressed until then."""
        ...

    def leave(self, error: Exception | None = None) -> None:
        """Show nothing more, because of an error or because it is over."""
        ...
