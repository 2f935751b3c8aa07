"""What members ask for before a meeting: something to put in, or something to leave out. Pure."""

from __future__ import annotations

from data.frozen import frozen


@frozen
class Ask:
    """One ask, in somebody's own words. Nobody's name, and in no order that means anything."""

    text: str
    leave_out: bool = False
