"""Below a prompt, the difference makes what all of the output would have made, and harms nothing above."""

import re
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size

from bench.support.emulator import Emulator
from tests.tui.drawn.thin.drawings import ABILITIES, HEIGHT, SEGMENTS, WIDTH
from tui.drawn.thin.abilities import Abilities, Repeats
from tui.drawn.thin.answers import answer_in
from tui.drawn.thin.inline.inline_output_reader import InlinePicture
from tui.drawn.thin.inline.painter import InlinePainter
from tui.drawn.thin.output_reader import Command, Effect
from tui.drawn.thin.writing import Writing

WHERE = "\x1b[6n"


@dataclass
class Frame:
    """Rows of styled pieces, and where in them the cursor is. `shown`: it is sent before the next."""

    rows: list[list[tuple[str, str]]]
    cursor: tuple[int, int]
    shown: bool = True


@st.composite
def frames(draw, most=HEIGHT):
    rows = draw(st.lists(SEGMENTS, min_size=1, max_size=most))
    cursor = draw(st.integers(0, len(rows) - 1)), draw(st.integers(0, WIDTH - 1))
    return Frame(rows, cursor, draw(st.integers(0, 3)) > 0)


def words(*lines, cursor=(0, 0), shown=True):
    return Frame([[("", line)] if line else [] for line in lines], cursor, shown)


def _by(count, forward, backward):
    return f"\x1b[{abs(count)}{forward if count > 0 else backward}" if count else ""


def _move(rows, columns):
    return _by(columns, "C", "D") + _by(rows, "B", "A")


class Textual:
    """Writes frames as Textual does for inline apps: every row to its end, from where the cursor was."""

    def __init__(self):
        self.cursor = (0, 0)
        self.height = 0

    def start(self, padding):
        return "\x1b[?25l" + "\n" * padding

    def frame(self, frame, width=WIDTH):
        rows = ["".join(_row(row, width)) for row in frame.rows]
        text = _move(-self.cursor[0], -self.cursor[1]) + "\n".join(rows)
        back = len(rows) - 1
        if len(rows) < self.height:
            back += 1
            text += ("\n" if len(rows) > 1 else "") + "\x1b[J"
        text += (f"\x1b[{back}A\r" if len(rows) > 1 else "\r") + WHERE + _move(*frame.cursor)
        self.cursor, self.height = frame.cursor, len(rows)
        return text

    def end(self):
        back = _move(-self.cursor[0], -self.cursor[1])
        self.cursor = (0, 0)
        return back


def _row(pieces, width):
    left = width
    for codes, text in pieces:
        piece = set_cell_size(text, min(cell_len(text), left))
        left -= cell_len(piece)
        yield f"\x1b[{codes}m{piece}\x1b[0m" if codes else piece
    yield " " * left


class Both:
    """Two terminals with something in them already; one gets everything, one the difference."""

    def __init__(self, abilities, lines_above, below="", padding=1):
        self.abilities = abilities
        self.all = Emulator(WIDTH, HEIGHT, fills=abilities.fills)
        self.thin = Emulator(WIDTH, HEIGHT, repeats=abilities.repeats.value, fills=abilities.fills)
        self.size = (WIDTH, HEIGHT)
        above = "".join(f"$ command {n}\r\n" for n in range(lines_above))
        for terminal in (self.all, self.thin):
            terminal.feed(below + above)
        self.picture = InlinePicture(padding)
        self.writing = Writing(InlinePainter(abilities), ours=True)
        self.commands = []
        self.app = Textual()
        self.sent = ""
        self.write(self.app.start(padding))

    def write(self, data, *, shown=True):
        """Both terminals get this, the thin one with what it has not been shown before."""
        self.all.feed(data.replace("\n", "\r\n"))
        self.picture.resize(*self.size)
        self.commands += self.picture.feed(data)
        self.sent = ""
        if shown:
            self.send(last=False)

    def send(self, *, last):
        self.sent = self.writing.of(self.commands, self.picture.wanted(), last=last)
        self.commands = []
        answers = self.thin.feed(self.sent.replace("\n", "\r\n"))
        for answer in filter(None, map(answer_in, re.findall(r"\x1b\[[0-9;]*[a-zA-Z]", answers))):
            self.writing.repeats = answer.repeats or self.writing.repeats

    def draw(self, frame):
        self.write(self.app.frame(frame, self.size[0]), shown=frame.shown)

    def resize(self, columns, rows):
        for terminal in (self.all, self.thin):
            terminal.resize(columns, rows)
        self.write("\x1b[2J")
        self.size = (columns, rows)

    def lose(self):
        """Nobody knows any more what the thin terminal shows."""
        self.commands.append(Command("", Effect.UNKNOWN))

    def end(self):
        """The app has ended; what the driver writes now goes to both as it is."""
        self.write(self.app.end(), shown=False)
        self.send(last=True)
        for terminal in (self.all, self.thin):
            terminal.feed("the last words\r\n\x1b[J")

    def check(self):
        one, other = self.all.shown(), self.thin.shown()
        assert other.differing(one) == [], self.sent
        assert other.cursor == one.cursor


