"""The report on what came of the meetings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from data.report.span import Span
from data.words.wording import Words
from screens.minutes.saving import SaveFile
from screens.report.file import ReportFile
from screens.report.reading import ReadReport
from screens.report.report import OtherGroup, OtherIsLocked, Report
from screens.report.span import OtherDays, WhichSpan, report_screen
from tests.fixtures.sample_world import TYPED, World
from tests.gallery.states.made import State
from tests.gallery.states.start import no_meetings


def report(world: World) -> Report:
    """The report since the start."""
    return report_screen(world.room, Span(), Words())


def several(world: World) -> Report:
    """The report over two groups."""
    one = report(world)
    return replace(one, others=(replace(one.facts, group_name=TYPED),))


def read(world: World, at: int = 0) -> ReadReport:
    """A page of it."""
    return ReadReport(report(world)._document, at)


def file(world: World) -> ReportFile:
    """It, about to be saved."""
    return ReportFile(world.room, report(world).facts)


STATES: dict[str, State] = {
    "which time": lambda w: WhichSpan(w.room),
    "from one day to another": lambda w: OtherDays(w.room),
    "a report": report,
    "a report of no meetings": lambda w: report(no_meetings(w)),
    "another group": lambda w: OtherGroup(report(w)),
    "another group that is locked": lambda w: OtherIsLocked(report(w), Path("/invented/group")),
    "a report of several groups": several,
    "its first page": read,
    "its second page, with a chart": lambda w: read(w, 1),
    "its last page": lambda w: read(w, 99),
    "as a file": lambda w: SaveFile(file(w)),
}
