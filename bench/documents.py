"""Bytes and seconds of each kind of file of the sample group's minutes: `python -m bench.documents`.

Seconds are of processor time, the second time in one process: the first also loads a library, which is
said apart. With `--check`, the bytes are compared with the table in docs/documents.md.
"""

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from data.documents.document import Document
from data.documents.formats import written
from data.documents.of_meeting import minutes_of
from data.storage.records import GroupRecords
from data.words.wording import Words
from tests.fixtures.groups import closed_sample

KINDS = ("docx", "html", "md", "txt", "csv", "ics", "pdf")
PAGE = Path(__file__).parents[1] / "docs" / "documents.md"
MAY_DIFFER = 0.15
"""Libraries write a little more or less from release to release."""


def sample_minutes() -> Document:
    """The minutes of the sample group's last meeting."""
    with TemporaryDirectory() as folder:
        group = closed_sample(Path(folder) / "group")
        with GroupRecords.open(group, read_only=True) as records:
            meeting = records.meeting(records.meetings[-2].id)
            return minutes_of(records.group, meeting, Words())


def measured(document: Document, kind: str) -> tuple[int, float, float]:
    """Bytes, and seconds the first time and the second."""
    begun = process_time()
    written(document, kind)
    between = process_time()
    size = len(written(document, kind))
    return size, between - begun, process_time() - between


def in_docs() -> dict[str, int]:
    """The bytes of each kind that the page tells."""
    rows = re.findall(r"^\| (\w+) \| ([\d,]+) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    return {kind: int(size.replace(",", "")) for kind, size in rows}


def differ(sizes: dict[str, int]) -> list[str]:
    """The kinds whose size is not as the page tells."""
    told = in_docs()
    return [k for k, size in sizes.items() if abs(size - told[k]) > MAY_DIFFER * told[k]]


def main() -> int:
    document = sample_minutes()
    sizes = {}
    for kind in KINDS:
        sizes[kind], first, second = measured(document, kind)
        print(f"| {kind} | {sizes[kind]:,} | {first:.2f} | {second:.2f} |")
    wrong = differ(sizes) if "--check" in sys.argv else []
    if wrong:
        print("not as in docs/documents.md:", ", ".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
