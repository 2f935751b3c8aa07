"""The last row: the keys that work anywhere, from the one list of commands."""

from __future__ import annotations

from typing import NamedTuple

from data.words.wording import Words
from tui import commands
from tui.commands import COMMANDS
from tui.commands.one_command import Command, key_label
from tui.commands.voice_commands import VOICE_COMMANDS
from tui.drawn.rows import Role, Row, row
from tui.drawn.text import cells

_GAP = "   "
_NARROW_GAP = "  "

# Where not all of them fit: these first. Everything else is one key away, in "help" and "more".
_FIRST = (
    commands.HELP,
    commands.BACK,
    commands.MORE,
    commands.RULES,
    commands.LINES,
    commands.PAUSE,
)


def command_for(key: str, *, typing: bool) -> Command | None:
    """The command of a key. While text is typed only function keys, Escape and control keys count."""
    for command in COMMANDS:
        if key in command.keys and (not typing or _is_no_letter(key)):
            return command
    return None


def _is_no_letter(key: str) -> bool:
    return len(key) > 1 and key != "question_mark"


class Clickable(NamedTuple):
    """A command in the last row: the first cell of it, the one past its end, and its id."""

    start: int
    end: int
    command: str


def footer_row(width: int, words: Words, *, in_ballot: bool) -> Row:
    """As many commands as fit, with their keys, in the order of the list.

    Those that work the voice are left to "help" and "more": whoever needs them does not see them.
    """
    gap, said = _said(width, words, in_ballot=in_ballot)
    return row(gap.join(said.values()), Role.QUIET)


def clickable(width: int, words: Words, *, in_ballot: bool) -> tuple[Clickable, ...]:
    """Where each command of that row stands in it."""
    gap, said = _said(width, words, in_ballot=in_ballot)
    found, start = [], 0
    for command_id, text in said.items():
        found.append(Clickable(start, start + cells(text), command_id))
        start += cells(text) + cells(gap)
    return tuple(found)


def _said(width: int, words: Words, *, in_ballot: bool) -> tuple[str, dict[str, str]]:
    """The gap between the commands, and what is said of each that fits, by its id."""
    shown = [c for c in COMMANDS if c.keys and c not in VOICE_COMMANDS]
    usable = [c for c in shown if c.in_ballot or not in_ballot]
    said = {c.id: f"{key_label(c.keys[0])} {words.say(c.name)}" for c in usable}
    for gap in (_GAP, _NARROW_GAP):
        fitting = _fitting(said, width, gap)
        if len(fitting) == len(said):
            break
    return gap, {name: text for name, text in said.items() if name in fitting}


def _fitting(said: dict[str, str], width: int, gap: str) -> set[str]:
    shown: set[str] = set()
    used = -len(gap)
    for name in sorted(
        said, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST)
    ):
        wide = len(gap) + cells(said[name])
        if used + wide <= width:
            shown.add(name)
            used += wide
    return shown
