"""A new passphrase typed twice, its recovery code written down and typed back; then the lock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from data.storage.keys import new_recovery_code, same_code
from data.storage.problems import StorageProblem
from data.storage.safekeeping_words import CODE_MEANS, CODE_WRONG, NOT_THE_SAME
from data.storage.seals import check_strength
from data.words.wording import Phrase, Words, phrase
from screens.safekeeping.stopped import LockStopped
from tui.pages.page import (
    Block,
    Fact,
    Facts,
    Field,
    FieldKind,
    Form,
    GoOn,
    Notice,
    Option,
    Page,
    Sentence,
)
from tui.pages.screen import Back, Go, Next, Replace, Stay
from tui.room import Room

Done = Callable[[Phrase | None], Next]


@dataclass(frozen=True)
class TypePassphrase:
    """Both fields are secret: never shown, never a draft. The page wipes the words before it."""

    room: Room
    done: Done

    def page(self, words: Words) -> Page:
        """The same words twice."""
        return Page(
            name="safekeeping.passphrase",
            heading=words("Type the passphrase"),
            blocks=(Sentence(words("At least 12 letters. Five words are easy to remember.")),),
            question=Form(
                (
                    Field("first", words("Passphrase?"), FieldKind.SECRET),
                    Field("again", words("The same once more?"), FieldKind.SECRET),
                ),
                done=words("Go on to the recovery code"),
                does=self._typed,
            ),
            wipe=True,
        )

    def _typed(self, typed: dict[str, str]) -> Next:
        """Go on to the recovery code, if both are the same and it is long enough."""
        passphrase = typed["first"]
        check_strength(passphrase)
        if passphrase.split() != typed["again"].split():
            return Stay(problem=NOT_THE_SAME)
        code = new_recovery_code(self.room.random)
        return Go(ShowCode(NewLock(self.room, self.done, passphrase, code)))


@dataclass(frozen=True)
class NewLock:
    """What the lock will be, in memory until the code was typed back."""

    room: Room
    done: Done
    passphrase: str = field(repr=False)
    code: str = field(repr=False)

    def put_on(self) -> Next:
        """Lock the group. Where that stops half-way, only leaving and opening again helps."""
        changed = self.room.records.passphrase.locked
        try:
            self.room.records.passphrase.lock(self.passphrase, self.code)
        except StorageProblem as problem:
            if not self.room.records.files.read_only:
                raise
            return Replace(LockStopped(problem))
        return self.done(_PASSPHRASE_CHANGED if changed else _LOCKED)


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


@dataclass(frozen=True)
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


@dataclass(frozen=True)
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
