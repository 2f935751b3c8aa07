"""Bringing a group back from its back-up, such as on a new laptop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.frozen import frozen
from data.storage.problems import PassphraseNeeded, WrongPassphrase
from data.storage.safekeeping_words import DID_NOT_OPEN, file_typed
from data.words.wording import Words
from tui.pages.page import Field, FieldKind, Page, Sentence
from tui.pages.screen import Go, Next, Stay
from tui.room import Lobby, Room


@frozen
class BringBack:
    """`after` says what follows in the group's room."""

    lobby: Lobby
    after: Callable[[Room], Next]

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name="safekeeping.bring_back",
            heading=words("Bring a group back"),
            blocks=(
                Sentence(words("The back-up is read and checked first. It stays as it is.")),
                Sentence(words("The group gets a new folder on this laptop.")),
            ),
            question=Field(
                "file",
                words("Which file is the back-up?"),
                hint=words(
                    "Type its whole name, such as {path}",
                    path="/media/stick/fairsay-2026-11-23.tar",
                ),
                does=self._file,
            ),
        )

    def _file(self, typed: str) -> Next:
        """Bring it back; a locked one asks for its passphrase first."""
        archive = file_typed(typed)
        try:
            return self.after(self.lobby.bring_back(archive, None))
        except PassphraseNeeded:
            return Go(BringBackLocked(self.lobby, self.after, archive))


@frozen
class BringBackLocked:
    """The back-up is of a locked group."""

    lobby: Lobby
    after: Callable[[Room], Next]
    archive: Path

    def page(self, words: Words) -> Page:
        """One secret field."""
        return Page(
            name="safekeeping.bring_back_locked",
            heading=words("This back-up is locked"),
            blocks=(
                Sentence(words("It opens with the passphrase of the day when it was made.")),
                Sentence(words("You can try as often as you need.")),
            ),
            question=Field(
                "passphrase",
                words("Passphrase?"),
                FieldKind.SECRET,
                short=words("Passphrase?"),
                does=self._passphrase,
            ),
        )

    def _passphrase(self, typed: str) -> Next:
        """Bring it back, or say that this did not open it."""
        try:
            return self.after(self.lobby.bring_back(self.archive, typed))
        except WrongPassphrase:
            return Stay(problem=DID_NOT_OPEN)
