"""The report that was made: read it, or save it as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from data.documents.document import Document
from data.frozen import frozen
from data.report.facts import Facts as ReportFacts
from data.report.reading import read_facts
from data.report.span import span_said
from data.storage.problems import PassphraseNeeded
from data.storage.records import GroupRecords
from data.storage.safekeeping_words import place_typed
from data.words.wording import Words, phrase
from screens.minutes.saving import SaveFile
from screens.report.file import ReportFile, document_of
from screens.report.reading import ReadReport
from screens.safekeeping.ask_passphrase import ask_passphrase
from tui.pages.page import Choice, Fact, Facts, Field, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next, Replace
from tui.room import Room


@frozen
class Report:
    """One report. `facts` were read when it was made; `others` are those of other groups."""

    room: Room
    facts: ReportFacts
    others: tuple[ReportFacts, ...] = ()

    def page(self, words: Words) -> Page:
        """What it is about, and what can be done with it."""
        facts = self.facts
        groups = (facts, *self.others)
        n = sum(len(group.meetings) for group in groups)
        held = words.count("{n} meeting", "{n} meetings", n)
        more = (Fact(words("Group"), group.group_name) for group in groups)
        return Page(
            name="report.report",
            heading=words("What came of our meetings"),
            blocks=(
                Facts(
                    (
                        Fact(words("Time"), words.say(span_said(facts.span))),
                        Fact(words("Counted"), held),
                        *(more if self.others else ()),
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
                        lambda: Go(SaveFile(ReportFile(self.room, facts, self.others))),
                    ),
                    Option(
                        "more", words("Add another group to it"), lambda: Replace(OtherGroup(self))
                    ),
                    Option("back", words("Go back"), Back),
                ),
            ),
        )

    def _document(self, words: Words) -> Document:
        return document_of(self.facts, self.others, words)


@frozen
class OtherGroup:
    """The folder of another group, to add to a report."""

    report: Report

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name="report.other",
            heading=words("Add another group"),
            blocks=(Sentence(words("The other group is only read. Nothing in it is changed.")),),
            question=Field(
                "folder",
                words("In which folder is the other group?"),
                short=words("Which folder?"),
                hint=words("Type its whole name, such as {path}", path="/media/stick/group"),
                does=lambda typed: self._typed(typed, words),
            ),
            back=lambda: Replace(self.report),
        )

    def _typed(self, typed: str, words: Words) -> Next:
        folder = place_typed(typed)
        try:
            return _with_group(self.report, folder, None, words)
        except PassphraseNeeded:
            return Replace(OtherIsLocked(self.report, folder))


@frozen
class OtherIsLocked:
    """The other group is locked: its passphrase, or it is left out."""

    report: Report
    folder: Path

    def page(self, words: Words) -> Page:
        """One field; what is typed there is never kept as a draft."""
        return Page(
            name="report.locked",
            heading=words("That group is locked"),
            blocks=(
                Sentence(
                    words("Type the passphrase of that group. Its recovery code does as well.")
                ),
            ),
            question=ask_passphrase(
                words("Passphrase?"),
                words,
                lambda typed: _with_group(self.report, self.folder, typed, words),
            ),
            actions=(Option("skip", words("Leave that group out"), self._skip),),
            back=self._skip,
        )

    def _skip(self) -> Next:
        said = phrase("The group in {folder} is not in it.", folder=self.folder.name)
        return Replace(self.report, said)


def _with_group(report: Report, folder: Path, secret: str | None, words: Words) -> Next:
    """The report with the group in a folder. Raises a StorageProblem where it cannot be opened."""
    span, room = report.facts.span, report.room
    with GroupRecords.open(folder, read_only=True, secret=secret) as records:
        facts = read_facts(records, span, room.today, words)
    if facts in (report.facts, *report.others):
        return Replace(report, phrase("That group is in it already."))
    more = replace(report, others=(*report.others, facts))
    return Replace(more, phrase("{group} is in the report now.", group=facts.group_name))
