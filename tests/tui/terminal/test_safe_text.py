"""Nothing in a text reaches a terminal as an order, in any look and from any task."""

from __future__ import annotations

import ast
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.storage.tables import Encoder, decode
from data.words.wording import Words
from tests.fixtures.any_page import PAGES
from tests.fixtures.groups import closed_sample
from tui.__main__ import main
from tui.answers.answering_with_keys import answering_for
from tui.drawn.editing import Editing
from tui.drawn.frame import frame_of
from tui.drawn.leaf_turning import Turning
from tui.drawn.rows import Role
from tui.drawn.widgets.rows_view import Paint
from tui.drawn.window_rows import Scroll, picture
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import PipedLines
from tui.pages.page_in_lines import page_lines
from tui.terminal.safe_text import safe_text, typed_text

ROOT = Path(__file__).parents[3]
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
HOSTILE = "\x1b]0;t\x07\x1b[2J\x9b1m\u202e\u2066\u200f\r"
PLAIN = Words("en_GB", plain=False)


@given(st.text(st.characters()))
def test_nothing_that_a_terminal_obeys_is_left_and_nothing_else_is_lost(text):
    safe = safe_text(text)
    assert not UNSAFE.search(safe)
    kept = [c for c in text if not UNSAFE.search(c) and not "\u206a" <= c <= "\u206f"]
    assert [c for c in safe if c != "\n"] == [c for c in kept if c != "\n"]


@pytest.mark.parametrize(
    "text", ["مرحبا، ليلى", "שלום", "می\u200cخواهم", "👩\u200d👩\u200d👧", "a\tb\nc", "Zoë, Łukasz"]
)
def test_letters_of_every_direction_and_what_joins_them_stay(text):
    assert safe_text(text) == text == typed_text(text)


def test_a_mark_that_a_document_needs_is_kept_when_it_is_typed():
    assert typed_text("ليلى\u200f!") == "ليلى\u200f!"
    assert typed_text("a\u202eb\x1b[2Jc\r\nd") == "ab[2Jc\nd"


@given(PAGES)
@settings(max_examples=50)
def test_line_by_line_sends_none_of_it(page):
    out = StringIO()
    terminal = LineTerminal(out, PipedLines(StringIO("\n")), screen=True)
    terminal.say("\n".join([page.heading, *page_lines(page, PLAIN)]))
    terminal.ask(
        page.question.ask if hasattr(page.question, "ask") else "",
        echo=True,
        still=lambda text: None,
    )
    assert not UNSAFE.search(out.getvalue())


@given(PAGES)
@settings(max_examples=50, deadline=None)
def test_the_drawn_look_sends_none_of_it(page):
    answering = answering_for(page, draft(), PLAIN, lambda name, text: None, Editing)
    rows = picture(answering, frame_of(60, 20), PLAIN, Scroll()).rows
    assert not UNSAFE.search(painted(rows))


@given(PAGES)
@settings(max_examples=10, deadline=None)
def test_large_text_sends_none_of_it(page):
    from tui.drawn.big_text.leaf_in_window import large_picture
    from tui.drawn.big_text.sizes import size_for

    frame = frame_of(60, 20)
    size = size_for(4, "quadrants", frame)
    answering = answering_for(page, draft(), PLAIN, lambda name, text: None, Editing)
    shown = large_picture(answering, frame, PLAIN, Turning(), size=size, busy=False)
    assert not UNSAFE.search(painted(shown.rows))


def draft():
    from tui.conversation.drafts import Draft

    return Draft()


def painted(rows):
    """The text of rows as it goes to the toolkit."""
    from rich.style import Style

    paint = Paint({role: Style() for role in Role}, margin=1)
    return "".join(segment.text for row in rows for segment in paint.strip(row, 60))


# ---- tasks ----


@pytest.fixture
def hostile_group(tmp_path):
    """A group with such a text in every field that holds words."""
    folder = closed_sample(tmp_path / "group")
    for file in folder.glob("*.json"):
        found = decode(file.read_bytes(), newest_schema=10**6)
        told = turned_hostile(found.tables)
        file.write_bytes(Encoder().encode(told, schema=found.schema, generation=found.generation))
    return folder


def turned_hostile(told, key=""):
    if isinstance(told, dict):
        return {k: turned_hostile(v, k) for k, v in told.items()}
    if isinstance(told, list):
        return [turned_hostile(v, key) for v in told]
    words = isinstance(told, str) and key in WORDY
    return f"{told}{HOSTILE}end" if words else told


WORDY = {
    *("name", "title", "text", "plain", "lead", "purpose", "content_note", "who", "question"),
    *("options", "reply", "words", "option", "label", "reason", "pronouns", "summary", "note"),
}
TASKS = [
    ("minutes", "--format", "txt"),
    ("minutes", "--format", "md"),
    ("agenda", "--format", "txt"),
    ("check",),
    ("backup", "{tmp}/copy.zip"),
    ("lock",),
    ("erase", "person", f"Ana{HOSTILE}"),
    ("minutes", "--meeting", f"none{HOSTILE}"),
    ("minutes", "--output", f"{{tmp}}/none{HOSTILE}/x.md"),
    (f"{HOSTILE}",),
]


@pytest.mark.parametrize("typed", TASKS)
def test_no_task_sends_any_of_it(typed, hostile_group, tmp_path, monkeypatch, capfdbinary):
    monkeypatch.setattr("sys.stdin", StringIO("no\n"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    words = [word.format(tmp=tmp_path) if "{tmp}" in word else word for word in typed]
    main([*words, "--group", str(hostile_group)])
    said = capfdbinary.readouterr()
    for stream in (said.out, said.err):
        assert not UNSAFE.search(stream.decode("utf-8")), stream
    if typed[:1] == ("minutes",) and len(typed) == 3 and typed[1] == "--format":
        assert b"]0;t" in said.out  # the words themselves are there


def test_no_other_place_writes_to_a_terminal():
    """`print` and the standard streams are written to in one place; the renderers have their own."""
    own = {"tui/terminal/safe_text.py", "tui/lines/terminal.py"}
    found = {
        f"{path}:{node.lineno}"
        for file in sorted((ROOT / "tui").rglob("*.py"))
        if (path := file.relative_to(ROOT).as_posix()) not in own
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and _writes(node.func)
    }
    assert {place.split(":")[0] for place in found} <= {
        "tui/command_line/document_tasks.py"  # bytes, of a text made safe before
    }


def _writes(called: ast.expr) -> bool:
    named = ast.unparse(called)
    return (
        named == "print"
        or re.fullmatch(r"sys\.std(out|err)(\.buffer)?\.write(lines)?", named) is not None
    )
