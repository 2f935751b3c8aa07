"""An arrow in a list: what is written of it, in what order, and what of it a screen reader says."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.support.emulator import Emulator
from tests.tui.drawn.thin.drawings import ABILITIES, WIDTH, WORDS
from tui.drawn.thin.abilities import Abilities
from tui.drawn.thin.output_reader import Picture
from tui.drawn.thin.painter import Painter
from tui.drawn.thin.writing import Writing

ENTER = "\x1b[?1049h\x1b[?7l"
ITEMS = ["1  Plan a meeting", "2  Minutes", "3  More", "4  Leave"]
BARE = Abilities()


class List:
    """A list with a pointer, as Textual draws it and as it is sent; `bar`: over the item pointed at.

    `between`: what the terminal showed before the last part of what was sent, and where its cursor was.
    """

    def __init__(self, items, *, bar=True, abilities=BARE, width=60):
        self.items, self.bar, self.width = items, bar, width
        self.all, self.thin = Emulator(width, 9), Emulator(width, 9, fills=abilities.fills)
        self.picture, self.writing = Picture(width, 9), Writing(Painter(1, 1, abilities))
        self.parts = []
        self.send(ENTER)

    def point_at(self, at):
        """The parts that are sent for it, one after the other."""
        rows = ["Which?", *(f"{'>' if n == at else ' '} {t}" for n, t in enumerate(self.items))]
        longest = min(self.width - 2, max(map(len, rows)) + 1)
        bars = [f"\x1b[7m{text:<{longest}}\x1b[27m" if self.bar else text for text in rows]
        blank = " " * self.width
        drawn = "".join(
            f"\x1b[{y};1H\x1b[0m{blank}\x1b[{y};3H{bars[y - 1] if y == at + 2 else text}"
            for y, text in enumerate(rows, 1)
        )
        return self.send(f"{drawn}\x1b[{at + 2};3H")

    def send(self, drawn):
        self.all.feed(drawn)
        text = self.writing.of(self.picture.feed(drawn), self.picture.wanted(), last=False)
        alone = self.writing.alone
        self.parts = [part for part in (text[:alone], text[alone:]) if part]
        for part in self.parts:
            if part == self.parts[-1]:
                self.between = self.thin.text, self.thin.shown().cursor
            self.thin.feed(part.replace("\n", "\r\n"))
        return self.parts


def said(parts):
    """What yasr says of what was written: what backspaces take back it does not say."""
    pieces = []
    for piece in re.split(r"\x1b\[[\d;]*[A-Za-z]|[\r\n]", "".join(parts)):
        kept = ""
        for letter in piece:
            kept = kept[:-1] if letter == "\b" else kept + letter
        pieces += [kept.strip()] if kept.strip() else []
    return pieces


@pytest.mark.parametrize(("came_from", "to"), [(0, 1), (1, 0), (1, 2), (3, 2), (0, 3)])
def test_only_the_row_that_it_comes_to_is_said(came_from, to):
    shown = List(ITEMS)
    shown.point_at(came_from)
    assert said(shown.point_at(to)) == [f"> {ITEMS[to]}"]


@pytest.mark.parametrize("to", [0, 1])
def test_from_yes_to_no_costs_sixty_bytes_at_most_and_the_row_it_comes_to_is_said_first(to):
    shown = List(["", "1  No, stay here", "2  Yes, leave"])
    shown.point_at(2 - to)
    parts = shown.point_at(1 + to)
    assert said(parts)[0].startswith(f"> {1 + to}")
    assert len("".join(parts)) <= 60


@pytest.mark.parametrize("bar", [True, False])
def test_the_mark_that_is_left_is_blanked_by_itself_with_the_cursor_behind_it(bar):
    shown = List(ITEMS, bar=bar)
    shown.point_at(0)
    shown.point_at(1)
    text, cursor = shown.between
    assert [row.strip() for row in text.splitlines()[1:5]] == ITEMS
    assert cursor == (1, 4)


def test_without_a_bar_nothing_is_said_so_that_a_reader_says_the_row_of_the_cursor():
    shown = List(ITEMS, bar=False)
    shown.point_at(0)
    parts = shown.point_at(1)
    assert said(parts) == []
    assert len("".join(parts)) <= 24


def test_a_long_row_is_not_taken_back_since_an_arrow_stays_within_130_bytes():
    items = ["1  A long item of many words, and some more of them", "2  Another one"]
    shown = List(items, width=70)
    shown.point_at(0)
    parts = shown.point_at(1)
    assert len("".join(parts)) <= 130
    assert said(parts)[0] == "> 2  Another one"


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(ABILITIES),
    st.booleans(),
    st.lists(WORDS, min_size=2, max_size=6),
    st.lists(st.integers(0, 5), min_size=2, max_size=5),
)
def test_whatever_the_items_are_the_picture_is_right(abilities, bar, items, places):
    shown = List(items, bar=bar, abilities=abilities, width=WIDTH)
    for place in places:
        shown.point_at(place % len(items))
        assert shown.thin.shown().differing(shown.all.shown()) == []
        assert shown.thin.shown().cursor == shown.all.shown().cursor
