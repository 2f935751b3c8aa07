"""Whatever is typed comes out of every format as it was meant, read by another program's eyes."""

from __future__ import annotations

import sys
from datetime import date, time
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.documents.calendar_file import NothingForCalendar
from data.documents.document import (
    Action,
    Chart,
    Document,
    Event,
    Grid,
    Heading,
    Items,
    Paragraph,
    PrintSize,
    Typed,
    clean,
)
from data.documents.formats import written
from data.documents.pdf import NoPdfHere
from data.words.wording import Words
from tests.data.documents.reading_back import (
    lines_that_say_something,
    part,
    read_csv,
    read_docx,
    read_html,
    read_ics,
)

NASTY = st.text(
    st.sampled_from(
        list(
            "#*_`~[]()<>|&!-+=@.:;,1\\ \t\n\r\"'aé😀مرحبا\u202e\u2028\x85\x1b\x00\ufffe{}/^$%\u0301שx"
        )
    ),
    max_size=40,
)
TYPED = st.one_of(st.text(max_size=60), NASTY)
WITH_TEXT = ("docx", "html", "txt", "md")
LONG_NAME = "Wilhelmina-Aleksandra " * 20
A_DAY = date(2026, 11, 23)

# The first example of each loads a library.
slow_start = settings(deadline=None, max_examples=20)


def full(text: str) -> Document:
    """A document with this text in each of its fields."""
    chart = Chart(text, text, (text, "b"), (3, None), text, (text, "How many"), ("", text))
    return Document(
        text,
        "en_GB",
        (
            Heading(2, text),
            Paragraph(text),
            Typed(text, "cy"),
            Items((text, "second"), numbered=True),
            Grid(("Who", text), ((text, "what"),), text),
            Grid((text,), ((text,),)),
            chart,
        ),
        day=A_DAY,
        actions=(Action("a", text, text, None, text),),
        action_headers=("Who", "What", text),
        events=(Event("e", text, A_DAY, time(10, 30), 90, text),),
    )


def read(document: Document, ending: str) -> list[tuple[str, str]]:
    content = written(document, ending)
    return read_docx(content) if ending == "docx" else read_html(content.decode("utf-8"))


@pytest.mark.parametrize("ending", ["docx", "html"])
@slow_start
@given(TYPED)
def test_a_note_keeps_each_of_its_lines(ending, typed):
    """As paragraphs and list items; marks of lists are the format's own then."""
    texts = [text for _, text in read(Document("Title", "en_GB", (Typed(typed),)), ending)][1:]
    assert lines_that_say_something(texts) == lines_that_say_something([clean(typed)])


@pytest.mark.parametrize("ending", ["docx", "html"])
@slow_start
@given(TYPED, TYPED)
def test_a_table_keeps_each_cell_in_its_place(ending, one, two):
    grid = Grid(("Who", "What"), ((one, two), ("x", "y")), "Actions")
    texts = [text for _, text in read(Document("Title", "en_GB", (grid,)), ending)]
    assert texts == ["Title", "Actions", "Who", "What", clean(one), clean(two), "x", "y"]


@pytest.mark.parametrize("ending", ["docx", "html", "txt", "md", "csv", "ics"])
@slow_start
@given(TYPED)
def test_any_text_in_every_field_makes_a_whole_file(ending, typed):
    content = written(full(typed), ending)
    assert content == written(full(typed), ending), "the same document is the same file"
    if ending == "docx":
        read_docx(content)
    elif ending == "html":
        read_html(content.decode("utf-8"))
    else:
        said = content.decode("utf-8-sig").replace("\r\n", "\n")
        assert not any(c < " " and c not in "\n\t" for c in said)


@slow_start
@given(TYPED, TYPED)
@example('=HYPERLINK("http://example.org")', "-2+3")
@example("@SUM(1)", "+44 20 7946 0000")
@example(" \t=1", "Ana\n=2")
def test_nothing_in_a_table_of_actions_is_ever_a_formula(who, what):
    action = Action("a", who, what, A_DAY)
    document = Document("t", "en", (), actions=(action,), action_headers=("Who", "What", "When"))
    headers, (said_who, said_what, when) = read_csv(written(document, "csv"))
    assert headers == ["Who", "What", "When"]
    assert when == "2026-11-23"
    for typed, said in ((who, said_who), (what, said_what)):
        for line, shown in zip(clean(typed).split("\n"), said.split("\n"), strict=True):
            assert shown in {line, f"'{line}"}
            assert shown.strip(" \u00a0")[:1] not in {"=", "+", "-", "@", "\t"} or not shown


