"""Lines of code by package, blank lines, comments and docstrings left out: `python -m bench.code_size`."""

import ast
import io
import tokenize
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("tui", "tui/drawn", "tui/lines", "screens", "data", "data/storage", "data/voting")
TOKENS_LEFT_OUT = (
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
)


def lines_of_code(source: str) -> int:
    """How many lines hold code."""
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in TOKENS_LEFT_OUT and token.string:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                lines.difference_update(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return len(lines)


def main() -> None:
    """Print a line for each package: its code, and how many files hold it."""
    for package in (*PACKAGES, "locales", "tests", "bench"):
        files = sorted((ROOT / package).rglob("*.py"))
        total = sum(lines_of_code(path.read_text("utf-8")) for path in files)
        print(f"{total:6} lines in {len(files):3} files  {package}")


if __name__ == "__main__":
    main()
