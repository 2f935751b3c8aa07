"""A group's folder opened: its first screen, or who has to be asked something before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.words.problems import Problem
from data.words.wording import Words, phrase
from screens.start.first_run import screen_for_group
from tui.pages.answering import answered
from tui.pages.screen import Go, Next, Screen, Start
from tui.room import Room

CARRIES_ON = phrase(
    "The meeting carries on where it stopped. The time of this item is counted anew."
)


@frozen
class Opening:
    """One folder on its way to being open. `may_ask`: somebody is there to be asked.

    `group` opens it, with `read_only` and `secret` (its passphrase or recovery code, where it is
    locked), and, once somebody has chosen, with `take_changes` (take what another program wrote),
    `keep_ours` (open the copy before that) or `go_on` (take what no key vouches for). It raises a
    StorageProblem.
    """

    group: Callable[..., Room]
    may_ask: bool
    read_only: bool = False
    secret: str | None = None
    take_changes: bool = False
    keep_ours: bool = False
    go_on: bool = False

    def screen(self) -> Screen:
        """The group's first screen; where it is locked or open elsewhere, somebody is asked first."""
        from data.storage.lock_problems import LockQuestion
        from data.storage.problems import CannotWrite, ChangedElsewhere, PassphraseNeeded
        from data.storage.problems import OpenElsewhere as IsOpenElsewhere

        try:
            return screen_for_group(self._opened())
        except PassphraseNeeded:
            from screens.safekeeping.open_locked import OpenLocked

            return OpenLocked(self._with_secret)
        except LockQuestion as question:
            from screens.safekeeping.lock_in_doubt import LockAsks

            return LockAsks(question, lambda: begun(replace(self, go_on=True).screen()))
        except IsOpenElsewhere:
            if not self.may_ask:
                raise
            from screens.start.open_elsewhere import OpenElsewhere

            return OpenElsewhere(replace(self, read_only=True).screen)
        except ChangedElsewhere as changed:
            from screens.start.changed_elsewhere import at_start

            taking, keeping = replace(self, take_changes=True), replace(self, keep_ours=True)
            return at_start(
                changed, lambda: begun(taking.screen()), lambda: begun(keeping.screen())
            )
        except CannotWrite as refused:
            if self.read_only:
                raise
            from screens.start.only_reading import OnlyReading

            return OnlyReading(refused, lambda: begun(replace(self, read_only=True).screen()))

    def _opened(self) -> Room:
        chosen = {
            "take_changes": self.take_changes,
            "keep_ours": self.keep_ours,
            "go_on": self.go_on,
        }
        settled = {name: True for name, yes in chosen.items() if yes}
        return self.group(read_only=self.read_only, secret=self.secret, **settled)

    def _with_secret(self, typed: str) -> Next:
        return begun(replace(self, secret=typed).screen())


def begun(first: Screen) -> Next:
    """Start from a screen; where a meeting was stopped in the middle, it is carried on at once."""
    from screens.start.home import Home

    try:
        running = first.running if isinstance(first, Home) else None
        following = answered(first.page(Words()), running) if running else None
    except Problem as problem:  # the meeting cannot be read: the group is open all the same
        return Start(first, problem.happened)
    if isinstance(following, Go):
        return Start(first, CARRIES_ON, above=following.screen)
    return Start(first)
