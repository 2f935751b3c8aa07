"""Test letters: looked at once in each terminal, and what is said of them is remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.settings import AccessSettings, read_settings
from data.words.wording import Words
from screens.start.large_letters_seen import PICTURES
from tests.fixtures.example_drawn import TEAS, Talk, page
from tui import commands
from tui.command_line.arguments import Arguments
from tui.composition.conversation_run import conversation_for
from tui.computer.known_terminals import blocks_here, terminal_name
from tui.drawn.big_text.lettering import lettering
from tui.pages.page import Choice, Chosen

HOUSE = {"VTE_VERSION": "7006", "TERM": "xterm-256color"}


@pytest.mark.parametrize(("kind", "rows"), [("quadrants", 4), ("halves", 6)])
def test_the_letters_shown_are_those_that_large_text_draws(kind, rows):
    letters = lettering(kind, rows)
    drawn = letters.drawn(("Fair 5",), -(-letters.face.width("Fair 5") // letters.blocks.across))
    assert PICTURES[kind] == tuple(row.rstrip() for row in drawn)
    assert max(map(len, PICTURES[kind])) <= 38


def asked(conversation) -> bool:
    return conversation.page.name == "start.letters"


def test_the_first_larger_text_asks_and_the_second_does_not(table):
    conversation = table.sit_down()
    conversation.command(commands.LARGER)
    assert asked(conversation)
    conversation.answer(Chosen("yes"))
    assert not asked(conversation)
    assert conversation.access.now.blocks == "quadrants"
    conversation.command(commands.LARGER)
    assert not asked(conversation)
    assert conversation.access.now.large_text == 5


def test_who_cannot_read_them_is_shown_coarser_ones_and_then_whole_cells(table):
    conversation = table.sit_down()
    conversation.command(commands.LARGER)
    conversation.answer(Chosen("no"))
    assert asked(conversation)
    conversation.answer(Chosen("no"))
    assert not asked(conversation)
    assert conversation.access.now.blocks == "cells"


def test_it_is_remembered_for_this_terminal_and_asked_in_another(table):
    table.laptop.terminal = terminal_name(HOUSE)
    conversation = table.sit_down()
    conversation.command(commands.LARGER)
    conversation.answer(Chosen("yes"))
    kept = read_settings(table.laptop.settings_file).blocks
    assert kept == {"vte": "quadrants"}
    assert blocks_here(HOUSE, "utf-8", kept) == "quadrants"
    assert blocks_here({"TERM": "xterm"}, "utf-8", kept) == ""


@pytest.mark.parametrize(
    ("environ", "encoding"),
    [({"TERM": "linux"}, "utf-8"), (HOUSE, "ascii"), (HOUSE, "latin-1"), (HOUSE, None)],
)
def test_a_console_and_a_window_without_these_signs_get_whole_cells_unasked(environ, encoding):
    assert blocks_here(environ, encoding, {"vte": "quadrants"}) == "cells"


def test_large_text_from_the_command_line_asks_before_the_first_page(table):
    table.laptop.access = AccessSettings(large_text=6)
    table.laptop.close()
    conversation = conversation_for(Arguments(group=table.folder), table.laptop)
    assert asked(conversation)
    conversation.answer(Chosen("yes"))
    assert conversation.page.name == "start.home"


def test_line_by_line_nobody_is_asked_and_the_size_is_said(table):
    conversation = table.sit_down()
    conversation.set_access(lines=True)
    conversation.command(commands.LARGER)
    assert not asked(conversation)
    assert "4 rows to a line" in str(conversation.page.blocks[0])


def test_in_a_ballot_the_size_is_for_one_turn_only():
    vote = page(Choice("Which tea?", TEAS, cast="Cast"), secret=True)
    talk = Talk([vote, page(Choice("Next?", TEAS))], access=AccessSettings(blocks="quadrants"))
    talk.conversation.command(commands.LARGER)
    assert talk.conversation.access.now.large_text == 4
    talk.conversation.answer(Chosen("mint"))
    assert talk.conversation.access.now.large_text == 1


def test_a_size_that_makes_no_sense_is_forgotten(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"access": {"large_text": 7}, "blocks": {"x": 5, "vte": "spots"}}')
    settings = read_settings(file)
    assert settings.access == replace(AccessSettings())
    assert blocks_here(HOUSE, "utf-8", settings.blocks) == ""


def test_the_settings_page_leads_to_the_sizes_and_to_the_letters(table):
    conversation = table.sit_down()
    words = Words()
    for answer in ("size", "6"):
        if answer == "size":
            conversation.command(commands.ACCESS)
        conversation.answer(Chosen(answer))
    assert asked(conversation)
    conversation.answer(Chosen("yes"))
    assert conversation.page.name == "start.text-size"
    assert any("in use now" in option.label for option in conversation.page.question.options)
    conversation.answer(Chosen("letters"))
    assert asked(conversation)
    assert words("Test letters") == conversation.page.heading
