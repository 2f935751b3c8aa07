"""What can be typed on the command line: one table of tasks and options, and what does each task.

The parser, the help, the table in docs/commands.md and what is run are all made from this table: whoever
adds a task adds an entry here.
"""

from __future__ import annotations

from collections.abc import Iterator

from data.settings import KEY_RESTS, THEMES
from data.words.wording import Phrase, Words, phrase
from tui.command_line import tasks
from tui.command_line.option_and_task import Option, Task

GROUP = Option("--group", phrase("The folder of the group."), "DIR")
OUTPUT = Option(
    "--output", phrase("The file to write. Without it, the text is shown here."), "FILE", short="-o"
)
MEETING = Option("--meeting", phrase("Which meeting: the latest, or by its date or id."), "WHICH")
WORDS = Option("--words", phrase("Ordinary or plain words."), choices=("standard", "plain"))
PRINT = Option("--print", phrase("The size of the print."), choices=("ordinary", "large"))
_AS_A_FILE = (WORDS, PRINT, OUTPUT)

ACCESS_OPTIONS = (
    GROUP,
    Option("--screen-reader", phrase("Line by line, for screen readers and braille.")),
    Option("--plain", phrase("Plain words.")),
    Option("--lang", phrase("The language of the words, such as {code}.", code="en_GB"), "CODE"),
    Option("--theme", phrase("The colours."), choices=THEMES),
    Option(
        "--large-text",
        phrase("Large text: 4, 5, 6 or 8 rows to a line."),
        choices=("4", "5", "6", "8"),
        bare="4",
    ),
    Option(
        "--key-rest",
        phrase("For so many seconds a key that did something does nothing more."),
        choices=tuple(map(str, KEY_RESTS)),
    ),
    Option("--voice", phrase("Reads every page aloud.")),
    Option("--low-bandwidth", phrase("Sends less, for a slow line.")),
    Option(
        "--passphrase-fd",
        phrase("Reads the passphrase from this open file number."),
        "N",
    ),
    Option("--help", phrase("Says how to use the program, or one task.")),
    Option("--version", phrase("Says which version this is.")),
)

MINUTES_FORMATS = ("docx", "html", "md", "txt", "csv", "ics", "wav", "pdf")
REPORT_FORMATS = ("docx", "html", "md", "txt", "wav", "pdf")
RULES_FORMATS = ("docx", "html", "md", "txt", "wav", "pdf")
AGENDA_FORMATS = ("docx", "html", "md", "txt", "ics", "wav", "pdf")

TASKS = (
    Task(
        "demo",
        phrase("Opens a made-up group, to try things out. It is not kept."),
        (Option("--keep", phrase("Keeps the made-up group in this new folder."), "DIR"),),
    ),
    Task(
        "minutes",
        phrase("Writes the minutes of a meeting."),
        (
            MEETING,
            Option("--format", phrase("The kind of file."), choices=MINUTES_FORMATS),
            WORDS,
            PRINT,
            Option(
                "--copy",
                phrase("For the group, or a copy to share."),
                choices=("group", "share"),
            ),
            OUTPUT,
        ),
        run=tasks.write_document,
        fault=tasks.document_fault,
    ),
    Task(
        "agenda",
        phrase("Writes the agenda of a meeting."),
        (
            MEETING,
            Option("--format", phrase("The kind of file."), choices=AGENDA_FORMATS),
            *_AS_A_FILE,
        ),
        run=tasks.write_document,
        fault=tasks.document_fault,
    ),
    Task(
        "rules",
        phrase("Writes the ground rules of a group."),
        (
            Option("--format", phrase("The kind of file."), choices=RULES_FORMATS),
            *_AS_A_FILE,
        ),
        run=tasks.write_of_group,
        fault=tasks.document_fault,
    ),
    Task(
        "actions",
        phrase("Writes what a group still has to do."),
        (
            Option("--format", phrase("The kind of file."), choices=MINUTES_FORMATS),
            *_AS_A_FILE,
        ),
        run=tasks.write_of_group,
        fault=tasks.document_fault,
    ),
    Task(
        "report",
        phrase("Writes what came of the meetings over time."),
        (
            Option(
                "--also",
                phrase("The folder of another group to report on. It may be typed again."),
                "DIR",
                several=True,
            ),
            Option("--from", phrase("The first day."), "DATE"),
            Option("--to", phrase("The last day."), "DATE"),
            Option("--format", phrase("The kind of file."), choices=REPORT_FORMATS),
            *_AS_A_FILE,
        ),
        run=tasks.write_report,
        fault=tasks.document_fault,
    ),
    Task(
        "backup",
        phrase("Makes a back-up of a group, in the folder for documents or where you say."),
        (
            Option("--to", phrase("The folder to put the back-up in."), "FOLDER"),
            Option("--output", phrase("The new file to make it in."), "FILE", short="-o"),
        ),
        run=tasks.back_up,
        fault=tasks.back_up_fault,
    ),
    Task(
        "restore",
        phrase("Brings a group back from a back-up, in a new folder."),
        takes=("FILE", "DIR"),
        run=tasks.restore,
    ),
    Task(
        "lock",
        phrase("Locks a group with a passphrase, or changes the passphrase."),
        run=tasks.lock,
    ),
    Task("unlock", phrase("Takes the lock off a group."), run=tasks.unlock),
    Task(
        "erase",
        phrase("Takes a person, a meeting or old meetings out for good."),
        (
            Option("--person", phrase("The name to take out of everything."), "NAME"),
            Option("--meeting", phrase("The meeting to take out, by its date or id."), "WHICH"),
            Option("--older-than", phrase("Takes out meetings older than this."), "YEARS"),
        ),
        run=tasks.erase,
        fault=tasks.erase_fault,
    ),
    Task(
        "check",
        phrase("Says what works on this computer. It changes nothing."),
        run=tasks.check,
    ),
)


def task(name: str) -> Task | None:
    """The task of this name, or None."""
    return next((found for found in TASKS if found.name == name), None)


def every_option() -> dict[str, Option]:
    """Each option there is, by its name."""
    return {o.name: o for o in (*ACCESS_OPTIONS, *(o for one in TASKS for o in one.options))}


def help_lines(words: Words, about: Task | None = None) -> Iterator[str]:
    """How to use the program or one task, line by line: what to type, then what it does."""
    if about is None:
        yield words("Fairsay runs fair, private meetings on one shared computer.")
        yield ""
        yield "fairsay"
        yield _indented(words("Opens the last group, or helps you to start one."))
        for one in TASKS:
            yield one.call
            yield _sentence(words, one.sentence, there=one.there)
    else:
        yield about.call
        yield _sentence(words, about.sentence, there=about.there)
        yield from _options(words, about.options)
    yield ""
    yield words("These go with every task, before or after it:")
    yield from _options(words, ACCESS_OPTIONS)


def _options(words: Words, options: tuple[Option, ...]) -> Iterator[str]:
    for option in options:
        yield option.form
        yield _sentence(words, option.about, there=option.there)


def _sentence(words: Words, sentence: Phrase, *, there: bool) -> str:
    said = words.say(sentence)
    return _indented(said if there else f"{said} {words('This is still to come.')}")


def _indented(text: str) -> str:
    return f"    {text}"
