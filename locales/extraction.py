"""Which sentences the program says: every plain literal handed to the wording.

Babel's own extractor reads tokens: it misses a sentence inside the values of another, and takes
any `.count(` for a sentence. This one reads the syntax tree, so it can also say where a sentence
is not a plain literal and so could never be found in a catalogue.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("tui", "screens", "data", "locales")
TRANSLATORS = "Translators:"


@dataclass(frozen=True, slots=True)
class Said:
    """One call that says or marks a sentence.

    `texts` is one text, or singular and plural; it is empty where an argument is not a plain
    literal. `comment` is what the code tells translators on the lines above.
    """

    path: str
    line: int
    texts: tuple[str, ...]
    comment: str = ""

    @property
    def place(self) -> str:
        """File and line, such as "screens/vote/ballot.py:31"."""
        return f"{self.path}:{self.line}"


def said_in(root: Path = ROOT) -> Iterator[Said]:
    """Every sentence said or marked by the packages under a root, in order of file and line."""
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            yield from said_by(path.read_text("utf-8"), path.relative_to(root).as_posix())


def said_by(source: str, path: str) -> Iterator[Said]:
    """Every sentence said or marked by one module's source."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (wanted := _texts_wanted(node.func)):
            texts = tuple(_literals(node.args[:wanted]))
            whole = texts if len(texts) == wanted else ()
            yield Said(path, node.lineno, whole, _comment(lines, node.lineno))


def _texts_wanted(function: ast.expr) -> int:
    """How many texts a call of this function takes first: 0 where it says nothing."""
    match function:
        case ast.Name("words" | "phrase") | ast.Attribute(attr="words"):
            return 1
        case ast.Name("phrases"):
            return 2
        case ast.Attribute(ast.Name("words") | ast.Attribute(attr="words"), "count"):
            return 2
    return 0


def _literals(arguments: list[ast.expr]) -> Iterator[str]:
    for argument in arguments:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def _comment(lines: list[str], line: int) -> str:
    """The comment for translators that ends on the line above, without its mark."""
    said: list[str] = []
    for text in map(str.strip, reversed(lines[: line - 1])):
        if not text.startswith("#"):
            return ""
        said.insert(0, text.lstrip("# "))
        if said[0].startswith(TRANSLATORS):
            return " ".join(said).removeprefix(TRANSLATORS).strip()
    return ""
