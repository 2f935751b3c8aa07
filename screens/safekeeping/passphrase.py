"""A new passphrase typed twice, a page each; its recovery code written down and typed back; then the lock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from functools import partial

from data.frozen import frozen
from data.storage.keys import new_recovery_code, same_code
from data.storage.safekeeping_words import CODE_MEANS, CODE_WRONG
from data.storage.seals import check_strength
from data.words.wording import Phrase, Words, phrase
from screens.safekeeping.lock_change_stopped import unless_stopped
from tui.pages.page import (
    Block,
    Fact,
    Facts,
    Field,
    FieldKind,
    GoOn,
    Notice,
    Option,
    Page,
    Sentence,
)
from tui.pages.screen import Back, Go, Next, Stay
from tui.room import Room

Done = Callable[[Phrase | None], Next]

HEADPHONES_FIRST = phrase("If a voice reads to you, put on headphones before you go on.")


@frozen
class TypePassphrase:
    """Asks for a new passphrase: never shown, never a draft. The page wipes the words suggested before it."""

    room: Room
    done: Done

    def page(self, words: Words) -> Page:
        """One field; what is too short is refused here, before it is typed again."""
        return Page(
            name="safekeeping.passphrase",
            heading=words("Type the passphrase"),
            blocks=(Sentence(words("At least 12 letters. Five words are easy to remember.")),),
            question=Field("first", words("Passphrase?"), FieldKind.SECRET, does=self._typed),
            wipe=True,
        )

    def _typed(self, typed: str) -> Next:
        """Ask for it once more, if it is long enough."""
        check_strength(typed)
        return Go(TypeAgain(self.room, self.done, typed))


@frozen
class TypeAgain:
    """Asks for the passphrase a second time. The first is in memory until both were compared."""

    room: Room
    done: Done
    passphrase: str = field(repr=False)

    def page(self, words: Words) -> Page:
        """One field, and what comes next, which may be heard by others."""
        return Page(
            name="safekeeping.passphrase_again",
            heading=words("The passphrase once more"),
            blocks=(
                Sentence(words("The recovery code comes next, for the group alone.")),
                Sentence(words.say(HEADPHONES_FIRST)),
            ),
            question=Field(
                "again", words("The same once more?"), FieldKind.SECRET, does=self._typed
            ),
        )

    def _typed(self, typed: str) -> Next:
        """Go on to the recovery code, if both are the same."""
        if self.passphrase.split() != typed.split():
            return Stay(problem=_NOT_AS_BEFORE)
        code = new_recovery_code(self.room.random)
        return Go(ShowCode(NewLock(self.room, self.done, self.passphrase, code)))


_NOT_AS_BEFORE = (
    phrase("The two are not the same. The lock was not changed yet."),
    phrase("Type it again. To type both anew, go back."),
)


@frozen
class NewLock:
    """What the lock will be, in memory until the code was typed back."""

    room: Room
    done: Done
    passphrase: str = field(repr=False)
    code: str = field(repr=False)

    def put_on(self) -> Next:
        """Lock the group. Where that stops half-way, only leaving and opening again helps."""
        lock = self.room.records.passphrase
        done = _PASSPHRASE_CHANGED if lock.locked else _LOCKED
        change = partial(lock.lock, self.passphrase, self.code)
        return unless_stopped(self.room, change, lambda: self.done(done))


def recorders_notice(room: Room, words: Words) -> tuple[Block, ...]:
    """A warning where a program that may record the screen is running."""
    if not room.recorders:
        return ()
    names = words.listed(room.recorders)
    return (
        Notice(words("This may record what the screen shows: {names}.", names=names)),
        Sentence(words("Stop it before you lock the group.")),
    )


_LOCKED = phrase("The group is locked. From now on it opens with the passphrase.")
_PASSPHRASE_CHANGED = phrase("The passphrase and the recovery code are changed.")


@frozen
class ShowCode:
    """The recovery code, to write down. It is shown here and nowhere else."""

    lock: NewLock

    def page(self, words: Words) -> Page:
        """The code, and what it is for."""
        return Page(
            name="safekeeping.code",
            heading=words("The recovery code"),
            blocks=(
                *recorders_notice(self.lock.room, words),
                Facts((Fact(words("Recovery code"), self.lock.code.replace("-", " ")),)),
                *(Sentence(words.say(said)) for said in CODE_MEANS),
                Sentence(words("It is shown only now. You type it once on the next page.")),
            ),
            question=GoOn(
                words("Written down?"), words("It is written down"), lambda: Go(TypeCode(self.lock))
            ),
        )


@frozen
class TypeCode:
    """The code typed back once, from the paper. The page wipes the code before it."""

    lock: NewLock

    def page(self, words: Words) -> Page:
        """One secret field, and the way back to the code."""
        return Page(
            name="safekeeping.code_back",
            heading=words("Type the recovery code"),
            blocks=(Sentence(words("The group is locked once the code is right.")),),
            question=Field(
                "code",
                words("Recovery code?"),
                FieldKind.SECRET,
                hint=words("Small letters do as well, and spaces do not matter."),
                does=self._code,
            ),
            actions=(Option("see", words("See the code again"), Back),),
            wipe=True,
        )

    def _code(self, typed: str) -> Next:
        """Lock the group, if this is the code."""
        if not same_code(typed, self.lock.code):
            return Stay(problem=CODE_WRONG)
        return self.lock.put_on()
