"""A ballot: nothing reached at first, marks in words, every option the same keys, nothing by one key."""

from __future__ import annotations

import pytest

from data.words.wording import Words
from tests.fixtures.example_drawn import BALLOT, BLANK, Talk, page, several
from tests.fixtures.window import window_on
from tui.pages.ballot_steps import ballot_steps
from tui.pages.page import ChoiceKind, Chosen, ChosenSeveral, Page, Scored

STEPPED = (ChoiceKind.SEVERAL, ChoiceKind.SCORE, ChoiceKind.RANK)


def several_ballot(kind: ChoiceKind) -> Page:
    question = several(kind, cast="Cast my vote")
    return page(question, secret=True, actions=(BLANK,), back="walk-away", name="vote.ballot")


VOTE = page(BALLOT, secret=True, back="walk-away", name="vote.ballot")


async def test_nothing_is_reached_or_marked_at_first_and_the_cursor_is_on_the_question():
    async with window_on(Talk([VOTE])) as window:
        assert window.cursor_line.strip() == BALLOT.ask
        assert "> " not in window.text
        assert "chosen" not in window.text


async def test_a_mark_is_said_in_words_and_can_be_changed_until_it_is_cast():
    talk = Talk([VOTE])
    async with window_on(talk) as window:
        await window.press("3")
        assert "3  Green  chosen" in window.text
        assert talk.answers == []
        await window.press("1")
        assert "1  Mint  chosen" in window.text
        assert window.text.count("chosen") == 1
        assert window.cursor_line.strip() == "> 0  Cast my vote"
        await window.press("enter")
    assert talk.answers == [Chosen("mint")]


@pytest.mark.parametrize("mark", ["enter", "space", "2"])
async def test_casting_is_one_step_from_any_mark_also_with_the_arrows(mark):
    talk = Talk([VOTE])
    async with window_on(talk) as window:
        await window.press("down", "down", mark)
        assert "> 2" not in window.text
        assert "2  Black  chosen" in window.text
        assert window.cursor_line.strip() == "> 0  Cast my vote"
        await window.press("enter")
    assert talk.answers == [Chosen("black")]


async def test_the_first_arrow_leads_to_a_chance_answer_and_the_answers_go_round():
    async with window_on(Talk([VOTE], begins=2)) as window:
        seen = []
        for key in ("up", "down", "down", "up", "home", "down"):
            await window.press(key)
            seen.append(window.cursor_line.strip())
    green, blank, mint = "> 3  Green", "> 4  I'd rather not say", "> 1  Mint"
    assert seen == [green, blank, mint, blank, blank, mint]


async def test_who_changes_their_mind_goes_on_from_what_they_marked():
    talk = Talk([VOTE], begins=3)
    async with window_on(talk) as window:
        await window.press("down", "enter", "up")
        assert window.cursor_line.strip() == "> 4  I'd rather not say  chosen"
        await window.press("down", "enter", "enter")
    assert talk.answers == [Chosen("mint")]


async def test_enter_held_down_marks_nothing():
    talk = Talk([VOTE])
    async with window_on(talk) as window:
        await window.press(*["enter"] * 5)
        assert "Mark an answer first." in window.text
        assert "chosen" not in window.text
    assert talk.answers == []


async def test_nothing_can_be_cast_without_a_mark():
    talk = Talk([VOTE])
    async with window_on(talk) as window:
        await window.press("end", "enter")
        assert "Mark an answer first." in window.text
    assert talk.answers == []


@pytest.mark.parametrize("kind", STEPPED)
async def test_a_ballot_of_several_marks_asks_one_thing_after_the_other(kind):
    talk = Talk([several_ballot(kind)])
    async with window_on(talk) as window:
        steps = ballot_steps(talk.pages[0])
        assert steps is not None
        for at in range(len(steps)):
            assert window.cursor_line.strip() == steps.step(at, Words()).ask
            assert "Cast my vote" not in window.text
            assert "I'd rather not say" in window.text
            await window.press("enter")
            assert "Mark an answer first." in window.text
            await window.press("1" if at == 0 else "2")
        assert window.cursor_line.strip().startswith("> 8  Cast my vote")
        assert talk.answers == []
        await window.press("1", "2", "3", "enter")
    assert talk.answers == [
        {
            ChoiceKind.SEVERAL: ChosenSeveral(("mint",)),
            ChoiceKind.RANK: ChosenSeveral(("mint", "black")),
            ChoiceKind.SCORE: Scored((("mint", 1), ("black", 2), ("green", 2))),
        }[kind]
    ]


async def test_the_whole_ballot_can_be_read_before_it_is_cast_and_changed():
    talk = Talk([several_ballot(ChoiceKind.SEVERAL)])
    async with window_on(talk) as window:
        await window.press("1", "2", "3")
        whole = "Mint: Yes, I choose it. Black: No. Green: I'd rather not say"
        assert whole in " ".join(window.text.split())
        await window.press("escape", "1")
        assert "Green: Yes" in window.text
        await window.press("down", "enter")
        assert "Mint: do you choose it?" in window.cursor_line
        await window.press("3", "3", "3", "enter")
    assert talk.answers == [Chosen("blank")]


async def test_an_option_has_one_place_and_its_place_is_seen():
    talk = Talk([several_ballot(ChoiceKind.RANK)])
    async with window_on(talk) as window:
        await window.press("3")
        assert "3  Green  place 1" in window.text
        await window.press("3")
        assert "That one has a place already. Choose another one." in window.text
        await window.press("1", "enter")
    assert talk.answers == [ChosenSeveral(("green", "mint"))]


async def test_going_back_from_the_first_step_leaves_the_ballot():
    talk = Talk([several_ballot(ChoiceKind.SCORE)])
    async with window_on(talk) as window:
        await window.press("5", "escape", "escape")
    assert talk.answers == [Chosen("walk-away")]


async def test_no_option_stands_out_by_more_than_a_pointer():
    """From across the room a row in reverse could be read; the pointer cannot."""
    async with window_on(Talk([VOTE])) as window:
        await window.press("down", "enter")
        assert window.in_reverse == ""


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_resize_keeps_the_mark_and_the_place(size):
    talk = Talk([VOTE])
    async with window_on(talk, (100, 30)) as window:
        await window.press("down", "down", "enter", "up")
        await window.resize(*size)
        assert window.cursor_line.strip() == "> 2  Black  chosen"


async def test_help_in_a_ballot_keeps_the_mark_in_memory():
    async with window_on(Talk([VOTE])) as window:
        await window.press("2", "f1")
        assert "You are being helped." in window.text
        assert "chosen" not in window.text
        await window.press("enter")
        assert "2  Black  chosen" in window.text


async def test_the_next_ballot_is_empty():
    talk = Talk([VOTE, VOTE])
    async with window_on(talk) as window:
        await window.press("2", "enter")
        assert window.cursor_line.strip() == BALLOT.ask
        assert "chosen" not in window.text
