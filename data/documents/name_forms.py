"""The forms that a name takes in a text: plurals, and the case endings of languages that have them.

Polish and Romanian are the program's own languages beside English; much of it holds for their
neighbours. All forms are in folded letters: small, and without marks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache


def listed(words: str) -> frozenset[str]:
    """Words with a blank between them, to look one up in."""
    return frozenset(words.split())


_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_AFTER_A = listed("a y i e o u ie ii ei ai ej ele elor om ou am ami ach iej ich")
_AFTER_CONSONANT = listed("a owi ovi em iem u ie y i owie ow om ami ach ul ului ule ilor")
_AFTER_O = listed("a owi em ie u")
_AFTER_I = listed("ego iego emu iemu m im ym a ej iej")
_SOFTENED = {"k": "ce", "g": "dze", "h": "sze", "r": "rze", "t": "cie", "d": "dzie", "l": "le"}
_BEFORE_EI = {"c": "hei", "g": "hei"}
_FLEETING = re.compile(r"(.+)e([klnrc])")
_LATIN = re.compile(r"[a-z]+")


def folded(word: str) -> str:
    """A word in small letters without marks on them; not for showing."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if unicodedata.category(c) != "Mn").translate(_LETTERS)


@cache
def plain_forms(name: str) -> frozenset[str]:
    """A folded name and its plurals. A possessive is the name with an apostrophe after it."""
    plural = {name + "s", name + "es"} | ({name[:-1] + "ies"} if name.endswith("y") else set())
    return frozenset({name} | plural)


@cache
def ended_forms(name: str) -> frozenset[str]:
    """A folded name with case endings; one in another alphabet has them looked for otherwise."""
    if len(name) < 2 or not _LATIN.fullmatch(name):
        return frozenset()
    if name.endswith("a"):
        found = _with(name[:-1], _AFTER_A) | _softened(name[:-1])
    elif name.endswith("o"):
        found = _with(name[:-1], _AFTER_O)
    elif name[-1] in "eiy":
        found = _with(name, _AFTER_I) | _with(name[:-1], _AFTER_I)
    else:
        found = _of_consonant(name)
    return frozenset(found - plain_forms(name))


def _of_consonant(name: str) -> set[str]:
    """Of names such as Piotr, and Marek, which loses its last vowel in other cases."""
    found = _with(name, _AFTER_CONSONANT) | _softened(name)
    if shorter := _FLEETING.fullmatch(name):
        stem = shorter[1] + shorter[2]
        found |= _with(stem, _AFTER_CONSONANT) | _softened(stem)
    return found


def _with(stem: str, endings: frozenset[str]) -> set[str]:
    return {stem + ending for ending in endings}


def _softened(stem: str) -> set[str]:
    """Endings before which a consonant changes: Monika, Monice; Marta, Marcie; Anca, Anchei."""
    last = stem[-1:]
    found = {stem[:-1] + _SOFTENED[last]} if last in _SOFTENED else set()
    if stem.endswith("ch"):
        found.add(stem[:-2] + "sze")
    return found | ({stem + _BEFORE_EI[last]} if last in _BEFORE_EI else set())


def is_ended_elsewhere(name: str, word: str) -> bool:
    """Whether a folded word in another alphabet may be the name with an ending."""
    if _LATIN.fullmatch(name) or len(name) < 3:
        return False
    stem = name[:-1]
    return word.startswith(stem) and len(word) - len(stem) <= 4


ORDINARY_ENDED = frozenset(
    {"any", "know", "ma", "mine", "mini", "nine", "rose", "tiny", "very", "victory"}
)
"""English words that are a case form of some name. In small letters they are taken for words."""

WORD_NAMES = listed(
    "amber april art august autumn bill bob chance chase christian crystal daisy dawn dean "
    "don drew faith frank gene grace grant guy harmony hazel heather holly hope iris ivy jack "
    "jade joy june lily mark max may melody miles olive page pat pearl penny poppy ray rich "
    "rob rose ruby sky star sue summer victor violet will"
)
"""English words that are names as well: with a capital letter they may still be either."""
