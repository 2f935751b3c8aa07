"""Terminals with sixteen colours, or none: everything can be read, and what is pointed at is seen."""

from __future__ import annotations

import re

import pytest

from data.settings import THEMES
from tests.terminal.drawn_terminal import DrawnTerminal
from tests.tui.drawn.test_colours import contrast

pytestmark = pytest.mark.slow

LEAST = 7
# What the sixteen colours are, in the order of their numbers: on a PC's console, and in xterm.
VGA = (
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa"
    " 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
)
XTERM = (
    "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5"
    " 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
)
NAMES = ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white")
ORDER = (*NAMES, *(f"bright{name}" for name in NAMES))


@pytest.fixture(params=["xterm", "linux"])
def term(request, monkeypatch) -> str:
    monkeypatch.delenv("COLORTERM", raising=False)
    return request.param


@pytest.fixture
def started(tmp_path):
    begun = []

    def start(**environ: str) -> DrawnTerminal:
        begun.append(DrawnTerminal("told", tmp_path, **environ))
        begun[-1].wait("Something happened.")
        return begun[-1]

    yield start
    for terminal in begun:
        terminal.child.close(force=True)


def pairs_shown(terminal: DrawnTerminal) -> set[tuple[str, str]]:
    """Ink and paper of every cell with something in it, by name; reverse undone."""
    found = set()
    for row in terminal.screen.buffer.values():
        for cell in row.values():
            if cell.data.strip() or cell.reverse:
                pair = cell.fg, cell.bg
                found.add((pair[1], pair[0]) if cell.reverse else pair)
    return found


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("palette", [VGA, XTERM], ids=["console", "xterm"])
def test_in_sixteen_colours_every_pair_can_be_read(started, term, theme, palette) -> None:
    colours = dict(zip(ORDER, (f"#{c}" for c in palette.split()), strict=True))
    terminal = started(TERM=term, THEME=theme)
    for _ in range(3):
        pairs = pairs_shown(terminal)
        assert pairs
        assert "default" not in {name for pair in pairs for name in pair}
        low = {p: contrast(colours[p[0]], colours[p[1]]) for p in pairs}
        assert {p: c for p, c in low.items() if c < LEAST} == {}
        terminal.press("\r")


def test_what_is_pointed_at_is_seen_by_its_shape_as_well(started, term) -> None:
    terminal = started(TERM=term)
    terminal.press("\r")
    assert terminal.cursor_line.strip().startswith("> 1")
    reversed_rows = {
        at for at, row in terminal.screen.buffer.items() for c in row.values() if c.reverse
    }
    assert reversed_rows == {terminal.screen.cursor.y}


@pytest.mark.parametrize("theme", THEMES)
def test_with_no_color_no_colour_is_sent_and_the_pointer_is_seen(started, term, theme) -> None:
    terminal = started(TERM=term, THEME=theme, NO_COLOR="1")
    terminal.press("\r")
    codes = {c for m in re.findall(rb"\x1b\[([\d;]*)m", terminal.sent) for c in m.split(b";")}
    assert not {c for c in codes if re.fullmatch(rb"[34][0-8]|9[0-7]|10[0-7]", c)}
    assert terminal.cursor_line.strip().startswith("> 1")
