"""What the terminal shows after the difference is what it would show after everything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.support.emulator import Emulator
from tests.tui.drawn.thin.drawings import ABILITIES, CODES, HEIGHT, SEGMENTS, WIDTH, WORDS
from tui.drawn.thin.abilities import TRIAL, Abilities, Repeats
from tui.drawn.thin.answers import answer_in
from tui.drawn.thin.output_reader import Command, Effect, Picture
from tui.drawn.thin.painter import Look, Painter
from tui.drawn.thin.writing import Writing

ENTER = "\x1b[?1049h\x1b[?7l"

PLACES = st.builds(lambda y, x: f"\x1b[{y};{x}H", st.integers(1, HEIGHT), st.integers(1, WIDTH))
PIECES = st.one_of(
    PLACES,
    CODES,
    WORDS,
    WORDS,
    st.sampled_from(["\n", "\r", "\x1b[K", "\x1b[J", "\x1b[3X", "\x1b[0m", "\x1b[2J\x1b[3J"]),
)
ROWS = st.lists(st.text("Agenda ", max_size=WIDTH), min_size=HEIGHT, max_size=HEIGHT)


def whole(rows: list[str]) -> str:
    """A picture as Textual draws a new screen: every row to its end."""
    return "".join(f"\x1b[{y};1H{row:<{WIDTH}.{WIDTH}}" for y, row in enumerate(rows, 1))


def styled(rows: list[list[tuple[str, str]]]) -> str:
    """Rows as Textual draws them: each piece in its style, then blanks to the end of the row."""
    lines = []
    for y, row in enumerate(rows, 1):
        text = "".join(f"\x1b[{codes}m{words}\x1b[0m" for codes, words in row if codes or words)
        lines.append(f"\x1b[{y};1H{' ' * WIDTH}\x1b[{y};1H{text}")
    return "".join(lines)


DRAWINGS = st.one_of(
    st.lists(SEGMENTS, min_size=3, max_size=HEIGHT).map(styled),
    st.lists(PIECES, max_size=12).map("".join),
    ROWS.map(whole),
    # The same lines between a heading and a footer, moved up or down.
    st.builds(
        lambda by, ground: (
            f"\x1b[{ground}m"
            + whole(
                ["Heading"]
                + [f"{(y + by + 3) ** 29}" for y in range(HEIGHT - 2)]
                + ["Footer with many words"]
            )
        ),
        st.integers(0, 12),
        st.sampled_from(["", "44"]),
    ),
    st.builds(
        lambda by: whole([f"Item {y + by} of the list {'=' * y}" for y in range(HEIGHT)]),
        st.integers(0, 12),
    ),
)


class Both:
    """A terminal that gets all of an app's output, and one that gets the difference."""

    def __init__(self, abilities: Abilities) -> None:
        self.all = Emulator(WIDTH, HEIGHT)
        self.thin = Emulator(WIDTH, HEIGHT, repeats=abilities.repeats.value, fills=abilities.fills)
        self.picture = Picture(WIDTH, HEIGHT)
        self.writing = Writing(Painter(1, 1, abilities))
        self.send(ENTER)

    def send(self, data: str) -> str:
        """Both terminals get this; what the thin one was sent comes back."""
        # On a full screen no app writes a line feed in the last row; the emulator would scroll.
        self.all.feed(data.replace("\n", "\x1b[B\r"))
        commands = self.picture.feed(data)
        sent = self.writing.of(commands, self.picture.wanted(), last=False)
        self.thin.feed(sent.replace("\n", "\r\n"))
        return sent


def check_same_picture(abilities, drawings):
    both = Both(abilities)
    for drawing in drawings:
        both.send(drawing)
        assert both.thin.shown().differing(both.all.shown()) == []
        assert both.thin.shown().cursor == both.all.shown().cursor


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(ABILITIES), st.lists(DRAWINGS, min_size=1, max_size=4))
def test_the_difference_makes_the_same_picture(abilities, drawings):
    check_same_picture(abilities, drawings)


@pytest.mark.slow
@pytest.mark.parametrize("abilities", ABILITIES, ids=repr)
@settings(max_examples=120, deadline=None)
@given(drawings=st.lists(DRAWINGS, min_size=1, max_size=6))
def test_the_difference_makes_the_same_picture_on_every_kind_of_terminal(abilities, drawings):
    check_same_picture(abilities, drawings)


