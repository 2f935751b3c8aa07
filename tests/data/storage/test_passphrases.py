"""Suggested passphrases: enough of them, and easy to type."""

import unicodedata
from random import Random

import pytest

from data.storage.passphrases import suggested, word_list
from data.storage.seals import SHORTEST_PASSPHRASE


@pytest.mark.parametrize("language", ["en_GB", "pl", "ro"])
def test_a_list_has_enough_words_that_can_be_typed_and_told_apart(language):
    words = word_list(language)
    assert len(set(words)) == len(words) > 512
    assert words == sorted(words)
    for word in words:
        assert word.isalpha()
        assert word == word.lower()
        assert 3 <= len(word) <= 12
        assert word == unicodedata.normalize("NFC", word)


@pytest.mark.parametrize(
    ("language", "of"), [("pl", "pl"), ("pl_PL", "pl"), ("cy", "en_GB"), ("../../x", "en_GB")]
)
def test_words_are_in_the_language_in_force_or_in_english(language, of):
    words = suggested(language, Random(3)).split(" ")
    assert len(set(words)) == 5
    assert set(words) <= set(word_list(of))


def test_no_two_suggestions_are_the_same_and_all_are_long_enough():
    made = {suggested("en_GB", Random(seed)) for seed in range(200)}
    assert len(made) == 200
    assert min(map(len, made)) >= SHORTEST_PASSPHRASE
