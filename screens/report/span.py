"""Over which time the report goes."""

from __future__ import annotations

from datetime import date

from data.frozen import frozen
from data.report.reading import read_facts
from data.report.span import Span, last_twelve_months, span_between, this_year
from data.words.days import read_past_day
from data.words.wording import Words
from screens.report.report import Report
from tui.pages.page import Choice, Field, FieldKind, Form, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next, Replace
from tui.room import Room


@frozen
class WhichSpan:
    """The usual spans, and any other."""

    room: Room

    def page(self, words: Words) -> Page:
        """What a report is, and the spans."""
        return Page(
            name="report.span",
            heading=words("What came of our meetings"),
            blocks=(
                Sentence(
                    words("A report over many meetings: who came, what was decided, what was done.")
                ),
            ),
            question=Choice(
                words("Which time shall it be about?"),
                (
                    Option(
                        "year",
                        words("This year"),
                        lambda: self._over(this_year(self._today), words),
                    ),
                    Option(
                        "twelve-months",
                        words("The last twelve months"),
                        lambda: self._over(last_twelve_months(self._today), words),
                    ),
                    Option("start", words("Since the start"), lambda: self._over(Span(), words)),
                    Option("other", words("From one day to another"), self._other),
                    Option("back", words("Go back"), Back),
                ),
                short=words("Which time?"),
            ),
        )

    @property
    def _today(self) -> date:
        return self.room.today

    def _over(self, span: Span, words: Words) -> Next:
        return Go(report_screen(self.room, span, words))

    def _other(self) -> Next:
        return Go(OtherDays(self.room))


@frozen
class OtherDays:
    """A first and a last day, each of which may be left empty."""

    room: Room

    def page(self, words: Words) -> Page:
        """Two fields."""
        return Page(
            name="report.days",
            heading=words("From one day to another"),
            blocks=(Sentence(words("Leave one empty to have no limit there.")),),
            question=Form(
                (
                    Field(
                        "first",
                        words("What is the first day?"),
                        FieldKind.DATE,
                        hint=words("Such as 3 December, or 2026-12-03."),
                        optional=True,
                    ),
                    Field("last", words("What is the last day?"), FieldKind.DATE, optional=True),
                ),
                done=words("Make the report"),
                does=lambda typed: self._typed(typed, words),
            ),
        )

    def _typed(self, typed: dict[str, str], words: Words) -> Next:
        first, last = (self._day(typed[name]) for name in ("first", "last"))
        return Replace(report_screen(self.room, span_between(first, last), words))

    def _day(self, typed: str) -> date | None:
        return read_past_day(typed, self.room.today) if typed.strip() else None


def report_screen(room: Room, span: Span, words: Words) -> Report:
    """The report over a span: its meetings are read now. Raises a StorageProblem."""
    return Report(room, read_facts(room.records, span, room.today, words))
