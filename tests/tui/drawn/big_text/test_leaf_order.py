"""Large text brings the question and its answers first, and takes none that was not seen."""

from __future__ import annotations

import pytest

from data.settings import AccessSettings
from data.words.wording import Words
from tests.fixtures.example_drawn import BALLOT, NAME, SAVED, Talk, page
from tests.fixtures.window import window_on
from tui.drawn.big_text.lettering import lettering
from tui.pages.page import Choice, Chosen, GoOn, Notice, Option, Sentence, Steps, Tone
from tui.pages.screen import Stay

SIZES = (4, 5, 6, 8)
LONG = Sentence("A long text that goes on, and on, " * 8)
DONE = Notice("The note is saved.", Tone.DONE)
MANY = Choice("What now?", tuple(Option(f"o{n}", f"Answer number {n}") for n in range(1, 8)))
VOTE = page(BALLOT, LONG, secret=True, name="vote.ballot")


def large(rows: int) -> AccessSettings:
    return AccessSettings(large_text=rows, blocks="quadrants")


def shown(window):
    return window.app.turns.showing.picture(window.app.frame)


def turning(window):
    return window.app.turns.showing.scroll.turning


@pytest.mark.parametrize("rows", SIZES)
async def test_what_was_done_is_on_the_first_leaf_and_an_answer_on_the_second_at_the_latest(rows):
    async with window_on(Talk([page(MANY, LONG, DONE)], access=large(rows))) as window:
        assert shown(window).said[0] == "The note is saved."
        first = next(at for at, answers in enumerate(turning(window).answers) if answers)
        assert first <= 1


@pytest.mark.parametrize("rows", SIZES)
@pytest.mark.parametrize("key", ["enter", "space"])
async def test_enter_and_space_turn_leaves_until_the_last_answer_was_shown(rows, key):
    talk = Talk([page(MANY, LONG)], access=large(rows))
    async with window_on(talk) as window:
        seen: set[str] = set()
        while not turning(window).answers_seen:
            seen.update(shown(window).said)
            await window.press(key)
            assert talk.answers == []
        seen.update(shown(window).said)
        assert "Answer number 7" in "".join(seen)


async def test_enter_behind_a_number_takes_it_before_the_last_answer_was_shown():
    """With more than nine answers 1 waits for another digit, or for Enter."""
    eleven = Choice("Which?", tuple(Option(f"o{n}", f"Answer {n}") for n in range(1, 12)))
    talk = Talk([page(eleven, LONG)], access=large(8))
    async with window_on(talk) as window:
        await window.press("1", "enter")
    assert talk.answers == [Chosen("o1")]


async def test_space_reads_on_behind_the_answers_and_comes_round_to_the_question():
    talk = Talk([page(MANY, LONG)], access=large(6))
    async with window_on(talk) as window:
        first = shown(window).said
        leaves = [first]
        for _ in range(turning(window).leaves):
            await window.press("space")
            leaves.append(shown(window).said)
        assert leaves[-1] == first
        assert "A long text" in "".join("".join(said) for said in leaves)
        assert talk.answers == []


async def test_reading_comes_first_where_there_is_only_to_go_on():
    talk = Talk([page(GoOn("Read. Go back?", "Go back"), LONG)], access=large(6))
    async with window_on(talk) as window:
        assert "A long text" in "".join(shown(window).said)
        assert turning(window).answers[0] == ()
        while not turning(window).answers_seen:
            await window.press("enter")
            assert talk.answers == []


@pytest.mark.parametrize("rows", SIZES)
async def test_what_is_marked_stands_on_the_leaf_with_the_way_to_cast_it(rows):
    talk = Talk([VOTE], access=large(rows))
    async with window_on(talk) as window:
        await window.press("end")
        assert any("Cast" in said for said in shown(window).said)
        assert "No mark" in "".join(shown(window).again)
        await window.press("2")
        assert any("Cast" in said for said in shown(window).said)
        assert "".join(shown(window).again).startswith("2 ")


@pytest.mark.parametrize("rows", SIZES)
async def test_the_question_stays_while_one_types(rows):
    talk = Talk([page(NAME, LONG)], access=large(rows))
    async with window_on(talk) as window:
        await window.type("Somebody with a very long name, longer than any leaf of large text")
        picture = shown(window)
        assert "What shall we" in "".join((*picture.said, *picture.again))
        assert "text" in "".join(picture.said)


@pytest.mark.parametrize("rows", SIZES)
async def test_how_to_turn_is_said_in_letters_of_the_same_size_on_the_first_leaf(rows):
    async with window_on(Talk([page(MANY, LONG)], access=large(rows))) as window:
        letters = lettering("quadrants", rows)
        more = Words()("Space: more")
        if letters.face.width(more) > 76 * letters.blocks.across:
            more = Words()("Space: on")
        line = [signs.rstrip() for signs in letters.drawn((more,), 76)]
        rows_shown = ["".join(span.text for span in row).rstrip() for row in shown(window).rows]
        bottom = rows_shown[-1 - len(line) : -1]
        assert [row[:74].rstrip() for row in bottom] == [row[:74].rstrip() for row in line]


async def test_an_answer_is_whole_on_one_leaf():
    async with window_on(Talk([page(MANY, LONG)], access=large(8))) as window:
        answers = turning(window).answers
        places = [focus.at for leaf in answers for focus in leaf]
        assert places == sorted(set(places))


async def test_a_list_is_said_in_short_where_it_has_fewer_words():
    rules = Steps(("Rule one. All of its text.", "Rule two. More."), short=("Rule one", "Rule two"))
    async with window_on(Talk([page(MANY, rules)], access=large(4))) as window:
        said: list[str] = []
        for _ in range(turning(window).leaves):
            said += shown(window).said
            await window.press("pagedown")
        assert "Rule one" in said
        assert not any("All of its text" in text for text in said)


async def test_a_problem_brings_the_first_leaf_back():
    talk = Talk([page(MANY, LONG)], access=large(6), on_answer=lambda answer: Stay((SAVED,)))
    async with window_on(talk) as window:
        await window.press("pagedown", "2")
        assert shown(window).said[0].startswith("Problem")
        assert not turning(window).answers_seen or turning(window).leaves == 1


async def test_what_is_for_who_hears_is_left_in_ordinary_letters():
    """A screen reader reads those, and no blocks."""
    ears = Sentence("Press F6 for line by line.", for_ears=True)
    async with window_on(Talk([page(GoOn("Ready?", "Go on"), ears)], access=large(8))) as window:
        rows = ["".join(span.text for span in row) for row in shown(window).rows]
        assert any("Press F6 for line by line." in row for row in rows)
