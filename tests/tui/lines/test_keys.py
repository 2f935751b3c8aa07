from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.lines import typed_lines as lines_typed
from tui.lines.keys import InputEnded
from tui.lines.typed_lines import TypedLines


class Pressed:
    """A terminal on which these keys are pressed, chunk by chunk. None is a pause."""

    def __init__(self, *chunks: str | None) -> None:
        self.chunks, self.shown = list(chunks), ""

    @contextlib.contextmanager
    def held(self):
        yield

    def give_back(self):
        pass

    def take_again(self):
        pass

    def keys(self, seconds):
        return self.chunks.pop(0) if self.chunks else ""

    def forget(self):
        self.chunks.clear()

    def show(self, text):
        self.shown += text


def typed(*chunks, echo=True):
    """The line typed, and what was shown of it."""
    pressed = Pressed(*chunks)
    return TypedLines(pressed).read(echo, lambda text: None), pressed.shown


def test_a_line_ends_with_enter_and_is_shown():
    assert typed("te", "a\r") == ("tea", "tea")


def test_nothing_is_shown_without_echo():
    assert typed("tea\n", echo=False) == ("tea", "")


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("teax\x7f\n", "tea"),
        ("\x7ftea\n", "tea"),
        ("green tea\x17\n", "green "),
        ("green tea  \x17\n", "green "),
        ("green\x15tea\n", "tea"),
        ("お茶\x08\n", "お"),
        ("tea\x04\x00\x1a\n", "tea"),
        ("a\tb\n", "a\tb"),
    ],
)
def test_keys_that_rub_out(keys, line):
    assert typed(keys)[0] == line


def test_rubbing_out_a_wide_character_clears_both_its_cells():
    assert typed("お\x7f\n")[1] == "お" + "\b \b" * 2


REPLIES = (
    "\x1b[A",
    "\x1bOP",
    "\x1b[200;1R",
    "\x1b[?2026;2$y",
    "\x1b[?1u",
    "\x1b]11;rgb:0000/0000/0000\x07",
    "\x1b]22;default\x1b\\",
    "\x1bP>|xterm(370)\x1b\\",
    "\x1b[<0;10;10M",
)


@given(st.lists(st.one_of(st.sampled_from(REPLIES), st.sampled_from(["t", "e", "a"]))))
def test_arrows_and_replies_of_the_terminal_are_no_typing(parts):
    line, shown = typed("".join(parts) + "\n")
    assert line == "".join(part for part in parts if len(part) == 1)
    assert "\x1b" not in shown


@given(st.sampled_from(REPLIES), st.integers(1, 8))
def test_a_reply_that_comes_in_two_pieces_is_no_typing_either(reply, at):
    assert typed(reply[:at], reply[at:] + "tea\n")[0] == "tea"


def test_a_lone_escape_eats_no_letter():
    assert typed("\x1b", None, "tea\n")[0] == "tea"


def test_ctrl_c_interrupts():
    with pytest.raises(KeyboardInterrupt):
        typed("te\x03")


def test_ctrl_d_on_an_empty_line_ends_the_input():
    with pytest.raises(InputEnded):
        typed("\x04")


def test_what_was_typed_before_the_end_is_handed_on_and_never_shown_in_an_error():
    with pytest.raises(InputEnded) as ended:
        typed("half a li")
    assert ended.value.text == "half a li"
    assert "half" not in f"{ended.value!r}{ended.value}"


def test_keys_typed_ahead_wait_for_their_question():
    lines = TypedLines(Pressed("1\n2\n"))
    assert [lines.read(True, lambda text: None) for _ in range(2)] == ["1", "2"]


def test_keys_typed_ahead_are_thrown_away_when_asked():
    pressed = Pressed("1\n2\n", "3\n")
    lines = TypedLines(pressed)
    lines.read(True, lambda text: None)
    lines.forget()
    with pytest.raises(InputEnded):
        lines.read(True, lambda text: None)


def test_what_stands_half_typed_is_handed_on_within_ten_seconds_typing_or_not(monkeypatch):
    seconds = iter(range(0, 1_000, 3))
    monkeypatch.setattr(lines_typed, "monotonic", lambda: next(seconds))
    stood: list[str] = []
    pressed = Pressed(None, None, None, "o", "n", None, None, None, None, None, "e\n")
    TypedLines(pressed).read(True, stood.append)
    assert stood == ["on"]
    assert lines_typed.STILL_SECONDS < 10


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=300))
def test_whatever_is_typed_comes_out_whole(text):
    assert typed(text + "\n") == (text, text)


def test_lines_that_come_at_once_are_told_from_lines_that_are_typed():
    lines = TypedLines(Pressed("one\ntwo", None, "\n"))
    assert lines.read(True, lambda text: None) == "one"
    assert lines.more_at_once()
    assert lines.read(True, lambda text: None) == "two"
    assert not lines.more_at_once()
