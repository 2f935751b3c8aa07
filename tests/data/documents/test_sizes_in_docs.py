"""How large the page about files says that they are, they are."""

from __future__ import annotations

from bench.documents import KINDS, differ, in_docs, sample_minutes
from data.documents.formats import written

QUICK = tuple(kind for kind in KINDS if kind != "pdf")
"""PDF takes seconds to load, and `bench.documents --check` looks at it."""


def test_the_page_tells_the_bytes_of_each_kind():
    minutes = sample_minutes()
    assert differ({kind: len(written(minutes, kind)) for kind in QUICK}) == []
    assert in_docs().keys() == set(KINDS)


def test_a_usual_meeting_as_a_word_document_is_small():
    assert len(written(sample_minutes(), "docx")) < 12_000
