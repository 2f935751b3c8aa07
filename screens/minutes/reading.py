"""Reading minutes, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from data.documents import document as tree
from data.documents.of_meeting import minutes_of
from data.frozen import frozen
from data.words.wording import Words
from screens.minutes.shared_file import SharedMinutesFile
from tui.pages.page import Bar, Bars, Block, GoOn, Option, Page, Sentence, Steps, Table
from tui.pages.page_in_lines import block_lines
from tui.pages.screen import Aloud, Back, Next, Replace
from tui.room import Room

MOST_ROWS = 14
"""Rows of headings, paragraphs, items and table lines after which a new page begins, at a section."""


@frozen
class ReadMinutes:
    """One page of a meeting's minutes, or of the copy to share (`shared`); `at` counts from 0."""

    room: Room
    meeting_id: str
    at: int = 0
    shared: SharedMinutesFile | None = None

    def _pages(self, words: Words) -> tuple[tuple[tree.Block, ...], ...]:
        if self.shared is not None:
            return pages_of(self.shared.document(words))
        records = self.room.records
        return pages_of(minutes_of(records.group, records.meeting(self.meeting_id), words))

    def page(self, words: Words) -> Page:
        """The blocks of this page, and the way on."""
        pages = self._pages(words)
        at = min(self.at, len(pages) - 1)
        last = at == len(pages) - 1
        on = GoOn(words("Next page?"), words("Next page"), lambda: self._turn_to(at + 1))
        end = GoOn(words("That is all. Go back?"), words("Back to the minutes"), Back)
        earlier = Option("earlier", words("The page before"), lambda: self._turn_to(at - 1))
        stop = Option("stop", words("Stop reading"), Back)
        aloud = Option(
            "aloud", words("Read the minutes aloud from here"), lambda: Aloud(self._rest)
        )
        return Page(
            name=self._name(at),
            heading=words("Minutes, page {at} of {total}", at=at + 1, total=len(pages)),
            blocks=tuple(shown for block in pages[at] for shown in shown_on_page(block)),
            question=end if last else on,
            actions=(*((earlier,) if at else ()), aloud, *(() if last else (stop,))),
        )

    def _name(self, at: int) -> str:
        which = "minutes.share.read" if self.shared else "minutes.read"
        return f"{which}/{self.meeting_id}/{at + 1}"

    def _turn_to(self, at: int) -> Next:
        return Replace(replace(self, at=at))

    def _rest(self, words: Words) -> Iterator[str]:
        """This page and those after it, as texts to read aloud."""
        return said_of(self._pages(words)[self.at :], words)


def said_of(pages: Iterable[tuple[tree.Block, ...]], words: Words) -> Iterator[str]:
    """Pages of a document as texts to read aloud."""
    for page in pages:
        for block in page:
            for shown in shown_on_page(block):
                yield from block_lines(shown, words)


def pages_of(document: tree.Document) -> tuple[tuple[tree.Block, ...], ...]:
    """The blocks of a document on pages. Sections stay whole; short ones share a page."""
    pages: list[list[tree.Block]] = [[]]
    for section in _sections(document.blocks):
        if pages[-1] and _rows(pages[-1]) + _rows(section) > MOST_ROWS:
            pages.append([])
        pages[-1] += section
    return tuple(map(tuple, pages))


def _sections(blocks: tuple[tree.Block, ...]) -> list[list[tree.Block]]:
    sections: list[list[tree.Block]] = [[]]
    for block in blocks:
        if isinstance(block, tree.Heading) and block.level == 2:
            sections.append([])
        sections[-1].append(block)
    return sections


def _rows(blocks: list[tree.Block]) -> int:
    return sum(map(_rows_of, blocks))


def _rows_of(block: tree.Block) -> int:
    match block:
        case tree.Items(items):
            return len(items)
        case tree.Grid(_, rows):
            return len(rows) + 1
        case tree.Chart(values=values):
            return len(values) + 2
        case tree.Heading() | tree.Paragraph() | tree.Typed():
            return 1


def shown_on_page(block: tree.Block) -> tuple[Block, ...]:
    """A block of a document as blocks of a page."""
    match block:
        case tree.Heading(_, text):
            return (Sentence(text, strong=True),)
        case tree.Paragraph(text) | tree.Typed(text):
            return tuple(Sentence(line) for line in text.split("\n") if line.strip())
        case tree.Items(items, numbered):
            return (Steps(items, numbered=numbered),)
        case tree.Grid(headers, rows, title):
            return (Table(title, headers, rows),)
        case tree.Chart(sentence=sentence):
            return (Sentence(sentence), *_bars(block))


def _bars(chart: tree.Chart) -> tuple[Block, ...]:
    """A chart as bars, each with what the table has for it."""
    most = max((value or 0 for value in chart.values), default=0) or 1
    bars = (
        Bar(label, said, (value or 0) / most)
        for (label, said), value in zip(chart.grid.rows, chart.values, strict=True)
    )
    return (Bars(chart.title, tuple(bars)),)
