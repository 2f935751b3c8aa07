"""Seconds and bytes of the report over ten years of monthly meetings, in each kind of file.

python -m bench.report
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter

from data.documents.document import PrintSize
from data.documents.formats import written
from data.model.meeting import Meeting
from data.report.document import report_of
from data.report.reading import read_facts
from data.report.span import HELD, Span
from data.sample import make_sample
from data.storage.adding import add
from data.storage.records import GroupRecords
from data.words.wording import Words
from tui.laptop.laptop import local_now

MEETINGS = 120
FORMATS = ("docx", "html", "md", "txt")


def many_meetings(records: GroupRecords) -> None:
    """The sample group, with its past meetings again and again until there are 120 of them."""
    held = [records.meeting(m.id) for m in records.meetings if m.state in HELD]
    chosen = Random(2)
    again = [
        _again(held[n % len(held)], n, f"{chosen.getrandbits(48):012x}")
        for n in range(MEETINGS - len(held))
    ]
    add(records, records.group, again)


def _again(meeting: Meeting, n: int, meeting_id: str) -> Meeting:
    return replace(meeting, id=meeting_id, day=date(2016 + n // 12, n % 12 + 1, 7))


def main() -> None:
    """Print a line for reading the meetings, then one for each kind of file."""
    words, now = Words(), local_now()
    with tempfile.TemporaryDirectory() as place:
        with make_sample(Path(place) / "group", now=now, random=Random(1)) as records:
            many_meetings(records)
        begun = perf_counter()
        with GroupRecords.open(Path(place) / "group", read_only=True) as records:
            facts = read_facts(records, Span(), now.date(), words)
        document = report_of(facts, words)
        print(f"{len(facts.meetings)} meetings read and counted: {perf_counter() - begun:.2f} s")
    for form in FORMATS:
        begun = perf_counter()
        content = written(document, form, PrintSize.ORDINARY)
        print(f"{form}: {perf_counter() - begun:.2f} s, {len(content):,} bytes")


if __name__ == "__main__":
    main()
