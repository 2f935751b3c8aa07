"""`fairsay check` says what works here, and leaves everything as it was."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from data.words.wording import Words
from tui.command_line.check import Computer, findings, this_computer
from tui.computer.recorders import _ancestors, recorders_seen

ENGLISH = Words()


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(
        environ={"TERM": "xterm-256color", "COLORTERM": "truecolor"},
        at_terminal=True,
        size=(80, 24),
        encoding="utf-8",
        voices=("en", "en-gb"),
        recorders=(),
        folder=tmp_path / "groups",
    )


def said(computer: Computer) -> str:
    return "\n".join(ENGLISH.say(finding) for finding in findings(computer))


def test_a_good_window_is_said_to_be_good(computer: Computer) -> None:
    text = said(computer)
    for sentence in (
        "This window can draw pages.",
        "The window is 80 wide and 24 high.",
        "All colours work here.",
        "Large text works here. Fairsay will show test letters once.",
        "look at the settings of this window",
        "Groups can be saved here",
        "We see no program that may keep what is on the screen.",
    ):
        assert sentence in text
    assert "too small" not in text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"at_terminal": False}, "Fairsay will run line by line."),
        ({"environ": {"TERM": "dumb"}}, "Fairsay will run line by line."),
        ({"size": (39, 12)}, "That is too small to draw in. Make it at least 40 wide"),
        ({"size": (40, 11)}, "That is too small to draw in."),
        ({"environ": {"NO_COLOR": "1", "COLORTERM": "truecolor"}}, "Colours are turned off here."),
        ({"environ": {}}, "This window may show fewer colours."),
        ({"encoding": "ascii"}, "Large text works here, with very coarse letters."),
        ({"encoding": ""}, "Large text works here, with very coarse letters."),
        ({"environ": {"TERM": "linux"}}, "Large text works here, with very coarse letters."),
        ({"environ": {"TERM": "linux"}}, "setfont -d"),
        ({"environ": {"VTE_VERSION": "7006"}}, "press Ctrl Shift + in this window"),
        ({"blocks": {"xterm-256color": "halves"}}, "with coarse letters"),
        ({"voices": ()}, "There is no voice on this computer."),
        ({}, "There is a voice here. Press F12 in Fairsay to hear it."),
        ({"language": "pl"}, "There is a voice here, but none for your language."),
        ({"recorders": ("tmux",)}, "This program may keep what is on the screen: tmux."),
        (
            {"recorders": ("script", "tmux")},
            "These programs may keep what is on the screen: script,",
        ),
    ],
)
def test_what_does_not_work_is_said(
    computer: Computer, change: dict[str, Any], sentence: str
) -> None:
    assert sentence in said(replace(computer, **change))


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_made(
    computer: Computer, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    in_the_way.chmod(0o700)
    assert "Groups cannot be saved here" in said(replace(computer, folder=in_the_way / "groups"))
    before = sorted(tmp_path.rglob("*"))
    said(computer)
    assert sorted(tmp_path.rglob("*")) == before


def test_this_computer_can_be_looked_at_without_a_terminal() -> None:
    assert said(this_computer())


@pytest.mark.parametrize(
    ("environ", "ancestors", "names"),
    [
        ({}, ("bash", "sshd"), ()),
        ({"TMUX": "/tmp/x,1,0"}, (), ("tmux",)),
        ({"STY": "1.pts"}, (), ("screen",)),
        ({}, ("bash", "script", "bash"), ("script",)),
        ({"ASCIINEMA_REC": "1", "TMUX": "x"}, ("asciinema",), ("asciinema", "tmux")),
        ({"TMUX": ""}, (), ()),
    ],
)
def test_recorders_are_named_once_each(
    environ: dict[str, str], ancestors: tuple[str, ...], names: tuple[str, ...]
) -> None:
    assert recorders_seen(environ, ancestors) == names


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux shows processes so")
def test_the_programs_that_started_ours_are_found() -> None:
    program = "from tui.computer.recorders import _ancestors; print(*_ancestors(), sep='\\n')"
    done = subprocess.run(
        ["/bin/sh", "-c", '"$0" -c "$1"; true', sys.executable, program],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    names = done.stdout.split("\n")
    assert names[0].startswith("python")
    assert "sh" in names
    assert len(list(_ancestors())) >= 2
