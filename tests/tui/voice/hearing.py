"""What somebody hears of a conversation, without any sound: the passages that would be said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from data.settings import AccessSettings
from tui.conversation.access_in_force import AccessInForce
from tui.conversation.conversation import Conversation
from tui.conversation.voice_interface import Place
from tui.pages.page import Page
from tui.voice.narrator import Narrator
from tui.voice.passage import Passage
from tui.voice.sound import Begun, Tell


@dataclass
class Listener:
    """Stands in for the speaker. `said` is each thing said, as its passages; `stops` counts silences."""

    tell: Tell
    begun: Begun
    rate: int = 175
    volume: float = 1.0
    private: bool = False
    quiet: bool = False
    said: list[tuple[Passage, ...]] = field(default_factory=list)
    stops: int = 0
    closed: bool = False

    def say(self, *passages: Passage, allowed: bool = False) -> None:
        if allowed or not self.private:
            self.said.append(passages)

    def stop(self) -> None:
        self.stops += 1

    def close(self) -> None:
        self.closed = True


class Hearing:
    """A narrator, and who listens to it."""

    def __init__(
        self, access: AccessSettings | None = None, in_force: AccessInForce | None = None
    ) -> None:
        self.access = in_force or AccessInForce(access or AccessSettings(voice=True))
        self.listeners: list[Listener] = []
        self.narrator = Narrator(self.access, self._listen)

    def _listen(self, tell: Tell, begun: Begun) -> Listener:
        self.listeners.append(Listener(tell, begun))
        return self.listeners[-1]

    @property
    def listener(self) -> Listener:
        return self.listeners[-1]

    @property
    def passages(self) -> list[Passage]:
        """Everything said so far."""
        return [p for one in self.listeners for said in one.said for p in said]

    def texts(self) -> list[str]:
        """The same, as texts."""
        return [passage.text for passage in self.passages]

    def heard(self, do: Callable[[], object]) -> list[str]:
        """What is heard of something that is done."""
        before = len(self.passages)
        do()
        return self.texts()[before:]

    def page(self, page: Page, visit: object, place: Place | None = None) -> list[str]:
        """What is heard when a page is shown."""
        return self.heard(lambda: self.narrator.show(page, visit, place))


def listen_to(conversation: Conversation) -> Hearing:
    """Turn the voice of a conversation on, and listen to it."""
    hearing = Hearing(in_force=conversation.access)
    conversation.voice = hearing.narrator
    conversation.access.change(replace(conversation.access.now, voice=True), turn_only=False)
    return hearing
