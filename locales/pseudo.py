"""A language that is none, for tests: it shows text that was not translated, or was cut.

Every sentence comes out longer, accented, and in brackets: words on a screen without a bracket
never went through a catalogue, and one bracket without the other is a sentence cut short.
"""

from __future__ import annotations

import gettext
from string import Formatter

LANGUAGE = "qps"
OPENING, CLOSING = "⟦", "⟧"
_ACCENTS = str.maketrans("aeiouyAEIOUYcCnNsSzZdDgGhHlLrRtTwW", "åéîöûýÅÉÎÖÛÝçÇñÑšŠžŽđĐğĞĥĤļĻŕŔţŢŵŴ")


def pseudo(text: str) -> str:
    """A sentence in the language that is none; its names in braces stay as they are.

    Short texts double, as "Back" may in a language of long words; others grow by two fifths.
    """
    out: list[str] = []
    for literal, name, spec, _ in Formatter().parse(text):
        out.append(literal.translate(_ACCENTS).replace("{", "{{").replace("}", "}}"))
        if name is not None:
            out.append("{" + name + (f":{spec}" if spec else "") + "}")
    grown = len(text) if len(text) <= 20 else round(len(text) * 0.4)
    return f"{OPENING}{''.join(out)} {'~' * max(1, grown)}{CLOSING}"


class PseudoTranslations(gettext.NullTranslations):
    """A catalogue that has every sentence, in the language that is none."""

    def gettext(self, message: str) -> str:
        """The sentence, longer and in brackets."""
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The counted sentence, longer and in brackets."""
        return pseudo(msgid1 if n == 1 else msgid2)
