"""A group's folder opened: its first screen, or who has to be asked something before."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from data.frozen import frozen
from data.words.wording import phrase
from screens.start.first_run import screen_for_group
from tui.pages.screen import Go, Next, Screen, Start
from tui.room import Room

CARRIES_ON = phrase("The meeting carries on where it stopped.")


class OpensGroup(Protocol):
    """Opens a group's folder. Raises a StorageProblem."""

    def __call__(self, *, read_only: bool, secret: str | None) -> Room:
        """`secret` is its passphrase or recovery code, where it is locked."""
        ...


@frozen
class Opening:
    """One folder on its way to being open. `may_ask`: somebody is there to be asked."""

    group: OpensGroup
    may_ask: bool
    read_only: bool = False
    secret: str | None = None

    def screen(self) -> Screen:
        """The group's first screen; where it is locked or open elsewhere, somebody is asked first."""
        from data.storage.problems import OpenElsewhere as IsOpenElsewhere
        from data.storage.problems import PassphraseNeeded

        try:
            return screen_for_group(self.group(read_only=self.read_only, secret=self.secret))
        except PassphraseNeeded:
            from screens.safekeeping.opening import OpenLocked

            return OpenLocked(self._with_secret)
        except IsOpenElsewhere:
            if not self.may_ask:
                raise
            from screens.start.open_elsewhere import OpenElsewhere

            return OpenElsewhere(replace(self, read_only=True).screen)

    def _with_secret(self, typed: str) -> Next:
        return begun(replace(self, secret=typed).screen())


def begun(first: Screen) -> Next:
    """Start from a screen; where a meeting was stopped in the middle, it is carried on at once."""
    from screens.start.home import Home

    following = first.answer(first.running) if isinstance(first, Home) and first.running else None
    if isinstance(following, Go):
        return Start(first, CARRIES_ON, above=following.screen)
    return Start(first)
