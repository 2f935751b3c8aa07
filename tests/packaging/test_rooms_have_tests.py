"""The tests mirror the rooms of the code: who looks for the tests of a room finds them at its name."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Tests of the whole start, which is what the composition root does.
STARTS = {"__main__": "test_start"}


def rooms_of(package: str) -> list[str]:
    """The folders and the modules at the top of a package."""
    tops = [path for path in (ROOT / package).iterdir() if path.stem != "__init__"]
    return sorted(
        path.stem for path in tops if path.suffix == ".py" or (path / "__init__.py").exists()
    )


def has_tests(package: str, room: str) -> bool:
    beside = ROOT / "tests" / package
    named = beside / f"{STARTS.get(room, f'test_{room}')}.py"
    return named.exists() or any((beside / room).rglob("test_*.py"))


@pytest.mark.parametrize("package", ["data", "screens", "tui"])
def test_every_room_has_its_tests_at_the_same_place(package: str) -> None:
    shared = {"item_minutes", "several_lines", "undo_removal"}  # small parts that screens share
    missing = [room for room in rooms_of(package) if not has_tests(package, room)]
    assert set(missing) <= (shared if package == "screens" else set())


@pytest.mark.parametrize("package", ["data", "screens", "tui"])
def test_no_folder_of_tests_has_a_room_that_is_gone(package: str) -> None:
    folders = {
        path.name
        for path in (ROOT / "tests" / package).iterdir()
        if path.is_dir() and any(path.rglob("test_*.py"))
    }
    assert folders <= set(rooms_of(package))
