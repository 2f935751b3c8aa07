"""The tests mirror the rooms of the code: who looks for the tests of a room finds them at its name."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Tests of the whole start, which is what the composition root does.
STARTS = {"__main__": "test_start"}


def rooms_of(package: str) -> list[str]:
    """The folders and the modules at the top of a package.

    Modules at the top of `screens` are parts that its folders share, tried by the tests of those.
    """
    tops = [path for path in (ROOT / package).iterdir() if path.stem != "__init__"]
    folders = [path.stem for path in tops if (path / "__init__.py").exists()]
    modules = [path.stem for path in tops if path.suffix == ".py" and package != "screens"]
    return sorted(folders + modules)


def has_tests(package: str, room: str) -> bool:
    beside = ROOT / "tests" / package
    named = beside / f"{STARTS.get(room, f'test_{room}')}.py"
    return named.exists() or any((beside / room).rglob("test_*.py"))


@pytest.mark.parametrize("package", ["data", "screens", "tui"])
def test_every_room_has_its_tests_at_the_same_place(package: str) -> None:
    assert [room for room in rooms_of(package) if not has_tests(package, room)] == []


@pytest.mark.parametrize("package", ["data", "screens", "tui"])
def test_no_folder_of_tests_has_a_room_that_is_gone(package: str) -> None:
    folders = {
        path.name
        for path in (ROOT / "tests" / package).iterdir()
        if path.is_dir() and any(path.rglob("test_*.py"))
    }
    assert folders <= set(rooms_of(package))
