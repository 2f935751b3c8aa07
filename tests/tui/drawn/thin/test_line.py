"""When a terminal is asked, what its answers say about the line, and how they are kept out of typing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.drawn.thin.abilities import Repeats
from tui.drawn.thin.answers import answer_in
from tui.drawn.thin.line import QUESTION, SLOWEST, Line
from tui.terminal.input import Pasted, Sequence, TerminalInput


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def line(clock):
    line = Line(clock)
    line.answered()  # the trial at the start
    return line


def test_a_terminal_that_never_answers_is_never_asked_and_nothing_waits(clock):
    line = Line(clock)
    assert line.question(5000) == ""
    assert line.free_at() <= clock.now


def test_typing_is_never_followed_by_a_question(line, clock):
    for _ in range(60):
        clock.now += 0.1
        assert line.question(12) == ""


def test_a_whole_screen_is_followed_by_a_question_and_the_next_picture_waits(line, clock):
    assert line.question(800) == QUESTION
    assert line.free_at() > clock.now + 0.8
    assert line.waiting


def test_the_answer_frees_the_line(line, clock):
    line.question(800)
    clock.now += 0.9
    line.answered()
    assert line.free_at() <= clock.now
    assert not line.waiting


def test_a_fast_line_is_soon_asked_only_once_in_a_thousand_bytes(line, clock):
    line.question(800)
    clock.now += 0.001
    line.answered()
    questions = 0
    for _ in range(100):
        clock.now += 1 / 30
        if line.question(100):
            questions += 1
            line.answered()
    assert questions <= 10


def test_a_slow_line_is_asked_at_each_picture_of_a_held_key(line, clock):
    line.question(800)
    clock.now += 0.85
    line.answered()
    assert line.speed < SLOWEST * 1.1
    assert line.question(100) == QUESTION


def test_a_line_that_has_become_slow_is_noticed(line, clock):
    line.question(800)
    line.answered()
    for _ in range(11):
        clock.now += 1.0
        if line.question(100):
            clock.now += 1.0
            line.answered()
    assert line.speed < 2 * SLOWEST


def test_an_answer_that_does_not_come_holds_nothing_for_ever(line, clock):
    line.question(960)
    assert clock.now < line.free_at() <= clock.now + 3.0


def test_an_answer_that_was_thrown_away_is_not_waited_for(line, clock):
    line.question(960)
    line.forget()
    assert line.free_at() <= clock.now
    assert not line.waiting


def test_the_answer_to_a_trial_is_not_waited_for_longer_than_a_second(clock):
    line = Line(clock)
    line.tried_out()
    assert line.waiting
    clock.now += 1.1
    assert not line.waiting


TYPED = st.lists(
    st.one_of(
        st.text("abc yż日", max_size=5),
        st.sampled_from(
            ["\x1b[A", "\x1bOP", "\x1b", "\x1b[200~a b\x1b[201~", "\x1b[1;5C", "\x1b[3~"]
        ),
    ),
    max_size=6,
).map("".join)


@given(before=TYPED, after=TYPED, cut=st.integers(0, 8), at=st.integers(0, 40))
def test_answers_never_reach_what_is_typed_however_they_are_cut(before, after, cut, at):
    whole = before + "\x1b[0n" + after
    # An escape sequence that the keyboard has begun is never interrupted by an answer.
    first, second = whole[: len(before) + min(cut, 4)], whole[len(before) + min(cut, 4) :]
    coming = TerminalInput()
    came = coming.feed(first, 1.0) + coming.feed(second, 1.0) + coming.tick(9.0)
    answers = [one for one in came if isinstance(one, Sequence) and answer_in(one.text)]
    typed = "".join(map(as_sent, [one for one in came if one not in answers]))
    assert typed == before + after
    assert len(answers) == 1


def as_sent(came):
    return f"\x1b[200~{came.text}\x1b[201~" if isinstance(came, Pasted) else came.text


def test_the_place_of_the_cursor_after_the_trial_tells_whether_the_terminal_repeats():
    assert answer_in("\x1b[1;7R").repeats is Repeats.ANYTHING
    assert answer_in("\x1b[23;7R").repeats is Repeats.ANYTHING
    assert answer_in("\x1b[1;5R").repeats is Repeats.ASCII
    assert answer_in("\x1b[1;3R").repeats is Repeats.NOTHING
    assert answer_in("\x1b[0n").repeats is None
    assert answer_in("\x1b[3~") is None


def test_a_short_question_over_a_long_distance_says_nothing_about_speed(line, clock):
    line.question(20_000)
    clock.now += 0.5
    line.answered()
    fast = line.speed
    clock.now += 10
    while not line.question(150):
        pass
    line._asked_for = 150
    clock.now += 0.6
    line.answered()
    assert line.speed == fast


def test_after_an_answer_that_was_lost_the_terminal_is_asked_again(line, clock):
    line.question(960)
    clock.now = line.free_at()
    assert line.question(960) == QUESTION
    line.answered()
    assert line.question(2000) == QUESTION


def test_a_terminal_that_answers_the_trial_only_is_soon_asked_no_more(line, clock):
    asked = 0
    for _ in range(10):
        asked += line.question(960) == QUESTION
        clock.now = max(clock.now, line.free_at()) + 1
    assert asked == 2
    assert line.free_at() <= clock.now
