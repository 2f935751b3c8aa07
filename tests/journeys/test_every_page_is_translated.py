"""Every word of the demo meeting comes from a catalogue, or from what somebody typed.

The meeting is played in the language that is none (locales/pseudo.py): what it says stands in
brackets, so that anything outside them was never looked up.
"""

import re
from collections.abc import Iterator

import msgspec
import pytest

from data.settings import AccessSettings
from locales.pseudo import CLOSING, LANGUAGE, OPENING
from tests.fixtures.laptop import Table
from tests.fixtures.script import Command, Step, play_script
from tests.journeys import demo_meeting as demo
from tui.pages.page import Filled, Page
from tui.pages.texts import texts_of

INNERMOST = re.compile(f"{OPENING}[^{OPENING}{CLOSING}]*{CLOSING}")

# Dates come from Babel, which knows no language that is none.
DATE = re.compile(r"(?:[A-Z][a-z]+day, )?\d{1,2} [A-Z][a-z]+ \d{4}")


@pytest.fixture
def table(table: Table) -> Table:
    table.laptop.access = AccessSettings(language=LANGUAGE)
    return table


def outside_brackets(text: str) -> list[str]:
    """What of a text was not looked up; empty where all of it was."""
    while INNERMOST.search(text):
        text = INNERMOST.sub("\n", text)
    text = DATE.sub("\n", text)
    return [part.strip() for part in text.split("\n") if re.search(r"[^\W\d]", part)]


def typed_in(table: Table, steps: list[Step]) -> str:
    """Everything that people typed, before and in this meeting."""
    kept = [msgspec.json.decode(file.read_bytes()) for file in table.folder.glob("**/*.json")]
    filled = [step.do.fields for step in steps if isinstance(step.do, Filled)]
    return "\n".join(strings_in([kept, filled]))


def strings_in(thing: object) -> Iterator[str]:
    match thing:
        case str():
            yield thing
        case dict():
            yield from strings_in(list(thing.values()))
        case list():
            for part in thing:
                yield from strings_in(part)


def not_looked_up(page: Page, typed: str) -> list[str]:
    return [part for text in texts_of(page) for part in outside_brackets(text) if part not in typed]


def test_no_page_says_a_word_that_is_in_no_catalogue(table: Table) -> None:
    conversation = table.sit_down()
    steps = list(demo.demo_meeting(table.records))
    typed = typed_in(table, steps)
    found: dict[str, list[str]] = {}
    for step in steps:
        if missing := not_looked_up(conversation.page, typed):
            found[conversation.page.name] = missing
        play_script(conversation, [step])
    assert not found


def test_every_answer_of_the_demo_meeting_can_be_given_in_any_language(table: Table) -> None:
    conversation = table.sit_down()
    steps = list(demo.demo_meeting(table.records))
    assert sum(not isinstance(step.do, Command) for step in steps) > 20
    play_script(conversation, steps)


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        (f"{OPENING}all of it{CLOSING}", []),
        (f"{OPENING}said by {OPENING}everyone{CLOSING} here{CLOSING}", []),
        (f"Note: {OPENING}all{CLOSING}", ["Note:"]),
        ("Back", ["Back"]),
        (f"{OPENING}cut sho", [f"{OPENING}cut sho"]),
        ("12:30", []),
        ("Monday, 23 November 2026", []),
    ],
)
def test_words_outside_the_brackets_are_found(text: str, outside: list[str]) -> None:
    assert outside_brackets(text) == outside
