"""What can be done with an entry that is read back; the same in a meeting and in its minutes."""

from __future__ import annotations

from collections.abc import Callable

from data.words.wording import Words
from tui.pages.page import Choice, Option
from tui.pages.screen import Back, Next


def read_back_question(
    words: Words, change: Callable[[], Next], take_out: Callable[[], Next]
) -> Choice:
    """Keep it and go back, change it, or take it out."""
    return Choice(
        words("What would you like to do?"),
        (
            Option("keep", words("Keep it as it is"), Back),
            Option("change", words("Change it"), change),
            Option("remove", words("Take it out"), take_out, weighs=True),
        ),
    )
