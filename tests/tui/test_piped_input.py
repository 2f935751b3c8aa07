"""Pages asked to be drawn while what is typed comes from a pipe: it is said, and it goes on in lines."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="a terminal of its own is made on POSIX only")

ROOT = Path(__file__).parents[2]
SECONDS = 30
CANNOT = "This window cannot draw pages. It stays line by line."


def environment(folder: Path) -> dict[str, str]:
    kept = {name: folder / name for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    return {**os.environ, **{n: str(p) for n, p in kept.items()}, "TERM": "xterm-256color"}


def shown(folder: Path, typed: str) -> tuple[int, str]:
    """How the demo ended, and all that it showed at a terminal, where this came in from a pipe."""
    ours, its = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "tui", "demo"],
        cwd=ROOT,
        env=environment(folder),
        stdin=subprocess.PIPE,
        stdout=its,
        stderr=its,
    ) as program:
        os.close(its)
        assert program.stdin
        program.stdin.write(typed.encode())
        program.stdin.close()
        text = _all_of(ours)
        try:
            return program.wait(SECONDS), text
        finally:
            program.kill()  # a page drawn over a pipe would wait for ever


def _all_of(terminal: int) -> str:
    """Everything that comes from it until the program ends."""
    read, until = b"", time.monotonic() + SECONDS
    while select.select([terminal], [], [], max(0.0, until - time.monotonic()))[0]:
        try:
            part = os.read(terminal, 65_536)
        except OSError:  # nobody writes there any more
            break
        if not part:
            break
        read += part
    os.close(terminal)
    return read.decode()


@pytest.fixture(params=["never chosen", "drawn", "large and drawn"])
def remembered(request, tmp_path) -> Path:
    """A laptop whose settings say how pages are shown, if anything."""
    access = {"drawn": {"lines": False}, "large and drawn": {"lines": False, "large_text": 6}}
    if request.param in access:
        settings = tmp_path / "XDG_CONFIG_HOME" / "fairsay" / "settings.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps({"chosen": True, "access": access[request.param]}), "utf-8")
    return tmp_path


def test_settings_that_say_drawn_do_not_draw_over_a_pipe(remembered) -> None:
    code, text = shown(remembered, "q\n2\n")
    assert "What would you like to do? 1 to" in text
    assert (code, "\x1b" in text) == (0, False)


def test_drawn_chosen_in_the_middle_is_refused_in_a_sentence_and_the_next_lines_count(
    tmp_path,
) -> None:
    code, text = shown(tmp_path, "screen\nrules\n\nq\n2\n")
    assert CANNOT in text
    assert "Ground rules" in text[text.index(CANNOT) :]
    assert (code, "\x1b" in text) == (0, False)
