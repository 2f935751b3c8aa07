"""Choosing: by number, letter or arrows, and every state in words."""

from __future__ import annotations

import pytest

from tests.fixtures.example_drawn import TEAS, Talk, page, several
from tests.fixtures.window import window_on
from tui.drawn.widgets.rows_view import RowsView
from tui.pages.page import Choice, ChoiceKind, Chosen, ChosenSeveral, GoOn, Option, Scored, WentOn

TEA = Choice("Which tea?", TEAS)


@pytest.mark.parametrize(
    ("keys", "tea"),
    [
        (["enter"], "mint"),
        (["2"], "black"),
        (["down", "down", "enter"], "green"),
        (["down", "down", "down", "down", "up", "enter"], "black"),
        (["end", "enter"], "green"),
        (["down", "home", "enter"], "mint"),
    ],
)
async def test_an_option_is_chosen_by_its_number_or_the_arrows(keys, tea):
    talk = Talk([page(TEA)])
    async with window_on(talk) as window:
        await window.press(*keys)
    assert talk.answers == [Chosen(tea)]


async def test_a_number_that_is_not_there_chooses_nothing():
    talk = Talk([page(TEA)])
    async with window_on(talk) as window:
        await window.press("4", "9", "0", "x")
        assert "Which tea?" in window.text
    assert talk.answers == []


async def test_the_cursor_and_a_pointer_show_where_the_arrows_are():
    async with window_on(Talk([page(TEA)])) as window:
        assert window.cursor_line.strip() == "> 1  Mint"
        assert window.in_reverse.strip() == "> 1  Mint"
        await window.press("down")
        assert window.cursor_line.strip() == "> 2  Black"
        assert window.text.count("> ") == 1


async def test_what_is_typed_is_never_read_as_markup():
    options = (Option("a", "[b]Tea[/b] [red"), Option("b", "[/]"))
    async with window_on(Talk([page(Choice("Which [i]tea[/i]?", options))])) as window:
        assert "[b]Tea[/b] [red" in window.text
        assert "2  [/]" in window.text
        assert "Which [i]tea[/i]?" in window.text


async def test_several_are_marked_and_unmarked_and_the_state_is_said_in_words():
    talk = Talk([page(several(ChoiceKind.SEVERAL, marked=("mint",)))])
    async with window_on(talk) as window:
        assert "1  Mint  chosen" in window.text
        await window.press("space", "2", "down", "enter")
        assert "Mint  chosen" not in window.text
        assert "2  Black  chosen" in window.text
        assert "3  Green  chosen" in window.text
        await window.press("end", "enter")
    assert talk.answers == [ChosenSeveral(("black", "green"))]


async def test_none_of_several_can_be_an_answer():
    talk = Talk([page(several(ChoiceKind.SEVERAL, marked=("mint",)))])
    async with window_on(talk) as window:
        await window.press("1", "end", "enter")
    assert talk.answers == [ChosenSeveral(())]


async def test_a_ranking_says_each_place_and_closes_the_gap_when_one_is_taken_out():
    talk = Talk([page(several(ChoiceKind.RANK))])
    async with window_on(talk) as window:
        await window.press("3", "1", "2")
        assert "Green  place 1" in window.text
        assert "Black  place 3" in window.text
        await window.press("1")
        assert "Black  place 2" in window.text
        await window.press("end", "enter")
    assert talk.answers == [ChosenSeveral(("green", "black"))]


async def test_scores_are_typed_or_changed_with_left_and_right_within_the_scale():
    talk = Talk([page(several(ChoiceKind.SCORE, lowest=0, highest=10))])
    async with window_on(talk) as window:
        assert window.text.count("no score yet") == 3
        await window.press("1", "0", "down", "right", "right", "right", "left", "down", "7", "9")
        assert "Mint  10 of 10" in window.text
        assert "Black  1 of 10" in window.text
        assert "Green  9 of 10" in window.text
        await window.press("end", "enter")
    assert talk.answers == [Scored((("mint", 10), ("black", 1), ("green", 9)))]


async def test_a_score_stops_at_the_ends_of_its_scale():
    async with window_on(Talk([page(several(ChoiceKind.SCORE, highest=3))])) as window:
        await window.press(*["right"] * 6)
        assert "Mint  3 of 3" in window.text
        await window.press(*["left"] * 6)
        assert "Mint  0 of 3" in window.text


async def test_scores_that_are_missing_are_asked_for():
    talk = Talk([page(several(ChoiceKind.SCORE))])
    async with window_on(talk) as window:
        await window.press("3", "end", "enter")
        assert "Give every line a score first." in window.text
    assert talk.answers == []


async def test_an_action_of_the_page_is_numbered_after_the_options():
    talk = Talk([page(TEA, actions=(Option("rare", "Something rarer"),))])
    async with window_on(talk) as window:
        assert "4  Something rarer" in window.text
        await window.press("4")
    assert talk.answers == [Chosen("rare")]


async def test_a_page_to_read_goes_on_with_enter():
    talk = Talk([page(GoOn("Read?", "Yes, go on"))])
    async with window_on(talk) as window:
        assert window.cursor_line.strip() == "> Yes, go on"
        await window.press("enter")
    assert talk.answers == [WentOn()]


async def test_the_mouse_works_but_is_not_needed():
    talk = Talk([page(TEA)])
    async with window_on(talk) as window:
        row = next(y for y, line in enumerate(window.text.splitlines()) if "3  Green" in line)
        await window.pilot.click(offset=(5, row))
        await window.pilot.pause()
    assert talk.answers == [Chosen("green")]


async def test_an_arrow_paints_the_row_that_it_leaves_and_the_row_that_it_reaches(monkeypatch):
    painted = []
    async with window_on(Talk([page(TEA)])) as window:
        render_line = RowsView.render_line
        monkeypatch.setattr(
            RowsView, "render_line", lambda view, y: painted.append(y) or render_line(view, y)
        )
        first = window.app.cursor_position.y
        await window.press("down")
        await window.pilot.pause()
        assert sorted(set(painted)) == [first, first + 1]
        painted.clear()
        await window.press("end", "end")
        await window.pilot.pause()
        assert sorted(set(painted)) == [first + 1, first + 2]


async def test_a_key_that_changes_nothing_paints_nothing(monkeypatch):
    painted = []
    async with window_on(Talk([page(TEA)])) as window:
        monkeypatch.setattr(RowsView, "render_line", lambda view, y: painted.append(y))
        await window.press("up", "home", "left", "7")
        await window.pilot.pause()
        assert painted == []


async def test_a_click_on_more_below_chooses_nothing():
    many = tuple(Option(f"o{n}", f"Option number {n}") for n in range(12))
    talk = Talk([page(Choice("Which?", many))])
    async with window_on(talk, (40, 12)) as window:
        row = next(y for y, line in enumerate(window.text.splitlines()) if "More below" in line)
        await window.pilot.click(offset=(5, row))
        await window.pilot.pause()
    assert talk.answers == []
