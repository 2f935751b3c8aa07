"""The language and the size of print of a Word document, set where all of it takes them from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from data.documents.document import PrintSize
from data.documents.word.elements import element, font_size

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

_LARGER = {"Heading1": 8, "Heading2": 4, "Heading3": 1}
"""By how many points headings are larger than running text."""

_LANGUAGES_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def set_language(document: WordDocument, language: str) -> None:
    """The language of the whole document; `language` is a tag, such as "en-GB"."""
    document.core_properties.language = language
    styles = document.styles.element
    for lang in styles.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
        lang.set(qn("w:eastAsia"), language)
        if language.partition("-")[0] in _LANGUAGES_RIGHT_TO_LEFT:
            lang.set(qn("w:bidi"), language)


def set_print_size(document: WordDocument, size: PrintSize) -> None:
    """The size of running text, and of headings above it."""
    styles = document.styles.element
    defaults = styles.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None:
        for name, made in zip(("w:sz", "w:szCs"), font_size(size.points), strict=True):
            defaults.replace(defaults.find(qn(name)), made)
    for style in styles.iter(qn("w:style")):
        larger = _LARGER.get(style.get(qn("w:styleId"), ""))
        if larger:
            _run_properties(style).extend(font_size(size.points + larger))


def _run_properties(style: BaseOxmlElement) -> BaseOxmlElement:
    found: BaseOxmlElement | None = style.find(qn("w:rPr"))
    if found is None:
        found = element("w:rPr")
        style.append(found)
    return found
