"""A document as a Word file: real styles, its language, tables with header rows. No author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from data.documents.document import (
    Block,
    Chart,
    Document,
    Grid,
    Heading,
    Items,
    Paragraph,
    PrintSize,
    Typed,
)
from data.documents.typed_text import TypedBlock, TypedList, TypedParagraph, typed_blocks
from data.documents.word.elements import element
from data.documents.word.package import empty_document, packed
from data.documents.word.picture import chart_picture
from data.documents.word.styles import set_language, set_print_size
from data.documents.word.table import table
from data.documents.word.text import paragraph, space_before

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

_DEEPEST = 3
_LONGEST_TITLE = 255
"""Letters of a title among a file's properties; the heading in the document has all of them."""
_LIST_STYLES = ("ListBullet", "ListNumber", "ListContinue")
_NUMBERED = "1"
"""The list with numbers among those in parts/numbering.xml."""


def word_document(document: Document, size: PrintSize = PrintSize.ORDINARY) -> bytes:
    """The whole file."""
    writer = _Writer(empty_document())
    set_language(writer.made, document.language.replace("_", "-"))
    set_print_size(writer.made, size)
    writer.made.core_properties.title = _on_one_line(document.title)[:_LONGEST_TITLE]
    writer.paragraph(_on_one_line(document.title), "Heading1")
    for block in document.blocks:
        writer.block(block)
    return packed(writer.made)


def _on_one_line(text: str) -> str:
    return " ".join(text.split("\n"))


class _Writer:
    """Adds blocks to the end of a Word document. `language`: of what is added, where it is another one."""

    def __init__(self, made: WordDocument) -> None:
        self.made = made
        self.language = ""
        self._after_table = False
        self._end = made.element.body[-1]

    def block(self, block: Block) -> None:
        match block:
            case Heading(level, text):
                self.paragraph(_on_one_line(text), f"Heading{level}")
            case Paragraph(text):
                self.typed(text)
            case Typed(text, language):
                self.language = language.replace("_", "-")
                self.typed(text)
                self.language = ""
            case Items(items, numbered):
                self.items(items, numbered=numbered)
            case Grid():
                self.grid(block)
            case Chart(sentence=sentence):
                self.typed(sentence)
                self._add(chart_picture(self.made, block))
                self.grid(block.grid)

    def typed(self, text: str) -> None:
        for block in typed_blocks(text):
            self.typed_block(block, "Normal", 1)

    def typed_block(self, block: TypedBlock, style: str, level: int) -> None:
        if isinstance(block, TypedParagraph):
            self.paragraph("\n".join(block.lines), style)
        else:
            self.typed_list(block, level)

    def typed_list(self, listed: TypedList, level: int) -> None:
        number = "" if listed.start is None else self.new_numbers(listed.start, level)
        for item in listed.items:
            self.list_paragraph(item.text, level, number)
            for under in item.under:
                self.typed_list(under, min(level + 1, _DEEPEST))

    def items(self, items: tuple[str, ...], *, numbered: bool) -> None:
        """Each item's first paragraph has the mark; the rest stands below it, as far in."""
        number = self.new_numbers(1, 1) if numbered else ""
        for item in items:
            first, *rest = typed_blocks(item) or (TypedParagraph(("",)),)
            if isinstance(first, TypedParagraph):
                self.list_paragraph("\n".join(first.lines), 1, number)
            else:
                self.typed_block(first, "ListContinue", 1)
            for block in rest:
                self.typed_block(block, "ListContinue", 2)

    def list_paragraph(self, text: str, level: int, number: str) -> None:
        kind = "ListNumber" if number else "ListBullet"
        self.paragraph(text, kind if level == 1 else f"{kind}{level}", number)

    def new_numbers(self, start: int, level: int) -> str:
        """A list with numbers of its own, which begins here. Word would go on with those before."""
        numbering = self.made.part.numbering_part.element
        number = str(len(numbering.findall(qn("w:num"))) + 1)
        begins = element("w:startOverride", val=str(start))
        override = element("w:lvlOverride", begins, ilvl=str(level - 1))
        numbering.append(
            element("w:num", element("w:abstractNumId", val=_NUMBERED), override, numId=number)
        )
        return number

    def grid(self, grid: Grid) -> None:
        """Two tables without a text between them would be one, so the second gets a title."""
        title = grid.title or (", ".join(grid.headers) if self._after_table else "")
        if title:
            self.paragraph(_on_one_line(title), "Caption")
        self._add(table(grid))
        self._after_table = True

    def paragraph(self, text: str, style: str, number: str = "") -> None:
        made = paragraph(text, style, self.language, number)
        if self._after_table and style in {"Normal", *_LIST_STYLES}:
            space_before(made)
        self._add(made)

    def _add(self, made: BaseOxmlElement) -> None:
        self._end.addprevious(made)
        self._after_table = False
