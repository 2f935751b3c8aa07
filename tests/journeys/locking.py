"""Locking a group, opening it again, changing its passphrase, and taking the lock off."""

from __future__ import annotations

from collections.abc import Iterator

from tests.fixtures.script import Step, choose, fill, go_on
from tui.conversation.conversation import Conversation
from tui.pages.page import Facts

PASSPHRASE = "kettle bądź garden tram seven"
OTHER = "zażółć umbrella violin marble"
WRONG = "kettle blue seven garden"


def first_run_to_the_code(name: str) -> Iterator[Step]:
    """From the first screen to the recovery code; the words that are suggested are looked at twice."""
    yield choose("start.access", "done")
    yield choose("start.welcome", "new")
    yield fill("group.name", name=name)
    yield choose("safekeeping.lock", "words")
    yield choose("safekeeping.words", "others")
    yield choose("safekeeping.words", "take")
    yield from typed_twice(PASSPHRASE, WRONG)


def typed_twice(passphrase: str, *wrong: str) -> Iterator[Step]:
    """A new passphrase; the second time it is typed wrong first, where that is given."""
    yield fill("safekeeping.passphrase", first=passphrase)
    for again in (*wrong, passphrase):
        yield fill("safekeeping.passphrase_again", again=again)


def code_on(conversation: Conversation) -> str:
    """The recovery code that stands on the page."""
    (facts,) = (block for block in conversation.page.blocks if isinstance(block, Facts))
    return facts.facts[0].value


def typed_back(code: str) -> Iterator[Step]:
    """The code is typed wrong, looked at again, and typed right, in small letters and with spaces."""
    yield go_on("safekeeping.code")
    yield fill("safekeeping.code_back", code=code[:-1])
    yield choose("safekeeping.code_back", "see")
    yield go_on("safekeeping.code")
    yield fill("safekeeping.code_back", code=code.lower().replace("-", " "))


def open_with(secret: str) -> Iterator[Step]:
    """Three wrong tries, which do no harm; then the right one."""
    for _ in range(3):
        yield fill("safekeeping.open", passphrase=WRONG)
    yield fill("safekeeping.open", passphrase=secret)


def lock_from_home() -> Iterator[Step]:
    """To the recovery code, with a passphrase of the group's own; too short at first."""
    yield choose("start.home", "more")
    yield choose("start.more", "safe")
    yield choose("safekeeping.menu", "lock")
    yield choose("safekeeping.lock", "own")
    yield fill("safekeeping.passphrase", first="short")
    yield from typed_twice(PASSPHRASE)


def change_from_home() -> Iterator[Step]:
    """To the recovery code of another passphrase."""
    yield choose("start.home", "more")
    yield choose("start.more", "safe")
    yield choose("safekeeping.menu", "lock")
    yield fill("safekeeping.prove", passphrase=OTHER)
    yield fill("safekeeping.prove", passphrase=PASSPHRASE)
    yield choose("safekeeping.lock", "own")
    yield from typed_twice(OTHER)


def unlock_from_home(passphrase: str) -> Iterator[Step]:
    """The lock is taken off, on the second thought."""
    yield choose("start.home", "more")
    yield choose("start.more", "safe")
    for answer in ("no", "yes"):
        yield choose("safekeeping.menu", "unlock")
        yield fill("safekeeping.prove", passphrase=passphrase)
        yield choose("safekeeping.unlock", answer)
