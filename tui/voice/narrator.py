"""The narrator: the voice as a conversation and its renderers know it (tui/conversation/voice_interface.py).

Most people start without a voice, so what it takes to speak is loaded when it is first wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tui.conversation.access_in_force import AccessInForce
from tui.conversation.voice_interface import Place, SoundNews
from tui.pages.page import Page

if TYPE_CHECKING:
    from tui.voice.sound import Begun, Speaks, Tell
    from tui.voice.speech_queue import Teller


def real_speaker(tell: Tell, begun: Begun) -> Speaks:
    """What speaks aloud."""
    from tui.voice.speaker import Speaker

    return Speaker(on_trouble=tell, on_passage=begun)


class Narrator:
    """`access` holds the settings in force. `speaker` makes what speaks."""

    def __init__(
        self,
        access: AccessInForce,
        speaker: Callable[[Tell, Begun], Speaks] = real_speaker,
    ) -> None:
        self.headphones = False
        self.news = SoundNews()
        self._access, self._speaker = access, speaker
        self._page: Page | None = None
        self._teller: Teller | None = None

    @property
    def on(self) -> bool:
        """Whether pages are read aloud."""
        return self._access.now.voice

    def at(self, page: Page, visit: object) -> None:
        """Know the page."""
        self._page = page
        if self.on or self._teller:
            self._awake().at(page, visit)

    def show(self, page: Page, visit: object, place: Place | None = None) -> None:
        """Say what is new since the last time."""
        self._page = page
        if self.on or self._teller:
            self._awake().show(page, visit, place)

    def entered(self, text: str) -> None:
        """Say this first, the next time."""
        if self.on:
            self._awake().entered(text)

    def say(self, *texts: str) -> None:
        """Say these texts after what was entered."""
        if self.on:
            self._awake().say(*texts)

    def read(self, texts: Iterable[str]) -> None:
        """Read these texts aloud."""
        self._awake().read(texts)

    def hush(self) -> None:
        """Be silent at once."""
        if self._teller:
            self._teller.hush()

    def command(self, command_id: str) -> None:
        """Stop, say again, spell, or read the page or the rest of it."""
        if self._teller:
            self._teller.command(command_id)

    def spoken(self) -> tuple[str, ...]:
        """What was said last, the latest first."""
        return self._teller.spoken() if self._teller else ()

    def close(self) -> None:
        """Be silent for good."""
        if self._teller:
            self._teller.close()

    def _awake(self) -> Teller:
        """What does the telling; it knows the page from the first moment on, and so what is secret."""
        if self._teller is None:
            from tui.voice.speech_queue import Teller

            self._teller = Teller(
                self._access, self._speaker, self.news.tell, lambda: self.headphones
            )
            if self._page:
                self._teller.know(self._page)
        return self._teller
