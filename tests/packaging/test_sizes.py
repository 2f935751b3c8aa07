"""Small rooms: no file, function or class grows past what one person can hold in mind."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("tui", "screens", "data", "locales")
MOST_LINES_IN_FILE = 300
MOST_LINES_IN_NINE_OF_TEN_FILES = 200
MOST_LINES_IN_FUNCTION = 40
USUAL_LINES_IN_FUNCTION = 8
MOST_METHODS = 12

Function = ast.FunctionDef | ast.AsyncFunctionDef


def files() -> list[Path]:
    return [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


def nodes() -> Iterator[tuple[str, ast.AST]]:
    for path in files():
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            yield name, node


def length_of(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_files_stay_short() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in files()}
    assert not {str(path): count for path, count in lines.items() if count > MOST_LINES_IN_FILE}
    ninth = statistics.quantiles(lines.values(), n=10)[-1]
    assert ninth <= MOST_LINES_IN_NINE_OF_TEN_FILES


def test_functions_stay_short() -> None:
    lengths = {
        f"{path}:{node.lineno} {node.name}": length_of(node)
        for path, node in nodes()
        if isinstance(node, Function)
    }
    assert not {name: n for name, n in lengths.items() if n > MOST_LINES_IN_FUNCTION}
    assert statistics.median(lengths.values()) <= USUAL_LINES_IN_FUNCTION


def test_classes_do_one_thing() -> None:
    methods = {
        f"{path}:{node.lineno} {node.name}": sum(isinstance(part, Function) for part in node.body)
        for path, node in nodes()
        if isinstance(node, ast.ClassDef)
    }
    assert not {name: n for name, n in methods.items() if n > MOST_METHODS}
