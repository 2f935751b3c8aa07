"""Words typed where there is no field: they do nothing, and it is said where to type."""

from __future__ import annotations

from dataclasses import dataclass

_ENDS = "enter"
_SIGNS = frozenset("?+-")
"""They have a use of their own, unless they are typed within a text."""


@dataclass
class StrayTyping:
    """`begun`: a text is being typed, so that blanks, digits, signs and its Enter belong to it.

    `told`: it is to be said where one can type. Any key that types nothing ends both.
    """

    begun: bool = False
    told: bool = False

    def takes(self, key: str, character: str | None) -> bool:
        """Whether a key belongs to a text that goes nowhere, so that it does nothing else."""
        if not self.goes_on(key, character):
            self.end()
            if not _begins_text(character):
                return False
        self.told, self.begun = True, key != _ENDS
        return True

    def goes_on(self, key: str, character: str | None) -> bool:
        """Whether a key belongs to the text that is being typed, if one is."""
        return self.begun and (key in {_ENDS, "backspace"} or _is_text(character))

    def pasted(self) -> None:
        """A text was pasted, whole: nothing that is pressed afterwards belongs to it."""
        self.told = True

    def end(self) -> None:
        """What comes next is no text."""
        self.begun = self.told = False


def _is_text(character: str | None) -> bool:
    return character is not None and character.isprintable()


def _begins_text(character: str | None) -> bool:
    """Whether a text begins so, and no answer or command."""
    if character is None or not character.isprintable():
        return False
    return not (character.isspace() or character.isdecimal() or character in _SIGNS)
