"""The last row: the commands that work here, with the keys that work everywhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.words.wording import Words
from tui.commands import COMMANDS
from tui.commands.one_command import key_label
from tui.commands.voice_commands import VOICE_COMMANDS
from tui.drawn.footer import command_for, footer_row
from tui.drawn.rows import plain, width_of

WORDS = Words()


def footer(width: int, *, in_ballot: bool = False) -> str:
    return plain([footer_row(width, WORDS, in_ballot=in_ballot)])[0]


@given(st.integers(20, 300), st.booleans())
def test_it_fits_and_help_and_back_are_always_there(width, in_ballot):
    row = footer_row(width, WORDS, in_ballot=in_ballot)
    assert width_of(row) <= width
    assert "F1 Help" in plain([row])[0]
    assert "Escape Back" in plain([row])[0]


def test_with_room_every_command_is_there_but_those_that_work_the_voice():
    for command in COMMANDS:
        if command in VOICE_COMMANDS:
            assert WORDS.say(command.name) not in footer(300)
        elif command.keys:
            assert f"{key_label(command.keys[0])} {WORDS.say(command.name)}" in footer(300)


def test_in_a_ballot_only_what_works_there_is_offered():
    shown = footer(300, in_ballot=True)
    for command in COMMANDS:
        if command.keys and command not in VOICE_COMMANDS:
            assert (WORDS.say(command.name) in shown) == command.in_ballot


def test_every_key_of_every_command_does_its_command():
    for command in COMMANDS:
        for key in command.keys:
            assert command_for(key, typing=False) is command


def test_while_text_is_typed_no_letter_is_a_command_and_every_command_has_another_key():
    for command in COMMANDS:
        works = [key for key in command.keys if command_for(key, typing=True) is command]
        assert works == [key for key in command.keys if len(key) > 1 and key != "question_mark"]
        assert works or not command.keys
