"""An ordinary Textual app below the prompt: a list, a field, a table of colours; it grows and shrinks."""

import os
import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import Input, OptionList, Static

from tests.tui.drawn.thin.programs.stock_look import WORDS, Ask
from tui.drawn.thin_inline_app import ThinInline


class LowAsk(Ask):
    CSS = "LowAsk { align: center middle; } #box { width: 40; height: 5; border: thick $primary; }"


class Below(App[None]):
    CSS = """
    OptionList { height: 4; } Screen { height: auto; }
    #note { text-style: bold underline; color: red; height: auto; }
    """
    BINDINGS: ClassVar = [
        ("f2", "ask", "Ask"),
        ("f3", "lines(1)", "One line more"),
        ("f4", "lines(-1)", "One line less"),
        ("f5", "lines(30)", "Many more"),
        ("f6", "lines(-29)", "Many less"),
        ("f7", "there_and_back", "More and fewer at once"),
        ("f10", "quit", "Leave"),
    ]
    ENABLE_COMMAND_PALETTE = False
    lines = 1

    def compose(self) -> ComposeResult:
        yield OptionList(*(f"{n} {word}" for n in range(4) for word in WORDS), markup=False)
        field = Input(placeholder="Write here")
        field.cursor_blink = False
        yield field
        yield Static("Note 1", id="note")

    def action_ask(self) -> None:
        self.push_screen(LowAsk())

    def action_lines(self, by: int) -> None:
        self.lines = max(1, self.lines + by)
        note = "\n".join(f"Note {n + 1} {WORDS[n % 8]}" for n in range(self.lines))
        self.query_one("#note", Static).update(note.replace("[", "("))

    def action_there_and_back(self) -> None:
        self.action_lines(6)
        self.call_after_refresh(self.action_lines, -6)


class ThinBelow(ThinInline, Below):
    """The same with the thin driver."""


if __name__ == "__main__":
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    app = Below() if "stock" in sys.argv else ThinBelow()
    app.run(inline=True, inline_no_clear="keep" in sys.argv)
