"""Plain English stays plain: every sentence of the plain register, and the gate itself."""

from pathlib import Path

import pytest

from data.words.glossary import GLOSSARY
from locales.catalogues import extracted
from locales.compiling import forms, load, sentences
from tests.language import gate

ENGLISH = Path("locales/en_GB/LC_MESSAGES")


def texts_of(domain: str) -> list[str]:
    catalogue = load(Path(__file__).parents[2] / ENGLISH / f"{domain}.po")
    return [text for entry in sentences(catalogue) for text in forms(entry.string) if text]


def test_every_plain_sentence_can_be_read_at_nine() -> None:
    found = [f"{fault}: {text}" for text in texts_of("plain") for fault in gate.faults(text)]
    assert not found, "\n".join(found)


def test_the_plain_register_as_a_whole_is_easier_than_any_one_sentence_must_be() -> None:
    assert gate.grade(texts_of("plain")) <= gate.HIGHEST_CATALOGUE_GRADE


def test_no_register_speaks_of_people_as_what_happened_to_them() -> None:
    standard = [text for entry in sentences(extracted()) for text in forms(entry.id)]
    found = [text for text in standard + texts_of("plain") if gate.people_faults(text)]
    assert not found


def test_glossary_is_short_and_each_meaning_is_itself_plain() -> None:
    assert len(GLOSSARY) <= 30
    found = {word: gate.faults(meaning.text) for word, meaning in GLOSSARY.items()}
    assert not {word: faults for word, faults in found.items() if faults}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Say who you are and why you came here today and what you want.", "sentence of 14 words"),
        (" ".join(["We meet here."] * 14), "42 words in all"),
        ("Please give everybody additional information about procedures.", "grade"),
        ("Ask the ombudsman.", "not a common word: ombudsman"),
        ("Say it immediately, not individually.", "long word: individually"),
        ("What is the outcome?", "use a plainer word: outcome"),
        ("Any other business?", "jargon: Any other business"),
        ("Is this for service users?", "say it of people another way"),
        ("We help the homeless.", "say it of people another way"),
        ("You do not lose it, and never show nothing.", "many negatives"),
        ("Ask for help, e.g. now.", "write it in words: e.g"),
        ("Read it; then vote.", "write it in words: ;"),
        ("Say yes/no.", "write it in words: s/n"),
        ("Ask the GPC.", "initials or capitals: GPC"),
    ],
)
def test_hard_words_are_stopped(text: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in gate.faults(text)), gate.faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "Who is here today?",
        "Pass the laptop to {name}. Your vote is secret.",
        "{n} votes are in.",
        "We don't keep your name with your vote.",
        "The facilitator runs the meeting.",
        "People who are homeless decide with us.",
        "You can stop at any time, and come back later.",
        "It's your turn, {name}.",
    ],
)
def test_plain_words_pass(text: str) -> None:
    assert not gate.faults(text)


def test_what_is_put_in_counts_as_one_word_and_is_never_judged() -> None:
    assert not gate.faults("{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l}")
    assert gate.faults("{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l} {m}")


@pytest.mark.parametrize(
    ("word", "number"), [("vote", 1), ("meeting", 2), ("facilitator", 5), ("zorbination", 4)]
)
def test_syllables_are_counted_as_said(word: str, number: int) -> None:
    assert gate.syllables_of(word) == number
