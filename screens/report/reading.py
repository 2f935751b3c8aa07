"""Reading a report, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from data.documents import document as tree
from data.frozen import frozen
from data.words.wording import Words
from screens.minutes.reading import MOST_ROWS, pages_of, said_of, shown_on_page
from tui.pages.page import GoOn, Option, Page
from tui.pages.screen import Aloud, Back, Next, Replace


@frozen
class ReadReport:
    """One page of a report; `at` counts from 0. `document` makes it in the words in force."""

    document: Callable[[Words], tree.Document]
    at: int = 0

    def _pages(self, words: Words) -> tuple[tuple[tree.Block, ...], ...]:
        document = self.document(words)
        return pages_of(replace(document, blocks=tuple(in_short_parts(document.blocks))))

    def page(self, words: Words) -> Page:
        """The blocks of this page, and the way on."""
        pages = self._pages(words)
        at = min(self.at, len(pages) - 1)
        last = at == len(pages) - 1
        on = GoOn(words("Next page?"), words("Next page"), lambda: self._turn_to(at + 1))
        end = GoOn(words("That is all. Go back?"), words("Back to the report"), Back)
        earlier = Option("earlier", words("The page before"), lambda: self._turn_to(at - 1))
        stop = Option("stop", words("Stop reading"), Back)
        aloud = Option("aloud", words("Read the report aloud from here"), lambda: Aloud(self._rest))
        return Page(
            name=f"report.read/{at + 1}",
            heading=words("Report, page {at} of {total}", at=at + 1, total=len(pages)),
            blocks=tuple(shown for block in pages[at] for shown in shown_on_page(block)),
            question=end if last else on,
            actions=(*((earlier,) if at else ()), aloud, *(() if last else (stop,))),
        )

    def _turn_to(self, at: int) -> Next:
        return Replace(replace(self, at=at))

    def _rest(self, words: Words) -> Iterator[str]:
        """This page and those after it, as texts to read aloud."""
        return said_of(self._pages(words)[self.at :], words)


def in_short_parts(blocks: tuple[tree.Block, ...]) -> Iterator[tree.Block]:
    """The blocks with long tables and lists in parts, each under its heading, to fit on pages."""
    heading: tree.Heading | None = None
    for block in blocks:
        if isinstance(block, tree.Heading):
            heading = block
        for number, part in enumerate(_parts(block)):
            if number and heading:
                yield heading
            yield part


def _parts(block: tree.Block) -> Iterator[tree.Block]:
    match block:
        case tree.Items(items):
            for at in range(0, len(items), MOST_ROWS):
                yield replace(block, items=items[at : at + MOST_ROWS])
        case tree.Grid(_, rows):
            for at in range(0, len(rows), MOST_ROWS):
                yield replace(block, rows=rows[at : at + MOST_ROWS])
        case _:
            yield block
