"""What can be done with an entry that is read back; the same in a meeting and in its minutes."""

from __future__ import annotations

from data.words.wording import Words
from tui.pages.page import Choice, Option


def read_back_question(words: Words) -> Choice:
    """Keep it, change it, or take it out; answered with "keep", "change" or "remove"."""
    return Choice(
        words("What would you like to do?"),
        (
            Option("keep", words("Keep it as it is")),
            Option("change", words("Change it")),
            Option("remove", words("Take it out")),
        ),
    )
