"""A reader that compares screens (Fenrir, NVDA) hears every line of a page, however alike the last was."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import Differ

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.lines.comparing_readers import ShownLines

ROWS = 10
KEEP = [
    "Take out a name",
    "This cannot be undone.",
    "1. Keep it",
    "2. Take it out",
    "Sure? 1 to 2: ",
]


class ComparingReader:
    """Looks at the screen after each part that is written, and says each line that is new there."""

    def __init__(self, rows: int) -> None:
        self._screen = pyte.Screen(80, rows)
        self._screen.set_mode(pyte.modes.LNM)
        self._stream = pyte.Stream(self._screen)
        self._shown = ShownLines()
        self._rows = rows
        self._seen = list(self._screen.display)

    def look(self, written: str) -> list[str]:
        """Write this, and what is said of it."""
        self._stream.feed(written)
        before, self._seen = self._seen, list(self._screen.display)
        marked = Differ().compare(before, self._seen)
        return [line[2:].strip() for line in marked if line[0] == "+"]

    def page(self, lines: Iterable[str]) -> list[str]:
        """What is said of a page with a prompt at its end."""
        said = []
        for part in self._shown.parts("\n".join(lines), self._rows):
            said += self.look(part)
            self._shown.add(part)
        return said

    def answer(self, typed: str) -> None:
        """Somebody types an answer; the reader looks when Enter has come."""
        self.look(f"{typed}\n")
        self._shown.add(f"{typed}\n")


def missed(pages: Iterable[list[str]], rows: int = ROWS) -> list[str]:
    """The lines of these pages, one after the other on one screen, that are not said."""
    reader, silent = ComparingReader(rows), []
    for page in pages:
        said = reader.page(page)
        silent += [line for line in page if line.strip() and line.strip() not in said]
        reader.answer("1")
    return silent


def test_a_warning_that_stood_on_the_page_before_is_heard_again():
    assert missed([KEEP] * 6) == []


def test_without_parts_it_is_not_heard(monkeypatch):
    monkeypatch.setattr(ShownLines, "parts", lambda shown, text, rows: [text])
    assert "This cannot be undone." in missed([["Anna", *KEEP[1:]], KEEP, KEEP, KEEP])


@pytest.mark.parametrize("rows", [6, 10, 24])
def test_a_page_as_long_as_the_screen_that_comes_again_is_heard_again(rows):
    page = [*(f"{n}. Person {n}" for n in range(1, rows)), "Who is here? "]
    assert missed([page, page, page], rows) == []


PAGES = st.lists(
    st.lists(st.sampled_from(KEEP[:4]), min_size=1, max_size=14, unique_by=lambda line: line),
    min_size=2,
    max_size=6,
)


@settings(deadline=None, max_examples=30)
@given(PAGES)
def test_whatever_the_pages_before_said_every_line_is_heard(pages):
    assert missed([[*page, KEEP[4]] for page in pages]) == []


@given(st.text("ab\n", max_size=100), st.integers(-1, 9))
def test_no_part_is_longer_than_the_screen_and_nothing_is_lost(text, rows):
    parts = list(ShownLines().parts(text, max(0, rows + 1)))
    assert "".join(parts) == text
    assert rows <= 0 or all(part.count("\n") <= rows for part in parts)


def test_pages_that_are_not_alike_are_written_at_once():
    shown = ShownLines()
    shown.add("Tea\n1. Green\nWhich? 1\n")
    assert list(shown.parts("Cake\n1. Lemon\nHow much? ", 24)) == ["Cake\n1. Lemon\nHow much? "]
