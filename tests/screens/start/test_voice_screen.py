"""The page of the voice: on or off, its speed, its loudness, and a sentence to try it with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.settings import AccessSettings
from data.words.wording import Words
from screens.anywhere.captions import Spoken
from screens.start.voice import VoiceScreen
from tui.commands import VOICE
from tui.pages.page import Chosen
from tui.pages.page_texts import texts_of
from tui.pages.screen import Adjust, Aloud, Back, Do

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
    assert VoiceScreen(lambda: NOW).answer(Chosen(choice)) == Adjust(replace(NOW, **changed))


def test_it_says_how_the_voice_stands():
    assert "It speaks 175 words a minute." in said(VoiceScreen(lambda: NOW))
    assert "Turn the voice on" in said(VoiceScreen(lambda: NOW))
    assert "Turn the voice off" in said(VoiceScreen(lambda: replace(NOW, voice=True)))


def test_it_can_be_heard_before_it_is_turned_on():
    answered = VoiceScreen(lambda: NOW).answer(Chosen("test"))
    assert isinstance(answered, Aloud)
    assert list(answered.texts(Words()))


def test_in_a_ballot_it_is_turned_on_by_trying_headphones():
    screen = VoiceScreen(lambda: NOW, turn=True)
    assert screen.answer(Chosen("switch")) == Do(VOICE)
    assert "headphones" in said(screen)


def test_done_goes_back():
    assert VoiceScreen(lambda: NOW).answer(Chosen("done")) == Back()


def test_what_was_said_is_listed_the_latest_first_or_says_that_there_is_nothing():
    assert "The voice has said nothing yet." in said(Spoken(tuple))
    listed = said(Spoken(lambda: ("Second.", "First.")))
    assert listed.index("Second.") < listed.index("First.")
