"""The one list of commands: no two can be taken for one another, and a vote lets few through."""

from __future__ import annotations

from itertools import chain

import pytest

from data.words.wording import Words
from tui import commands
from tui.commands import COMMANDS
from tui.commands.one_command import key_label


def test_no_key_belongs_to_two_commands() -> None:
    keys = list(chain.from_iterable(command.keys for command in COMMANDS))
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("words", [Words(), Words(plain=True)], ids=["standard", "plain"])
def test_no_word_that_is_typed_belongs_to_two_commands(words) -> None:
    typed = [words.say(command.word).casefold() for command in COMMANDS]
    typed += [command.letter for command in COMMANDS if command.letter]
    assert {word for word in typed if typed.count(word) > 1} == set()
    assert all(word.split() == [word] for word in typed), "one word, so that it can be typed"


def test_what_leads_to_other_peoples_words_waits_until_the_ballot_is_cast() -> None:
    stopped = {command.id for command in COMMANDS if not command.in_ballot}
    assert {commands.RULES, commands.PAUSE, commands.MORE} <= stopped


def test_the_first_key_works_while_a_text_is_typed() -> None:
    """A letter would be typed into the field."""
    with_keys = [command for command in COMMANDS if command.keys]
    assert all(len(key_label(command.keys[0])) > 1 for command in with_keys if not command.voice)


def test_a_command_is_found_by_its_id_and_by_nothing_else() -> None:
    assert all(commands.command(command.id) is command for command in COMMANDS)
    with pytest.raises(KeyError):
        commands.command("nothing")
