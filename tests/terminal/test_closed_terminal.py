"""A terminal that is closed: the program ends with it, whatever it was doing and whatever it is told."""

from __future__ import annotations

import os
import shlex
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")
pytest.importorskip("termios", reason="real terminals are driven on POSIX only")

from tests.readers.speaking import environment  # noqa: E402  # needs what was looked for above

pytestmark = pytest.mark.slow

SECONDS = 20
PLACE = {"drawn": "Common Table", "lines": "What would you like to do? 1 to 5: "}


class Closed:
    """The demo in a terminal of its own, under a shell that does something first."""

    def __init__(self, folder: Path, form: str, options: str, before: str = "") -> None:
        command = f"{shlex.join([sys.executable, '-m', 'tui', 'demo'])} {options}"
        self.child = pexpect.spawn(
            "/bin/sh",
            ["-c", form.format(f"{before} {command}")],
            env={**environment(folder), "TERM": "xterm-256color", "TMPDIR": str(folder)},
            cwd=folder,
            dimensions=(24, 80),
            encoding="utf-8",
            timeout=SECONDS,
        )

    def close(self) -> None:
        """Close the terminal, and do nothing else to the program."""
        os.close(self.child.child_fd)

    def ends(self) -> bool:
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            if os.waitpid(self.child.pid, os.WNOHANG)[0]:
                self.child.terminated = True
                return True
            time.sleep(0.05)
        return False


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[type]:
    started: list[Closed] = []

    def make(*how: str) -> Closed:
        started.append(Closed(tmp_path, *how))
        return started[-1]

    yield make  # type: ignore[misc]
    for program in started:
        if not program.child.terminated:
            os.killpg(program.child.pid, 9)
            os.waitpid(program.child.pid, 0)


HANGUP = {"told": "exec env {}", "not told": "trap '' HUP; env {}; true"}
"""The signal goes to the shell alone, which waits for the program, and does not pass it on."""


@pytest.mark.parametrize("driver", ["", "FAIRSAY_DRIVER=stock"], ids=["thin", "stock"])
@pytest.mark.parametrize("hangup", HANGUP)
def test_the_drawn_mode_ends_with_its_terminal(closed, hangup, driver) -> None:
    """Also where no signal comes, since a shell above keeps it: then reading from the terminal tells."""
    program = closed(HANGUP[hangup], "", driver)
    program.child.expect_exact("Start the meeting")
    program.close()
    assert program.ends()


@pytest.mark.parametrize("errors", ["", "2> errors.txt"], ids=["whole", "errors elsewhere"])
@pytest.mark.parametrize("hangup", HANGUP)
def test_line_by_line_ends_with_its_terminal(closed, hangup, errors) -> None:
    program = closed(HANGUP[hangup], f"--screen-reader {errors}")
    program.child.expect_exact(PLACE["lines"])
    program.close()
    assert program.ends()


@pytest.mark.parametrize("hangup", HANGUP)
def test_with_its_errors_in_a_file_it_draws_nothing_there_and_ends_with_its_terminal(
    closed, tmp_path, hangup
) -> None:
    """It used to draw into the file, with nothing to be seen, and lived on without a terminal."""
    errors = tmp_path / "errors.txt"
    program = closed(HANGUP[hangup], f"2> {errors}")
    program.child.expect_exact("This window is not Fairsay's alone")
    program.child.expect_exact(PLACE["lines"])
    assert errors.read_bytes() == b""
    program.close()
    assert program.ends()
    assert b"\x1b" not in errors.read_bytes()
