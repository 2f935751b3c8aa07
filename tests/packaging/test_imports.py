"""What is loaded when: each mode starts without the others, and pure code stays pure.

Each import runs in a fresh Python, so that nothing loaded by another test is taken for granted.
"""

import ast
import configparser
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TERMINAL = {"textual", "rich"}
VOICE = {"pyttsx3", "espeakng_loader"}
FILES = {"tinydb"}


def loaded_by(module: str) -> set[str]:
    """Every module loaded once this one is imported."""
    program = f"import {module}, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def modules_of(package: str) -> list[str]:
    """Every module of a package, by its dotted name."""
    found = []
    for path in sorted((ROOT / package.replace(".", "/")).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def loaded_by_all(modules: list[str]) -> set[str]:
    return loaded_by(", ".join(modules))


ROOMS_WITHOUT_TOOLKIT = [
    *("screens", "data", "locales", "tui.lines"),
    *("tui.answers", "tui.command_line", "tui.commands", "tui.computer", "tui.conversation"),
    *("tui.laptop", "tui.pages", "tui.terminal"),
]


def toolkit_loaded_by(rooms: list[str]) -> set[str]:
    """What of a terminal's toolkit and of the voice comes with every module of these rooms."""
    return loaded_by_all([m for room in rooms for m in modules_of(room)]) & (TERMINAL | VOICE)


def test_no_room_but_the_drawn_one_loads_a_terminal_toolkit_or_a_voice() -> None:
    """All at once, in one fresh Python; each alone only to say which it was."""
    if toolkit_loaded_by(ROOMS_WITHOUT_TOOLKIT):
        by_room = {room: toolkit_loaded_by([room]) for room in ROOMS_WITHOUT_TOOLKIT}
        raise AssertionError({room: found for room, found in by_room.items() if found})


def test_a_vote_loads_nothing_that_keeps_records() -> None:
    loaded = loaded_by_all(modules_of("data.voting"))
    assert not loaded & FILES
    assert not {name for name in loaded if name.startswith("data.storage")}


@pytest.mark.parametrize(
    "module",
    ["tui.pages.page", "tui.pages.screen", "tui.commands", "tui.conversation.conversation"],
)
def test_what_every_renderer_shares_knows_none_of_them(module: str) -> None:
    loaded = loaded_by(module)
    assert not loaded & (TERMINAL | VOICE | FILES)
    assert not {name for name in loaded if name.startswith(("tui.lines", "tui.drawn", "screens"))}


def test_words_are_said_without_loading_babel() -> None:
    assert "babel" not in loaded_by("data.words.wording")


def test_the_command_line_is_read_before_anything_else_is_loaded() -> None:
    assert not loaded_by("tui.command_line.parsing, tui.command_line.usage") & (
        TERMINAL | VOICE | FILES | {"babel"}
    )


def test_the_voice_loads_no_terminal_toolkit_and_the_drawn_mode_no_speech_engine() -> None:
    """The engine is loaded by its worker alone, when it speaks; not by the room that it is in."""
    assert not loaded_by("tui.voice.narrator, tui.voice.worker") & (TERMINAL | VOICE)
    assert not loaded_by_all(modules_of("tui.drawn")) & VOICE


IMPORTERS = {"import_module", "__import__", "exec_module", "exec", "eval", "load_module"}
"""What can load a module whose name no import statement says."""

BY_NAME = {
    "tui/lines/windows.py": ["import_module('msvcrt')"],
    "tui/terminal/ownership.py": ["import_module('msvcrt')"],
}
"""Where one is loaded so: a module of Windows, which has no types anywhere else."""


def test_no_module_is_imported_past_the_contracts() -> None:
    """An import by name is seen by no contract, so there is none but those that are listed."""
    found: dict[str, list[str]] = {}
    for package in ("screens", "tui", "data", "locales"):
        for path in sorted((ROOT / package).rglob("*.py")):
            if by_name := list(imports_by_name(path.read_text("utf-8"))):
                found[path.relative_to(ROOT).as_posix()] = by_name
    assert found == BY_NAME


def imports_by_name(code: str) -> Iterator[str]:
    """Each call that loads a module by a name, as `function(arguments)`."""
    if not any(name in code for name in IMPORTERS):
        return
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and called_name(node.func) in IMPORTERS:
            yield f"{called_name(node.func)}({', '.join(map(ast.unparse, node.args))})"


def called_name(called: ast.expr) -> str:
    """The last part of what is called."""
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


@pytest.mark.parametrize(
    "code",
    [
        "import importlib\nimportlib.import_module('textual')",
        "from importlib import import_module\nimport_module('pyttsx3')",
        "def late():\n    return __import__('textual')",
        "exec('import textual')",
    ],
)
def test_an_import_by_name_is_found(code: str) -> None:
    assert list(imports_by_name(code))


def test_the_program_starts_line_by_line_without_a_terminal_toolkit() -> None:
    assert not loaded_by("tui.__main__, tui.lines") & (TERMINAL | VOICE)


def test_no_room_of_tui_is_left_out_of_the_import_contracts() -> None:
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter")
    pure = set(contracts["importlinter:contract:pure"]["source_modules"].split())
    kept_from_pages = set(contracts["importlinter:contract:pages"]["forbidden_modules"].split())
    open_to_pages = {"tui.pages", "tui.commands", "tui.room"}
    rooms = {f"tui.{path.stem}" for path in (ROOT / "tui").iterdir() if is_code(path)}
    assert rooms == open_to_pages | kept_from_pages
    assert open_to_pages <= pure
    assert {"tui.__main__", "tui.composition", "tui.drawn"} == rooms - pure


READS_OR_WRITES = {
    *("open", "read_text", "read_bytes", "write_text", "write_bytes", "touch", "hardlink_to"),
    *("mkdir", "rmdir", "unlink", "rename", "iterdir", "glob", "rglob", "walk", "symlink_to"),
    *("exists", "is_file", "is_dir", "stat", "lstat", "chmod", "expanduser"),
}


@pytest.mark.parametrize(
    "room", ["screens", "tui/answers", "tui/pages", "tui/commands", "tui/conversation"]
)
def test_pages_and_the_conversation_open_no_file(room: str) -> None:
    """What imports cannot tell: a path may be held, and shown, but not opened."""
    opened = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and opens_a_file(node.func)
    ]
    assert not opened


