"""One thing at a time: keys typed ahead wait, and are thrown away around what is secret."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from data.settings import AccessSettings
from data.words.wording import phrase
from tests.fixtures.by_drawn import until_ready
from tests.fixtures.example_drawn import BALLOT, NAME, PERSON, TEAS, Talk, page
from tests.fixtures.window import window_on
from tui.pages.page import Choice, Chosen, Clock, Filled, GoOn, Sentence, WentOn
from tui.pages.screen import Stay

TEA = page(Choice("Which tea?", TEAS), name="example.tea")
ASK_NAME = page(NAME, name="example.name")
READY = page(GoOn("Ready?", "I am ready"), name="example.ready")
HAND_OVER = replace(READY, name="example.hand-over", secret=True, wipe=True)
VOTE = page(BALLOT, secret=True, name="example.ballot")


class Held:
    """Something slow to save, let go by the test."""

    def __init__(self):
        self.go = threading.Event()
        self.threads = []

    def __call__(self, answer):
        self.threads.append(threading.current_thread())
        assert self.go.wait(5)


async def test_an_answer_is_carried_out_off_the_interfaces_thread():
    talk = Talk([TEA, READY], on_answer=(held := Held()))
    held.go.set()
    async with window_on(talk) as window:
        await window.press("1")
    assert held.threads[0] is not threading.main_thread()


async def test_keys_typed_while_it_saves_are_used_afterwards_in_their_order():
    talk = Talk([TEA, ASK_NAME, READY], on_answer=(held := Held()))
    async with window_on(talk) as window:
        await window.hurry("2", *"Ana", "enter")
        assert talk.answers == [Chosen("black")]
        held.go.set()
        await until_ready(window.app)
    assert talk.answers == [Chosen("black"), Filled({"name": "Ana"})]


async def test_what_takes_long_is_said(monkeypatch):
    monkeypatch.setattr("tui.drawn.conversation_turns.SAY_BUSY_AFTER", 0.05)
    talk = Talk([TEA, READY], on_answer=(held := Held()))
    async with window_on(talk) as window:
        await window.hurry("1")
        assert "Please wait." not in window.text
        await window.pilot.pause(0.2)
        assert "Please wait." in window.text
        held.go.set()
        await until_ready(window.app)
        assert "Please wait." not in window.text


@pytest.mark.parametrize("pages", [[READY, HAND_OVER, VOTE], [READY, VOTE, READY], [VOTE, READY]])
async def test_keys_typed_ahead_of_a_secret_page_or_behind_it_are_thrown_away(pages):
    talk = Talk(pages, on_answer=(held := Held()))
    async with window_on(talk) as window:
        if pages[0] is VOTE:
            await window.press("2")
        await window.hurry("enter", "1", "enter", "enter")
        held.go.set()
        await until_ready(window.app)
        assert len(talk.answers) == 1
        assert "chosen" not in window.text


async def test_keys_that_come_in_the_moment_of_a_hand_over_are_thrown_away():
    talk = Talk([READY, HAND_OVER, VOTE])
    async with window_on(talk) as window:
        await window.hurry("enter")
        while len(talk.answers) == 0 or "Which" in window.text:
            await window.pilot.pause(0.01)
        await window.hurry("enter", "2", "enter")
        await until_ready(window.app)
        assert talk.answers == [WentOn()]
        await window.press("enter")
    assert len(talk.answers) == 2


async def test_a_page_is_wiped_once(monkeypatch):
    wipes: list[str] = []
    talk = Talk([HAND_OVER, VOTE])
    async with window_on(talk) as window:
        monkeypatch.setattr(window.app._driver, "write", wipes.append)
        assert not talk.conversation.visit.wipe_due
        await window.press("f1", "enter")
        await window.resize(40, 12)
    assert not any("\x1b[3J" in written for written in wipes)


async def test_leaving_keys_are_the_leave_command(monkeypatch):
    for key in ("ctrl+c", "ctrl+q", "f10"):
        talk = Talk([TEA])
        asked = []
        monkeypatch.setattr(talk.conversation, "command", asked.append)
        async with window_on(talk) as window:
            await window.press(key)
        assert asked == ["leave"]


async def test_escape_function_keys_and_the_question_mark_are_commands(monkeypatch):
    for key, wanted in {
        "escape": "back",
        "?": "help",
        "f2": "rules",
        "f7": "plain",
    }.items():
        asked = []
        talk = Talk([TEA])
        monkeypatch.setattr(talk.conversation, "command", asked.append)
        async with window_on(talk) as window:
            await window.press(key)
        assert asked == [wanted]


async def test_the_other_renderer_is_one_key_away_and_finds_the_same_draft():
    talk = Talk([page(PERSON)])
    async with window_on(talk) as window:
        await window.press(*"Ana", "f6")
        assert not window.app.is_running
    assert talk.conversation.access.renderer_changed
    assert talk.fields == {"name": "Ana"}


async def test_the_first_line_says_how_to_reach_line_by_line_and_the_voice_and_only_at_first():
    talk = Talk([READY, TEA])
    async with window_on(talk, (40, 12)) as window:
        assert window.text.splitlines()[0].strip() == "Screen reader, braille: F6. Voice: F12"
        await window.press("enter")
        assert "Screen reader" not in window.text


async def test_a_window_too_small_says_so_and_offers_line_by_line():
    async with window_on(Talk([TEA]), (20, 6)) as window:
        assert "too small" in " ".join(window.text.split())
        assert "F6" in window.text
        await window.resize(80, 24)
        assert "Which tea?" in window.text


async def test_what_happened_is_said_on_the_page_until_the_next_answer():
    talk = Talk([TEA])
    talk.on_answer = lambda answer: Stay(said=phrase("Noted."))
    async with window_on(talk) as window:
        await window.press("1")
        assert "Done: Noted." in window.text
        await window.press("down", "f1", "enter")
        assert "Done: Noted." in window.text


async def test_a_page_with_a_clock_is_made_again_when_the_minute_has_passed(monkeypatch):
    monkeypatch.setattr("tui.drawn.conversation_turns.CLOCK_EVERY", 0.05)
    talk = Talk([replace(TEA, blocks=(Clock("1 of 5 minutes"),))])
    async with window_on(talk) as window:
        await window.press("down")
        talk.pages = [replace(TEA, blocks=(Clock("2 of 5 minutes"),))]
        await window.pilot.pause(0.2)
        assert "2 of 5 minutes" in window.text
        assert window.cursor_line.strip() == "> 2  Black"


async def test_text_that_does_not_fit_is_read_with_page_down_and_the_question_stays():
    blocks = tuple(Sentence(f"Sentence number {n}.") for n in range(40))
    async with window_on(Talk([page(Choice("Which tea?", TEAS), *blocks)]), (40, 12)) as window:
        seen = ""
        for _ in range(40):
            assert "Which tea?" in window.text
            seen += window.text
            await window.press("pagedown")
        assert all(f"Sentence number {n}." in seen for n in range(40))
        assert "More above: Page Up" in window.text
        await window.press("pageup")
        assert "More: Page Up, Page Down" in window.text


async def test_what_an_answer_led_to_is_said_where_it_can_be_seen():
    """After reading far down, a notice on top of the page would be out of sight."""
    blocks = tuple(Sentence(f"Sentence number {n}.") for n in range(40))
    talk = Talk([page(Choice("Which tea?", TEAS), *blocks), replace(TEA, blocks=blocks)])
    talk.on_answer = lambda answer: (
        Stay(said=phrase("Noted.")) if answer == Chosen("mint") else None
    )
    async with window_on(talk, (40, 12)) as window:
        await window.press("pagedown", "pagedown", "1")
        assert "Done: Noted." in window.text
        await window.press("pagedown", "pagedown", "2")
        assert "Done: Saved." in window.text
        assert window.app.turns.showing.scroll.text == 0


async def test_a_resize_keeps_how_far_was_read_and_a_new_page_begins_at_its_top():
    blocks = tuple(Sentence(f"Sentence number {n}.") for n in range(40))
    async with window_on(Talk([page(Choice("Which tea?", TEAS), *blocks)]), (40, 12)) as window:
        await window.press("pagedown", "pagedown")
        read = window.app.turns.showing.scroll.text
        assert read > 0
        await window.resize(40, 13)
        assert window.app.turns.showing.scroll.text == read
        await window.press("f1")
        assert window.app.turns.showing.scroll.text == 0


async def test_drafts_are_saved_within_ten_seconds_of_typing(monkeypatch):
    monkeypatch.setattr("tui.drawn.draft_saver.KEEP_DRAFTS_AFTER", 0.05)
    saved = []
    talk = Talk([ASK_NAME])
    monkeypatch.setattr(talk.conversation, "keep_drafts", lambda: saved.append(dict(talk.fields)))
    async with window_on(talk) as window:
        await window.type("Ana")
        await window.pilot.pause(0.3)
        assert saved[-1] == {"name": "Ana"}
        count = len(saved)
        await window.pilot.pause(0.2)
        assert len(saved) == count


async def test_a_change_of_colours_repaints_and_keeps_the_place():
    talk = Talk([TEA], access=AccessSettings(theme="dark-on-cream"))
    async with window_on(talk) as window:
        await window.press("down")
        assert {paper for _, _, paper in window.painted()} >= {"#fdf6e3"}
        assert window.cursor_line.strip() == "> 2  Black"
