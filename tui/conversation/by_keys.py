"""Instructions for people who press keys: the drawn screen's, and those of any renderer without its own."""

from __future__ import annotations

from data.words.wording import Phrase, Words, phrase
from tui.commands import command
from tui.commands.one_command import Command, key_label
from tui.pages.instructions import CommandList
from tui.pages.page import Block, Choice, Field, Form, Option, Question, Table

_MOST_IN_PLAIN = 5


class ByKeys:
    """Commands by their keys. `mouse`: the program takes clicks, so that a drag alone selects nothing."""

    def __init__(self, *, mouse: bool = False) -> None:
        self._mouse = mouse

    def use_of(self, command_id: str, *, typing: bool) -> Phrase:  # noqa: ARG002  # as others
        """The command's first key, which works everywhere; its word where it is for lines alone."""
        named = command(command_id)
        if not named.keys:
            return phrase("type {word}", word=named.word)
        return phrase("press {key}", key=key_label(named.keys[0]))

    def command_list(self, listed: CommandList, words: Words) -> Block:
        """A table of names and keys."""
        rows = tuple(
            (words.say(one.name), keys_of(one, words))
            for one in map(command, listed.commands)
            if one.keys
        )
        return Table(listed.caption, (words("What"), words("Keys")), rows)

    def in_force(self, command_id: str) -> bool:  # noqa: ARG002  # as others
        """None is, of what hints offer."""
        return False

    def most_answers(self, words: Words) -> int:
        """In plain words five: more are hard to hold in mind."""
        return _MOST_IN_PLAIN if words.plain else 0

    def how_to_answer(
        self,
        question: Question,
        actions: tuple[Option, ...],  # noqa: ARG002  # they are answers like the others
        words: Words,
    ) -> tuple[str, ...]:
        """Which keys answer it."""
        selecting = self._selecting(question, words)
        match question:
            case Choice():
                choosing = words(
                    "To choose: press its number, or move with the arrows and press Enter."
                )
                return (choosing, *selecting)
            case Field() | Form():
                return (words("To type: just type, then press Enter."), *selecting)
            case _:
                return (words("To go on: press Enter."), *selecting)

    def _selecting(self, question: Question, words: Words) -> tuple[str, ...]:
        """How text is selected in spite of clicks; not told in a ballot, which nobody should copy."""
        if not self._mouse or (isinstance(question, Choice) and question.cast):
            return ()
        return (words("To copy text: hold Shift while you drag over it. On a Mac: Option or Fn."),)


def keys_of(command: Command, words: Words) -> str:
    """The keys of a command, in words, such as "F1 or ?"."""
    labels = list(dict.fromkeys(map(key_label, command.keys)))
    if len(labels) < 2:
        # Translators: the name of one key, such as Shift+F8.
        return words("{key}", key=labels[0]) if labels else ""
    return words("{first} or {second}", first=labels[0], second=labels[1])
