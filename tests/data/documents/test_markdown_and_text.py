"""Whatever is typed reads back the same, through somebody else's Markdown reader and as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from data.documents.document import Document, Grid, Heading, Items, Paragraph, clean
from data.documents.markdown import markdown
from data.documents.text import text

NASTY = st.text(
    st.sampled_from(
        list("#*_`~[]()<>|&!-+=.:1\\ \t\n\r\"'aé😀مرحبا\u202e\u2028\x85\x1b\x00{}@/^$%")
    ),
    max_size=40,
)
TYPED = st.one_of(st.text(max_size=60), NASTY)
READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def inline_text(token) -> str:
    said = ""
    for child in token.children or ():
        is_break = child.type == "html_inline" and child.content == "<br>"
        if child.type in {"softbreak", "hardbreak"} or is_break:
            said += "\n"
        else:
            assert child.type in {"text", "text_special"}, child.type
            said += child.content
    return said


def read_back(source: str) -> list[tuple[str, str]]:
    """Each text of a Markdown document, with what it is: a heading, an item, a cell or a paragraph."""
    found: list[tuple[str, str | None]] = []
    around = ["paragraph"]
    for token in READER.parse(source):
        if token.type in {"fence", "code_block", "html_block", "hr"}:
            raise AssertionError(f"typed text became a {token.type}")
        if token.type in {"heading_open", "list_item_open", "td_open", "th_open"}:
            around.append(token.type.removesuffix("_open"))
            found.append((around[-1], None))
        elif token.type in {"heading_close", "list_item_close", "td_close", "th_close"}:
            around.pop()
        elif token.type == "inline":
            if found and found[-1][1] is None:
                found[-1] = (around[-1], inline_text(token))
            elif around[-1] != "paragraph":
                found[-1] = (around[-1], f"{found[-1][1]}\n\n{inline_text(token)}")
            else:
                found.append(("paragraph", inline_text(token)))
    return [(kind, said or "") for kind, said in found]


def document(*blocks) -> Document:
    return Document("Minutes", "en_GB", blocks)


@given(TYPED)
def test_a_note_reads_back_from_markdown_exactly(typed):
    said = clean(typed)
    read = read_back(markdown(document(Paragraph(said))))[1:]
    assert "\n\n".join(part for _, part in read) == said


@given(st.lists(TYPED, min_size=1, max_size=3))
def test_a_list_reads_back_from_markdown_item_by_item(typed):
    items = tuple(clean(item) for item in typed)
    assert read_back(markdown(document(Items(items))))[1:] == [("list_item", i) for i in items]


@given(TYPED, TYPED)
def test_a_table_keeps_every_cell_in_its_place(one, two):
    cells = (clean(one), clean(two))
    read = read_back(markdown(document(Grid(("Who", "What"), (cells,)))))
    assert [said for kind, said in read if kind == "td"] == list(cells)


@given(TYPED)
def test_a_heading_stays_on_one_line(typed):
    said = " ".join(clean(typed).split("\n"))
    assert read_back(markdown(document(Heading(2, said))))[1:] == [("heading", said)]


@given(TYPED, TYPED, TYPED)
def test_text_holds_every_line_of_everything(note, item, cell):
    parts = tuple(map(clean, (note, item, cell)))
    lines = text(
        document(Paragraph(parts[0]), Items((parts[1],)), Grid(("Who",), ((parts[2],),)))
    ).split("\n")
    for line in (line for part in parts for line in part.split("\n")):
        assert any(shown.endswith(line) for shown in lines)


@given(TYPED)
def test_no_control_character_reaches_a_document(typed):
    for writer in (markdown, text):
        written = writer(document(Paragraph(clean(typed))))
        assert not any(ord(c) < 32 and c not in "\n\t" for c in written)
        assert "\x7f" not in written
        assert not any(0x80 <= ord(c) < 0xA0 for c in written)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("# not a heading", "\\# not a heading"),
        ("- not a list", "\\- not a list"),
        ("1. not a list", "1\\. not a list"),
        ("a | b", "a \\| b"),
        ("one\ntwo", "one\\\ntwo"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("Room #3 at A-B, 10.30 (ask Jo)!", "Room \\#3 at A-B, 10.30 (ask Jo)!"),
    ],
)
def test_ordinary_text_stays_readable_in_markdown(typed, written):
    assert markdown(document(Paragraph(typed))) == f"# Minutes\n\n{written}\n"


def test_a_table_row_in_text_says_each_header():
    grid = Grid(("Who", "By when"), (("Ana", "3 May"), ("Ben", "no date")))
    assert text(document(grid)).endswith("Who: Ana\nBy when: 3 May\n\nWho: Ben\nBy when: no date\n")


def test_line_ends_of_every_kind_become_one_kind():
    assert clean("\r\na\rb\u2028c\x85d\n") == "a\nb\nc\nd"
