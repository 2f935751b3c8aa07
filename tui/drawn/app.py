"""The Textual app that a conversation is drawn in."""

from __future__ import annotations

import os
from typing import ClassVar

from textual import events
from textual._time import get_time
from textual.binding import BindingType
from textual.driver import Driver
from textual.geometry import Offset
from textual.timer import Timer

from tui.computer.signals import asks_when_interrupted
from tui.conversation.renderer_surface import RendererSurface
from tui.drawn.background_work import Action
from tui.drawn.conversation_turns import Turns
from tui.drawn.frame import Frame, frame_of
from tui.drawn.narration import narrate
from tui.drawn.page_screen import PageScreen
from tui.drawn.quiet_app import QuietApp
from tui.drawn.terminal import discard_input, move_to, wipe, with_cursor
from tui.drawn.themes import COLOURS, styles
from tui.drawn.typed_ahead import Key, Pasted
from tui.drawn.widgets.rows_view import Paint, RowsView
from tui.terminal.key_rest import KeyRest


class DrawnApp(QuietApp, inherit_bindings=False):
    """The window of the drawn mode. What to show, and what a key does, is decided in `turns`.

    `rest` says which keys count after a hand-over; None: as for people.
    """

    CSS_PATH = "styles/page.tcss"
    BINDINGS: ClassVar[list[BindingType]] = []
    TITLE = "Fairsay"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False

    def __init__(
        self,
        conversation: RendererSurface,
        driver_class: type[Driver] | None = None,
        rest: KeyRest | None = None,
    ) -> None:
        # Without this Textual makes greys of the colours that NO_COLOR forbids.
        no_color = True if os.environ.get("NO_COLOR") else None
        super().__init__(driver_class=driver_class, ansi_color=no_color)
        self.driver_class = with_cursor(self.driver_class)
        self.animation_level = "none"
        self._conversation = conversation
        self.turns = Turns(conversation, self, rest or KeyRest(clock=get_time))
        self._drawn_in: Frame | None = None

    def get_default_screen(self) -> PageScreen:
        """The one screen."""
        return PageScreen()

    @property
    def secret(self) -> bool:
        """Whether something of a secret page may stand on a screen."""
        return self._conversation.screens.secret

    @property
    def frame(self) -> Frame:
        """The window as it is now."""
        return frame_of(*self.size)

    async def on_event(self, event: events.Event) -> None:
        """Take what is pressed or pasted here, before Textual does; everything else is Textual's."""
        if isinstance(event, events.Key):
            self.turns.press(Key(event.key, event.character), event.time)
        elif isinstance(event, events.Paste):
            self.turns.press(Pasted(event.text), event.time)
        else:
            await super().on_event(event)

    def on_mount(self) -> None:
        """Show the first page, and from now on what goes wrong with the sound."""
        self._conversation.voice.news.wake = lambda: self.call_later(self.turns.renew)
        self.turns.show_page()
        asks_when_interrupted(lambda: self.turns.press(Key("ctrl+c", None)))
        self.end_with_terminal()

    def on_rows_view_resized(self) -> None:
        """Fit the same page, as far as it is answered, into the window as it is now."""
        if self.frame != self._drawn_in:
            self.draw()

    def on_rows_view_clicked(self, clicked: RowsView.Clicked) -> None:
        """An item of the list was clicked, a field, a command, or something that is none of them."""
        frame = self.frame
        self.turns.click(
            self.turns.showing.picture(frame), clicked.row, clicked.column - frame.margin
        )

    def draw(self) -> None:
        """Show the page as far as it is answered; the cursor goes where it is being answered."""
        if not isinstance(self.screen, PageScreen):
            return
        frame = self._drawn_in = self.frame
        showing = self.turns.showing
        self._conversation.screens.shows(secret=showing.secret)
        narrate(self._conversation.voice, showing)
        self.screen.styles.background = COLOURS[showing.theme].paper
        picture = showing.picture(frame)
        few = self.console.color_system == "standard" and not self.is_headless
        look = styles(showing.theme, sends_less=showing.sends_less, few_colours=few)
        self.cursor_position = Offset(picture.cursor.column, picture.cursor.row)
        painted = self.screen.rows.show(picture.rows, Paint(look, frame.margin))
        if self._driver and not painted:  # else it goes with the rows, never before them
            self._driver.write(move_to(*self.cursor_position))

    def wipe(self) -> None:
        """Clear every screen and what was scrolled off it; every cell is painted again."""
        if self._driver:
            wipe(self._driver)
        self._conversation.screens.wiped()
        self.screen.refresh()

    def discard_typed(self) -> None:
        """Throw away what was typed and has not reached us."""
        if self._driver:
            discard_input(self._driver)

    def after(self, seconds: float, action: Action) -> Timer:
        """Do something later, after everything that was pressed until then."""
        return self.set_timer(seconds, action)
