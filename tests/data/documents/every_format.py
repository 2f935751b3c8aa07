"""A document in every kind of file that there is, but for sound."""

from __future__ import annotations

from collections.abc import Iterator

from data.documents.document import Document
from data.documents.markdown import markdown
from data.documents.text import text


def every_format(document: Document) -> Iterator[tuple[str, bytes]]:
    """The ending of each kind, and the file."""
    yield "txt", text(document).encode()
    yield "md", markdown(document).encode()
