"""The turns of a conversation: what is pressed goes to it, and where it leads is shown."""

from __future__ import annotations

from functools import partial

from tui.conversation.renderer_surface import RendererSurface, tell_troubles
from tui.drawn.background_work import Work
from tui.drawn.clicking import clicked
from tui.drawn.draft_saver import DraftSaver
from tui.drawn.field_rows import line_width
from tui.drawn.keys import Meaning, meaning, meaning_unseen
from tui.drawn.narration import entered_said
from tui.drawn.question_rows import where_to_type
from tui.drawn.resting import begin_rest, counts
from tui.drawn.showing import Showing
from tui.drawn.typed_ahead import CLICK, Key, Pressed, TypedAhead
from tui.drawn.window import Timer, Window
from tui.drawn.window_rows import Picture
from tui.terminal.key_rest import KeyRest

CLOCK_EVERY = 60.0
SAY_BUSY_AFTER = 1.0
DEAF_FOR = 0.15  # longer than the driver holds a key that it is still reading


class Turns:
    """`window` shows the pages. `rest` says which keys count after a hand-over, and after their turn."""

    def __init__(self, conversation: RendererSurface, window: Window, rest: KeyRest) -> None:
        self._conversation = conversation
        self._window = window
        self._work = Work(self._done, window.leave)
        self.ahead = TypedAhead()
        self._rest = rest
        self._used: Pressed | None = None
        self._left = False
        self._clock: Timer | None = None
        self._slow: Timer | None = None
        self._saver = DraftSaver(conversation, window, self._work, lambda: self.showing.secret)
        self.showing = Showing(conversation, self._saver.typed)

    @property
    def ready(self) -> bool:
        """Whether a key that is pressed now is used at once."""
        deaf = self.ahead.deaf or self._rest.resting
        return not (self._work.busy or deaf) and self.ahead.empty

    def press(self, pressed: Pressed, at: float | None = None) -> None:
        """Use what was pressed, now or when what is being done is done. The voice stops for it.

        `at` is when it was pressed, by the clock of `rest`; None: now.
        """
        if not counts(pressed, self.showing, self._rest, at):
            return
        self._conversation.voice.hush()
        if self.ahead.lets_through(pressed, at, busy=self._work.busy or self._left):
            self._use(pressed)

    def click(self, picture: Picture, row: int, column: int) -> None:
        """A cell was clicked, counted from the margin: what stands there is done."""
        meant = clicked(self.showing, picture, row, column) if self.ready else None
        if meant and counts(CLICK, self.showing, self._rest):
            self._used = CLICK
            self._follow(meant())

    def show_page(self) -> None:
        """Show the page that the conversation is at, wiping first where it asks for it."""
        screens = self._conversation.screens
        if self.showing.wants_wipe or (screens.secret and not self.showing.secret):
            of_a_vote = screens.secret or self.showing.secret
            self._throw_away_keys()
            self._window.wipe()
            self._conversation.visit.wipe_due = False
            if of_a_vote:  # a passphrase may be typed at once
                self._rest.begin()
        self._window.draw()
        if self.showing.has_clock:
            self._clock = self._window.after(CLOCK_EVERY, self.renew)

    def close(self) -> None:
        """Wait for what is being done."""
        self._work.close()

    def _use(self, pressed: Pressed) -> None:
        self._used = pressed
        if self._window.frame.too_small:
            if isinstance(pressed, Key):
                self._follow(meaning_unseen(self.showing, pressed.name))
        elif isinstance(pressed, Key):
            width = line_width(self._window.frame.width)
            self._follow(meaning(self.showing, pressed.name, pressed.character, width))
        else:
            answering = self.showing.answering
            answering.paste(pressed.text)
            self._follow(Meaning(stray=not answering.typing))

    def _follow(self, meant: Meaning) -> None:
        """Hand an answer or a command to the conversation; anything else was done on the page."""
        voice = self._conversation.voice
        if meant.answer is not None:
            page, words = self.showing.answering.page, self.showing.words
            if voice.on:
                voice.entered(entered_said(page, meant.answer, words))
            action = partial(self._conversation.answer, meant.answer)
        elif meant.command is not None and meant.command.voice and voice.on:
            voice.command(meant.command.id)  # at once, whatever else is being done
            return
        elif meant.command is not None:
            action = partial(self._conversation.command, meant.command.id)
        else:
            if meant.stray:
                voice.say(where_to_type(self.showing.answering, self.showing.words))
            if meant.rests:
                begin_rest(self._used, self.showing, self._rest)
            self._window.draw()
            return
        if self._clock:
            self._clock.stop()
        self._slow = self._window.after(SAY_BUSY_AFTER, self._say_busy)
        self._work.begin(action)

    def _done(self) -> None:
        """Something was done: show where the conversation is now, and go on with what was typed."""
        if self._slow:
            self._slow.stop()
        if self._conversation.over or self._conversation.access.renderer_changed:
            self._left = True
            self._window.leave()
            return
        was_secret = self.showing.secret
        tell_troubles(self._conversation)
        self.showing.renew(self._conversation)
        self.showing.scroll.text = 0
        if was_secret or self.showing.secret:
            self.showing.forget_drawings()
            self._throw_away_keys()
        begin_rest(self._used, self.showing, self._rest)
        self.show_page()
        while not self._work.busy and (waited := self.ahead.next()):
            pressed, at = waited
            if counts(pressed, self.showing, self._rest, at):
                self._use(pressed)

    def _throw_away_keys(self) -> None:
        """Throw away what was typed, wherever it is by now, and what comes in the next moment."""
        self._window.discard_typed()
        if not self.ahead.deaf:
            self._window.after(DEAF_FOR, self.ahead.listen)
        self.ahead.throw_away()

    def _say_busy(self) -> None:
        if self._work.busy:
            self.showing.busy = True
            self._conversation.voice.say(self.showing.words("Please wait."))
            self._window.draw()

    def renew(self) -> None:
        """Make the page again, for a clock or for trouble with the sound; what was typed stays."""
        if not self._work.busy:
            tell_troubles(self._conversation)
            self.showing.renew(self._conversation)
            self.show_page()