@settings(max_examples=30, deadline=None)
@given(drawing=DRAWINGS)
def test_the_same_picture_again_sends_nothing(drawing):
    both = Both(Abilities(repeats=Repeats.ANYTHING, fills=True, scrolls=True))
    both.send(drawing)
    assert both.send("") == ""


def test_a_letter_sends_a_letter():
    both = Both(Abilities())
    both.send("\x1b[3;1HName: ")
    assert both.send("\x1b[3;1HName: A") == "A"


def test_a_line_of_one_character_is_sent_once_where_the_terminal_repeats():
    both = Both(Abilities(repeats=Repeats.ANYTHING))
    assert both.send("\x1b[1;1H" + "─" * 20) == "─\x1b[19b"


def test_an_emptied_screen_is_emptied_at_one_stroke():
    both = Both(Abilities(fills=True))
    both.send(whole([f"Row {n}" for n in range(HEIGHT)]))
    assert both.send(whole(["Row 0"] + [""] * (HEIGHT - 1)) + "\x1b[1;1H") == "\x1b[2H\x1b[J\x1b[H"


def test_a_list_that_scrolls_is_moved_by_the_terminal():
    both = Both(Abilities(repeats=Repeats.ANYTHING, fills=True, scrolls=True))
    items = [f"{n} {(n + 3) ** 29}" for n in range(10)]
    both.send(whole(items[:HEIGHT]))
    sent = both.send(whole(items[1:]))
    assert "\x1b[S" in sent
    assert len(sent) < 60


def test_the_wipe_goes_out_before_the_next_picture_and_nothing_of_the_old_one_stays():
    both = Both(Abilities(repeats=Repeats.ANYTHING, fills=True, scrolls=True))
    both.send("\x1b[44m" + whole(["A secret"] * HEIGHT))
    sent = both.send("\x1b[0m\x1b[2J\x1b[3J\x1b[1;1HHand the laptop on")
    assert sent.index("\x1b[2J\x1b[3J") < sent.index("Hand")
    assert "secret" not in sent
    assert both.thin.shown().differing(both.all.shown()) == []


def test_after_a_wipe_the_same_picture_is_drawn_again():
    both = Both(Abilities())
    both.send(whole(["The same words"] * HEIGHT))
    sent = both.send("\x1b[2J\x1b[3J" + whole(["The same words"] * HEIGHT))
    assert sent.count("The same words") == HEIGHT


def test_a_picture_that_was_wiped_before_it_was_sent_is_never_sent():
    writing, picture = Writing(Painter(1, 1, Abilities())), Picture(WIDTH, HEIGHT)
    commands = picture.feed(ENTER + "\x1b[1;1HA secret\x1b[2J\x1b[3J")
    assert "secret" not in writing.of(commands, picture.wanted(), last=False)


def test_the_cursor_is_shown_shaped_and_hidden_with_the_picture_and_only_once():
    both = Both(Abilities())
    assert both.send("\x1b[?25l") == "\x1b[?25l"
    assert both.send("\x1b[?25l") == ""
    shaped = "\x1b[2 q\b"  # the "q" is taken back where a reader would say it
    assert both.send("\x1b[2;3H\x1b[?25h\x1b[2 q\x1b[?25h") == f"{shaped}\x1b[2;3H\x1b[?25h"
    shown = both.thin.shown()
    assert (shown.seen, shown.shape, shown.cursor) == (True, "2", (1, 2))


def test_a_bigger_window_is_drawn_from_nothing():
    both = Both(Abilities(fills=True))
    both.send(whole(["Some words"] * HEIGHT))
    for terminal in (both.all, both.thin):
        terminal.resize(WIDTH + 6, HEIGHT + 2)
        terminal.feed("\x1b[H left behind by the terminal itself")
    both.picture.resize(WIDTH + 6, HEIGHT + 2)
    both.send("".join(f"\x1b[{y};1H{'new':<{WIDTH + 6}}" for y in range(1, HEIGHT + 3)))
    assert both.thin.shown().differing(both.all.shown()) == []


def test_leaving_sends_no_picture_to_the_screen_that_was_there_before():
    both = Both(Abilities())
    both.send("\x1b[31mRed\x1b[?25l")
    commands = both.picture.feed("\x1b[1;1Hlate\x1b[?1049l\x1b[?25h")
    sent = both.writing.of(commands, both.picture.wanted(), last=False)
    sent += both.writing.of([], both.picture.wanted(), last=True)
    assert sent == "\x1b[m\x1b[?1049l\x1b[?25h"