def opens_a_file(called: ast.expr) -> bool:
    """Whether a call is `open(...)`, or a path's own `.read_text(...)` and the like.

    `.open(...)` of our own classes (a ballot box, a group) is no file's; that no screen opens a path
    in this way either is seen where the gallery makes each page (tests/gallery/files_opened.py).
    """
    if isinstance(called, ast.Name):
        return called.id == "open"
    if isinstance(called, ast.Attribute) and called.attr != "open":
        return called.attr in READS_OR_WRITES
    return False


def test_the_map_in_the_architecture_is_what_the_imports_show() -> None:
    """Each arrow between the rooms of tui, and between the rooms of data."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    for package in ("tui", "data"):
        listed = re.findall(rf"^- `{package}\.(\w+)`: .* Knows (.*)\.$", text, re.MULTILINE)
        shown = {room: set(re.findall(r"`(\w+)`", known)) for room, known in listed}
        assert shown == arrows_between_rooms_of(package), package


def arrows_between_rooms_of(package: str) -> dict[str, set[str]]:
    """Which room of a package imports which others, types included."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        room = path.relative_to(ROOT / package).with_suffix("").parts[0]
        if room == "__init__":
            continue
        known = found.setdefault(room, set())
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            known |= {name for name in rooms_imported(node, package) if name != room}
    return found


def rooms_imported(node: ast.AST, package: str) -> Iterator[str]:
    """The rooms of a package that an import statement names."""
    if not isinstance(node, ast.ImportFrom) or not node.module:
        return
    first, *rest = node.module.split(".")
    if first != package:
        return
    yield from rest[:1] or [alias.name for alias in node.names]


def is_code(path: Path) -> bool:
    if path.is_dir():
        return (path / "__init__.py").exists()
    return path.suffix == ".py" and path.stem != "__init__"


def test_the_drawn_mode_loads_no_letters_until_large_text_is_on() -> None:
    """And then nothing that computes with arrays: that would take longer to load than to draw."""
    drawing = {"freetype", "uharfbuzz", "tui.drawn.big_text"}
    assert not loaded_by("tui.drawn, tui.drawn.app") & drawing
    with_letters = loaded_by("tui.drawn.big_text.leaf_in_window")
    assert drawing <= with_letters
    assert not with_letters & {"numpy", "PIL"}
