"""The command line: what people and their launchers type, and what they are told when it is wrong."""

from dataclasses import replace
from pathlib import Path

import pytest

from data.settings import AccessSettings
from data.words.wording import Words
from tui.command_line import parsing
from tui.command_line.arguments import Arguments, WrongArguments, wants_lines
from tui.command_line.option_and_task import Task
from tui.command_line.parsing import not_there_yet, parse
from tui.command_line.usage import (
    ACCESS_OPTIONS,
    AGENDA_FORMATS,
    MINUTES_FORMATS,
    REPORT_FORMATS,
    TASKS,
    help_lines,
    task,
)

ENGLISH = Words()


def test_nothing_typed_opens_the_last_group() -> None:
    assert parse([]) == Arguments()


@pytest.mark.parametrize(
    "typed",
    [
        ["demo", "--screen-reader", "--keep", "/tmp/g"],
        ["--screen-reader", "demo", "--keep=/tmp/g"],
        ["--screen-reader", "--keep", "/tmp/g", "demo"],
    ],
)
def test_options_stand_before_or_after_the_task(typed: list[str]) -> None:
    found = parse(typed)
    assert (found.task, found.lines, found.keep) == ("demo", True, Path("/tmp/g"))


def test_a_large_text_size_is_joined_so_that_a_task_may_follow() -> None:
    assert parse(["--large-text", "demo"]).large_text == "4"
    assert parse(["--large-text=8", "demo"]).large_text == "8"
    assert parse(["demo", "--large-text"]).task == "demo"


def test_a_folder_that_begins_with_a_dash_can_be_joined() -> None:
    assert parse(["--group=-odd"]).group == Path("-odd")
    assert parse(["--group=a=b"]).group == Path("a=b")


def test_minutes_are_asked_for_in_full() -> None:
    found = parse(
        [
            "minutes",
            "--group",
            "g",
            "--meeting",
            "2026-11-03",
            "--format",
            "txt",
            "--words",
            "plain",
            "-o",
            "out.txt",
        ]
    )
    assert found == Arguments(
        task="minutes",
        given={
            "--group": Path("g"),
            "--meeting": "2026-11-03",
            "--format": "txt",
            "--words": "plain",
            "--output": Path("out.txt"),
        },
        group=Path("g"),
        meeting="2026-11-03",
        format="txt",
        words="plain",
        output=Path("out.txt"),
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--colour"], 'the option "--colour"'),
        (["danse"], 'how to "danse"'),
        (["demo", "now"], '"now" makes no sense here'),
        (["--group"], 'Something must follow "--group"'),
        (["--group="], 'Something must follow "--group"'),
        (["--group", "--plain"], 'Something must follow "--group"'),
        (["-"], 'the option "-"'),
        (["--"], 'the option "--"'),
        (["minutes", "-o"], 'Something must follow "--output"'),
        (["--plain=yes"], 'Nothing can follow "--plain"'),
        (["demo", "--format", "md"], '"--format" does not go with this'),
        (["--keep", "x"], '"--keep" does not go with this'),
        (["minutes", "--format", "odt"], 'After "--format" comes one of these: docx, html'),
        (["--large-text=7"], 'After "--large-text" comes one of these: 4, 5, 6, 8'),
        (["--theme", "pink"], "white-on-black"),
        (["minutes"], "Say which kind of file"),
        (["minutes", "--format", "docx"], "This kind needs a file"),
        (["minutes", "--format", "wav"], "This kind needs a file"),
        (["erase"], "Say one of these: --person, --meeting, --older-than"),
        (["erase", "--person", "Ana", "--older-than", "3"], "Say one of these"),
        (["erase", "Ana"], '"Ana" makes no sense here'),
        (["restore", "a.tar"], "fairsay restore FILE DIR"),
        (["restore", "a.tar", "g", "h"], '"h" makes no sense here'),
        (["backup", "--to", "d", "-o", "f"], '"--output" does not go with this'),
        (["--lang", "tlh"], 'does not speak "tlh"'),
        (["--gro", "x"], 'the option "--gro"'),
        (["minutes", "--format", "md", "-output"], 'the option "-output"'),
        (["minutes", "--format", "md", "-output=x"], 'the option "-output"'),
        (["--group", "-1"], 'Something must follow "--group"'),
    ],
)
def test_what_makes_no_sense_is_said_in_a_sentence(typed: list[str], said: str) -> None:
    with pytest.raises(WrongArguments) as problem:
        parse(typed)
    sentences = [ENGLISH.say(sentence) for sentence in problem.value.sentences]
    assert said in sentences[0]
    assert "fairsay --help" in sentences[-1]


@pytest.mark.parametrize(
    ("code", "name"), [("pl", "pl"), ("pl-PL", "pl"), ("en", "en_GB"), ("EN-gb", "en_GB")]
)
def test_a_language_may_be_typed_as_people_know_it(code: str, name: str) -> None:
    assert parse(["--lang", code], ["en_GB", "pl"]).language == name


def test_help_is_given_whatever_else_is_typed() -> None:
    assert parse(["minutes", "--help"]).help
    assert parse(["--version"]).version


