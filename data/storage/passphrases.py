"""Passphrases to suggest: five random words that are easy to say, to spell and to remember.

Our own lists of more than 512 words in each language, so that five of them are one of at least
2 to the power of 45 passphrases. A language without a list gets English words.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

WORDS = 5

_LISTS = Path(__file__).parent / "suggested"
_USUAL = "en_GB"


def suggested(language: str, random: Random) -> str:
    """Five different words in the language, chosen by `random`, which should be the system's own."""
    return " ".join(random.sample(word_list(language), WORDS))


def word_list(language: str) -> list[str]:
    """The words to choose from in a language, such as "pl"."""
    known = {path.stem: path for path in _LISTS.iterdir()}
    path = known.get(language) or known.get(language.partition("_")[0]) or known[_USUAL]
    return path.read_text(encoding="utf-8").split()
