"""What a voice is given to say."""

from __future__ import annotations

from data.frozen import frozen


@frozen
class Passage:
    """Text in one language, said in one go.

    `language` is a catalogue's name, such as "en_GB" or "pl". `spelled`: letter by letter.
    """

    text: str
    language: str
    spelled: bool = False

    def __repr__(self) -> str:
        """Nothing of the text: it may belong to a ballot."""
        return "Passage()"
