"""A locked group asks for its passphrase before anything of it is shown."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Words
from screens.safekeeping.ask_passphrase import ask_passphrase
from tui.pages.page import Option, Page, Sentence
from tui.pages.screen import Leave, Next


@frozen
class OpenLocked:
    """`opened` opens the group with what was typed, and says what follows. Trying again is free.

    Whether a vote was open when the program stopped cannot be known before: so the page wipes.
    """

    opened: Callable[[str], Next]

    def page(self, words: Words) -> Page:
        """One field; what is typed there is never kept as a draft."""
        return Page(
            name="safekeeping.open",
            heading=words("This group is locked"),
            blocks=(
                Sentence(
                    words("Type the passphrase of the group. The recovery code does as well.")
                ),
                Sentence(words("You can try as often as you need.")),
            ),
            question=ask_passphrase(words("Passphrase?"), words, self.opened),
            actions=(Option("leave", words("Leave"), Leave),),
            wipe=True,
        )
