"""Asking for text: what was typed, unless it is a word for the program."""

from __future__ import annotations

from collections.abc import Callable, Collection

from tui import commands
from tui.lines.asking import Asker, CommandUsed
from tui.lines.picking import picker_for
from tui.lines.prompts import Prompt
from tui.pages.page import FieldKind, Option

_NEVER_WORDS = {FieldKind.NUMBER, FieldKind.DATE, FieldKind.TIME}
_COMMAND, _TEXT = "command", "text"


def text_typed(
    asker: Asker,
    prompt: Prompt,
    kind: FieldKind,
    *,
    still: Callable[[str], None],
    own: Collection[str] = (),
    several: bool = False,
) -> str:
    """The text, just as typed (see `Asker.ask_text`). Raises CommandUsed and ActionTaken.

    A number or a day is no word, so a command needs no slash there. Of a letter alone, such as "r",
    it is asked whether it was meant for the program: it works that way wherever no text is typed.
    """
    unseen = kind is FieldKind.SECRET
    typed = asker.ask_text(prompt, still=still, unseen=unseen, own=own, several=several)
    command = asker.command(typed)
    if command and (kind in _NEVER_WORDS or _means_command(asker, typed, command)):
        raise CommandUsed(command)
    return typed


def _means_command(asker: Asker, typed: str, command_id: str) -> bool:
    """Whether a letter alone was meant for the program; asked, as it may be text."""
    command, words = commands.command(command_id), asker.words
    if typed.strip().casefold() != command.letter:
        return False
    options = (
        Option(_COMMAND, words.say(command.name), hint=words.say(command.sentence)),
        Option(_TEXT, words("It is my text")),
    )
    picker = picker_for(asker, words("What do you mean?"), options)
    asker.say(words("That letter alone is a word for the program."), *picker.lines())
    return picker.pick_one().id == _COMMAND
