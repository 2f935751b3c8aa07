"""Runs compared; and a driver without a terminal that draws all twice: as Textual sends it, and as we do."""

from collections.abc import Iterator
from contextlib import contextmanager

from textual.drivers.headless_driver import HeadlessDriver

from bench.support.emulator import Emulator
from tui.drawn.thin.abilities import Abilities, Repeats
from tui.drawn.thin.output_reader import Picture
from tui.drawn.thin.painter import Painter
from tui.drawn.thin.writing import Writing

ENTER = "\x1b[?1049h\x1b[?7l\x1b[?25l"


class Comparison:
    """Two terminals of one size, and what went to the thin one since `sent` was last emptied."""

    def __init__(self, columns: int, rows: int) -> None:
        self.stock, self.thin = Emulator(columns, rows), Emulator(columns, rows)
        self.columns, self.rows = columns, rows
        self._picture = Picture(columns, rows)
        abilities = Abilities(repeats=Repeats.ANYTHING, fills=True, scrolls=True)
        self._writing = Writing(Painter(1, 1, abilities))
        self.sent = 0
        self.stock_sent = 0
        self.pictures = 0
        self.different: AssertionError | None = None
        self.write(ENTER)

    def write(self, data: str) -> None:
        """Output of the app. Each picture is compared as soon as it is drawn."""
        self.stock.feed(data.replace("\n", "\x1b[B\r"))
        self.stock_sent += len(data.encode()) + data.count("\n")
        text = self._writing.of(self._picture.feed(data), self._picture.wanted(), last=False)
        self.thin.feed(text.replace("\n", "\r\n"))
        self.sent += len(text.encode()) + text.count("\n")
        self.pictures += 1
        one, other = self.stock.shown(), self.thin.shown()
        assert other == one, (
            f"{other.differing(one)[:4]} {other.cursor} {one.cursor}\n{self.thin.text}"
        )


@contextmanager
def comparing(columns: int, rows: int) -> Iterator[tuple[Comparison, type[HeadlessDriver]]]:
    """A comparison, and the class of the driver that feeds it."""
    comparison = Comparison(columns, rows)

    class Comparing(HeadlessDriver):
        @property
        def is_headless(self) -> bool:
            return False

        def _get_terminal_size(self) -> tuple[int, int]:
            return comparison.columns, comparison.rows

        def write(self, data: str) -> None:
            # Raised in the app it would leave the test waiting for a page that never comes.
            try:
                comparison.write(data)
            except AssertionError as different:
                comparison.different = comparison.different or different

        def start_application_mode(self) -> None:
            super().start_application_mode()

    yield comparison, Comparing
    if comparison.different:
        raise comparison.different


def same(stock, thin, label):
    """Both steps of two runs show the same."""
    different = thin.shown.differing(stock.shown)
    assert different == [], f"{label}: {different[:4]}"
    assert thin.shown.cursor == stock.shown.cursor, label
    assert thin.shown.seen == stock.shown.seen, label


def check_put_back(end, *modes):
    """The last step of a run puts these modes of the terminal back, and its keyboard."""
    sent = end.data.decode()
    for mode in modes:
        assert f"\x1b[{mode}" in sent
    assert "\x1b[<u" in sent
