"""Pages in large text: all of a page, leaf by leaf; nothing answered unseen; sizes on a key."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from data.settings import AccessSettings
from data.words.wording import Words
from tests.fixtures.any_page import PAGES
from tests.fixtures.example_drawn import BALLOT, NAME, PERSON, SAVED, Talk, page
from tests.fixtures.large_text import said_on_leaves
from tests.fixtures.window import window_on
from tui.answers.answering_with_keys import answering_for
from tui.commands import HELP, LARGER, SMALLER
from tui.conversation.drafts import Draft
from tui.drawn.big_text import lettering as letters
from tui.drawn.big_text.leaf_in_window import large_picture
from tui.drawn.big_text.leaves import leaves_of
from tui.drawn.big_text.pieces import Sheet
from tui.drawn.big_text.sizes import size_for
from tui.drawn.big_text.things import things_of
from tui.drawn.editing import Editing
from tui.drawn.frame import frame_of
from tui.drawn.leaf_turning import Turning, turned
from tui.drawn.rows import Role, width_of
from tui.pages.page import Choice, Chosen, Filled, Option, Sentence
from tui.pages.screen import Stay

LARGE = AccessSettings(large_text=4, blocks="quadrants")
WIDE = AccessSettings(large_text=8, blocks="quadrants")
LONG_TEXT = Sentence("A long text that goes on, and on, " * 8)
TEA = Choice("Which tea?", (Option("mint", "Mint"), Option("black", "Black")))
VOTE = page(BALLOT, secret=True, name="vote.ballot")
WINDOWS = st.sampled_from([(80, 24), (40, 12), (100, 30), (120, 40)])


def turn_through(answering, frame, size):
    """What is said on each leaf of a page, and each picture."""
    turning, words = Turning(), Words()
    while True:
        picture = large_picture(answering, frame, words, turning, size=size)
        yield picture
        before = turning.leaf
        turned(turning, answering, "pagedown")
        if turning.leaf == before:
            return


# Finding the smallest page that fails would take minutes.
@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(PAGES, WINDOWS, st.sampled_from([4, 5, 6, 8]), st.sampled_from(["quadrants", "cells"]))
def test_every_word_of_a_page_is_on_a_leaf_in_order_and_inside_the_window(
    made, window, rows, blocks
):
    frame = frame_of(*window)
    size = size_for(rows, blocks, frame)
    if not size.rows:
        return
    answering = answering_for(made, Draft(), Words(), lambda name, text: None, Editing)
    pictures = list(turn_through(answering, frame, size))
    said = "".join("".join(picture.said) for picture in pictures)
    assert said.replace("\n", "") in said_on_leaves(answering, Words())
    for picture in pictures:
        assert len(picture.rows) == frame.rows
        assert max(map(width_of, picture.rows)) <= frame.columns - frame.margin
        assert 0 <= picture.cursor.row < frame.rows
        assert 0 <= picture.cursor.column < frame.columns


async def test_nothing_is_answered_before_it_shows():
    talk = Talk([page(TEA, LONG_TEXT)], access=LARGE)
    async with window_on(talk) as window:
        turning = window.app.turns.showing.scroll.turning
        assert turning.leaves > 2
        while not turning.answers_seen or not turning.focus_shows:
            await window.press("enter")
            assert talk.answers == []
        await window.press("enter")
    assert talk.answers == [Chosen("mint")]


async def test_the_question_stands_with_its_answers_where_they_fit():
    async with window_on(Talk([page(TEA)], access=LARGE)) as window:
        shown = window.app.turns.showing.picture(window.app.frame)
        assert shown.said == ("A heading", "Which tea?", "1 Mint", "2 Black")


async def test_a_bigger_size_keeps_the_place_and_the_marks():
    talk = Talk([VOTE], access=LARGE)
    async with window_on(talk) as window:
        await window.press("4", "up")
        for key in ("f8", "f8", "f20", "plus", "minus"):
            await window.press(key)
            choosing = window.app.turns.showing.answering.choosing
            assert choosing.marks and choosing.marks.marked == ("blank",)  # noqa: PT018
            assert choosing.pointed.option.id == "blank"
            assert any(
                "not say" in s for s in window.app.turns.showing.picture(window.app.frame).said
            )
    assert talk.conversation.access.now.large_text == 5


async def test_a_size_stays_at_either_end():
    talk = Talk([page(TEA)], access=WIDE)
    talk.conversation.command(LARGER)
    assert talk.conversation.access.now.large_text == 8
    for _ in range(9):
        talk.conversation.command(SMALLER)
    assert talk.conversation.access.now.large_text == 1


async def test_while_typing_the_keys_for_sizes_are_letters_and_function_keys_change_the_size():
    talk = Talk([page(NAME)], access=LARGE)
    async with window_on(talk) as window:
        await window.press(
            "enter"
        ) if not window.app.turns.showing.scroll.turning.focus_shows else None
        await window.press("+", "-", "f8")
        assert window.app.turns.showing.answering.filling.editing.text == "+-"
        assert talk.conversation.access.now.large_text == 5


async def test_what_is_typed_shows_and_is_handed_over():
    talk = Talk([page(NAME, LONG_TEXT)], access=WIDE)
    async with window_on(talk) as window:
        await window.type("Żaneta of the")
        shown = window.app.turns.showing.picture(window.app.frame)
        assert "the" in "".join(shown.said)
        assert "What shall we" in "".join(shown.again)
        row, column = window.app.cursor_position.y, window.app.cursor_position.x
        assert 0 <= row < 24
        assert column > 10
        await window.press("enter")
    assert talk.answers == [Filled({"name": "Żaneta of the"})]


async def test_keys_move_in_the_lines_as_they_are_drawn():
    """At 8 rows a line holds about ten letters."""
    talk = Talk([page(NAME)], access=WIDE)
    async with window_on(talk) as window:
        await window.type("Tea with milk")
        turning = window.app.turns.showing.scroll.turning
        editing = window.app.turns.showing.answering.filling.editing
        starts = [line.start for line in turning.lines]
        assert len(starts) > 1
        await window.press("home")
        assert editing.at == starts[-1]
        await window.press("up")
        assert editing.at == starts[-2]
        await window.press("end")
        assert editing.text[editing.at] == " "
        await window.press("down", "end")
        assert editing.at == len(editing.text)


async def test_a_form_is_filled_in_one_field_after_the_other():
    talk = Talk([page(PERSON)], access=WIDE)
    async with window_on(talk) as window:
        for text in ("Ana", "Guest", "Hello"):
            while not window.app.turns.showing.scroll.turning.focus_shows:
                await window.press("enter")
            await window.type(text)
            await window.press("tab")
        while not window.app.turns.showing.scroll.turning.focus_shows:
            await window.press("enter")
        await window.press("enter")
    assert talk.answers == [Filled({"name": "Ana", "part": "Guest", "note": "Hello"})]


@pytest.mark.parametrize("secret", [True, False])
async def test_only_the_bar_moves(secret):
    """Fewer cells change than a letter has; in a ballot the bar is thin and not coloured."""
    choice = BALLOT if secret else TEA
    talk = Talk([page(choice, secret=secret)], access=LARGE)
    async with window_on(talk, (120, 40)) as window:
        await window.press("down")
        before = window.text.splitlines()
        await window.press("up" if talk.pages[0].question is TEA else "down")
        after = window.text.splitlines()
        changed = [
            (y, x)
            for y, (old, new) in enumerate(zip(before, after, strict=True))
            for x, (a, b) in enumerate(zip(old.ljust(120), new.ljust(120), strict=True))
            if a != b
        ]
        margin = window.app.frame.margin
        wide = {x - margin for _, x in changed}
        assert wide == ({0} if secret else {0, 1})
        assert len(changed) <= (8 if secret else 14)


@pytest.mark.parametrize(("secret", "role"), [(True, Role.TEXT), (False, Role.LARGE_HEADING)])
async def test_the_bar_stands_out_by_colour_but_not_in_a_ballot(secret, role):
    choice = BALLOT if secret else TEA
    talk = Talk([page(choice, secret=secret)], access=LARGE)
    async with window_on(talk, (120, 40)) as window:
        await window.press("down")
        shown = window.app.turns.showing.picture(window.app.frame)
        bar = [
            row for row, item in shown.item_at.items() if item == shown.item_at[shown.cursor.row]
        ]
        pointed = {span.role for span in shown.rows[bar[1]] if span.text.strip()}
        assert shown.rows[bar[1]][0].role is role
        assert pointed <= {role, Role.TEXT}


@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(PAGES, WINDOWS, st.sampled_from([4, 5]))
def test_nothing_on_a_leaf_lies_over_something_else_or_beyond_its_end(made, window, rows):
    frame = frame_of(*window)
    answering = answering_for(made, Draft(), Words(), lambda name, text: None, Editing)
    sheet = Sheet(frame.columns - 4, frame.rows - 1, 3)
    letters_of_size = letters.lettering("quadrants", rows)
    for leaf in leaves_of(things_of(answering, Words()), letters_of_size, sheet):
        end = 0
        for piece in leaf:
            assert piece.top >= end
            end = piece.top + piece.high
        most = sheet.height * letters_of_size.blocks.down
        assert end <= most or (len(leaf) == 1 and len(leaf[0].lines) == 1)


@pytest.mark.parametrize("begins", range(4))
async def test_no_leaf_leads_to_an_answer_of_a_ballot_but_chance(begins):
    """Else whoever counts the keys would know the answer. Seen red with leaves turned as elsewhere:
    each led to its first answer."""
    talk = Talk([VOTE], access=LARGE, begins=begins)
    async with window_on(talk) as window:
        answering = window.app.turns.showing.answering
        turning = window.app.turns.showing.scroll.turning
        while not turning.answers_seen:
            await window.press("down")
            assert answering.choosing.pointed is None
        await window.press("pagedown", "pageup", "down")
        assert answering.choosing.at == begins
        await window.press("pagedown", "pagedown", "pageup", "pageup", "pageup")
        assert answering.choosing.at == begins
        if begins:  # the first answer is on the first leaf
            await window.press("enter")
        shown = window.app.turns.showing.picture(window.app.frame).said
        assert any(text.startswith(f"{begins + 1} ") for text in shown)
        assert not talk.conversation.visit.draft.marks
        await window.press("enter", "enter")
    assert talk.answers == [Chosen(BALLOT.options[begins].id)]


async def test_drawings_are_forgotten_after_each_turn_of_a_ballot():
    talk = Talk([VOTE, page(TEA)], access=LARGE)
    async with window_on(talk) as window:
        while not window.app.turns.showing.scroll.turning.answers_seen:
            await window.press("space")
        await window.press("down", "enter", "up")
        kept = letters.lettering("quadrants", 4)
        assert any("chosen" in line for lines, _ in kept._drawn for line in lines)
        await window.press("2", "enter")
        remembered = [line for lines, _ in kept._drawn for line in lines]
        assert not any("chosen" in line or "Black:" in line for line in remembered)
        assert not any("chosen" in text for text in kept.face._measured)


async def test_help_comes_back_to_the_same_leaf():
    talk = Talk([page(TEA, LONG_TEXT)], access=LARGE)
    async with window_on(talk) as window:
        await window.press("enter", "enter")
        before = window.text
        talk.conversation.command(HELP)
        await window.press("f5")
        await window.press("escape")
        assert window.text == before


async def test_a_problem_is_shown_first():
    talk = Talk([page(TEA, LONG_TEXT)], access=LARGE, on_answer=lambda answer: Stay((SAVED,)))
    async with window_on(talk) as window:
        for _ in range(2):
            await window.press("2")
            assert "Problem" in window.app.turns.showing.picture(window.app.frame).said[0]


async def test_in_a_window_too_small_for_it_text_is_usual_and_that_is_said():
    cells = AccessSettings(large_text=8, blocks="cells")
    async with window_on(Talk([page(TEA, LONG_TEXT)], access=cells), (40, 12)) as window:
        assert "too small for large text" in " ".join(window.text.split())
        assert "Which tea?" in window.text
        before = window.text
        await window.press("pagedown")
        assert window.text != before


async def test_without_what_letters_are_drawn_with_text_is_usual_and_that_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "tui.drawn.big_text.leaf_in_window", None)
    async with window_on(Talk([page(TEA)], access=LARGE)) as window:
        assert "Large text does not work on this computer." in window.text
        assert "Which tea?" in window.text


async def test_cells_are_filled_with_colour_and_need_no_sign():
    cells = AccessSettings(large_text=8, blocks="cells")
    async with window_on(Talk([page(TEA)], access=cells)) as window:
        assert window.text.replace("Page Down, Page Up", "").isascii()
        await window.press("space")  # the heading stands behind the answers
        while window.app.turns.showing.scroll.turning.leaf:
            if "#9fe3ff" in {paper for _, _, paper in window.painted()}:
                return
            await window.press("space")
        raise AssertionError("no cell has the colour of a heading")


@pytest.mark.parametrize(
    ("asked", "window", "rows"),
    [(8, (80, 24), 8), (8, (40, 12), 5), (6, (40, 12), 5), (4, (40, 12), 4), (4, (24, 8), 0)],
)
def test_a_small_window_gets_the_biggest_size_that_fits(asked, window, rows):
    assert size_for(asked, "quadrants", frame_of(*window)).rows == rows


def test_a_size_that_is_not_drawn_in_these_blocks_becomes_the_next():
    frame = frame_of(80, 24)
    assert size_for(4, "halves", frame).rows == 6
    assert size_for(4, "cells", frame).rows == 8


@pytest.mark.parametrize("blocks", ["quadrants", "cells"])
async def test_with_no_color_letters_are_drawn_without_colours(monkeypatch, blocks):
    monkeypatch.setenv("NO_COLOR", "1")
    access = AccessSettings(large_text=8, blocks=blocks)
    async with window_on(Talk([page(TEA)], access=access)) as window:
        update = window.app.screen._compositor.render_update(full=True)
        sent = update.render_segments(window.app.console)
        codes = {c for found in re.findall(r"\x1b\[([\d;]*)m", sent) for c in found.split(";")}
        assert {c for c in codes if re.fullmatch("[34][0-8]|9[0-7]|10[0-7]", c)} == set()
        assert ("7" in codes) is (blocks == "cells")