LEFT_OVER = "".join(f"\x1b[{y};1H\x1b[44mleft over {y}\x1b[m" for y in range(1, HEIGHT + 1))
BELOW = st.sampled_from(["", f"{LEFT_OVER}\x1b[H"])
ABOVE = st.integers(0, HEIGHT + 2)


def check_same(abilities, above, below, drawn):
    both = Both(abilities, above, below)
    for frame in drawn:
        both.draw(frame)
        if frame.shown:
            both.check()
    both.end()
    both.check()


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(ABILITIES), ABOVE, BELOW, st.lists(frames(), min_size=1, max_size=5))
def test_growing_shrinking_and_ending_it_makes_the_same_picture(abilities, above, below, drawn):
    check_same(abilities, above, below, drawn)


@pytest.mark.slow
@pytest.mark.parametrize("abilities", ABILITIES, ids=repr)
@settings(max_examples=150, deadline=None)
@given(above=ABOVE, below=BELOW, drawn=st.lists(frames(), min_size=1, max_size=7))
def test_on_every_kind_of_terminal_it_makes_the_same_picture(abilities, above, below, drawn):
    check_same(abilities, above, below, drawn)


@settings(max_examples=60, deadline=None)
@given(
    ABOVE,
    st.lists(frames(), min_size=1, max_size=3),
    st.tuples(st.integers(8, WIDTH + 9), st.integers(1, HEIGHT + 5)),
    st.data(),
)
def test_in_a_window_of_another_size_it_makes_the_same_picture(above, before, size, data):
    both = Both(Abilities(fills=True), above)
    for frame in before:
        both.draw(frame)
    both.send(last=False)
    both.resize(*size)
    for frame in data.draw(st.lists(frames(size[1]), min_size=1, max_size=3)):
        row, column = frame.cursor
        frame.cursor = (row, min(column, size[0] - 1))
        both.draw(frame)
        if frame.shown:
            both.check()
    both.end()
    both.check()


FULL = Abilities(repeats=Repeats.ANYTHING, fills=True, scrolls=True)


def test_no_row_is_named_by_its_number_nothing_is_cleared_and_no_margin_is_set():
    both = Both(FULL, 3)
    sent = both.sent
    for lines in (["a"] * 5, ["b"] * HEIGHT, ["c"], [f"d {n}" for n in range(7)]):
        both.draw(words(*lines, cursor=(0, 3)))
        sent += both.sent
    for command in ("H", "2J", "r", "S", "T", "L", "M"):
        assert not [
            part
            for part in sent.split("\x1b[")[1:]
            if part.lstrip("0123456789;").startswith(command)
        ]


def test_the_same_again_sends_nothing():
    both = Both(FULL, 3)
    both.draw(words("one", "two", cursor=(1, 2)))
    both.draw(words("one", "two", cursor=(1, 2)))
    assert both.sent == ""


def test_a_letter_sends_a_letter():
    both = Both(Abilities(), 3)
    both.draw(words("Name: ", cursor=(0, 6)))
    both.draw(words("Name: A", cursor=(0, 7)))
    assert both.sent == "A"


