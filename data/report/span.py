"""Which days a report is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from data.frozen import frozen
from data.model.meeting import MeetingState
from data.storage.index import MeetingSummary
from data.words.problems import Problem
from data.words.wording import Phrase, phrase

HELD = frozenset({MeetingState.CLOSED, MeetingState.APPROVED})
"""A meeting counts once it is over: what is planned or goes on has come to nothing yet."""


class EndsBeforeItBegins(Problem):
    """The last day of a span is before its first."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The last day is before the first day."),
            phrase("Nothing was changed."),
            phrase("Give the earlier day first."),
        )


@frozen
class Span:
    """From a first day to a last day, both in it; None: from the start, or until now."""

    first: date | None = None
    last: date | None = None

    def has(self, day: date) -> bool:
        """Whether a day is in it."""
        return (self.first or date.min) <= day <= (self.last or date.max)

    def held(self, meetings: Iterable[MeetingSummary]) -> tuple[MeetingSummary, ...]:
        """Those of the meetings that are over, and were held in it."""
        return tuple(m for m in meetings if m.state in HELD and self.has(m.day))


def span_between(first: date | None, last: date | None) -> Span:
    """From one day to another. Raises EndsBeforeItBegins."""
    if first and last and last < first:
        raise EndsBeforeItBegins
    return Span(first, last)


def this_year(today: date) -> Span:
    """From the first of January until today."""
    return Span(date(today.year, 1, 1), today)


def last_twelve_months(today: date) -> Span:
    """From the day after this day of last year until today."""
    leap = (today.month, today.day) == (2, 29)
    day = 28 if leap else today.day
    before = date(today.year - 1, today.month, day)
    return Span(date.fromordinal(before.toordinal() + 1), today)


def span_said(span: Span) -> Phrase:
    """The span in words."""
    match span:
        case Span(None, None):
            return phrase("From the first meeting until now")
        case Span(None, last):
            return phrase("Until {last}", last=last)
        case Span(first, None):
            return phrase("From {first} until now", first=first)
    return phrase("From {first} to {last}", first=span.first, last=span.last)
