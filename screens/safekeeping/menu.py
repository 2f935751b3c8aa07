"""Keeping it safe: back-ups, the lock, and taking people and old meetings out."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Phrase, Words
from tui.pages.page import Choice, Fact, Facts, Option, Page
from tui.pages.screen import Back, Go, Next, Screen
from tui.room import Room


@frozen
class KeepSafe:
    """The menu of back-ups, the lock and taking out. `done` says what follows a changed lock."""

    room: Room
    done: Callable[[Phrase | None], Next]

    def page(self, words: Words) -> Page:
        """Whether the group is locked, and at most five things to do."""
        locked = self.room.records.passphrase.locked
        state = words("locked with a passphrase") if locked else words("not locked")
        return Page(
            name="safekeeping.menu",
            heading=words("Keep it safe"),
            blocks=(Facts((Fact(words("This group is"), state),)),),
            question=Choice(words("What would you like to do?"), self._options(words)),
        )

    def _options(self, words: Words) -> tuple[Option, ...]:
        records = self.room.records
        back_up = Option("backup", words("Make a back-up"), self._back_up)
        back = Option("back", words("Go back"), Back)
        if records.files.read_only:
            return (back_up, back)
        erase = Option("erase", words("Take out a person or old meetings for good"), self._erase)
        locked = records.passphrase.locked
        lock = words("Change the passphrase") if locked else words("Lock the group")
        unlock = Option("unlock", words("Take the lock off"), lambda: Go(self._taking_lock_off()))
        return (
            back_up,
            Option("lock", lock, lambda: Go(self._changing_lock())),
            *((unlock,) if locked else ()),
            erase,
            back,
        )

    def _back_up(self) -> Next:
        from screens.safekeeping.back_up import back_up_screen

        return Go(back_up_screen(self.room))

    def _erase(self) -> Next:
        from screens.safekeeping.erase import Erase

        return Go(Erase(self.room))

    def _changing_lock(self) -> Screen:
        from screens.safekeeping.lock import OfferLock
        from screens.safekeeping.unlock import ProveIt

        offer = OfferLock(self.room, self.done)
        return ProveIt(self.room, lambda: offer) if self.room.records.passphrase.locked else offer

    def _taking_lock_off(self) -> Screen:
        from screens.safekeeping.unlock import ProveIt, RemoveLock

        return ProveIt(self.room, lambda: RemoveLock(self.room, self.done))
