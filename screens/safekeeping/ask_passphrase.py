"""A passphrase asked for, as often as somebody likes to try."""

from __future__ import annotations

from collections.abc import Callable

from data.storage.problems import WrongPassphrase
from data.storage.safekeeping_words import DID_NOT_OPEN
from data.words.wording import Words
from tui.pages.page import Field, FieldKind
from tui.pages.screen import Next, Stay


def ask_passphrase(ask: str, words: Words, use: Callable[[str], Next]) -> Field:
    """A field that is never shown and never a draft.

    `use` takes what was typed. Where it raises WrongPassphrase, that is said, and it is asked again.
    """

    def typed(passphrase: str) -> Next:
        try:
            return use(passphrase)
        except WrongPassphrase:
            return Stay(problem=DID_NOT_OPEN)

    return Field("passphrase", ask, FieldKind.SECRET, short=words("Passphrase?"), does=typed)
