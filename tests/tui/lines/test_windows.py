from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from tui.lines.typed_lines import TypedLines


@pytest.fixture
def console(monkeypatch):
    """A Windows console with keys waiting in it, as msvcrt gives them."""
    waiting: list[str] = []
    shown: list[str] = []
    module = SimpleNamespace(
        kbhit=lambda: bool(waiting), getwch=lambda: waiting.pop(0), putwch=shown.append
    )
    monkeypatch.setitem(sys.modules, "msvcrt", module)
    from tui.lines.windows import WindowsKeys

    return SimpleNamespace(
        waiting=waiting, shown=shown, keys=WindowsKeys(), lines=TypedLines(WindowsKeys())
    )


def read(console, echo):
    with console.lines.held():
        return console.lines.read(echo, lambda text: None)


def test_a_line_is_read_from_a_windows_console(console):
    console.waiting.extend("tea\r")
    assert read(console, echo=True) == "tea"
    assert "".join(console.shown) == "tea"


def test_no_key_of_a_ballot_is_shown_on_a_windows_console(console):
    console.waiting.extend("2\r")
    assert read(console, echo=False) == "2"
    assert console.shown == []


def test_arrow_keys_of_a_windows_console_are_no_typing(console):
    console.waiting.extend(["\xe0", "H", "t", "\x00", ";", "e", "a", "\r"])
    assert read(console, echo=True) == "tea"


def test_an_accented_letter_is_no_arrow_key(console):
    console.waiting.append("\xe0")
    assert console.keys.keys(0.1) == "à"


def test_keys_typed_ahead_are_thrown_away_on_a_windows_console(console):
    console.waiting.extend("1\r")
    console.lines.forget()
    assert console.waiting == []
    assert console.keys.keys(0.05) is None
