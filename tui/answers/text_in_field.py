"""A text while it is typed, as far as answering a page needs it; a renderer brings its own editing."""

from __future__ import annotations

from typing import Protocol


class TypedText(Protocol):
    """`at` is the place in the text where the next letter goes.

    `fresh`: the first thing typed takes the place of the whole text; any other key ends that.
    """

    text: str
    at: int
    fresh: bool

    def insert(self, typed: str) -> None:
        """Put text in at that place."""
        ...

    def go_to(self, at: int) -> None:
        """Go to a place in the text."""
        ...

    def press(self, key: str, character: str | None, width: int) -> bool:
        """Do what a key does to the text. Whether it did anything with it.

        `width` is that of the lines as shown, in cells; `character` is what the key types, if it does.
        """
        ...


class NewText(Protocol):
    """Begins such a text; with `lines` it may have line ends."""

    def __call__(self, text: str, at: int, lines: bool, fresh: bool) -> TypedText:
        """The text, and the place in it."""
        ...
