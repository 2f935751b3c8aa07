"""Tables as programs of many countries save them: read the same, or refused with a way on."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.importing.table import LARGEST_FILE, MOST_ROWS, CannotRead, read_table, table_in

TABLE = "Name,Kind\r\nŻółć,staff\r\nBel,member\r\n"


def cells(content: bytes, language: str = "en_GB") -> list[tuple[str, ...]]:
    return [tuple(row.cells.values()) for row in table_in(content, language).rows]


SAME = [("Żółć", "staff"), ("Bel", "member")]


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.replace("\r\n", "\n").encode(),
        TABLE.replace("\r\n", "\r").encode(),
        TABLE.replace(",", ";").encode("utf-8-sig"),
        TABLE.replace(",", "\t").encode(),
        ("sep=;\r\n" + TABLE.replace(",", ";")).encode(),
        ("\r\n\r\n" + TABLE + ",,\r\n").encode(),
    ],
    ids=["plain", "mark", "utf-16", "unix", "old mac", "semicolons", "tabs", "sep", "empty rows"],
)
def test_the_same_table_saved_in_other_ways_reads_the_same(content):
    assert cells(content) == SAME
    assert not table_in(content, "en_GB").guessed


def test_windows_letters_are_guessed_by_the_language_and_that_is_known():
    content = TABLE.encode("cp1250")
    assert cells(content, "pl") == SAME
    assert table_in(content, "pl").guessed


def test_a_cell_may_hold_line_ends_and_the_rows_after_it_know_their_lines():
    table = table_in(b'Name\n"one\ntwo"\nthree\n', "en_GB")
    assert [(row.line, row.cells["Name"]) for row in table.rows] == [(2, "one\ntwo"), (4, "three")]


@pytest.mark.parametrize("formula", ["=1+1", "+44 7", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_what_looks_like_a_formula_is_text_with_and_without_the_mark_before_it(formula):
    written = io.StringIO(newline="")
    csv.writer(written).writerows([["Name"], [formula], ["'" + formula]])
    assert cells(written.getvalue().encode()) == [(formula,), (formula,)]


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), min_size=1, max_size=4))
def test_any_row_that_a_program_writes_reads_back(row):
    kept = [cell.strip() for cell in row]
    written = io.StringIO(newline="")
    names = [f"c{n}" for n in range(len(row))]
    csv.writer(written).writerows([names, row])
    read = cells(written.getvalue().encode())
    unguarded = [c[1:] if c[:1] == "'" and c[1:2] in "=+-@" and c[1:2] else c for c in kept]
    assert read == ([tuple(unguarded)] if any(kept) else [])


def test_three_hundred_rows_are_read():
    assert len(cells(b"Name\n" + b"x\n" * 300)) == 300


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xef\xbb\xbf",
        b" \r\n,,,\r\n",
        b'Name\n"never ends\n',
        b"PK\x03\x04\x00\x00 a workbook",
        b"Name\n" + b"x\n" * (MOST_ROWS + 1),
        b"x" * (LARGEST_FILE + 1),
    ],
    ids=["empty", "only a mark", "blank", "quote", "workbook", "rows", "large"],
)
def test_what_is_no_table_is_refused_in_sentences(content):
    with pytest.raises(CannotRead) as refused:
        table_in(content, "en_GB")
    assert len(refused.value.sentences) == 3


def test_a_file_that_cannot_be_opened_is_refused(tmp_path):
    with pytest.raises(CannotRead):
        read_table(tmp_path, "en_GB")
