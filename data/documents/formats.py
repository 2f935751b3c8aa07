"""Every kind of file that a document can be, by its ending, and what writes it.

What a writer needs is loaded when it is asked for: none of it is needed to run a meeting.
"""

from __future__ import annotations

from collections.abc import Callable

from data.documents.document import Document, PrintSize, cleaned

SOUND = "wav"
"""Sound is made elsewhere: `data` has no voice."""

FOR_TERMINAL = frozenset({"txt", "md", "html", "csv", "ics"})
"""Those that are text, and may be shown in place of being saved."""

PRINTED = frozenset({"docx", "html", "pdf"})
"""Those that have a size of print."""

LINE_END = {"csv": "\r\n", "ics": "\r\n"}
"""The line ends of a kind of text, where they are not newlines."""


def written(document: Document, ending: str, size: PrintSize = PrintSize.ORDINARY) -> bytes:
    """The document as a file of this kind. KeyError for another kind.

    Raises NoPdfHere and NothingForCalendar.
    """
    content = _WRITERS[ending](cleaned(document), size)
    return content.encode("utf-8") if isinstance(content, str) else content


def _docx(document: Document, size: PrintSize) -> bytes:
    from data.documents.word.writer import word_document

    return word_document(document, size)


def _html(document: Document, size: PrintSize) -> str:
    from data.documents.web_page import web_page

    return web_page(document, size)


def _pdf(document: Document, size: PrintSize) -> bytes:
    from data.documents.pdf import pdf

    return pdf(document, size)


def _txt(document: Document, _: PrintSize) -> str:
    from data.documents.text import text

    return text(document)


def _md(document: Document, _: PrintSize) -> str:
    from data.documents.markdown import markdown

    return markdown(document)


def _csv(document: Document, _: PrintSize) -> str:
    from data.documents.actions_table import actions_table

    return actions_table(document)


def _ics(document: Document, _: PrintSize) -> str:
    from data.documents.calendar_file import calendar_file

    return calendar_file(document)


_WRITERS: dict[str, Callable[[Document, PrintSize], str | bytes]] = {
    "docx": _docx,
    "html": _html,
    "pdf": _pdf,
    "txt": _txt,
    "md": _md,
    "csv": _csv,
    "ics": _ics,
}
