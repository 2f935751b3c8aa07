"""All that a renderer may use of a conversation, and in which order.

A renderer (line by line, drawn, or one to come) knows a conversation by this alone; mypy checks it. In
their order:

1. `access.taken_over()`, once, when it begins to show the conversation; and `instructing` is its own
   way to tell how commands are used.
2. Until `over`, or `access.renderer_changed`: show `page` for the `visit` it belongs to. Before that, wipe
   every screen where `visit.wipe_due` (and unset it) or where the room would see what was secret
   (`screens`); say what is shown to `screens` and to the `voice`.
3. Hand back one answer (`answer`) or one command (`command`) at a time. What is typed meanwhile goes to
   `typed`, and at least every ten seconds to the disk with `keep_drafts`.
4. On every way out: `keep_drafts`, and a wipe where `screens.secret`; then `screens.wiped()`.
"""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Protocol

from data.settings import AccessSettings
from data.words.wording import Phrase, Words
from tui.conversation.drafts import Draft
from tui.conversation.instructing import Instructing
from tui.conversation.screens_shown import ScreensShown
from tui.conversation.voice_interface import Voice
from tui.pages.page import Answer, Page, Tone


class AccessForRenderers(Protocol):
    """The access settings in force. They may be others after every command."""

    now: AccessSettings

    @property
    def words(self) -> Words:
        """The wording to say everything in that is not on the page."""
        ...

    @property
    def renderer_changed(self) -> bool:
        """Whether another renderer is wanted: put the terminal back, and return."""
        ...

    def taken_over(self) -> None:
        """Said once, when a renderer begins to show the conversation."""
        ...


class VisitForRenderers(Protocol):
    """The screen on top; the same object for as long as it is not left."""

    wipe_due: bool
    """All screens are to be wiped before its page is shown; unset once they were."""

    @property
    def command(self) -> str:
        """The command that it belongs to; "" for a screen that an answer led to."""
        ...

    @property
    def draft(self) -> Draft:
        """What was typed and marked on it; marks and the place are written here, never echoed."""
        ...

    @property
    def notices(self) -> tuple[tuple[Phrase, Tone], ...]:
        """What its page says first; another object once something new has to be said."""
        ...

    @property
    def refused(self) -> Mapping[str, str]:
        """What was typed and cannot be taken as it is, by field."""
        ...

    def tell_once(self, said: Phrase) -> None:
        """Put a note on top of the page, unless it is there."""
        ...


class RendererSurface(Protocol):
    """A conversation, as renderers know it."""

    over: bool
    """Somebody has left. A renderer sets it only where nobody can type any more."""

    instructing: Instructing
    """How the renderer tells to use a command or to answer; set when it begins to show."""

    @property
    def page(self) -> Page:
        """What to show now; made again whenever it is asked for."""
        ...

    @property
    def visit(self) -> VisitForRenderers:
        """Which screen `page` belongs to."""
        ...

    @property
    def access(self) -> AccessForRenderers:
        """How it is to look, sound and read."""
        ...

    @property
    def screens(self) -> ScreensShown:
        """Whether something secret may stand on a screen; told before each page is shown."""
        ...

    @property
    def voice(self) -> Voice:
        """What says aloud what is shown; told of each page, of each answer and of each key."""
        ...

    @property
    def chance(self) -> Random:
        """Where a pointer begins in a ballot, so that keys that are counted tell nothing."""
        ...

    def answer(self, answer: Answer) -> None:
        """Give an answer to the page that is shown; saved before this returns."""
        ...

    def command(self, command_id: str) -> None:
        """Do a command that works anywhere (tui/commands/), but `repeat`, which is the renderer's own.

        A renderer that only adds lines says `page.where` itself, for `where`.
        """
        ...

    def typed(self, field_name: str, text: str) -> None:
        """Remember what stands in a field, at each change; never of a secret field."""
        ...

    def keep_drafts(self) -> None:
        """Save what was typed; at least every ten seconds, and on every way out. Never raises."""
        ...

    def page_for(self, command_id: str) -> Page | None:
        """The page that a command would show now, to say what is on it without going there."""
        ...


def tell_troubles(conversation: RendererSurface) -> None:
    """Put what has gone wrong with the sound on top of the page, once. Called before it is shown."""
    for trouble in conversation.voice.news.take():
        conversation.visit.tell_once(trouble)
