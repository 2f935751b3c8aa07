"""When the next picture is due."""

from __future__ import annotations

from time import monotonic

from tui.drawn.thin.line import Line

SETTLE = 0.004
"""Seconds without a change before a picture is sent: an app often draws one picture in several."""

PACE = 0.03
"""Seconds between two pictures: nobody sees more, and what is drawn meanwhile is sent once."""

APART = 0.003
"""Seconds between two parts of a picture that a screen reader is to see one after the other. Another
(TDSR) says the cursor's row 0.02 seconds after an arrow, whatever has come by then."""


class Timing:
    """Whether a picture is waiting, and how long it has to. Times are those of `monotonic`."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._changed: tuple[float, float] | None = None  # first and last since the last picture
        self._not_before = 0.0
        self._settle = SETTLE

    @property
    def waiting(self) -> bool:
        """Whether the picture has changed since it was last sent."""
        return self._changed is not None

    def changed(self, *, first: bool = False) -> None:
        """The picture has changed. `first`: the terminal shows nothing yet, so it need not settle."""
        self._settle = 0.0 if first else SETTLE
        now = monotonic()
        self._changed = (self._changed[0] if self._changed else now, now)

    def taken(self) -> None:
        """The picture is being compared with what the terminal shows."""
        self._changed = None

    def sent(self) -> None:
        """Something of it is being sent. The next one waits; after one that was the same, it need not."""
        self._not_before = monotonic() + PACE

    def delay(self) -> float | None:
        """Seconds until the picture may be sent, 0 or less for now; None: it has not changed."""
        if self._changed is None:
            return None
        first, last = self._changed
        settled = min(last + self._settle, first + PACE)
        return max(settled, self._not_before, self._line.free_at()) - monotonic()
