"""What was heard in full is short the next time, and is heard in full again on asking."""

from __future__ import annotations

from dataclasses import replace

from tests.fixtures.example_lines import TEAS, Talk, asking
from tui.pages.page import Choice, GoOn, Option, Sentence

LONG = Choice("Which tea?", (*TEAS, Option("mint", "Mint")))
SAME = "The same answers. Type r to hear them.\n"
NOTHING_SECRET = (Sentence("Be kind."), Sentence("Take your time."))


def said_after(transcript: str, prompt: str) -> list[str]:
    """What was said before each prompt."""
    return transcript.split(f"{prompt}\n")


def test_the_same_answers_are_said_once_then_that_they_are_the_same():
    pages = [asking(LONG), asking(LONG), asking(LONG), asking(LONG)]
    first, second, third, whole, *_ = said_after(
        Talk(pages).typed("mint", "mint", "r", "mint"), "Which tea? 1 to 4:"
    )
    assert "4. Mint\n" in first
    assert SAME in second
    assert "4. Mint" not in second
    assert third.endswith("The same answers.\n")
    assert "4. Mint\n" in whole


def test_a_few_answers_such_as_yes_and_no_are_said_each_time():
    few = Choice("Which tea?", TEAS)
    transcript = Talk([asking(few), asking(few)]).typed("green", "green")
    assert transcript.count("3. No tea\n") == 2


def test_other_answers_are_said_in_full():
    changed = replace(LONG, options=(*TEAS, Option("mint", "Peppermint")))
    assert "4. Peppermint\n" in Talk([asking(LONG), asking(changed)]).typed("mint")


def test_answers_are_not_the_same_where_others_stood_in_between():
    """Item 6, a vote with answers of its own, and again what stood at item 6: "1" is another answer."""
    other = replace(LONG, options=(*TEAS, Option("sage", "Sage")))
    transcript = Talk([asking(LONG), asking(other), asking(LONG)]).typed("mint", "sage")
    assert transcript.count("4. Mint\n") == 2
    assert "same" not in transcript


def test_in_secret_every_list_and_hint_is_said_in_full_each_time():
    page = asking(LONG, secret=True)
    transcript = Talk([page, page, page]).typed("4", "4", "4")
    assert transcript.count("4. Mint\n") == 3
    assert "same" not in transcript


def test_what_enter_does_is_said_once_and_on_asking():
    page = asking(GoOn("Go on?", "Pour the tea"))
    transcript = Talk([page, page, page]).typed("", "r", "")
    first, second, whole, *_ = said_after(transcript, "Go on? Press Enter:")
    assert "Enter: Pour the tea" in first
    assert "Enter: Pour the tea" not in second
    assert "Enter: Pour the tea" in whole


def test_a_brief_page_is_said_whole_on_asking_also_in_secret():
    page = replace(
        asking(GoOn("Ready?", "Show it"), secret=True),
        blocks=NOTHING_SECRET,
        brief=NOTHING_SECRET[:1],
    )
    brief, whole = said_after(Talk([page]).typed("r"), "Ready? Press Enter:")[:2]
    assert "Be kind." in brief
    assert "Take your time." not in brief
    assert "Enter: Show it" not in brief
    assert "Take your time.\nEnter: Show it\n" in whole
