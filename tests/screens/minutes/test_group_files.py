"""Ground rules, what is still to do, and a handout of the agenda, saved from their own pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.words.wording import Words
from screens.group.rules import ReviewRules
from screens.meeting.group_actions import ActionsList
from screens.minutes.group_files import ActionsFile, RulesFile
from screens.plan.agenda import PlanAgenda
from tui.pages.answering import answered
from tui.pages.page import Chosen

WORDS = Words()


def led_to(screen, *answers: str):
    """The screen that these answers lead to, one after the other."""
    for answer in answers:
        screen = answered(screen.page(WORDS), Chosen(answer)).screen
    return screen


@pytest.mark.parametrize(
    ("screen", "name", "says"),
    [
        (ReviewRules, "ground-rules", "What is said here stays here"),
        (ActionsList, "still-to-do", "Promises to the group"),
    ],
)
def test_rules_and_actions_are_saved_from_their_own_page(room, screen, name, says) -> None:
    saved = led_to(screen(room), "save", "txt")
    (path,) = room.documents.iterdir()
    assert path.name == f"{room.today}-common-table-{name}.txt"
    assert says in path.read_text("utf-8")
    assert str(path) in str(saved.page(WORDS).blocks)


def test_a_handout_of_the_agenda_is_in_large_print_and_plain_words(room) -> None:
    planned = room.records.meetings[-1]
    led_to(PlanAgenda(room, planned.id), "handout", "docx")
    (path,) = room.documents.iterdir()
    assert path.name.endswith("-agenda-plain-words-large-print.docx")


def test_rules_have_no_spreadsheet_and_no_calendar_and_actions_have_both(room) -> None:
    assert {"csv", "ics"}.isdisjoint(RulesFile(room).kinds)
    assert {"csv", "ics"} <= set(ActionsFile(room).kinds)


def test_that_the_list_of_actions_has_names_in_it_is_said_before_it_is_saved(room) -> None:
    page = led_to(ActionsList(room), "save").page(WORDS)
    assert "It has names in it." in str(page.blocks)


def test_without_rules_or_actions_there_is_nothing_to_save(room) -> None:
    room.records.save_group(replace(room.records.group, ground_rules=(), actions=()))
    for screen in (ReviewRules(room), ActionsList(room)):
        assert "save" not in {option.id for option in screen.page(WORDS).actions}