def test_the_app_asks_where_it_is_only_when_it_may_have_moved():
    both = Both(FULL, HEIGHT)
    asked = []
    for lines in (1, 1, 3, 2, 3, 4):
        both.draw(words(*["a", "b", "c", "d"][:lines]))
        asked.append(both.sent.removeprefix("\r").count(WHERE))
    # The first time there is the trial of REP as well.
    assert asked == [2, 0, 1, 0, 0, 1]
    both.resize(WIDTH, HEIGHT + 2)
    both.draw(words("a"))
    assert both.sent.count(WHERE) == 1


def test_frames_that_were_merged_have_scrolled_as_far_as_each_of_them_would():
    both = Both(FULL, HEIGHT - 2)
    both.draw(words("one"))
    both.draw(words(*"abcdef", shown=False))
    both.draw(words("two"))
    both.check()
    assert "a" not in both.sent


def test_a_row_that_scrolls_in_below_colours_is_plain():
    both = Both(FULL, HEIGHT)
    both.draw(words("one"))
    both.resize(WIDTH, 3)
    coloured = [("44", "coloured to the very end")]
    for rows in ([coloured], [coloured, []], [coloured, [], []]):
        both.draw(Frame(rows, (len(rows) - 1, 0)))
        both.check()


def test_in_a_lower_window_rows_are_made_anew():
    both = Both(FULL, HEIGHT)
    both.draw(words(*"abcde"))
    both.resize(WIDTH, 6)
    both.draw(words(*"fghij"))
    both.check()
    assert both.thin.text.splitlines()[-5:] == list("fghij")


@pytest.mark.parametrize("padding", [0, 1])
def test_in_a_window_lower_than_its_rows_it_goes_as_far_as_textual_goes(padding):
    both = Both(FULL, HEIGHT, padding=padding)
    both.draw(words(*"abc"))
    both.resize(WIDTH, 2)
    for lines in ("de", "df", "g", "hi"):
        both.draw(words(*lines))
        both.check()


def test_a_picture_of_the_old_size_that_was_never_sent_is_not_missed():
    both = Both(FULL, 1)
    both.draw(words(*"abcde", cursor=(4, 0)))
    both.resize(WIDTH + 4, HEIGHT + 1)
    both.picture.feed(both.app.frame(words("late", cursor=(4, 0))))
    both.size = (WIDTH + 5, HEIGHT + 2)
    for terminal in (both.all, both.thin):
        terminal.resize(*both.size)
    both.draw(words("three", "four"))
    assert "\0" not in both.sent
    both.check()


def test_an_app_that_goes_down_without_line_feeds_is_followed():
    both = Both(FULL, 1)
    both.draw(words("one"))
    both.write("\x1b[3Bfurther down\r")
    both.check()
    both.write("\n\x1b[Jand here")
    both.check()


def test_what_is_below_the_prompt_already_is_left_alone_until_the_app_gets_there():
    both = Both(FULL, 1, f"{LEFT_OVER}\x1b[H")
    both.draw(words("one", "two"))
    assert "left over 5" in both.thin.text
    both.check()


def test_what_ends_the_picture_is_plain_and_the_cursor_is_where_the_app_begins():
    both = Both(FULL, 1)
    both.draw(Frame([[("1;44", "in colour")], [("7", "and turned round to here")]], (1, 3)))
    both.end()
    both.check()
    assert both.sent.endswith("\x1b[m")
    # the row of the command, an empty one, and the app's first
    assert both.thin.text.splitlines()[2] == "the last words"


def test_after_somebody_else_has_written_all_of_it_is_drawn_again():
    both = Both(FULL, 1)
    both.draw(words("one", "two"))
    both.lose()
    both.draw(words("one", "three"))
    assert "one" in both.sent
    assert WHERE in both.sent


@settings(max_examples=60, deadline=None)
@given(ABOVE, BELOW, st.lists(frames(), min_size=2, max_size=4), st.booleans())
def test_drawn_again_it_makes_the_same_picture(above, below, drawn, resized):
    both = Both(FULL, above, below)
    for frame in drawn[:-1]:
        both.draw(frame)
    if resized:
        both.send(last=False)
        both.resize(WIDTH, HEIGHT + 3)
    both.lose()
    both.draw(drawn[-1])
    both.end()
    both.check()
