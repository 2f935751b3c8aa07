"""What a real terminal sends by itself presses nothing, and no key is lost or torn by a slow line."""

from __future__ import annotations

import time

import pytest

from tests.terminal.drawn_terminal import DrawnTerminal
from tests.tui.terminal.test_input import REPLIES

pytestmark = pytest.mark.slow
DOWN = "\x1b[B"
DRIVERS = pytest.mark.parametrize("term", ["xterm-256color", "of-no-known-name"])


@pytest.fixture
def started(tmp_path):
    """Start a conversation in a terminal; whatever still runs at the end is stopped."""
    terminals = []

    def start(name: str, term: str) -> DrawnTerminal:
        terminals.append(DrawnTerminal(name, tmp_path, TERM=term))
        return terminals[-1]

    yield start
    for terminal in terminals:
        terminal.child.close(force=True)


def send(terminal: DrawnTerminal, *pieces: str | bytes, apart: float = 0.0) -> None:
    for piece in pieces:
        terminal.child.send(piece)
        terminal.settle(max(apart, 0.05))


@DRIVERS
def test_replies_press_and_type_nothing(started, term):
    terminal = started("tea", term)
    terminal.wait("Which tea?")
    before = terminal.text
    for reply in REPLIES:
        send(terminal, reply.encode("latin-1"))
        middle = len(reply) // 2
        send(terminal, reply[:1].encode("latin-1"), apart=0.15)
        send(terminal, reply[1:middle].encode("latin-1"), apart=0.3)
        send(terminal, reply[middle:].encode("latin-1"), apart=0.1)
    assert terminal.text == before
    terminal.press(DOWN)
    assert terminal.cursor_line.strip() == "> 2  Black"


@DRIVERS
def test_an_arrow_in_pieces_is_an_arrow(started, term):
    terminal = started("tea", term)
    terminal.wait("Which tea?")
    send(terminal, "\x1b", "[", "B", apart=0.2)
    terminal.wait(lambda: terminal.cursor_line.strip() == "> 2  Black")
    assert "Which tea?" in terminal.text


@DRIVERS
def test_a_lone_escape_still_goes_back(started, term):
    terminal = started("tea", term)
    terminal.wait("Which tea?")
    terminal.press("\x1bOP")
    terminal.wait("You are being helped.")
    terminal.press("\x1b")
    terminal.wait("Which tea?")


@DRIVERS
def test_a_paste_without_its_end_is_shown_and_keys_work(started, term):
    terminal = started("line", term)
    terminal.wait("What shall we call you?")
    terminal.child.send("\x1b[200~part of")
    terminal.wait("part of")
    send(terminal, " me")
    terminal.wait("part of me")
    terminal.press("\r")
    terminal.wait("Ready?")
    terminal.press("\r")
    assert terminal.end()["typed"] == [{"name": "part of me"}]


def test_a_half_paste_before_a_wipe_does_not_reach_the_next_page(started):
    terminal = started("vote", "xterm-256color")
    terminal.wait("Ready?")
    terminal.child.send("\r")
    terminal.wait("Next voter")
    before = terminal.text
    terminal.child.send("\x1b[200~1")
    time.sleep(0.1)
    terminal.child.send("\x1b[201~")
    terminal.settle(1.2)
    assert terminal.text == before
