"""What a page was about is not there any more, such as after it was taken out on the page above."""

from __future__ import annotations

from data.words.wording import Words
from tui.pages.page import GoOn, Page
from tui.pages.screen import Back


def gone(name: str, heading: str, words: Words) -> Page:
    """A page of this name that says only its heading, and goes back."""
    return Page(name, heading, question=GoOn(words("Go back?"), words("Back"), Back))
