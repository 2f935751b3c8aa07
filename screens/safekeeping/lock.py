"""Locking a group: whether, and with which words."""

from __future__ import annotations

from dataclasses import field, replace
from random import Random

from data.frozen import frozen
from data.storage.passphrases import suggested
from data.storage.safekeeping_words import LOCK_LEAVES, LOCK_MEANS, LOCK_WARNS
from data.words.wording import Phrase, Words, phrase
from screens.safekeeping.other_files import other_files
from screens.safekeeping.passphrase import HEADPHONES_FIRST, Done, TypePassphrase, recorders_notice
from tui.pages.page import Block, Choice, Fact, Facts, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next, Replace
from tui.room import Room

_SEED_BITS = 256


@frozen
class OfferLock:
    """Lock the group, or change its passphrase. `first_run` asks once, and takes no for an answer."""

    room: Room
    done: Done
    first_run: bool = False

    def page(self, words: Words) -> Page:
        """What a lock does and what it costs, then the choice."""
        locked = self.room.records.passphrase.locked
        others, take_out = other_files(self.room, words("First take out those other files"), words)
        ask = words("Which passphrase shall it be?") if locked else words("Lock the group now?")
        return Page(
            name="safekeeping.lock",
            heading=words("Change the passphrase") if locked else words("Lock the group"),
            blocks=(
                *self._before_others(words, locked=locked),
                *others,
                Sentence(words("The five words, and later a code, are for the group alone.")),
                Sentence(words.say(HEADPHONES_FIRST)),
            ),
            question=Choice(
                ask,
                self._ways(take_out, words),
                short=words("Which?") if locked else words("Lock it?"),
            ),
        )

    def _before_others(self, words: Words, *, locked: bool) -> tuple[Block, ...]:
        """What a lock does, what it costs, and what it leaves open, before files of others."""
        return (
            *(() if locked else (Sentence(words.say(said)) for said in LOCK_MEANS)),
            Sentence(words.say(LOCK_WARNS), strong=True),
            *(() if self.first_run else (Sentence(words.say(_what_stays(locked=locked))),)),
        )

    def _ways(self, take_out: tuple[Option, ...], words: Words) -> tuple[Option, ...]:
        later = words("You can do this later: More, then Keep it safe.")
        return (
            Option(
                "words", words("Five words that Fairsay suggests. We recommend it"), self._suggest
            ),
            Option("own", words("A passphrase of our own"), self._own),
            *take_out,
            Option("no", words("Not now"), self._not_now, hint=later),
        )

    def _own(self) -> Next:
        return Go(TypePassphrase(self.room, self.done))

    def _suggest(self) -> Next:
        return Go(SuggestWords(self.room, self.done, new_seed(self.room)))

    def _not_now(self) -> Next:
        if not self.first_run:
            return Back()
        records = self.room.records
        records.save_group(replace(records.group, lock_offered=True))
        return self.done(None)


def _what_stays(*, locked: bool) -> Phrase:
    if locked:
        return phrase("Back-ups from before still open with the passphrase of their day.")
    return LOCK_LEAVES


def new_seed(room: Room) -> int:
    """A number that nobody can guess. The words are made from it in the language of the page."""
    return room.random.getrandbits(_SEED_BITS)


@frozen
class SuggestWords:
    """Five random words in the language in force, to write down."""

    room: Room
    done: Done
    seed: int = field(repr=False)

    def page(self, words: Words) -> Page:
        """The words, one by one, and the way to others."""
        return Page(
            name="safekeeping.words",
            heading=words("Five words"),
            blocks=(
                *recorders_notice(self.room, words),
                Facts((Fact(words("Your passphrase"), self._suggested(words)),)),
                Sentence(words("Write the words on paper. They go from the screen after this.")),
                Sentence(words("You type them next, with a space between them.")),
            ),
            question=Choice(
                words("Have you written them down?"),
                (
                    Option("take", words("Yes, we take these words"), self._type),
                    Option("others", words("Show five others"), self._others),
                    Option("own", words("We think of our own"), self._type),
                ),
                short=words("Written down?"),
            ),
        )

    def _suggested(self, words: Words) -> str:
        chance = Random(self.seed)  # noqa: S311  # the seed is as long as a key, and the system's own
        return suggested(words.language, chance)

    def _others(self) -> Next:
        return Replace(SuggestWords(self.room, self.done, new_seed(self.room)))

    def _type(self) -> Next:
        return Go(TypePassphrase(self.room, self.done))
