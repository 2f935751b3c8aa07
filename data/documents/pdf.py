"""A document as PDF, from its web page, with WeasyPrint: the extra `[pdf]`."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from data.documents.document import Document, PrintSize
from data.documents.web_page import web_page
from data.words.problems import Problem
from data.words.wording import phrase


class NoPdfHere(Problem):
    """What makes PDF files is not on this computer."""

    def __init__(self) -> None:
        super().__init__(
            phrase("A part for {kind} files is not installed on this computer.", kind="PDF"),
            phrase("Nothing was written."),
            phrase(
                "Save a Word document, and save it as {kind} from there; or install: {command}",
                kind="PDF",
                command="pip install 'fairsay[pdf]'",
            ),
        )


def pdf(document: Document, size: PrintSize = PrintSize.ORDINARY) -> bytes:
    """The whole file, tagged for screen readers, with its language and title. Raises NoPdfHere."""
    try:
        # OSError: the package is there, and what it needs of the system (Pango) is not.
        from weasyprint import HTML
    except (ImportError, OSError):
        raise NoPdfHere from None
    page = HTML(string=web_page(document, size), url_fetcher=_nothing_from_outside)
    made = BytesIO()
    page.write_pdf(made, pdf_variant="pdf/ua-1", pdf_tags=True, finisher=_say_what_headers_head)
    return made.getvalue()


def _nothing_from_outside(url: str, *_: Any, **__: Any) -> Any:
    raise ValueError(f"a document needs nothing from outside: {url}")


def _say_what_headers_head(_: Any, made: Any) -> None:
    """Each header cell heads a column; WeasyPrint does not say so, and readers ask."""
    for part in made.objects:
        if isinstance(part, dict) and part.get("S") == "/TH":
            part["A"] = "<</O /Table /Scope /Column>>"
