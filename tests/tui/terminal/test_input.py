"""What comes from a terminal: keys press, pasted text is text, and replies do nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.input import (
    ESCAPE_WAIT,
    PASTE_WAIT,
    PIECE_WAIT,
    STRING_WAIT,
    Pasted,
    Sequence,
    TerminalInput,
    Typed,
    decoder,
)

KEYS = ("\x1b[A", "\x1bOP", "\x1b[21~", "\x1b[1;5C", "\x1b[[B", "\x1b[3$", "\x1b[Z", "\x1b[<0;4;5M")
REPLIES = (
    "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    "\x1b]11;rgb:ffff/ffff/ffff\x07",
    "\x9d11;rgb:1234/1234/1234\x9c",
    "\x1bP>|xterm(370)\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1b_Gi=1;OK\x1b\\",
    "\x1b^private\x1b\\",
    "\x1bXstring\x1b\\",
    "\x1b[?1;2c",
    "\x9b?1;2c",
    "\x1b[>41;354;0c",
    "\x1b[24;80R",
    "\x1b[?2026;2$y",
    "\x1b[12;2$y",
    "\x1b[0n",
    "\x1b[8;24;80t",
    "\x1b[?1u",
)
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\r\t\x7f\x11")
)
PASTES = st.text(st.characters(codec="utf-8", exclude_characters="\x1b\x03\x11"))


def come(*pieces: str, apart: float = 0.0, rest: float = 0.0) -> list[object]:
    """What these pieces are, so many seconds apart; runs of typed text are joined."""
    coming, came = TerminalInput(), []
    for number, piece in enumerate(pieces):
        came += coming.feed(piece, 100 + number * apart)
    came += coming.tick(100 + len(pieces) * apart + rest)
    joined: list[object] = []
    for one in came:
        if isinstance(one, Typed) and joined and isinstance(joined[-1], Typed):
            joined[-1] = Typed(joined[-1].text + one.text)
        else:
            joined.append(one)
    return joined


def cut(text: str, places: list[int]) -> list[str]:
    """A text in pieces, cut at these places."""
    edges = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


SENT = st.lists(
    st.one_of(
        st.sampled_from(KEYS).map(lambda s: (s, Sequence(s))),
        st.sampled_from(REPLIES).map(lambda s: (s, Sequence(s))),
        TEXTS.filter(bool).map(lambda s: (s, Typed(s))),
        PASTES.filter(bool).map(lambda s: (f"\x1b[200~{s}\x1b[201~", Pasted(s))),
    ),
    max_size=6,
)


@given(SENT, st.lists(st.integers(0, 10_000), max_size=6))
def test_any_mix_cut_anywhere_is_the_same(sent, places):
    whole = "".join(text for text, _ in sent)
    expected: list[object] = []
    for _, one in sent:
        if isinstance(one, Typed) and expected and isinstance(expected[-1], Typed):
            expected[-1] = Typed(expected[-1].text + one.text)
        else:
            expected.append(one)
    assert come(*cut(whole, places)) == expected


@given(st.text(max_size=200), st.lists(st.integers(0, 10_000), max_size=6))
def test_whatever_comes_typing_works_again_soon(noise, places):
    """Nothing crashes, and after a pause a letter is a letter."""
    coming = TerminalInput()
    for piece in cut(noise, places):
        coming.feed(piece, 100)
    after = 100 + STRING_WAIT
    coming.tick(after)
    assert coming.until is None
    assert coming.feed("a", after)[-1] == Typed("a")


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data):
    decode = decoder()
    TerminalInput().feed(decode(data), 100)


@given(
    st.sampled_from([*KEYS, *REPLIES]),
    st.integers(1, 30),
    st.floats(0, ESCAPE_WAIT * 0.9),
)
def test_a_sequence_in_pieces_over_a_slow_line_is_whole(sequence, at, apart):
    pieces = [piece for piece in cut(sequence, [at]) if piece]
    assert come(*pieces, apart=apart) == [Sequence(sequence)]


@pytest.mark.parametrize("late", ["[A", "OP", "]11;rgb:ffff/ffff/ffff\x1b\\", "P1$r0m\x1b\\"])
def test_the_rest_of_a_sequence_that_comes_too_late_types_nothing(late):
    assert come("\x1b", late, apart=ESCAPE_WAIT + 0.2) == [Sequence("\x1b")]


def test_a_lone_escape_is_the_key():
    assert come("\x1b") == []
    assert come("\x1b", rest=ESCAPE_WAIT) == [Sequence("\x1b")]
    assert come("\x1b", "n", apart=0.1) == [Sequence("\x1b"), Typed("n")]
    assert come("\x1b\x1b", rest=ESCAPE_WAIT) == [Sequence("\x1b"), Sequence("\x1b")]


def test_alt_and_a_letter_come_together():
    assert come("\x1bf") == [Sequence("\x1bf")]
    assert come("\x1b", "\t") == [Sequence("\x1b\t")]


def test_what_began_and_never_ends_is_dropped():
    for begun in ("\x1b[", "\x1bO", "\x1b]11;rgb:ff", "\x1b[?1;", "\x1bP", "\x9d1"):
        assert come(begun, rest=PIECE_WAIT) == []
    assert come("\x1b]11;rgb\r") == [Typed("\r")]
    assert come("\x1bP1$r\x03") == [Typed("\x03")]
    assert come("\x1b]never\x1b[A") == [Sequence("\x1b[A")]


def test_an_endless_sequence_is_not_kept_and_not_typed():
    coming = TerminalInput()
    for _ in range(1000):
        assert coming.feed("\x1b]" + "x" * 500 if _ == 0 else "1" * 500, 100) == []
    assert coming.feed("\x07a", 100) == [Typed("a")]
    assert len(coming._begun) < 5000


def test_a_paste_without_its_end_is_over_after_a_second():
    assert come("\x1b[200~part of", " a paste") == []
    assert come("\x1b[200~part of", " a paste", rest=PASTE_WAIT) == [Pasted("part of a paste")]
    ended = [Pasted("part"), Typed("n")]
    assert come("\x1b[200~part", "n", apart=PASTE_WAIT) == ended
    assert come("\x1b[200~part", "\x1b[201~", apart=PASTE_WAIT) == [Pasted("part")]


@pytest.mark.parametrize("key", ["\x1b[21~", "\x1bOP", "\x1b[[A", "\x1b[15~"])
@pytest.mark.parametrize("apart", [0.0, 0.3])
def test_a_command_key_ends_a_paste(key, apart):
    assert come("\x1b[200~part", key, apart=apart) == [Pasted("part"), Sequence(key)]


@pytest.mark.parametrize("key", ["\x03", "\x11"])
def test_so_do_the_keys_that_leave(key):
    assert come("\x1b[200~part" + key) == [Pasted("part"), Typed(key)]


def test_a_single_key_after_a_pause_was_pressed():
    assert come("\x1b[200~part", "\r", apart=0.4) == [Pasted("part"), Typed("\r")]
    assert come("\x1b[200~part", "\x1b[A", apart=0.4) == [Pasted("part"), Sequence("\x1b[A")]


def test_sequences_in_a_paste_are_neither_text_nor_keys():
    came = come("\x1b[200~\x1b[31mred\x1b[0m \x1b[A\x1b[21~\x1b]0;x\x07!\x1b[201~")
    assert [one for one in came if not (isinstance(one, Sequence) and one.pasted)] == [
        Pasted("red !")
    ]


def test_the_rest_of_a_paste_that_stalled_is_text_too():
    came = come("\x1b[200~first line\r", "second line\rthird\x1b[201~", apart=3.0)
    assert came == [Pasted("first line\r"), Pasted("second line\rthird")]


@given(st.sampled_from(["\x1b[200~half", "\x1b", "\x1b[", "\x1b]11;rgb"]))
def test_what_had_begun_is_nobodys_once_it_is_thrown_away(begun):
    coming = TerminalInput()
    coming.feed(begun, 100)
    coming.forget()
    came = coming.feed("\x1b[201~" if "half" in begun else "", 100.1) + coming.tick(106)
    assert came == []
    assert coming.feed("a\x1b[B", 107) == [Typed("a"), Sequence("\x1b[B")]


def test_single_bytes_that_control_are_known_in_utf_8_too():
    decode = decoder()
    assert decode(b"\x9d11;x\x9c") == "\x9d11;x\x9c"
    assert decode(b"\xff") == "\ufffd"
    assert decode("å".encode()[:1]) == ""
