"""The file around a Word document: what it begins with, and how it is packed.

What it begins with are the parts in `parts/`: python-docx's own template is larger than a usual meeting's
minutes, and holds styles nobody uses.
"""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/document.xml": "document.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/footer1.xml": "footer1.xml",
    "docProps/core.xml": "core.xml",
}
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip file can name: when somebody saved a file is nobody's business."""


def empty_document() -> WordDocument:
    """A new document with our styles, and nothing in it."""
    folder = files("data.documents.word").joinpath("parts")
    packed = _zipped({name: folder.joinpath(kept).read_bytes() for name, kept in _PARTS.items()})
    return docx.Document(BytesIO(packed))


def packed(document: WordDocument) -> bytes:
    """The document as a file. The same document always gives the same bytes."""
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist()})


def _zipped(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts.items():
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return made.getvalue()
