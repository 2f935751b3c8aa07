"""Plain words: hard words are gone or explained where they are first met, and one thing has one name."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from data.words.wording import Words
from locales.compiling import forms, load, sentences
from tests.fixtures.sample_world import new_world
from tests.gallery.states import STATES
from tui import commands
from tui.pages.texts import texts_of

PLAIN = Words(plain=True)
CATALOGUE = Path(__file__).parents[2] / "locales/en_GB/LC_MESSAGES/plain.po"
TEXTS = {
    entry.id if isinstance(entry.id, str) else entry.id[0]: forms(entry.string)
    for entry in sentences(load(CATALOGUE))
}

NEVER = ("can not", "ballots?", "tellers?", "bright spots?", "content notes?", "ties?", "rides?")
"""What the plain register says in other words."""


@pytest.mark.parametrize("word", NEVER)
def test_a_word_that_is_hard_or_wrong_is_never_said_in_plain_words(word: str) -> None:
    found = [text for texts in TEXTS.values() for text in texts]
    assert [text for text in found if re.search(rf"\b{word}\b", text, re.IGNORECASE)] == []


def test_no_two_commands_have_the_same_name_or_word() -> None:
    """Seen red with "Say it again" for both the voice's last words and the whole page."""
    every = commands.COMMANDS
    for names in ([PLAIN.say(c.name) for c in every], [PLAIN.say(c.word) for c in every]):
        assert sorted({name for name in names if names.count(name) > 1}) == []


SAME_THING = {"What we decided", "{n} person votes", "{n} people vote"}
"""Said of the same thing in two sentences of the standard register."""


def test_two_things_to_choose_do_not_become_one_in_plain_words() -> None:
    """A label is no question and no sentence with a stop. Seen red with "Keep it for later" for two."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for standard, texts in TEXTS.items():
        if not texts[0].endswith((".", "?", ":")):
            named[texts[0]].add(standard.rstrip(".?:"))
    alike = {plain: found for plain, found in named.items() if len(found) > 1}
    assert {plain: found for plain, found in alike.items() if plain not in SAME_THING} == {}


FIRST_MET = {
    "passphrase": (
        "secret words",
        (
            "safekeeping: offering a lock",
            "safekeeping: opening what is locked",
            "safekeeping: bringing back what is locked",
            "safekeeping: keep it safe, locked",
        ),
    ),
    "recovery code": (
        "you lose",
        ("safekeeping: offering a lock", "safekeeping: opening what is locked"),
    ),
    "minutes": ("write down about a meeting", ("group: a name for the group",)),
}
"""Words that a meeting cannot do without: words of their meaning, and the pages where one meets them."""


@pytest.mark.parametrize("word", FIRST_MET)
def test_a_hard_word_has_its_meaning_on_the_page_where_it_is_first_met(word: str) -> None:
    meaning, states = FIRST_MET[word]
    for state in states:
        said = " ".join(texts_of(STATES[state](new_world()).page(PLAIN)))
        assert word in said, state
        assert meaning in said, state
