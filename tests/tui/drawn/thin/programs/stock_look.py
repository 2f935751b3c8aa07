"""An ordinary Textual app: header, list, tabs of colour, a table, a field, a dialog."""

import os
import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Button, DataTable, Footer, Header, Input, Label, OptionList, Static

from tui.drawn.thin_driver import thin_driver

WORDS = [
    "Welcome",
    "Ground rules",
    "Who is here",
    "Żółć, ščř",
    "日本語の行",
    "Café é",
    "[b]",
    "Tea — 10 min",
]


class Ask(ModalScreen[None]):
    CSS = "Ask { align: center middle; } #box { width: 40; height: 9; border: thick $primary; }"
    BINDINGS: ClassVar = [("escape", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        with Horizontal(id="box"):
            yield Label("Is 日本 everybody here?")
            yield Button("Yes")


class Ordinary(App[None]):
    CSS = "OptionList { height: 8; } #note { text-style: bold underline; color: red; }"
    BINDINGS: ClassVar = [
        ("f2", "ask", "Ask"),
        ("f10", "quit", "Leave"),
        ("f3", "wipe", "Wipe"),
        ("f4", "shell", "Shell"),
    ]
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Header()
        yield OptionList(*(f"{n} {word}" for n in range(4) for word in WORDS), markup=False)
        yield Static("A note [link='https://example.org']to follow[/link]", id="note")
        field = Input(placeholder="Write here")
        field.cursor_blink = False
        yield field
        yield DataTable(show_cursor=False, zebra_stripes=True)
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("Name", "Minutes")
        table.add_rows([(f"Item {n}", str(n * 5)) for n in range(9)])

    def action_ask(self) -> None:
        self.push_screen(Ask())

    def action_wipe(self) -> None:
        assert self._driver
        self._driver.write("\x1b[2J\x1b[3J")
        self.refresh(layout=True)

    def action_shell(self) -> None:
        with self.suspend():
            print("Outside the app")


if __name__ == "__main__":
    stock = "stock" in sys.argv
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    Ordinary(driver_class=None if stock else thin_driver()).run()
