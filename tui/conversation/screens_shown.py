"""What is known of the terminal's screens: whether anything secret may stand on one of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class ScreensShown:
    """`secret`: something of a secret page may stand on a screen; it is only unset by wiping.

    Whoever shows a page says so here before it shows it.
    """

    secret: bool = False

    def shows(self, *, secret: bool) -> None:
        """A page is shown from now on."""
        self.secret = self.secret or secret

    def wiped(self) -> None:
        """All of them were wiped."""
        self.secret = False
