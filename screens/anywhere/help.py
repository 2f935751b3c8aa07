"""Help: how to answer, and every command with its keys and its word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from data.words.glossary import GLOSSARY
from data.words.wording import Words
from tui.commands import COMMANDS
from tui.commands.one_command import Command, key_label
from tui.pages.page import (
    Choice,
    Fact,
    Facts,
    GoOn,
    Option,
    Page,
    Sentence,
    Steps,
    Table,
)
from tui.pages.screen import Back, Do


def keys_of(command: Command, words: Words) -> str:
    """The keys of a command, in words, such as "F1 or ?"."""
    labels = list(dict.fromkeys(map(key_label, command.keys)))
    if len(labels) < 2:
        return "".join(labels)
    return words("{first} or {second}", first=labels[0], second=labels[1])


def _row(command: Command, words: Words) -> tuple[str, ...]:
    return (words.say(command.name), keys_of(command, words), words.say(command.word))


def _how_to_answer(words: Words) -> Steps:
    return Steps(
        (
            words("To choose: press its number, or move with the arrows and press Enter."),
            words("To type: just type, then press Enter."),
            words("In line by line: type a number or a word, then press Enter."),
            words("While you type text there, put a / before a command word."),
            words(
                "To undo what you typed: {undo}. To have it again: {redo}.",
                undo="Ctrl+Z",
                redo="Ctrl+Y",
            ),
            words(
                "In line by line: {word} takes a word away. {undo} and {redo} undo and redo it.",
                word="Ctrl+W",
                undo="Ctrl+_",
                redo="Ctrl+Y",
            ),
            words(
                "In a text of several lines there: {undo} and {redo}, for whole lines.",
                undo=f"/{words('undo')}",
                redo=f"/{words('redo')}",
            ),
        ),
        caption=words("How to answer"),
    )


@dataclass(frozen=True)
class Help:
    """`in_ballot`: only what a vote allows is listed. `glossary`: words whose meaning is given."""

    in_ballot: bool = False
    glossary: tuple[str, ...] = ()

    def page(self, words: Words) -> Page:
        """How to answer, then the commands."""
        allowed = tuple(c for c in COMMANDS if c.in_ballot or not self.in_ballot)
        return Page(
            name="anywhere.help",
            heading=words("Help"),
            blocks=(
                Sentence(words("Nothing here runs out of time. You can always go back.")),
                *self._meanings(words),
                _how_to_answer(words),
                Table(
                    words("What you can do anywhere"),
                    (words("What"), words("Keys"), words("Word, line by line")),
                    tuple(_row(command, words) for command in allowed),
                ),
            ),
            question=GoOn(words("Help read. Go back?"), words("Back to where I was"), Back),
        )

    def _meanings(self, words: Words) -> tuple[Facts, ...]:
        """What the harder words on the page mean."""
        facts = tuple(Fact(word, words.say(GLOSSARY[word])) for word in self.glossary)
        return (Facts(facts),) if facts else ()


@dataclass(frozen=True)
class Everything:
    """Every command as an option, for people who would rather choose than press keys."""

    def page(self, words: Words) -> Page:
        """All commands but this one, each with its sentence."""
        shown = (c for c in COMMANDS if c.id != "more" and not c.lines_only)
        options = tuple(
            Option(c.id, words.say(c.name), partial(Do, c.id), hint=words.say(c.sentence))
            for c in shown
        )
        return Page(
            name="anywhere.more",
            heading=words("Everything you can do"),
            question=Choice(words("What would you like to do?"), options),
        )
