"""Pictures go out in order, merged while the line is busy, and nothing ever waits for the terminal."""

import time
from threading import Event

import pytest

from bench.support.emulator import Emulator
from tui.drawn.thin.abilities import Abilities
from tui.drawn.thin.output_reader import Command, Effect, Picture
from tui.drawn.thin.painter import Painter
from tui.drawn.thin.pump import Pump
from tui.drawn.thin.writing import Writing

ENTER = "\x1b[?1049h\x1b[?7l"
SIZE = (40, 6)


class Terminal:
    """Shows what is sent, and answers only when it is told to."""

    def __init__(self):
        self.emulator = Emulator(*SIZE)
        self.sent = []
        painter = Painter(1, 1, Abilities())
        self.pump = Pump(self.take, Picture(1, 1), Writing(painter))
        self.open = Event()
        self.open.set()

    def take(self, data):
        self.open.wait(5)
        self.sent.append(data.decode())
        self.emulator.feed(data.decode())

    def write(self, data):
        self.pump.write(data, *SIZE)


@pytest.fixture
def terminal():
    terminal = Terminal()
    terminal.pump.start()
    terminal.write(ENTER)
    assert terminal.pump.settled(2)
    yield terminal
    terminal.open.set()
    terminal.pump.finish()


def answering(terminal):
    """From now on the terminal is known to answer."""
    terminal.pump.order(Command("\x1b[6n", Effect.MOVES), answered=True)
    terminal.pump.heard(1, repeats=None)
    assert terminal.pump.settled(2)


BIG = "".join(f"\x1b[{y};1HA long enough line number {y:>6}" for y in range(1, 7))


def test_what_is_written_is_shown(terminal):
    terminal.write("\x1b[2;1HGround rules")
    assert terminal.pump.settled(2)
    assert "Ground rules" in terminal.emulator.text


def test_writing_never_waits_for_the_terminal(terminal):
    terminal.open.clear()
    began = time.monotonic()
    for n in range(500):
        terminal.write(f"\x1b[1;1H{n:>5}")
    assert time.monotonic() - began < 1
    terminal.open.set()
    assert terminal.pump.settled(2)
    assert terminal.emulator.text.startswith("  499")


def test_pictures_drawn_at_once_are_sent_as_one(terminal):
    before = len(terminal.sent)
    terminal.write("\x1b[1;1Hone")
    terminal.write("\x1b[1;1Htwo")
    assert terminal.pump.settled(2)
    assert terminal.sent[before:] == ["\x1b[Htwo"] or terminal.sent[before:] == ["two"]


def test_a_cursor_that_moved_alone_does_not_hold_up_the_picture_after_it(terminal, monkeypatch):
    monkeypatch.setattr("tui.drawn.thin.timing.PACE", 1.5)
    time.sleep(0.05)
    terminal.write("\x1b[3;3H")
    assert terminal.pump.settled(2)
    terminal.write("\x1b[2;1HGround rules")
    assert terminal.pump.settled(0.7)
    assert "Ground rules" in terminal.emulator.text
    terminal.write("\x1b[3;1HOne voice at a time")
    assert not terminal.pump.settled(0.3)
    assert terminal.pump.settled(3)


def test_on_an_empty_screen_the_first_picture_need_not_settle(terminal, monkeypatch):
    monkeypatch.setattr("tui.drawn.thin.timing.PACE", 1.5)
    monkeypatch.setattr("tui.drawn.thin.timing.SETTLE", 1.5)
    terminal.write("\x1b[3;3H")
    time.sleep(0.1)
    terminal.write("\x1b[2;1HGround rules")
    assert terminal.pump.settled(0.7)
    assert "Ground rules" in terminal.emulator.text
    terminal.write("\x1b[3;1HOne voice at a time")
    assert not terminal.pump.settled(0.3)
    assert terminal.pump.settled(3)


def test_while_an_answer_is_due_only_the_newest_picture_waits(terminal):
    answering(terminal)
    terminal.write(BIG)
    assert terminal.pump.settled(2)
    assert terminal.sent[-1].endswith("\x1b[5n")
    count = len(terminal.sent)
    for n in range(5):
        terminal.write(f"\x1b[1;1H{n} more")
        assert not terminal.pump.settled(0.05)
    assert len(terminal.sent) == count
    terminal.pump.heard(1, repeats=None)
    assert terminal.pump.settled(2)
    assert len(terminal.sent) == count + 1
    assert terminal.emulator.text.startswith("4 more")


def test_a_wipe_waits_for_nothing(terminal):
    answering(terminal)
    terminal.write(BIG)
    assert terminal.pump.settled(2)
    terminal.write("\x1b[1;1HA secret")
    terminal.write("\x1b[2J\x1b[3J")
    time.sleep(0.1)
    assert terminal.sent[-1].endswith("\x1b[2J\x1b[3J")
    assert terminal.emulator.text.strip() == ""
    assert not any("secret" in sent for sent in terminal.sent)


def test_a_terminal_that_stops_answering_gets_its_picture_after_a_while(terminal):
    answering(terminal)
    terminal.write(BIG)
    assert terminal.pump.settled(2)
    terminal.write("\x1b[1;1HAt last")
    assert terminal.pump.settled(4)
    assert terminal.emulator.text.startswith("At last")


def test_at_the_end_a_due_answer_is_waited_for(terminal):
    answering(terminal)
    terminal.write(BIG)
    assert terminal.pump.settled(2)
    began = time.monotonic()
    terminal.pump.ask_no_more(0.3)
    assert 0.25 < time.monotonic() - began < 1
    terminal.write(BIG.replace("long", "very long"))
    assert terminal.pump.settled(2)
    assert "\x1b[5n" not in terminal.sent[-1]


def test_the_end_sends_the_commands_that_are_left_and_no_picture(terminal):
    terminal.write("\x1b[?25l")
    assert terminal.pump.settled(2)
    count = len(terminal.sent)
    terminal.write("\x1b[1;1Hlate\x1b[?1049l\x1b[?25h")
    terminal.pump.finish()
    assert "".join(terminal.sent[count:]) == "\x1b[?1049l\x1b[?25h"


def test_it_can_begin_again(terminal):
    terminal.write("\x1b[?1049l")
    terminal.pump.finish()
    terminal.pump.start()
    terminal.write(ENTER + "\x1b[1;1HBack again")
    assert terminal.pump.settled(2)
    assert "Back again" in terminal.emulator.text


def test_an_arrow_is_sent_in_two_parts_one_after_the_other(terminal):
    list_of = "\x1b[1;1H{} Plan a meeting \x1b[2;1H{} Minutes\x1b[{}H"
    terminal.write(list_of.format(">", " ", 1))
    assert terminal.pump.settled(2)
    terminal.sent.clear()
    terminal.write(list_of.format(" ", ">", 2))
    assert terminal.pump.settled(2)
    blanked, rest = terminal.sent
    assert ">" not in blanked
    assert ">" in rest
