"""A text in words that still knows which parts of it are in which language.

A Polish page can hold the English title of an item. On the screen that is one line; a voice needs
to know where one language ends and the other begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Self

if TYPE_CHECKING:
    from string import Formatter

PEOPLES_OWN = ""
"""The language of a piece that people have written: that of their group, whatever it is."""


class Piece(NamedTuple):
    """A part of a text in one language: a catalogue's name, such as "pl", or PEOPLES_OWN."""

    text: str
    language: str


class Said(str):
    """A text in words. It is its text in every way; `pieces` tells it apart by language.

    `language` is that of its own words; what was filled in is people's own, unless it is Said too
    or no text at all, such as a number.
    """

    __slots__ = ("_values", "_wording", "language")
    _wording: str
    _values: Mapping[str, Any] | Sequence[Any]
    language: str

    def __new__(cls, text: str = "", language: str = PEOPLES_OWN) -> Self:
        """A text that is in one language as a whole."""
        said = super().__new__(cls, text)
        said.language, said._wording, said._values = language, "", ()
        return said

    @classmethod
    def filled(cls, wording: str, values: Mapping[str, Any] | Sequence[Any], language: str) -> Self:
        """A wording with its values put in, by name or by place, as `str.format` does."""
        text = wording.format(**values) if isinstance(values, Mapping) else wording.format(*values)
        said = cls(text, language)
        if values:
            said._wording, said._values = wording, values
        return said

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The text in order, each piece in one language. Their texts joined are the text."""
        return tuple(_joined(self._parts()))

    def _parts(self) -> Iterator[Piece]:
        if not self._wording:
            yield Piece(self, self.language)
            return
        from string import Formatter  # only a voice needs it

        formatter = Formatter()
        for before, name, how, _ in formatter.parse(self._wording):
            yield Piece(before, self.language)
            if name is not None:
                yield from self._value(formatter, name, how or "")

    def _value(self, formatter: Formatter, name: str, how: str) -> Iterator[Piece]:
        if isinstance(self._values, Mapping):
            value, _ = formatter.get_field(name, (), self._values)
        else:
            value, _ = formatter.get_field(name, self._values, {})
        if isinstance(value, str):
            yield from pieces_of(value)
        else:
            yield Piece(formatter.format_field(value, how), self.language)


def together(*texts: str) -> Said:
    """Texts one after the other, each of which stays in its language."""
    places = "".join(f"{{{place}}}" for place in range(len(texts)))
    return Said.filled(places, texts, PEOPLES_OWN)


def joined(separator: str, texts: Iterable[str]) -> Said:
    """Texts with a separator between them, each in its language."""
    return together(*[part for text in texts for part in (separator, text)][1:])


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of any text; one that was never put into words is people's own."""
    return text.pieces if isinstance(text, Said) else (Piece(text, PEOPLES_OWN),)


def _joined(parts: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours in the same language as one piece; none of them empty."""
    waiting = Piece("", PEOPLES_OWN)
    for part in parts:
        if not part.text:
            continue
        if not waiting.text or waiting.language == part.language:
            waiting = Piece(waiting.text + part.text, part.language)
        else:
            yield waiting
            waiting = part
    if waiting.text:
        yield waiting
