"""One report over several groups: side by side, then each under its own name."""

from __future__ import annotations

from dataclasses import replace

from data.documents.document import Heading
from data.documents.text import text
from data.report.reading import read_facts
from data.report.several import report_of_several
from data.report.span import Span
from data.words.wording import Words, phrase
from tests.fixtures.groups import NOW, new_sample

WORDS = Words()


def test_each_group_stands_under_its_name_and_beside_the_others(tmp_path):
    with new_sample(tmp_path / "group") as records:
        facts = read_facts(records, Span(), NOW.date(), WORDS)
    skipped = phrase("The group in {folder} is not in it.", folder="old")
    groups = (facts, replace(facts, group_name="Second", meetings=()))
    document = report_of_several(groups, (skipped,), WORDS)
    tops = [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 2]
    assert tops == ["The groups side by side", "Common Table", "Second", "How this was counted"]
    whole = text(document)
    assert "The group in old is not in it." in whole
    assert "Group: Second\nMeetings: 0\nActions done: 6 of 13" in whole
