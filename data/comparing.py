"""Comparing short texts as people see them: names of people, options of a vote, questions.

Two texts are the same where nobody could tell them apart by their letters, however these were
typed: an accent on its letter or after it, letters that are not seen, capitals, kinds of
apostrophe, space, a stop at the end. They look alike where their letters differ and are drawn the
same, such as a Latin and a Cyrillic A: Unicode Technical Standard 39, "confusable detection".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache

_UNSEEN = (
    *((0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F)),
    *((0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5)),
    *((0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164)),
    *((0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8)),
    *((0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)),
)
"""Control letters, and Default_Ignorable_Code_Point (Unicode, DerivedCoreProperties): not drawn."""

_APOSTROPHES = "\u2018\u2019\u201a\u201b\u02b9\u02bb\u02bc\u02bd\u02c8\u2032\u00b4\u0060\uff07"
_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_BLANK_PATTERN = "\u2800"
"""Braille with no dots: drawn as space, and not known as space."""

_REPLACED = (
    {chr(code): "" for first, last in _UNSEEN for code in range(first, last + 1)}
    | dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | {_BLANK_PATTERN: " "}
)
_ENDS = " .,:;!?"
_READ = ("L", "N", "S")


def letters_in(text: str) -> str:
    """A text in one way of typing it: what is not seen is left out; capitals and space are kept."""
    seen = _replaced(text)
    if unicodedata.is_normalized("NFKC", seen):
        return seen
    return _replaced(unicodedata.normalize("NFKC", seen))


def _replaced(text: str) -> str:
    """A text without what is not seen, and with one kind of apostrophe, quote, dash and blank.

    A letter at a time: few of them stand in any text, and years of minutes are searched by this.
    """
    for letter in _REPLACED.keys() & set(text):
        text = text.replace(letter, _REPLACED[letter])
    return text


def _letters_of(text: str) -> str:
    """The letters in a text on one line, without doubled space."""
    return " ".join(letters_in(text).split())


def as_seen(text: str) -> str:
    """What two texts have in common that are the same to people. Not for showing."""
    folded = unicodedata.normalize("NFKC", _letters_of(text).casefold())
    return folded.strip(_ENDS + "\u00bf\u00a1") or folded


def same(one: str, other: str) -> bool:
    """Whether two texts are the same to people."""
    return as_seen(one) == as_seen(other)


def look_alike(one: str, other: str) -> bool:
    """Whether two texts are drawn so much alike that people may take one for the other."""
    return same(one, other) or not _skeletons(one).isdisjoint(_skeletons(other))


def nothing_to_read(text: str) -> bool:
    """Whether a text has no letter, number or sign in it: only space, stops, or nothing seen."""
    return not any(unicodedata.category(letter)[0] in _READ for letter in letters_in(text))


def only_numbers(text: str) -> bool:
    """Whether there is something to read in a text, and all of it is numbers."""
    read = [unicodedata.category(letter)[0] for letter in letters_in(text)]
    return "N" in read and not {"L", "S"} & {*read}


def differ_in_accents(one: str, other: str) -> bool:
    """Whether two texts that are not the same would be without accents and other marks on letters."""
    return not same(one, other) and _without_marks(one) == _without_marks(other)


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFD", as_seen(text))
    return "".join(letter for letter in parts if unicodedata.category(letter) != "Mn")


def is_named_in(name: str, text: str) -> bool:
    """Whether a name stands in a text as whole words, in any way of typing it."""
    found = _whole_words([name])
    return found is not None and any(found.search(way) for way in _ways_to_type(text))


def hiding(names: Iterable[str], stand_in: str) -> Callable[[str], str]:
    """Puts `stand_in` in place of names, where `is_named_in`. Another text comes back as it was."""
    found = _whole_words(names)

    def hide(text: str) -> str:
        if found is None:
            return text
        ways = {way: len(found.findall(way)) for way in _ways_to_type(text)}
        way = max(ways, key=lambda way: ways[way])
        return found.sub(lambda _: stand_in, way) if ways[way] else text

    return hide


def _whole_words(names: Iterable[str]) -> re.Pattern[str] | None:
    known = sorted({_letters_of(name) for name in names} - {""}, key=len, reverse=True)
    any_name = "|".join(r"\s+".join(map(re.escape, name.split())) for name in known)
    return re.compile(rf"(?<!\w)(?:{any_name})(?!\w)", re.IGNORECASE) if known else None


def _ways_to_type(text: str) -> tuple[str, str]:
    """As it stands, accents on their letters; and in its letters only. The first is kept if it can."""
    return unicodedata.normalize("NFC", text), letters_in(text)


def _skeletons(text: str) -> set[str]:
    """What stays of a text once letters that are drawn alike are one: as typed, small and capital.

    Also with its letters as they stand: one way of typing turns a lunate sigma, drawn as a "c",
    into a sigma, drawn as nothing else is.
    """
    found = set()
    for letters in (_letters_of(text), " ".join(_replaced(text).split())):
        base = letters.strip(_ENDS) or letters
        found |= {_skeleton(way).casefold() for way in (base, base.casefold(), base.upper())}
    return found


def _skeleton(text: str) -> str:
    """Each letter as what stands for it; twice, for letters that come of several-letter ones."""
    drawn, skeleton = _drawn_as(), text
    for _ in range(2):
        parts = unicodedata.normalize("NFD", skeleton)
        skeleton = "".join(drawn.get(letter, letter) for letter in parts)
    return unicodedata.normalize("NFD", skeleton)


@cache
def _drawn_as() -> dict[str, str]:
    """For each letter that is drawn like another, the letter or letters that stand for all of them.

    The data have every pair in both directions. Each pair joins a letter to what stands for it,
    so what stands for a letter is that of the two that has more pairs, or is several letters.
    """
    from confusable_homoglyphs.confusables import confusables_data

    pairs = {_bare(one): {_bare(of["c"]) for of in like} for one, like in confusables_data.items()}
    return {one: stands for one, stands in _standing(pairs) if stands != one}


def _standing(pairs: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    for one, like in pairs.items():
        if len(one) == 1:
            yield one, max({one, *like}, key=lambda c: (len(c) > 1, len(pairs[c]), c))


def _bare(listed: str) -> str:
    """A letter of the data, without the marks of direction around those written from the right."""
    return listed.strip("\u200e") or listed
