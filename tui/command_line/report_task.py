"""`fairsay report`: what came of the meetings of a group, or of several, to the terminal or to a file."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from data.documents.document import Document
from data.report.document import report_of
from data.report.facts import Facts
from data.report.reading import read_facts
from data.report.several import report_of_several
from data.report.span import Span, span_between
from data.words.days import read_past_day
from data.words.problems import Problem
from data.words.wording import Phrase, Words, phrase
from tui.command_line.arguments import Arguments
from tui.command_line.document_tasks import put_document
from tui.command_line.safekeeping.opening import folder_of, open_group
from tui.command_line.safekeeping.talk import Talk
from tui.command_line.stopping import HowFarSaid, may_be_stopped

MEETINGS_READ = phrase("{done} of {total} meetings are read. {key} stops.", key="Ctrl+C")
_SAVED = phrase("The report is saved here: {path}")


def write_report(arguments: Arguments, last_group: str, words: Words) -> None:
    """Do the task. Groups are only read. Raises Problem; nothing was written then."""
    today = datetime.now().astimezone().date()
    span = _span(arguments, today)
    wanted = Words(words.language, words.plain or arguments.words == "plain")
    talk = Talk.at_terminal(words, arguments.passphrase_fd, out=sys.stderr)
    reader = _Reader(arguments, span, today, wanted, talk)
    with may_be_stopped():
        folder = folder_of(arguments, last_group)
        if arguments.also:
            document = reader.several((folder, *arguments.also))
        else:
            document = report_of(reader.facts(folder), wanted)
        put_document(document, arguments, words, _SAVED)


class _Reader:
    """Reads groups for one report."""

    def __init__(
        self, arguments: Arguments, span: Span, today: date, words: Words, talk: Talk
    ) -> None:
        self._arguments, self._talk, self._words = arguments, talk, words
        self._span, self._today = span, today

    def facts(self, folder: Path) -> Facts:
        """The facts of one group; a locked one asks for its passphrase. Raises Problem."""
        arguments = replace(self._arguments, group=folder)
        with open_group(arguments, "", self._talk, read_only=True) as records:
            how_far = HowFarSaid(self._talk, MEETINGS_READ)
            return read_facts(records, self._span, self._today, self._words, how_far)

    def several(self, folders: tuple[Path, ...]) -> Document:
        """The report over several groups. One that cannot be opened is left out, and that is said.

        Raises Problem where none can be opened.
        """
        read: list[Facts] = []
        skipped: list[Phrase] = []
        for folder in dict.fromkeys(folders):
            self._talk.say(phrase("The group in {folder}:", folder=folder))
            try:
                read.append(self.facts(folder))
            except Problem as problem:
                left_out = phrase("The group in {folder} is not in it.", folder=folder.name)
                self._talk.say(problem.happened, left_out)
                skipped.append(left_out)
                last = problem
        if not read:
            raise last
        return report_of_several(tuple(read), tuple(skipped), self._words)


def _span(arguments: Arguments, today: date) -> Span:
    first, last = (
        read_past_day(typed, today) if typed else None
        for typed in (arguments.first_day, arguments.to)
    )
    return span_between(first, last)
