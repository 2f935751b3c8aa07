"""What is loaded before the first picture: nothing that only later pages need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PROGRAM = """
import json, sys
from io import StringIO
from pathlib import Path
from data.settings import AccessSettings, Settings
from tui.composition.conversation_run import conversation_for
from tui.command_line.arguments import Arguments
from tui.laptop.laptop import Laptop

folder, group, renderer = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
laptop = Laptop(folder / "settings.json", Settings(), AccessSettings(lines=renderer == "lines"))
conversation = conversation_for(Arguments(group=Path(group) if group else None), laptop)
conversation.page
if renderer == "lines":
    from tui import lines
    lines.run(conversation, lines.terminal_for(StringIO(), StringIO()))
else:
    from tui.drawn.app import DrawnApp
    from tui.drawn.thin.driver import ThinDriver
    DrawnApp(conversation, ThinDriver)
laptop.close()
print(json.dumps(sorted(sys.modules)))
"""

# What a person meets only after choosing to go there, or what is slow to load and not needed yet.
NEVER_YET = (
    "screens.meeting",
    "screens.vote",
    "screens.plan",
    "screens.minutes",
    "screens.safekeeping",
    "nacl",
    "data.voting",
    "data.documents",
    "docx",
    "lxml",
    "icalendar",
    "dateutil",
    "weasyprint",
    "data.sample",
    "data.words.glossary",
    "pyttsx3",
    "babel.messages",  # catalogues are compiled when the program is built
    "babel.lists",
    "filelock",  # but on Windows, where these tests do not run
    "email",
    "http",
    "multiprocessing",
    "unittest",
)
NOT_WITHOUT_A_GROUP = (
    "babel",  # the first page with a date on it is a group's
    "data.storage",
    "data.model.meeting",
    "tinydb",
    "msgspec",
)
NOT_DRAWN = ("textual", "rich", "asyncio", "tui.drawn", "curses")


def loaded(folder: Path, group: str, renderer: str) -> set[str]:
    """The modules that a fresh program has loaded when its first page is there."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), group, renderer],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def among(modules: set[str], packages: tuple[str, ...]) -> list[str]:
    """Those of the modules that belong to these packages."""
    return sorted(m for m in modules if any(m == p or m.startswith(f"{p}.") for p in packages))


@pytest.fixture(scope="module")
def group(tmp_path_factory):
    from bench.support.demo_keys import new_group
    from bench.support.programs import build_catalogues

    build_catalogues()  # else they are compiled in memory, which loads Babel's compiler
    return str(new_group(tmp_path_factory.mktemp("sample")))


@pytest.mark.parametrize("renderer", ["lines", "drawn"])
def test_the_first_page_of_a_group_loads_nothing_of_later_pages(tmp_path, group, renderer):
    assert among(loaded(tmp_path, group, renderer), NEVER_YET) == []


@pytest.mark.parametrize("renderer", ["lines", "drawn"])
def test_the_very_first_start_opens_no_storage(tmp_path, group, renderer):
    modules = loaded(tmp_path, "", renderer)
    assert among(modules, NEVER_YET) == []
    assert among(modules, NOT_WITHOUT_A_GROUP) == []


def test_lines_mode_loads_nothing_of_the_drawn_mode(tmp_path, group):
    assert among(loaded(tmp_path, group, "lines"), NOT_DRAWN) == []


def test_the_drawn_mode_loads_nothing_of_the_lines_mode(tmp_path, group):
    assert among(loaded(tmp_path, group, "drawn"), ("tui.lines",)) == []
