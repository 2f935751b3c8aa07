"""From texts to passages: each part of a text in words of its language, for a voice of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from data.words.multilingual_text import Piece, pieces_of
from tui.voice.passage import Passage
from tui.voice.spoken import as_spoken

_BY_SCRIPT = {"CYRILLIC": "uk", "ARABIC": "ar", "GREEK": "el", "HEBREW": "he"}
"""What is taken to be the language of people's own text in letters that their group's has not."""


def passages_of(text: str, group_language: str, *, spelled: bool = False) -> Iterator[Passage]:
    """A text as passages, in order; what has nothing to say in it is left out.

    `group_language` is that of the group: people's own text is said in it.
    """
    by_language = groupby(
        ((piece.text, _language(piece, group_language)) for piece in pieces_of(text)),
        key=itemgetter(1),
    )
    for language, pieces in by_language:
        whole = "".join(piece for piece, _ in pieces)
        said = whole.strip() if spelled else as_spoken(whole, language)
        if any(map(_can_be_said, said)):
            yield Passage(said, language, spelled)


def _language(piece: Piece, group_language: str) -> str:
    language = piece.language or _own_language(piece.text, group_language)
    return "en_GB" if language == "qps" else language  # the test language has English letters


def _can_be_said(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LNS"


def _own_language(text: str, group_language: str) -> str:
    """The group's language, unless the text is in letters of another script."""
    letters = [sign for sign in text if sign.isalpha()]
    for script, language in _BY_SCRIPT.items():
        found = sum(script in unicodedata.name(sign, "") for sign in letters)
        if found > len(letters) / 2:
            same = group_language.split("_", maxsplit=1)[0] in _SAME_SCRIPT.get(script, ())
            return group_language if same else language
    return group_language


_SAME_SCRIPT = {"CYRILLIC": ("uk", "ru", "bg", "sr", "be", "mk"), "ARABIC": ("ar", "fa", "ur")}