@slow_start
@given(TYPED, TYPED)
@example(" BEGIN:VEVENT;, \\n ", "a\nEND:VCALENDAR\n")
def test_a_calendar_is_opened_by_another_library(title, place):
    event = Event("e", title or "x", A_DAY, time(10, 30), 90, place)
    action = Action("a", "Ana", title, A_DAY)
    document = Document("t", "en", (), day=A_DAY, actions=(action,), events=(event,))
    (_, meeting), (_, task) = read_ics(written(document, "ics"))
    assert meeting["SUMMARY"] == (clean(title) if title else "x")
    assert meeting.get("LOCATION", "") == clean(place)
    assert str(meeting["DTSTART"]) == "2026-11-23 10:30:00"
    assert str(meeting["DTEND"]) == "2026-11-23 12:00:00"
    assert task["SUMMARY"] == f"Ana: {clean(title)}"
    assert task["UID"] != meeting["UID"]


def test_a_meeting_without_an_hour_is_a_whole_day_and_nothing_at_all_is_said():
    document = Document("t", "en", (), events=(Event("e", "Meeting", A_DAY),))
    ((_, meeting),) = read_ics(written(document, "ics"))
    assert meeting["DTSTART"] == A_DAY
    with pytest.raises(NothingForCalendar):
        written(Document("t", "en", ()), "ics")


@pytest.mark.parametrize("ending", WITH_TEXT)
def test_long_things_come_out_whole(ending):
    note = "word " * 8_000
    rows = tuple((f"{LONG_NAME}{n}", f"=do {n}", "no date") for n in range(300))
    document = Document(
        LONG_NAME, "en_GB", (Typed(note), Grid(("Who", "What", "When"), rows)), day=A_DAY
    )
    content = written(document, ending)
    if ending in {"docx", "html"}:
        texts = [text.strip() for _, text in read(document, ending)]
        assert note.strip() in texts
        assert all(name.strip() in texts for name, _, _ in rows)
    else:
        said = content.decode()
        assert said.count("word ") >= 7_999
        assert all(f"do {n}" in said for n in range(300))


@pytest.mark.parametrize("ending", [*WITH_TEXT, "csv"])
def test_a_document_of_nothing_is_a_whole_file(ending):
    content = written(Document("Empty", "en_GB", ()), ending)
    assert content.endswith(b"\n") or ending == "docx"
    if ending in {"docx", "html"}:
        assert [text for _, text in read(Document("Empty", "en_GB", ()), ending)] == ["Empty"]


def test_lists_as_typed_are_lists():
    note = Typed("We heard:\n- the hall\n  • milk\n- tea\n\n3. Three\n4. Four")
    styles = [style for style, _ in read(Document("T", "en_GB", (note,)), "docx")]
    assert styles[2:] == ["ListBullet", "ListBullet2", "ListBullet", "ListNumber", "ListNumber"]
    page = written(Document("T", "en_GB", (note,)), "html").decode()
    assert '<ol start="3">' in page
    assert page.count("<ul>") == 2


def test_a_word_document_says_its_language_and_title_and_nothing_of_who_made_it():
    content = written(Document("Our minutes", "pl", (Paragraph("Text"),)), "docx")
    core = {e.tag.split("}")[1]: e.text for e in part(content, "docProps/core.xml")}
    assert core == {"title": "Our minutes", "language": "pl"}
    with ZipFile(BytesIO(content)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        everything = b"".join(map(archive.read, archive.namelist()))
    assert b'w:lang w:val="pl"' in everything
    assert b"python-docx" not in everything


def test_a_word_document_has_header_rows_and_no_empty_paragraphs_as_space():
    grid = Grid(("Who", "What"), (("Ana", "Tea"),))
    document = Document("T", "en_GB", (Heading(2, "Actions"), grid, grid, Paragraph("End")))
    xml = ZipFile(BytesIO(written(document, "docx"))).read("word/document.xml").decode()
    assert xml.count("<w:tblHeader/>") == 2
    assert all(text.strip() for _, text in read(document, "docx"))
    assert "</w:tbl><w:tbl>" not in xml, "two tables would become one"


@pytest.mark.parametrize("size", PrintSize)
def test_print_is_as_large_as_it_was_asked_for(size):
    document = Document("T", "en_GB", (Paragraph("Text"),))
    styles = part(written(document, "docx", size), "word/styles.xml")
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    half_points = styles.find(f".//{w}rPrDefault/{w}rPr/{w}sz").get(f"{w}val")
    assert half_points == str(2 * size.points)
    assert f'class="{size}"' in written(document, "html", size).decode()


def test_text_from_right_to_left_is_marked_as_such():
    document = Document("T", "en_GB", (Paragraph("مرحبا 12 abc"), Paragraph("Hello مرحبا")))
    assert written(document, "html").decode().count('dir="rtl"') == 1
    xml = ZipFile(BytesIO(written(document, "docx"))).read("word/document.xml").decode()
    assert xml.count("<w:bidi/>") == 1
    assert xml.count("<w:rtl/>") == 2


def test_without_the_part_for_pdf_it_is_said_and_what_else_would_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(NoPdfHere) as problem:
        written(Document("T", "en_GB", ()), "pdf")
    assert "PDF" in Words().say(problem.value.happened)
    assert "fairsay[pdf]" in Words().say(problem.value.to_do)
