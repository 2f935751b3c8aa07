"""Keys as an app gets them, from bytes cut anywhere."""

import os
from itertools import pairwise
from threading import Event, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from tests.tui.terminal.test_input import KEYS, REPLIES
from tui.drawn.thin.keyboard import Keyboard, is_key


def names(pieces):
    """The keys and pastes that these bytes make; the end of the bytes is a pause."""
    reading, writing = os.pipe()
    passed = []
    end = Event()
    keyboard = Keyboard(reading, None, passed.append, debug=False)
    for piece in pieces:
        os.write(writing, piece)
    os.close(writing)
    keyboard.read(end)
    os.close(reading)
    return [
        message.key if isinstance(message, events.Key) else message.text
        for message in passed
        if isinstance(message, events.Key | events.Paste)
    ]


@pytest.mark.parametrize("reply", REPLIES)
def test_no_reply_of_a_terminal_is_a_key(reply):
    assert not is_key(reply) or reply == "\x1b[24;80R"
    assert names([b"a", reply.encode(), b"b"]) == ["a", "b"]


@given(st.lists(st.sampled_from([*KEYS, *REPLIES, "a", "\t", "ż"]), max_size=8).map("".join))
def test_keys_between_replies_come_through_and_nothing_else_does(sent):
    alone = sent
    for reply in sorted(REPLIES, key=len, reverse=True):
        alone = alone.replace(reply, "")
    assert names([sent.encode()]) == names([alone.encode()])


@given(st.binary(max_size=100), st.lists(st.integers(0, 100), max_size=4))
def test_any_bytes_are_survived(data, places):
    names([data[i:j] for i, j in _edges(len(data), places)])


def _edges(length, places):
    edges = sorted({0, length, *(place % (length + 1) for place in places)})
    return list(pairwise(edges))


@pytest.mark.parametrize(
    "forged",
    ["\x1b[99999999u", "\x1b[1;99999999A", "\x1b[49~", "\x1b[27;5;49~", "\x1b[" + "1" * 6000 + "A"],
)
def test_forged_numbers_press_nothing(forged):
    assert names([forged.encode(), b"a"]) == ["a"]


def test_what_had_come_in_part_is_dropped_when_keys_are_thrown_away():
    reading, writing = os.pipe()
    passed, end = [], Event()
    keyboard = Keyboard(reading, None, passed.append, debug=False)
    os.write(writing, b"\x1b[200~for the page before")
    thread = Thread(target=keyboard.read, args=(end,))
    thread.start()
    wait_for(lambda: keyboard._input.until is not None)
    keyboard.forget()
    os.write(writing, b" and more\x1b[201~n")
    os.close(writing)
    thread.join()
    os.close(reading)
    assert [message.key for message in passed] == ["n"]


def wait_for(true):
    wait = Event()
    while not true():
        wait.wait(0.01)
