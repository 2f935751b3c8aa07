"""The page of the voice: on or off, its speed, its loudness, and a sentence to try it with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from data.settings import AccessSettings
from data.words.wording import Words
from screens.anywhere.captions import Spoken
from screens.start.voice import VoiceScreen
from tui.commands import VOICE
from tui.pages.answering import answered
from tui.pages.page import Chosen
from tui.pages.screen import Adjust, Aloud, Back, Do
from tui.pages.texts import texts_of

NOW = AccessSettings()


def said(screen) -> str:
    return " ".join(texts_of(screen.page(Words())))


@pytest.mark.parametrize(
    ("choice", "changed"),
    [
        ("switch", {"voice": True}),
        ("faster", {"voice_rate": 200}),
        ("slower", {"voice_rate": 150}),
        ("quieter", {"voice_volume": 80}),
        ("louder", {"voice_volume": 100}),
    ],
)
def test_each_choice_takes_effect_at_once(choice, changed):
    assert answered(VoiceScreen(lambda: NOW).page(Words()), Chosen(choice)) == Adjust(
        replace(NOW, **changed)
    )


def test_it_says_how_the_voice_stands():
    assert "It speaks 175 words a minute." in said(VoiceScreen(lambda: NOW))
    assert "Turn the voice on" in said(VoiceScreen(lambda: NOW))
    assert "Turn the voice off" in said(VoiceScreen(lambda: replace(NOW, voice=True)))


def test_it_can_be_heard_before_it_is_turned_on():
    heard = answered(VoiceScreen(lambda: NOW).page(Words()), Chosen("test"))
    assert isinstance(heard, Aloud)
    assert list(heard.texts(Words()))


def test_in_a_ballot_it_is_turned_on_by_trying_headphones():
    screen = VoiceScreen(lambda: NOW, turn=True)
    assert answered(screen.page(Words()), Chosen("switch")) == Do(VOICE)
    assert "headphones" in said(screen)


def test_done_goes_back():
    assert answered(VoiceScreen(lambda: NOW).page(Words()), Chosen("done")) == Back()


def test_what_was_said_is_listed_the_latest_first_or_says_that_there_is_nothing():
    assert "The voice has said nothing yet." in said(Spoken(()))
    listed = said(Spoken(("Second.", "First.")))
    assert listed.index("Second.") < listed.index("First.")


def test_the_captions_of_a_whole_meeting_are_read_page_by_page():
    everything = tuple(f"Said {n}." for n in range(30, 0, -1))
    screen: Any = Spoken(everything)
    read: list[str] = []
    while True:
        page = screen.page(Words())
        read += page.blocks[0].items
        if "earlier" not in [option.id for option in page.question.options]:
            break
        screen = answered(page, Chosen("earlier")).screen
    assert tuple(read) == everything
    assert answered(screen.page(Words()), Chosen("later")).screen.later == 12
    assert answered(screen.page(Words()), Chosen("back")) == Back()
