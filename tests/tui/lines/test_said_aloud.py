"""What is shown line by line and said by the voice: each line once, with the prompt after it."""

from __future__ import annotations

from data.settings import AccessSettings
from data.words.wording import Words
from tests.fixtures.hearing import Hearing
from tui.lines.lines_to_voice import SaidAloud
from tui.pages.page import Page


def aloud(*, on: bool = True) -> tuple[SaidAloud, Hearing]:
    hearing = Hearing(AccessSettings(voice=on, lines=True))
    hearing.narrator.at(Page("p", "A page"), object())
    return SaidAloud(hearing.narrator), hearing


def test_lines_are_heard_together_with_the_prompt_that_follows() -> None:
    said, hearing = aloud()
    said.add("First.", "Second.")
    said.ask("What now?")
    said.ask("What now?")
    assert [len(once) for once in hearing.listener.said] == [3, 1]


def test_the_rest_of_a_long_page_is_heard_after_the_prompt() -> None:
    said, hearing = aloud()
    said.add("Home.")
    said.add_rest(Words(), "A long story.")
    said.add("1 Tea.")
    said.ask("What now?")
    said.ask("What now?")
    rest = ["The rest of the page:", "A long story."]
    assert hearing.texts() == ["Home.", "1 Tea.", "What now?", *rest, "What now?"]


def test_after_a_command_for_the_voice_the_prompt_does_not_talk_over_it() -> None:
    said, hearing = aloud()
    said.goes_on()
    said.ask("What now?")
    assert hearing.texts() == []
    said.ask("What now?")
    assert hearing.texts() == ["What now?"]


def test_what_was_shown_before_the_laptop_is_handed_over_is_not_heard_after_it() -> None:
    """Seen red without `forget`."""
    said, hearing = aloud()
    said.add("Zanzibar red.")
    said.forget()
    said.ask("Next voter: ready?")
    assert hearing.texts() == ["Next voter: ready?"]


def test_with_the_voice_off_nothing_is_gathered_or_said() -> None:
    said, hearing = aloud(on=False)
    said.add("First.")
    said.ask("What now?")
    assert hearing.listeners == []
