"""A report as a file, about one group or about several."""

from __future__ import annotations

from data.documents.document import Document
from data.documents.saving import file_name
from data.frozen import frozen
from data.report.document import report_of
from data.report.facts import Facts as ReportFacts
from data.report.several import report_of_several
from data.words.wording import Words
from screens.minutes.saving import KINDS
from tui.pages.page import Notice
from tui.room import Room


def document_of(facts: ReportFacts, others: tuple[ReportFacts, ...], words: Words) -> Document:
    """The report over one group, or over several."""
    return report_of_several((facts, *others), (), words) if others else report_of(facts, words)


@frozen
class ReportFile:
    """A report, to be saved."""

    room: Room
    facts: ReportFacts
    others: tuple[ReportFacts, ...] = ()

    @property
    def page_name(self) -> str:
        """What its pages are called."""
        return "report.{}"

    @property
    def kinds(self) -> tuple[str, ...]:
        """All but those that hold only actions and meetings."""
        return tuple(kind for kind in KINDS if kind not in {"csv", "ics"})

    def file_name(self, words: Words, *more: str) -> str:
        """Today's day and the name of the group, unless it is about several."""
        name = words("several groups") if self.others else self.facts.group_name
        return file_name(self.facts.today, name, words("report"), *more)

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
        return document_of(self.facts, self.others, words)
