"""Classes of values that never change are made in one way, by one rule (CONTRIBUTING)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MADE_BY_THE_THOUSAND = "data/voting/"


def frozen_dataclasses(package: str) -> Iterator[tuple[str, bool]]:
    """By file and name, and whether one needs to be a dataclass, or stands on one that does."""
    for path in sorted((ROOT / package).rglob("*.py")):
        needing: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and is_frozen_dataclass(node):
                bases = {ast.unparse(base) for base in node.bases}
                if needs_a_dataclass(node) or bases & needing:
                    needing.add(node.name)
                name = f"{path.relative_to(ROOT).as_posix()}:{node.name}"
                yield name, node.name in needing


def is_frozen_dataclass(node: ast.ClassDef) -> bool:
    calls = [each for each in node.decorator_list if isinstance(each, ast.Call)]
    return any(
        ast.unparse(call.func) == "dataclass" and "frozen" in {k.arg for k in call.keywords}
        for call in calls
    )


def needs_a_dataclass(node: ast.ClassDef) -> bool:
    """A `__post_init__`, or a field that its maker does not take: `frozen` has neither."""
    return any(
        (isinstance(part, ast.FunctionDef) and part.name == "__post_init__")
        or (isinstance(part, ast.keyword) and part.arg == "init")
        for part in ast.walk(node)
    )


@pytest.mark.parametrize("package", ["data", "tui", "screens", "bench", "tests"])
def test_what_never_changes_is_frozen_in_the_one_way(package):
    other = [name for name, needed in frozen_dataclasses(package) if not needed]
    assert [name for name in other if not name.startswith(MADE_BY_THE_THOUSAND)] == []
