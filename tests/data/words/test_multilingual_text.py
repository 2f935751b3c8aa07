"""A text still knows which parts of it are in which language."""

from __future__ import annotations

import copy
import pickle

from hypothesis import given
from hypothesis import strategies as st

from data.storage.plain_json import json_bytes, read_json
from data.words.multilingual_text import PEOPLES_OWN, Piece, Said, pieces_of, together
from data.words.wording import Words, phrase, phrases

ENGLISH, POLISH = Words("en_GB"), Words("pl")


def in_polish(wording: str, **values: object) -> Said:
    return Said.filled(wording, values, "pl")


def test_a_sentence_is_in_the_language_of_its_words():
    assert pieces_of(ENGLISH("Help")) == (Piece("Help", "en_GB"),)


def test_what_people_wrote_is_their_own_inside_a_sentence():
    said = in_polish("Prowadzi: {name}.", name="Mary Brown")

    assert said == "Prowadzi: Mary Brown."
    assert said.pieces == (
        Piece("Prowadzi: ", "pl"),
        Piece("Mary Brown", PEOPLES_OWN),
        Piece(".", "pl"),
    )


def test_numbers_are_said_with_the_words_around_them():
    assert in_polish("{n} z {total} osób", n=4, total=7).pieces == (Piece("4 z 7 osób", "pl"),)


def test_a_sentence_inside_a_sentence_keeps_its_own_pieces():
    inner = in_polish("punkt {title}", title="Tea")
    assert in_polish("Teraz {what}!", what=inner).pieces == (
        Piece("Teraz punkt ", "pl"),
        Piece("Tea", PEOPLES_OWN),
        Piece("!", "pl"),
    )


def test_a_sentence_that_a_language_lacks_is_said_in_english():
    # There is no catalogue of this name, so every sentence of it is missing.
    lacking = Words("xx")
    assert lacking("Help").pieces == (Piece("Help", "en_GB"),)
    assert Words("xx", plain=True).say(phrase("Help")).pieces[0].language == "en_GB"


def test_lists_dates_and_counted_sentences_know_their_pieces():
    assert [p.language for p in ENGLISH.listed(["Ana", "Ben", "Cas"]).pieces] == [
        PEOPLES_OWN,
        "en_GB",
        PEOPLES_OWN,
        "en_GB",
        PEOPLES_OWN,
    ]
    counted = ENGLISH.say(phrases("{n} person votes.", "{n} people vote.", 7))
    assert [p.language for p in counted.pieces] == ["en_GB"]


def test_what_was_never_put_into_words_is_peoples_own():
    assert pieces_of("Mary") == (Piece("Mary", PEOPLES_OWN),)


def test_texts_put_together_each_stay_in_their_language():
    assert together(Said("Dzień", "pl"), ": ", "Monday").pieces == (
        Piece("Dzień", "pl"),
        Piece(": Monday", PEOPLES_OWN),
    )


@given(st.text(), st.text(), st.integers())
def test_the_pieces_joined_are_always_the_text(name: str, title: str, n: int):
    said = in_polish("{name} {{ {n} }} {title}", name=Said(name, "en_GB"), title=title, n=n)

    assert "".join(piece.text for piece in said.pieces) == said
    assert all(piece.text for piece in said.pieces)


def test_it_is_saved_copied_and_compared_as_the_text_that_it_is():
    said = in_polish("Prowadzi: {name}.", name="Mary")

    assert read_json(json_bytes({"said": said})) == {"said": "Prowadzi: Mary."}
    assert copy.deepcopy(said) == pickle.loads(pickle.dumps(said)) == "Prowadzi: Mary."
    assert hash(said) == hash("Prowadzi: Mary.")
