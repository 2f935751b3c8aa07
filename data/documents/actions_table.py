"""The actions of a document as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

from data.documents.document import Action, Document

_FORMULA = frozenset("=+-@\t\r＝＋－＠")
"""What a spreadsheet may take for the beginning of a formula; the wide ones are those of Japanese."""
_MARK = "\ufeff"
"""Tells Excel that the file is UTF-8."""


def actions_table(document: Document) -> str:
    """A row for each action, under the document's headers. Days are as "2026-11-23", which sort."""
    made = StringIO()
    writer = csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(_never_a_formula, document.action_headers))
    writer.writerows(map(_row, document.actions))
    return _MARK + made.getvalue()


def _row(action: Action) -> list[str]:
    by_when = action.by_when.isoformat() if action.by_when else action.by_when_said
    return list(map(_never_a_formula, (action.who, action.what, by_when)))


def _never_a_formula(cell: str) -> str:
    """A spreadsheet takes a cell with an apostrophe before it for text. Each line is looked at.

    Some programs part a cell at its line ends when it is pasted, so none may begin there either.
    """
    return "\n".join(
        f"'{line}" if line.lstrip(" \u00a0")[:1] in _FORMULA else line for line in cell.split("\n")
    )