@pytest.fixture
def share_to_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the copy to share were still to come: nothing is, now."""

    def earlier(name: str) -> Task | None:
        found = task(name)
        if found is None or name != "minutes":
            return found
        options = tuple(
            replace(o, to_come=("share",)) if o.name == "--copy" else o for o in found.options
        )
        return replace(found, options=options)

    monkeypatch.setattr(parsing, "task", earlier)


@pytest.mark.parametrize(
    "typed",
    [
        *([one.name] for one in TASKS if not one.there),
        *(
            [f"{o.name}={o.choices[0] if o.choices else 1}"]
            for o in ACCESS_OPTIONS
            if not o.there and (o.choices or o.value)
        ),
        ["minutes", "--format", "md", "--copy", "share"],
    ],
)
def test_what_is_still_to_come_says_so(typed: list[str], share_to_come: None) -> None:
    said = not_there_yet(parse(typed))
    assert said is not None
    assert "still to come" in ENGLISH.say(said)


def test_every_choice_that_is_still_to_come_says_so_in_the_help_and_when_it_is_used(
    share_to_come: None,
) -> None:
    minutes = parsing.task("minutes")
    assert minutes is not None
    refused = []
    for option in minutes.options:
        for choice in option.choices:
            other = [] if option.name == "--format" else ["--format", "md"]
            name = f"x.{choice}"
            typed = ["minutes", *other, option.name, choice, "-o", name]
            if not_there_yet(parse(typed)) is not None:
                refused.append(choice)
    assert refused == ["share"]
    said = "\n".join(help_lines(ENGLISH, minutes))
    assert "Still to come: share." in said


@pytest.mark.parametrize(
    "typed",
    [
        [],
        ["demo"],
        ["check"],
        ["backup", "--group", "g", "--to", "stick"],
        ["restore", "a.tar", "g"],
        ["lock", "--passphrase-fd", "3"],
        ["unlock"],
        ["erase", "--older-than", "3"],
        ["--group", "x", "--screen-reader", "--plain", "--theme", "yellow-on-black"],
        ["minutes", "--format", "md", "--print", "ordinary", "--copy", "group"],
        ["minutes", "--format", "txt", "--words", "plain"],
        *(["minutes", "--format", kind, "-o", "x"] for kind in MINUTES_FORMATS),
        *(["agenda", "--format", kind, "-o", "x"] for kind in AGENDA_FORMATS),
        *(["report", "--format", kind, "-o", "x"] for kind in REPORT_FORMATS),
        ["minutes", "--format", "html", "--print", "large"],
        ["minutes", "--format", "docx", "--copy", "share", "-o", "x"],
        ["agenda", "--format", "html", "--print", "large"],
    ],
)
def test_what_is_there_is_not_refused(typed: list[str]) -> None:
    assert not_there_yet(parse(typed)) is None


TERMINALS = {"typed_at_terminal": True, "shown_at_terminal": True}


@pytest.mark.parametrize(
    ("typed", "remembered", "environ", "terminals", "lines"),
    [
        ([], False, {"TERM": "xterm"}, TERMINALS, False),
        (["--screen-reader"], False, {}, TERMINALS, True),
        (["--low-bandwidth"], False, {}, TERMINALS, True),
        ([], True, {}, TERMINALS, True),
        ([], False, {"ACCESSIBLE": "1"}, TERMINALS, True),
        ([], False, {"ACCESSIBLE": "0"}, TERMINALS, False),
        ([], False, {"ACCESSIBLE": ""}, TERMINALS, False),
        ([], False, {"ACCESSIBLE": " "}, TERMINALS, False),
        ([], False, {"ACCESSIBLE": "false"}, TERMINALS, False),
        ([], False, {"ACCESSIBLE": "No"}, TERMINALS, False),
        ([], False, {"ACCESSIBLE": "OFF"}, TERMINALS, False),
        ([], False, {"ACCESSIBLE": "true"}, TERMINALS, True),
        ([], False, {"ACCESSIBLE": "yes"}, TERMINALS, True),
        ([], False, {"TERM": "dumb"}, TERMINALS, True),
        ([], False, {}, TERMINALS | {"typed_at_terminal": False}, True),
        ([], False, {}, TERMINALS | {"shown_at_terminal": False}, True),
    ],
)
def test_lines_are_used_where_asked_for_or_where_nothing_else_works(
    typed: list[str],
    remembered: bool,
    environ: dict[str, str],
    terminals: dict[str, bool],
    lines: bool,
) -> None:
    access = AccessSettings(lines=remembered)
    assert wants_lines(parse(typed), access, environ, **terminals) is lines


def test_help_names_every_task_and_option_and_what_is_still_to_come() -> None:
    said = list(help_lines(ENGLISH))
    for one in TASKS:
        assert one.call in said
    for option in ACCESS_OPTIONS:
        assert option.form in said
    to_come = [one for one in TASKS if not one.there]
    assert sum(line.endswith("This is still to come.") for line in said) == len(to_come)


def test_help_for_a_task_names_its_own_options() -> None:
    said = list(help_lines(ENGLISH, task("minutes")))
    assert "--format docx|html|md|txt|csv|ics|wav|pdf" in said
    assert "-o FILE" in said
    assert "fairsay demo" not in said
