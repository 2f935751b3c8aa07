"""A menu and a field by Textual as it comes, to compare with."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Input, OptionList

from bench.support.programs import MENU


class StockMenu(App[None]):
    """Nothing is tuned."""

    BINDINGS = [("f10", "quit", "Leave")]  # noqa: RUF012  # as Textual's own examples write it

    def compose(self) -> ComposeResult:
        """Header, menu, field, footer."""
        yield Header()
        yield OptionList(*MENU)
        yield Input(placeholder="Name")
        yield Footer()


if __name__ == "__main__":
    StockMenu().run()
