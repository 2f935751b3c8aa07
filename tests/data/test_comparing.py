"""Texts are compared as people see them, not by how they were typed."""

import unicodedata

import pytest
from confusable_homoglyphs.confusables import confusables_data
from hypothesis import example, given
from hypothesis import strategies as st

from data.comparing import (
    as_seen,
    hiding,
    is_named_in,
    letters_in,
    look_alike,
    nothing_to_read,
    same,
)

UNSEEN = [
    *("\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u180e", "\u200b", "\u200d"),
    *("\u200e", "\u202e", "\u2060", "\u2066", "\u3164", "\ufe0f", "\ufeff", "\uffa0", "\x07"),
    *("\U000e0041", "\U000e0101", "\U0001d173"),
]
NAMES = st.text(st.characters(categories=("L", "M", "N")), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jos\u00e9", "Jose\u0301"),
        ("Ash", "ASH"),
        ("Ash", "  ash. "),
        ("O'Brien", "O\u2019Brien"),
        ("O'Brien", "O`Brien"),
        ("Mary-Ann", "Mary\u2011Ann"),
        ("Mary Ann", "Mary\u00a0\u2003Ann"),
        ("Mary Ann", "Mary\u2800Ann"),
        ("Buy a shed?", "buy a  shed"),
        ("Buy a \u201cshed\u201d?", 'Buy a "shed"'),
        ("Ash", "\uff21sh"),
        ("\u0386\u03bd\u03bd\u03b1", "\u03ac\u03bd\u03bd\u03b1"),
    ],
)
def test_what_people_cannot_tell_apart_is_the_same(one, other) -> None:
    assert same(one, other)
    assert look_alike(one, other)


@pytest.mark.parametrize("unseen", UNSEEN)
def test_letters_that_are_not_seen_make_no_difference(unseen) -> None:
    assert same("Shed", f"{unseen}Sh{unseen}ed{unseen}")
    assert nothing_to_read(unseen * 3)


@given(NAMES)
@example("\u01c5")
def test_a_text_is_the_same_however_its_accents_and_capitals_are_typed(name) -> None:
    for form in ("NFC", "NFD"):
        assert same(name, unicodedata.normalize(form, name))
    assert as_seen(as_seen(name)) == as_seen(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "\u0410nna"),  # a Cyrillic A
        ("tea", "\u0422\u0415\u0410"),
        ("Tea", "\u0422\u0435\u0430"),
        ("A", "\u0391"),  # a Greek A
        ("Anna", "\u0391\u03bd\u03bd\u03b1"),
        ("Room 1", "Room I"),
        ("Room 1", "Room l"),
        ("Ola", "0la"),
        ("Max", "\U0001d40cax"),
        ("Cato", "\u03f9ato"),  # a Greek lunate sigma
        ("cato", "\u03f2ato"),
    ],
)
def test_letters_drawn_the_same_look_alike_and_are_not_the_same(one, other) -> None:
    assert look_alike(one, other)
    assert look_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada", "Ida"),
        ("Jos\u00e9", "Jose"),
        ("Ivan", "\u0418\u0432\u0430\u043d"),
        ("Option A", "Option B"),
        ("Plan 1", "Plan 2"),
        ("\u0418\u0432\u0430\u043d", "\u0418\u0432\u0430\u043d\u0430"),
        ("\U0001f642", "\U0001f643"),
        ("\u0646\u0648\u0631", "\u0646\u0648\u0631\u0627"),
        ("?", "!"),
    ],
)
def test_names_and_options_that_can_be_told_apart_do_not_look_alike(one, other) -> None:
    assert not same(one, other)
    assert not look_alike(one, other)


def test_every_pair_of_unicodes_own_list_looks_alike() -> None:
    """But for letters that come apart into a letter and an accent before they are looked up."""
    missed = [
        (one, like["c"])
        for one, all_like in confusables_data.items()
        for like in all_like
        if not nothing_to_read(one)
        and unicodedata.is_normalized("NFKD", one.strip("\u200e"))
        and unicodedata.is_normalized("NFKD", like["c"].strip("\u200e"))
        and not look_alike(f"x{one}x", f"x{like['c']}x")
    ]
    assert len(missed) <= 8, missed


@pytest.mark.parametrize(
    "blank", ["", "  ", "\u2800\u2800", "\u3164", "...", "\u00a0\u200b", "\u0301"]
)
def test_blanks_have_nothing_to_read(blank) -> None:
    assert nothing_to_read(blank)


@pytest.mark.parametrize("text", ["A", "7", "\U0001f642", "\u00a3", "\u5bb6", "+"])
def test_letters_numbers_and_signs_can_be_read(text) -> None:
    assert not nothing_to_read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jos\u00e9 will",
        "Jose\u0301 will",
        "JOS\u00c9 will",
        "Jos\u200b\u00e9 will",
        "Jos\u00e9\ufe0f will",
    ],
)
def test_a_name_is_found_and_hidden_in_any_way_of_typing_it(text) -> None:
    assert is_named_in("Jose\u0301", text)
    assert letters_in(hiding(["Jos\u00e9"], "somebody")(text)) == "somebody will"


def test_hiding_keeps_other_texts_byte_for_byte_and_parts_of_words_alone() -> None:
    hide = hiding(["Ann", "O\u2019Brien"], "somebody")
    for text in ("Annie and Jo\u0308\u200d", "", "\U0001f469\u200d\U0001f680 went"):
        assert hide(text) == text
    assert hide("Ann's line\n\nand  O'Brien") == "somebody's line\n\nand  somebody"
    assert hiding([" ", "\u200b"], "somebody")("as it was") == "as it was"


@given(st.text())
def test_letters_in_a_text_are_those_of_its_letters(text) -> None:
    assert letters_in(letters_in(text)) == letters_in(text)
