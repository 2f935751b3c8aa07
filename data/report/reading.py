"""Reading the meetings that a report is about, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from data.model.meeting import Meeting
from data.report.facts import Facts, facts_of
from data.report.span import Span
from data.storage.records import GroupRecords
from data.storage.storage_problem import StorageProblem
from data.words.wording import Words

HowFar = Callable[[int, int], None]
"""Told after each meeting: how many are read, of how many. It stops the work by raising."""


def read_facts(
    records: GroupRecords, span: Span, today: date, words: Words, how_far: HowFar | None = None
) -> Facts:
    """The facts of a group over a span. A meeting that cannot be read is left out, and told so."""
    unread: list[date] = []
    read = _read(records, span, how_far, unread)
    facts = facts_of(records.group, read, span, today, words)
    return replace(facts, unread=tuple(unread))


def _read(
    records: GroupRecords, span: Span, how_far: HowFar | None, unread: list[date]
) -> Iterator[Meeting]:
    held = span.held(records.meetings)
    for number, summary in enumerate(held, 1):
        try:
            yield records.meeting(summary.id)
        except StorageProblem:
            unread.append(summary.day)
        if how_far:
            how_far(number, len(held))
