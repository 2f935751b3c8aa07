"""Before a lock is changed or taken off: the passphrase of now. Then taking it off."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.storage.notices import lock_off
from data.storage.safekeeping_words import UNLOCK_MEANS
from data.words.wording import Phrase, Words
from screens.confirm import confirm
from screens.safekeeping.ask_passphrase import ask_passphrase
from screens.safekeeping.lock_change_stopped import unless_stopped
from tui.pages.page import Page, Sentence
from tui.pages.screen import Back, Next, Replace, Screen
from tui.room import Room


@frozen
class ProveIt:
    """Asks for the passphrase that holds now: nobody changes a lock in passing."""

    room: Room
    then: Callable[[], Screen]

    def page(self, words: Words) -> Page:
        """One secret field."""
        return Page(
            name="safekeeping.prove",
            heading=words("The passphrase you have now"),
            blocks=(Sentence(words("This makes sure that nobody changes the lock in passing.")),),
            question=ask_passphrase(
                words("The passphrase or recovery code you have now?"), words, self._check
            ),
        )

    def _check(self, passphrase: str) -> Next:
        self.room.records.passphrase.check(passphrase)
        return Replace(self.then())


@frozen
class RemoveLock:
    """Take the lock off, after one question."""

    room: Room
    done: Callable[[Phrase | None], Next]

    def page(self, words: Words) -> Page:
        """What it means, and the question."""
        return Page(
            name="safekeeping.unlock",
            heading=words("Take the lock off?"),
            blocks=(Sentence(words.say(UNLOCK_MEANS), strong=True),),
            question=confirm(
                words("Take the lock off now?"),
                no=(words("No, keep the lock"), Back),
                yes=(words("Yes, take it off"), self._take_off),
            ),
        )

    def _take_off(self) -> Next:
        """Make every file plain."""
        unlock = self.room.records.passphrase.unlock
        return unless_stopped(self.room, unlock, lambda: self.done(lock_off()))
