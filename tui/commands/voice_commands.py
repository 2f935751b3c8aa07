"""The commands that work the voice, once it is on (tui/commands/ holds all commands there are)."""

from __future__ import annotations

from data.words.wording import phrase
from tui.commands.one_command import Command

STOP = "stop"
AGAIN = "again"
SPELL = "spell"
WHOLE_PAGE = "whole"
FROM_HERE = "from-here"
SLOWER = "slower"
FASTER = "faster"
QUIETER = "quieter"
LOUDER = "louder"
SPOKEN = "spoken"

VOICE_COMMANDS: tuple[Command, ...] = (
    Command(
        STOP,
        ("f13", "shift+f1"),
        phrase("stop"),
        phrase("Stop the voice"),
        phrase("The voice stops at once. So it does when you press or type anything."),
        in_ballot=True,
        voice=True,
    ),
    Command(
        AGAIN,
        ("f14", "shift+f2"),
        phrase("last"),
        phrase("Say it again"),
        phrase("The voice says the last thing again."),
        in_ballot=True,
        voice=True,
    ),
    Command(
        SPELL,
        ("f15", "shift+f3"),
        phrase("spell"),
        phrase("Spell it"),
        phrase("The voice spells the line you are on."),
        in_ballot=True,
        voice=True,
    ),
    Command(
        WHOLE_PAGE,
        ("f16", "shift+f4"),
        phrase("page"),
        phrase("Read the whole page"),
        phrase("The voice reads the whole page, with what you have marked."),
        in_ballot=True,
        voice=True,
    ),
    Command(
        FROM_HERE,
        ("f17", "shift+f5"),
        phrase("here"),
        phrase("Read from here"),
        phrase("The voice goes on where it stopped, or reads from the line you are on."),
        in_ballot=True,
        voice=True,
    ),
    Command(
        SLOWER,
        ("f18", "shift+f6"),
        phrase("slower"),
        phrase("Slower voice"),
        phrase("The voice speaks more slowly."),
        in_ballot=True,
    ),
    Command(
        FASTER,
        ("f19", "shift+f7"),
        phrase("faster"),
        phrase("Faster voice"),
        phrase("The voice speaks faster."),
        in_ballot=True,
    ),
    Command(
        QUIETER,
        ("f21", "shift+f9"),
        phrase("quieter"),
        phrase("Quieter voice"),
        phrase("The voice speaks more quietly."),
        in_ballot=True,
    ),
    Command(
        LOUDER,
        ("f22", "shift+f10"),
        phrase("louder"),
        phrase("Louder voice"),
        phrase("The voice speaks more loudly."),
        in_ballot=True,
    ),
    Command(
        SPOKEN,
        (),
        phrase("said"),
        phrase("What the voice said"),
        phrase("Shows what the voice said last, to read it. Nothing of a vote is in it."),
    ),
)
