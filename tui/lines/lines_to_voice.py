"""Lines that are shown, said by the voice as well: all up to a prompt in one go, and the prompt."""

from __future__ import annotations

from data.words.wording import Words
from tui.conversation.voice_interface import Voice


class SaidAloud:
    """Gathers what is shown, and hands it to the voice when something is asked.

    `telling`: what is shown now may tell something of a vote. It is said on such a page or not at all.
    """

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self.telling = False
        self._waiting: list[tuple[bool, str]] = []
        self._rest: list[tuple[bool, str]] = []
        self._goes_on = False

    def add(self, *lines: str) -> None:
        """These lines are shown."""
        if self._voice.on:
            self._waiting += [(self.telling, line) for line in lines]

    def add_rest(self, words: Words, *lines: str) -> None:
        """These lines are shown as well, and said after the prompt."""
        if self._voice.on and lines:
            said = (words("The rest of the page:"), *lines)
            self._rest += [(self.telling, line) for line in said]

    def ask(self, prompt: str) -> None:
        """This prompt is shown, and now somebody is asked to type."""
        waiting, rest = self._of_now(self._waiting), self._of_now(self._rest)
        self._waiting, self._rest = [], []
        goes_on, self._goes_on = self._goes_on, False
        if self._voice.on and (waiting or not goes_on):
            self._voice.say(*waiting, prompt, *rest)

    def _of_now(self, gathered: list[tuple[bool, str]]) -> list[str]:
        return [line for telling, line in gathered if self.telling or not telling]

    def typed(self) -> None:
        """Something was typed: the voice is silent, to listen."""
        self._voice.hush()

    def forget(self) -> None:
        """Somebody else takes the laptop: what was shown before is not theirs to hear."""
        self._waiting, self._rest = [], []

    def goes_on(self) -> None:
        """The voice was told what to read: the next prompt, alone, does not take its place."""
        self._goes_on = True
