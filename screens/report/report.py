"""The report that was made: read it, or save it as a file."""

from __future__ import annotations

from data.documents.document import Document
from data.documents.saving import file_name
from data.frozen import frozen
from data.report.document import report_of
from data.report.facts import Facts as ReportFacts
from data.report.span import span_said
from data.words.wording import Words
from screens.minutes.saving import KINDS, SaveFile
from screens.report.reading import ReadReport
from tui.pages.page import Choice, Fact, Facts, Notice, Option, Page
from tui.pages.screen import Back, Go
from tui.room import Room


@frozen
class Report:
    """One report. `facts` were read when it was made."""

    room: Room
    facts: ReportFacts

    def page(self, words: Words) -> Page:
        """What it is about, and what can be done with it."""
        facts = self.facts
        held = words.count("{n} meeting", "{n} meetings", len(facts.meetings))
        return Page(
            name="report.report",
            heading=words("What came of our meetings"),
            blocks=(
                Facts(
                    (
                        Fact(words("Time"), words.say(span_said(facts.span))),
                        Fact(words("Counted"), held),
                    )
                ),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option(
                        "read", words("Read the report"), lambda: Go(ReadReport(self._document))
                    ),
                    Option(
                        "save",
                        words("Save it as a file"),
                        lambda: Go(SaveFile(ReportFile(self.room, facts))),
                    ),
                    Option("back", words("Go back"), Back),
                ),
            ),
        )

    def _document(self, words: Words) -> Document:
        return report_of(self.facts, words)


@frozen
class ReportFile:
    """A report, to be saved."""

    room: Room
    facts: ReportFacts

    @property
    def page_name(self) -> str:
        """What its pages are called."""
        return "report.{}"

    @property
    def kinds(self) -> tuple[str, ...]:
        """All but those that hold only actions and meetings."""
        return tuple(kind for kind in KINDS if kind not in {"csv", "ics"})

    def file_name(self, words: Words, *more: str) -> str:
        """Today's day and the name of the group."""
        return file_name(self.facts.today, self.facts.group_name, words("report"), *more)

    def heading(self, words: Words) -> str:
        """What is being done."""
        return words("Save the report as a file")

    def notes(self, words: Words) -> tuple[Notice, ...]:
        """What to look at before it is shared."""
        return (Notice(words("Read it before you share it: people may be known by what is told.")),)

    def done(self, words: Words) -> str:
        """What was done."""
        return words("The report is saved as a file.")

    def back(self, words: Words) -> str:
        """Where the way back leads."""
        return words("Go back to the report")

    def document(self, words: Words) -> Document:
        """The report in these words."""
        return report_of(self.facts, words)
