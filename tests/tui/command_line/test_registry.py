"""A task is one entry in the table: then it is in the help, in what is said of mistakes, and it is run."""

from __future__ import annotations

import sys

import pytest

from data.words.wording import Phrase, Words, phrase
from docs import generate
from tui.__main__ import DONE, PROBLEM, WRONG, main
from tui.command_line import usage
from tui.command_line.arguments import Arguments
from tui.command_line.option_and_task import Given, Option, Task
from tui.terminal.safe_text import say_on

SHELF = Option("--shelf", phrase("Which shelf."), "NAME", short="-s")
COLOUR = Option("--colour", phrase("Its colour."), choices=("red", "gold"), to_come=("gold",))


def shelve(arguments: Arguments, last_group: str, words: Words) -> None:
    """Say what would be put where."""
    say_on(sys.stdout, f"{arguments.named[0]} on {arguments.given['--shelf']}")


def needs_a_shelf(given: Given) -> Phrase | None:
    return None if "--shelf" in given else phrase("Say which shelf.")


PRETEND = Task(
    "shelve",
    phrase("Puts a book on a shelf."),
    (SHELF, COLOUR),
    takes=("BOOK",),
    run=shelve,
    fault=needs_a_shelf,
)


@pytest.fixture(autouse=True)
def one_task_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usage, "TASKS", (*usage.TASKS, PRETEND))


def test_it_is_in_the_help_of_the_program_and_has_one_of_its_own(capfd) -> None:
    assert main(["--help"]) == DONE
    assert "fairsay shelve BOOK\n    Puts a book on a shelf." in capfd.readouterr().out
    assert main(["shelve", "--help"]) == DONE
    assert "-s NAME\n    Which shelf." in capfd.readouterr().out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["shelve", "Momo", "--shelf"], 'Something must follow "--shelf"'),
        (["shelve", "-s", "top"], 'Type it like this: "fairsay shelve BOOK"'),
        (["shelve", "Momo", "Jim", "-s", "top"], '"Jim" makes no sense here'),
        (["shelve", "Momo"], "Say which shelf"),
        (["shelve", "Momo", "-s", "top", "--colour", "blue"], "one of these: red, gold"),
        (["shelve", "Momo", "-s", "top", "--keep", "x"], '"--keep" does not go with this'),
        (["demo", "--shelf", "top"], '"--shelf" does not go with this'),
    ],
)
def test_what_is_typed_wrongly_after_it_is_said_in_a_sentence(typed, said, capfd) -> None:
    assert main(typed) == WRONG
    assert said in capfd.readouterr().err


def test_a_choice_of_it_that_is_still_to_come_is_not_taken_for_done(capfd) -> None:
    assert main(["shelve", "Momo", "-s", "top", "--colour", "gold"]) == PROBLEM
    assert 'Fairsay knows "--colour gold", but cannot do it yet' in capfd.readouterr().err


@pytest.mark.parametrize("typed", [["-s", "top"], ["--shelf=top"], ["--plain", "--shelf", "top"]])
def test_it_is_run_with_what_was_typed_for_it(typed, capfd) -> None:
    assert main(["shelve", "Momo", *typed]) == DONE
    assert capfd.readouterr().out == "Momo on top\n"


def test_the_page_of_commands_has_it(monkeypatch) -> None:
    monkeypatch.setattr(generate, "TASKS", usage.TASKS)
    assert "| `fairsay shelve BOOK` | Puts a book on a shelf. |" in generate.page()
