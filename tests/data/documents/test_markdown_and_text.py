"""Whatever is typed reads back the same, through somebody else's Markdown reader and as text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from data.documents.document import (
    Chart,
    Document,
    Grid,
    Heading,
    Items,
    Paragraph,
    Typed,
    clean,
)
from data.documents.markdown import markdown
from data.documents.read_aloud import spoken
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


MARK = re.compile(r"^(?:(?:[-*•]|\d{1,9}[.)])[ \t]+(?=\S))+")


def without_marks(said: str) -> list[str]:
    """The lines that say something, without the blanks around them and the mark of a list."""
    stripped = (MARK.sub("", line.strip()) for line in said.split("\n"))
    return [line for line in stripped if line]


def without_blanks(said: str) -> str:
    """Each line without the blanks around it: Markdown has none there."""
    return "\n".join(line.strip() for line in said.split("\n"))


@given(TYPED)
def test_a_note_reads_back_from_markdown_line_by_line(typed):
    said = clean(typed)
    read = read_back(markdown(document(Paragraph(said))))[1:]
    assert without_marks("\n".join(part for _, part in read)) == without_marks(said)


@given(TYPED)
def test_a_note_without_lists_and_blanks_reads_back_exactly(typed):
    said = plain_lines(clean(typed))
    read = read_back(markdown(document(Paragraph(said))))[1:]
    assert without_blanks("\n\n".join(part for _, part in read)) == said


def plain_lines(said: str) -> str:
    """The text with a letter before each line, so that none is of a list, and no blanks around any."""
    lines = said.split("\n")
    return without_blanks("\n".join(f"x{line}" if line.strip() else "" for line in lines))


def test_lines_with_marks_are_a_list_and_blanks_are_not_written_as_codes():
    note = "We heard:\n- the hall is booked\n- tea is £3.50\n  • a sub-point\n13.6 Grant\n  set in"
    assert markdown(document(Paragraph(note))) == (
        "# Minutes\n\nWe heard:\n\n- the hall is booked\n- tea is £3.50\n  - a sub-point\n\n"
        "13.6 Grant\\\n\u00a0\u00a0set in\n"
    )
    read = read_back(markdown(document(Paragraph(note))))
    assert [said for kind, said in read if kind == "list_item"] == [
        "the hall is booked",
        "tea is £3.50",
        "a sub-point",
    ]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1. Welcome\n2. Money\n   - fares", "1. Welcome\n2. Money\n   - fares"),
        ("3) Three\n4) Four", "3) Three\n4) Four"),
        ("1. one\n1. again", "1\\. one\\\n1\\. again"),
        ("* a\n• b\n- *c*", "- a\n- b\n- \\*c\\*"),
        ("2026. A good year", "2026\\. A good year"),
    ],
)
def test_a_list_is_written_as_it_was_typed(typed, written):
    assert markdown(document(Paragraph(typed))) == f"# Minutes\n\n{written}\n"


@given(st.lists(TYPED, min_size=1, max_size=3))
def test_a_list_reads_back_from_markdown_item_by_item(typed):
    items = tuple(map(plain_lines, map(clean, typed)))
    assert read_back(markdown(document(Items(items))))[1:] == [("list_item", i) for i in items]


@given(TYPED, TYPED)
def test_a_table_keeps_every_cell_in_its_place(one, two):
    cells = (clean(one), clean(two))
    read = read_back(markdown(document(Grid(("Who", "What"), (cells,)))))
    found = [without_blanks(said) for kind, said in read if kind == "td"]
    assert found == list(map(without_blanks, cells))


@given(TYPED)
def test_a_heading_stays_on_one_line(typed):
    said = " ".join(clean(typed).split("\n"))
    assert read_back(markdown(document(Heading(2, said))))[1:] == [("heading", said.strip())]


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
        ("-not a list", "\\-not a list"),
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


def test_a_numbered_list_counts_in_every_form():
    listed = document(Items(("Welcome\n5 minutes", "Money"), numbered=True))
    assert markdown(listed) == "# Minutes\n\n1. Welcome\\\n   5 minutes\n2. Money\n"
    assert text(listed).endswith("1. Welcome\n   5 minutes\n2. Money\n")
    assert [said for said in spoken(listed) if isinstance(said, str)][1:] == [
        "1. Welcome\n5 minutes",
        "2. Money",
    ]


def test_a_chart_is_its_sentence_and_its_table_where_there_are_no_pictures():
    came = Chart(
        "Who came",
        "More people came in spring.",
        ("March", "April"),
        (5, None),
        "people",
        ("Month", "People"),
        ("", "fewer than 5"),
    )
    assert "Who came\n\n| Month | People |\n| --- | --- |\n| March | 5 |" in markdown(
        document(came)
    )
    for writer in (markdown, text):
        assert "More people came in spring." in writer(document(came))
        assert "fewer than 5" in writer(document(came))
    assert "People: fewer than 5" in list(spoken(document(came)))


@given(TYPED)
def test_typed_text_is_written_as_a_paragraph_is(typed):
    said = clean(typed)
    for writer in (markdown, text):
        assert writer(document(Typed(said))) == writer(document(Paragraph(said)))
