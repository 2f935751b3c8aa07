"""What can be scrolled back to in a terminal that keeps every line it can."""

from __future__ import annotations

import pyte

from tests.terminal.vote.hands import DrawnHands, Hands

LINES_KEPT = 5000


def scrollback(hands: Hands) -> str:
    """What somebody reads who scrolls back, in a terminal that keeps every line it can.

    In the alternate screen a terminal keeps none; the drawn mode stays there (tested elsewhere).
    """
    return "" if isinstance(hands, DrawnHands) else scrollback_of(hands.output)


def scrollback_of(output: str) -> str:
    """The lines above the window, and those in it."""
    screen = pyte.HistoryScreen(80, 24, history=LINES_KEPT, ratio=0.5)
    pyte.Stream(screen).feed(output)
    above = ("".join(line[x].data for x in range(80)) for line in screen.history.top)
    return "\n".join((*above, *screen.display))
