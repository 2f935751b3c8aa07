"""`fairsay report`: what came of a group's meetings, to the terminal or to a file."""

from __future__ import annotations

import sys
from datetime import date, datetime

from data.report.document import report_of
from data.report.reading import read_facts
from data.report.span import Span, span_between
from data.words.days import read_past_day
from data.words.wording import Words, phrase
from tui.command_line.arguments import Arguments
from tui.command_line.document_tasks import put_document
from tui.command_line.safekeeping.opening import open_group
from tui.command_line.safekeeping.talk import Talk

_SAVED = phrase("The report is saved here: {path}")


def write_report(arguments: Arguments, last_group: str, words: Words) -> None:
    """Do the task. The group is only read. Raises Problem; nothing was written then."""
    today = datetime.now().astimezone().date()
    span = _span(arguments, today)
    wanted = Words(words.language, words.plain or arguments.words == "plain")
    talk = Talk.at_terminal(words, arguments.passphrase_fd, out=sys.stderr)
    with open_group(arguments, last_group, talk, read_only=True) as records:
        document = report_of(read_facts(records, span, today, wanted), wanted)
    put_document(document, arguments, words, _SAVED)


def _span(arguments: Arguments, today: date) -> Span:
    first, last = (
        read_past_day(typed, today) if typed else None
        for typed in (arguments.first_day, arguments.to)
    )
    return span_between(first, last)
