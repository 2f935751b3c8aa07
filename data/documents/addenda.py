"""What was added to minutes after the group had approved them, in the minutes."""

from __future__ import annotations

from data.documents.document import Block, Heading, Paragraph, clean
from data.model.meeting import Meeting
from data.words.wording import Words


def addendum_blocks(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """Each addendum with its day, the oldest first; nothing where there is none."""
    blocks: list[Block] = []
    for addendum in meeting.addenda:
        added = words(
            "Added on {day}, after the group had approved this.", day=words.day(addendum.day)
        )
        blocks += [Paragraph(added), Paragraph(clean(addendum.text))]
    return (Heading(2, words("Added later")), *blocks) if blocks else ()
