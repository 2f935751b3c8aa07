"""Bringing a group back from its back-up, such as on a new laptop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.frozen import frozen
from data.storage.problems import PassphraseNeeded
from data.storage.safekeeping_words import file_typed
from data.words.wording import Words
from screens.safekeeping.ask_passphrase import ask_passphrase
from tui.pages.page import Field, Page, Sentence
from tui.pages.screen import Go, Next
from tui.room import Lobby, Room


@frozen
class BringBack:
    """Asks which file is the back-up. `after` says what follows in the group's room."""

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
    """Asks for the passphrase of a back-up that was made of a locked group."""

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
            question=ask_passphrase(words("Passphrase?"), words, self._bring_back),
        )

    def _bring_back(self, passphrase: str) -> Next:
        return self.after(self.lobby.bring_back(self.archive, passphrase))
