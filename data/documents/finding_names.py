"""Names in typed text, in any case and form that a program can know: found, replaced, or doubted.

A name is certain where it stands with a capital letter, or begins a possessive. It is doubtful where it
may be another word: "will", "Rose", or "Any" for the Polish genitive of Ana. A text with a doubtful one
is not for a program to decide.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from data.comparing import letters_in
from data.documents.known_names import KnownName, NamedAs
from data.documents.name_forms import (
    ORDINARY_ENDED,
    WORD_NAMES,
    ended_forms,
    folded,
    is_ended_elsewhere,
    listed,
    plain_forms,
)
from data.frozen import frozen

_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")
_PARTICLES = listed(
    "a al an and bin big da de del der di dos du el ibn la le little mac of old the van von y young"
)
_POSSESSIVE = re.compile(r"['’](?:s\b)?", re.IGNORECASE)
_SHORTEST_PART = 2


@frozen
class Found:
    """A name in a text: where it begins and ends, and whether it may be another word."""

    start: int
    end: int
    named_as: NamedAs
    doubtful: bool


@frozen
class Judged:
    """A text with its names replaced. `doubtful`: words in it that may be names, as they stand.

    `kept` is the text where those are taken for no names: only the certain ones are replaced.
    """

    replaced: str
    kept: str
    doubtful: tuple[str, ...] = ()


class NameFinder:
    """Finds these names in texts of a document in a language (a catalogue's name, such as "pl")."""

    def __init__(
        self, names: tuple[KnownName, ...], language: str, stand_ins: Mapping[NamedAs, str]
    ) -> None:
        """`stand_ins` says what takes the place of a name, such as "a member"."""
        self._english = language.startswith("en")
        self._stand_ins = stand_ins
        self._words: dict[str, tuple[NamedAs, bool]] = {}
        self._ended: dict[str, NamedAs] = {}
        self._elsewhere: dict[str, NamedAs] = {}
        self._whole: list[tuple[re.Pattern[str], NamedAs]] = []
        for known in names:
            self._learn(known)

    def _learn(self, known: KnownName) -> None:
        seen = " ".join(letters_in(known.name).split())
        if not seen:
            return
        whole = r"\s+".join(map(_any_typing, seen.split()))
        self._whole.append((re.compile(rf"(?<!\w){whole}(?!\w)", re.IGNORECASE), known.named_as))
        parts = [folded(word) for word in _WORD.findall(seen)]
        for form in ("".join(parts), *(self._parts(parts) if known.person else ())):
            self._learn_word(form, known.named_as)

    @staticmethod
    def _parts(parts: list[str]) -> Iterator[str]:
        for part in parts:
            if len(part) >= _SHORTEST_PART and (len(parts) == 1 or part not in _PARTICLES):
                yield part

    def _learn_word(self, name: str, named_as: NamedAs) -> None:
        if not name:
            return
        may_be_word = name in WORD_NAMES or len(name) < _SHORTEST_PART
        for form in plain_forms(name):
            self._words.setdefault(form, (named_as, may_be_word))
        for form in ended_forms(name):
            self._ended.setdefault(form, named_as)
        if not name.isascii():
            self._elsewhere.setdefault(name, named_as)

    def judge(self, text: str) -> Judged:
        """The text with its names replaced, and which of them are doubtful."""
        way, found = max(
            ((way, self._found(way)) for way in (_as_typed(text), letters_in(text))),
            key=lambda each: len(each[1]),
        )
        if not found:
            return Judged(text, text)
        certain = [name for name in found if not name.doubtful]
        doubtful = dict.fromkeys(way[n.start : n.end] for n in found if n.doubtful)
        return Judged(self._put(way, found), self._put(way, certain), tuple(doubtful))

    def _put(self, text: str, found: list[Found]) -> str:
        """The text with a stand-in at each of these places."""
        pieces, at = [], 0
        for name in found:
            pieces += [text[at : name.start], self._stand_ins[name.named_as]]
            at = name.end
        return "".join((*pieces, text[at:]))

    def _found(self, text: str) -> list[Found]:
        """Without those that stand in one another: the longest first."""
        every = sorted((*self._whole_in(text), *self._words_in(text)), key=_longest_first)
        found: list[Found] = []
        for name in every:
            if all(name.end <= other.start or other.end <= name.start for other in found):
                found.append(name)
        return sorted(found, key=lambda name: name.start)

    def _whole_in(self, text: str) -> Iterator[Found]:
        for pattern, named_as in self._whole:
            for hit in pattern.finditer(text):
                said = hit.group()
                one = folded(said)
                unsure = one in WORD_NAMES or said[0].islower() or len(one) < _SHORTEST_PART
                doubtful = unsure and not _is_possessive(text, hit.end(), said)
                yield Found(hit.start(), hit.end(), named_as, doubtful)

    def _words_in(self, text: str) -> Iterator[Found]:
        for hit in _WORD.finditer(text):
            word, one = hit.group(), folded(hit.group())
            if one in self._words:
                named_as, may_be_word = self._words[one]
                unsure = may_be_word or word[0].islower()
                doubtful = unsure and not _is_possessive(text, hit.end(), word)
                yield Found(hit.start(), hit.end(), named_as, doubtful)
            elif one in self._ended:
                if word[0].islower() and self._english and one in ORDINARY_ENDED:
                    continue
                doubtful = self._english or word[0].islower()
                yield Found(hit.start(), hit.end(), self._ended[one], doubtful)
            else:
                yield from self._elsewhere_in(hit)

    def _elsewhere_in(self, hit: re.Match[str]) -> Iterator[Found]:
        """Names in other alphabets: with endings, or within a word where words are not parted."""
        one = folded(hit.group())
        if one.isascii():
            return
        for name, named_as in self._elsewhere.items():
            if is_ended_elsewhere(name, one) or (not name.islower() and name in one):
                yield Found(hit.start(), hit.end(), named_as, doubtful=True)


def _any_typing(word: str) -> str:
    """A pattern for a word, with any kind of apostrophe and hyphen."""
    pattern = re.escape(word).replace("'", "['\u2019\u02bc`\u00b4]")
    return pattern.replace(r"\-", "[-\u2010-\u2015]")


def _as_typed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _is_possessive(text: str, end: int, word: str) -> bool:
    """Whether an apostrophe follows a word with a capital letter."""
    return not word[0].islower() and _POSSESSIVE.match(text, end) is not None


def _longest_first(name: Found) -> tuple[int, bool, int]:
    return name.start - name.end, not name.doubtful, name.start
