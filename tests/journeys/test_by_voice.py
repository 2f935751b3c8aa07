"""The demo meeting by ear: every page is said, in its order; of a ballot nothing, but on headphones."""

from __future__ import annotations

import re

import pytest

from data.settings import AccessSettings
from data.words.multilingual_text import PEOPLES_OWN, pieces_of
from data.words.wording import Words
from locales.pseudo import CLOSING, LANGUAGE, OPENING
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.hearing import listen_to
from tests.fixtures.laptop import Table
from tests.fixtures.script import play_script
from tests.journeys import demo_meeting as demo
from tui.commands.voice_commands import WHOLE_PAGE
from tui.pages.page import Choice, Field, FieldKind, Form, Page, Picture, Steps
from tui.pages.texts import texts_of
from tui.voice.passages import passages_of
from tui.voice.reading import whole_page

WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))


def not_said(page: Page, words: Words) -> set[str]:
    """The words that stand on a page and are not in its reading."""
    said = words_of(" ".join(part.text for part in whole_page(page, words, {})))
    return words_of(" ".join(shown_texts(page))) - said


def shown_texts(page: Page) -> list[str]:
    """What is to be read of a page; short forms, and pictures, stand for other words."""
    short = {page.question.short} if isinstance(page.question, Choice | Field) else set()
    fields = page.question.fields if isinstance(page.question, Form) else ()
    short |= {text for field in fields for text in (field.short, field.value, field.hint)}
    rows = {row for b in page.blocks if isinstance(b, Picture) for row in b.rows}
    rows |= {text for b in page.blocks if isinstance(b, Steps) for text in b.short}
    secret = isinstance(page.question, Field) and page.question.kind is FieldKind.SECRET
    short |= {page.question.value} if secret else set()
    return [text for text in texts_of(page) if text not in short | rows]


@pytest.mark.parametrize("plain", [False, True])
def test_every_word_of_every_page_is_in_its_reading(table: Table, plain) -> None:
    table.laptop.access = AccessSettings(plain=plain)
    conversation = table.sit_down()
    found: dict[str, set[str]] = {}
    for step in demo.demo_meeting(table.records):
        page = conversation.page
        if missing := not_said(page, conversation.access.words):
            found[page.name] = missing
        play_script(conversation, [step])
    assert not found


def test_no_word_of_the_program_is_taken_for_peoples_own(table: Table) -> None:
    """In the language that is none: what stands in its brackets is said by a voice of it."""
    table.laptop.access = AccessSettings(language=LANGUAGE)
    conversation = table.sit_down()
    wrong: dict[str, list[str]] = {}
    for step in demo.demo_meeting(table.records):
        for part in whole_page(conversation.page, conversation.access.words, {}):
            for piece in pieces_of(part.text):
                brackets = OPENING in piece.text or CLOSING in piece.text
                if piece.language == PEOPLES_OWN and brackets:
                    wrong.setdefault(conversation.page.name, []).append(piece.text)
        play_script(conversation, [step])
    assert not wrong


def test_drawn_each_page_is_heard_when_it_is_come_to(table: Table) -> None:
    conversation = table.sit_down()
    hearing = listen_to(conversation)
    play_drawn(conversation, list(demo.demo_meeting(table.records)))
    heard = " ".join(hearing.texts())
    for said in ("What would you like to do?", "Does everyone agree to the ground rules?"):
        assert said in heard
    assert "0 of 7 have voted." in heard
    assert "6 of 7 have voted." in heard


def test_drawn_nothing_of_a_ballot_is_heard_without_headphones(table: Table) -> None:
    """Seen red with the headphones taken for confirmed."""
    conversation = table.sit_down()
    hearing = listen_to(conversation)
    in_ballots: list[str] = []
    say = type(hearing.narrator).show

    def show(page, visit, place=None):
        before = len(hearing.texts())
        say(hearing.narrator, page, visit, place)
        if page.name == "vote.ballot":
            in_ballots.extend(hearing.texts()[before:])

    hearing.narrator.show = show
    play_drawn(conversation, list(demo.demo_meeting(table.records)))
    assert in_ballots == []
    assert "Your secret vote." not in hearing.texts()


def test_what_may_be_heard_by_the_room_during_a_vote_tells_nothing_of_it(table: Table) -> None:
    """No question and no answer stands on a page that is said without headphones. Seen red with the
    ballot itself marked so."""
    conversation = table.sit_down()
    aloud: dict[str, str] = {}
    asked: set[str] = set()
    for step in demo.demo_meeting(table.records):
        page = conversation.page
        if page.secret and page.aloud:
            aloud[page.name] = " ".join(texts_of(page))
        if page.name == "vote.ballot":
            asked |= {page.question.ask, *(option.label for option in page.question.options)}
        play_script(conversation, [step])
    assert len(aloud) >= 2
    assert len(asked) >= 3
    assert not [name for name, said in aloud.items() if any(text in said for text in asked)]


def test_in_lines_what_is_shown_is_what_is_heard(table: Table) -> None:
    conversation = table.sit_down()
    hearing = listen_to(conversation)
    conversation.set_access(lines=True)
    shown = play_lines(conversation, demo.demo_meeting(table.records))
    heard = set(hearing.texts())
    public = re.sub(r"Your secret vote.*?have voted", "", shown, flags=re.DOTALL)
    lines = [line for line in public.splitlines() if len(line) > 12 and not line.startswith("> ")]
    said = {p.text for line in lines for p in passages_of(line, "en_GB")}
    assert len(said) > 150
    missing = said - heard
    assert len(missing) < len(said) / 10, sorted(missing)[:20]
    assert "Your secret vote" not in heard


def test_the_whole_page_can_be_asked_for_anywhere(table: Table) -> None:
    conversation = table.sit_down()
    hearing = listen_to(conversation)
    for step in demo.demo_meeting(table.records):
        page = conversation.page
        hearing.narrator.show(page, conversation.visit)
        before = len(hearing.texts())
        conversation.command(WHOLE_PAGE)
        assert page.secret or len(hearing.texts()) > before
        play_script(conversation, [step])
