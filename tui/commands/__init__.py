"""The commands that work anywhere. This one list makes keys, footer, help, palette and line words."""

from __future__ import annotations

from data.words.wording import phrase
from tui.commands.one_command import Command
from tui.commands.voice_commands import VOICE_COMMANDS

HELP = "help"
RULES = "rules"
PAUSE = "pause"
KEPT = "kept"
ACCESS = "access"
LINES = "lines"
PLAIN = "plain"
LARGER = "larger"
SMALLER = "smaller"
LETTERS = "letters"
MORE = "more"
BACK = "back"
LEAVE = "leave"
REPEAT = "repeat"
WHERE = "where"
VOICE = "voice"

COMMANDS: tuple[Command, ...] = (
    Command(
        HELP,
        ("f1", "question_mark"),
        phrase("help"),
        phrase("Help"),
        phrase("Explains this page, and what you can do anywhere."),
        letter="?",
        in_ballot=True,
    ),
    Command(
        RULES,
        ("f2",),
        phrase("rules"),
        phrase("Ground rules"),
        phrase("Shows the ground rules, and comes back to the same place."),
    ),
    Command(
        PAUSE,
        ("f3",),
        phrase("pause"),
        phrase("Pause"),
        phrase("Stops the clock and shows a calm screen until you go on."),
    ),
    Command(
        KEPT,
        ("f4",),
        phrase("kept"),
        phrase("What is kept?"),
        phrase("Says what this program saves, and what it never saves."),
        in_ballot=True,
    ),
    Command(
        ACCESS,
        ("f5",),
        phrase("settings"),
        phrase("How it looks, sounds and reads"),
        phrase("Changes the colours, the words, the voice, and more."),
        in_ballot=True,
    ),
    Command(
        LINES,
        ("f6",),
        phrase("screen"),
        phrase("Line by line, or drawn"),
        phrase("Changes between the drawn screen and line by line, at the same place."),
        in_ballot=True,
    ),
    Command(
        PLAIN,
        ("f7",),
        phrase("plain"),
        phrase("Plain words"),
        phrase("Turns plain words on or off."),
        in_ballot=True,
    ),
    Command(
        LARGER,
        ("f8", "plus"),
        phrase("larger"),
        phrase("Larger text"),
        phrase("Makes the text larger, at the same place."),
        in_ballot=True,
    ),
    Command(
        SMALLER,
        ("f20", "minus", "shift+f8"),
        phrase("smaller"),
        phrase("Smaller text"),
        phrase("Makes the text smaller, at the same place."),
        in_ballot=True,
    ),
    Command(
        LETTERS,
        (),
        phrase("letters"),
        phrase("Test letters"),
        phrase("Shows some large letters, and asks if you can read them."),
        in_ballot=True,
    ),
    Command(
        VOICE,
        ("f12",),
        phrase("voice"),
        phrase("Voice on or off"),
        phrase("Reads each page aloud, or stops doing so. In a vote, tries your headphones first."),
        in_ballot=True,
    ),
    Command(
        MORE,
        ("f9", "right"),
        phrase("everything"),
        phrase("Everything you can do"),
        phrase("Lists every command, to choose one."),
    ),
    Command(
        BACK,
        ("escape",),
        phrase("back"),
        phrase("Back"),
        phrase("Goes back one step."),
        letter="b",
        in_ballot=True,
    ),
    Command(
        REPEAT,
        (),
        phrase("repeat"),
        phrase("Repeat"),
        phrase("Says this page again."),
        letter="r",
        in_ballot=True,
        lines_only=True,
    ),
    Command(
        WHERE,
        ("f23", "shift+f11"),
        phrase("where"),
        phrase("Where we are"),
        phrase("Says in one sentence where we are, and what comes next."),
        in_ballot=True,
    ),
    Command(
        LEAVE,
        ("f10", "ctrl+q"),
        phrase("quit"),
        phrase("Leave"),
        phrase("Stops the program, after a question that says whether everything is saved."),
        letter="q",
        in_ballot=True,
    ),
    *VOICE_COMMANDS,
)

_BY_ID = {command.id: command for command in COMMANDS}


def command(command_id: str) -> Command:
    """A command by its id. KeyError where there is none."""
    return _BY_ID[command_id]
