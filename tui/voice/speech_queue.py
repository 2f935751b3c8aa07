"""Says aloud what is shown, each thing once, and the latest in place of the rest.

In a ballot nothing is said until this voter has confirmed headphones, and nothing is remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tui.commands.voice_commands import SPELL, STOP
from tui.conversation.access_in_force import AccessInForce
from tui.conversation.voice_interface import Place
from tui.pages.page import Page
from tui.voice.already_heard import Heard, what_is_new
from tui.voice.on_request import asked_for
from tui.voice.reading import Part
from tui.voice.sound import Begun, Sound, Speaks, Tell
from tui.voice.speech_progress import Telling

_NO_PAGE = Page("", "")
_CAPTIONS = "anywhere.spoken"  # what it reads of what was said is not said anew


class Teller:
    """What a narrator (tui/voice/narrator.py) does once there is something to say.

    `access` holds the settings in force. `speaker` makes what speaks, and `told` hears of trouble.
    `on_headphones` tells whether this voter has confirmed that nobody else hears the voice.
    """

    def __init__(
        self,
        access: AccessInForce,
        speaker: Callable[[Tell, Begun], Speaks],
        told: Tell,
        on_headphones: Callable[[], bool],
    ) -> None:
        self._access, self._on_headphones = access, on_headphones
        self._telling = Telling()
        self._sound = Sound(speaker, told, self._telling.reached)
        self._page = _NO_PAGE
        self._heard = Heard()
        self._entered: list[str] = []

    def know(self, page: Page) -> None:
        """Know the page, and be private where it may tell something of a vote."""
        self._page = page
        self._sound.use(self._access.now)
        self._sound.private = page.secret and not (page.aloud or self._on_headphones())

    def at(self, page: Page, visit: object) -> None:
        """A page is shown, whose texts are handed to `say`."""
        self.know(page)
        if self._access.now.voice and self._heard.page is None:
            self._sound.start_again()
        self._heard = self._heard.then(page, self._access.words, visit, None)
        if not _may_be_heard(page, headphones=self._on_headphones()):
            self._telling.forget()

    def show(self, page: Page, visit: object, place: Place | None = None) -> None:
        """Say what is new since the last time."""
        words = self._access.words
        before, self._entered, entered = self._heard, [], self._entered
        self.at(page, visit)
        if not self._access.now.voice:  # what was said last is that the voice is off
            self._tell(what_is_new(before, page, words, visit, None) if before.page else ())
            self._heard = Heard()
            return
        self._heard = before.then(page, words, visit, place)
        new = what_is_new(before, page, words, visit, place)
        if entered or new:
            self._tell((*map(Part, entered), *new))

    def entered(self, text: str) -> None:
        """Say this first, the next time. Nothing of a secret page, on headphones or not.

        Renderers hand over nothing of one either; neither is to be all that guards a vote.
        """
        if text and not self._page.secret:
            self._entered.append(text)

    def say(self, *texts: str) -> None:
        """Say these texts after what was entered."""
        entered, self._entered = self._entered, []
        if self._access.now.voice and (texts or entered):
            self._tell(map(Part, (*entered, *texts)))

    def read(self, texts: Iterable[str]) -> None:
        """Read these texts aloud."""
        self._sound.use(self._access.now)
        self._sound.start_again()
        self._tell(map(Part, texts))

    def hush(self) -> None:
        """Be silent at once."""
        self._sound.stop()

    def command(self, command_id: str) -> None:
        """Stop, say again, spell, or read the page or the rest of it."""
        if command_id == STOP:
            self._sound.stop()
            return
        asked = asked_for(command_id, self._heard, self._telling, self._access.words)
        self._tell(asked, spelled=command_id == SPELL)

    def spoken(self) -> tuple[str, ...]:
        """What was said last, the latest first."""
        return tuple(self._telling.remembered)

    def close(self) -> None:
        """Be silent for good."""
        self._sound.close()

    def _tell(self, parts: Iterable[Part], *, spelled: bool = False) -> None:
        self.know(self._page)  # somebody may have confirmed headphones meanwhile
        if _may_be_heard(self._page, headphones=self._on_headphones()):
            secret = self._page.secret or self._page.name == _CAPTIONS
            language = self._access.group_language
            passages = self._telling.begin(parts, language, spelled=spelled, secret=secret)
            if passages:
                self._sound.say(passages, allowed=False)  # it holds back what is private as well


def _may_be_heard(page: Page, *, headphones: bool) -> bool:
    """Whether anything may be said now: in a ballot only on headphones, or what tells nothing."""
    return not page.secret or headphones or page.aloud