@pytest.mark.parametrize("command", ["\x1b[2L", "\x1bM", "\x1b[3;5r"])
def test_a_command_that_cannot_be_followed_is_handed_on_and_everything_drawn_again(command):
    both = Both(Abilities())
    both.send(whole(["Some words"] * HEIGHT))
    sent = both.send(f"\x1b[1;1H{command}")
    assert command in sent
    assert sent.count("Some words") == HEIGHT


def test_modes_are_handed_on_once_and_frame_brackets_never():
    picture = Picture(WIDTH, HEIGHT)
    handed_on = picture.feed("\x1b[?1000h\x1b[?1000h\x1b[?2026h\x1b[?2026l\x07\x1b]22;text\x07")
    assert [command.text for command in handed_on] == ["\x1b[?1000h", "\x07", "\x1b]22;text\x07"]


def test_output_may_be_cut_anywhere():
    data = "\x1b[2;5H\x1b[1;38;5;9mBold\x1b[0m\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\"
    at_once, in_bytes = Picture(WIDTH, HEIGHT), Picture(WIDTH, HEIGHT)
    at_once.feed(data)
    for letter in data:
        in_bytes.feed(letter)
    assert in_bytes.wanted() == at_once.wanted()


def test_a_link_is_kept():
    both = Both(Abilities())
    sent = both.send("\x1b]8;id=1;https://example.org\x1b\\the rules\x1b]8;;\x1b\\ and more")
    assert "\x1b]8;id=1;https://example.org\x1b\\the rules" in sent
    assert sent.endswith("\x1b]8;;\x1b\\and more")


def test_the_first_look_of_the_cursor_is_the_terminals_own():
    assert Look() == Look(shown=True, shape="")


@pytest.mark.parametrize("kind", Repeats)
def test_the_trial_finds_out_what_the_terminal_repeats_and_leaves_nothing_behind(kind):
    terminal = Emulator(WIDTH, HEIGHT, repeats=kind.value)
    terminal.feed(ENTER)
    heard = answer_in(terminal.feed(TRIAL))
    assert heard.repeats is kind
    assert terminal.shown().differing(Emulator(WIDTH, HEIGHT).shown()) == []
    assert "\xa0" not in terminal.text


def test_where_only_ascii_is_repeated_other_characters_are_written_out():
    both = Both(Abilities(repeats=Repeats.ASCII))
    assert both.send("\x1b[1;1H" + "─" * 20) == "─" * 20
    assert both.send("\x1b[1;1H" + "=" * 20) == "\r=\x1b[19b"


def test_a_list_that_scrolls_under_its_heading_with_the_cursor_on_its_last_line():
    both = Both(Abilities(repeats=Repeats.ANYTHING, fills=True, scrolls=True))
    items = [f"{n} {(n + 3) ** 29}" for n in range(12)]
    for first in (0, 1, 2, 0):
        rows = ["Heading", *items[first : first + HEIGHT - 2], "Footer"]
        sent = both.send(whole(rows) + f"\x1b[{HEIGHT - 1};1H")
        assert both.thin.shown() == both.all.shown()
    assert "r\x1b[2T\x1b[r" in sent


def test_after_a_command_that_moves_the_cursor_the_next_place_is_named_in_full():
    both = Both(Abilities())
    both.send("\x1b[5;5H")
    sent = both.writing.of([Command("\x1b[9;9H\x1b[6n", Effect.MOVES)], None, last=False)
    both.thin.feed(sent)
    both.send("\x1b[5;6Hhere\x1b[5;6H")
    assert both.thin.shown() == both.all.shown()


@pytest.mark.parametrize(("came_from", "to"), [(2, 3), (3, 2), (1, 5)])
def test_after_an_arrow_the_row_that_it_came_to_is_written_first(came_from, to):
    """A screen reader says what is written, in that order."""

    def menu(at):
        rows = [f"{'>' if n == at else '-'} Tea {n}" for n in range(HEIGHT)]
        return whole(rows) + f"\x1b[{at + 1};1H"

    both = Both(Abilities())
    both.send(menu(came_from))
    sent = both.send(menu(to))
    assert sent.index(">") < sent.index("-")
    assert both.thin.shown().cursor == (to, 0)
