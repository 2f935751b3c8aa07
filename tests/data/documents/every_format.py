"""A document in every kind of file that there is, but for sound, and PDF, which packs its text.

A PDF is made from the very web page that is in it here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from data.documents.document import Document
from data.documents.formats import written
from data.words.problems import Problem

ENDINGS = ("txt", "md", "html", "docx", "csv", "ics")


def every_format(document: Document) -> Iterator[tuple[str, bytes]]:
    """The ending of each kind, and the file; not of a kind that there cannot be of this document."""
    for ending in ENDINGS:
        with suppress(Problem):
            yield ending, written(document, ending)
