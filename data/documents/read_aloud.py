"""A document as it is listened to: its texts in order, and the pauses that take the place of layout."""

from __future__ import annotations

from collections.abc import Iterator

from data.documents.document import Block, Chart, Document, Grid, Heading, Items, Paragraph, Typed
from data.words.multilingual_text import together

Spoken = str | float
"""A text to say, or a pause in seconds."""

AFTER_TITLE, BEFORE_SECTION, BETWEEN = 1.0, 1.2, 0.4


def spoken(document: Document) -> Iterator[Spoken]:
    """Everything that the document says, from its title on."""
    yield document.title
    yield AFTER_TITLE
    for block in document.blocks:
        if isinstance(block, Heading):
            yield BEFORE_SECTION
        for text in _texts(block):
            if text.strip():
                yield text
                yield BETWEEN


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(_, text):
            yield text
        case Paragraph(text) | Typed(text):
            yield from text.split("\n") if "\n" in text else (text,)
        case Items(items, numbered):
            for number, item in enumerate(items, 1):
                yield together(f"{number}. ", item) if numbered else item
        case Chart(sentence=sentence):
            yield sentence
            yield from _texts(block.grid)
        case Grid(headers, rows, title):
            yield title
            for row in rows:
                for header, cell in zip(headers, row, strict=True):
                    if cell.strip():
                        yield together(header, ": ", cell)
