"""Lines that are shown, said by the voice as well: all up to a prompt in one go, and the prompt."""

from __future__ import annotations

from tui.conversation.voice_interface import Voice


class SaidAloud:
    """Gathers what is shown, and hands it to the voice when something is asked.

    `telling`: what is shown now may tell something of a vote. It is said on such a page or not at all.
    """

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self.telling = False
        self._waiting: list[tuple[bool, str]] = []
        self._goes_on = False

    def add(self, *lines: str) -> None:
        """These lines are shown."""
        if self._voice.on:
            self._waiting += [(self.telling, line) for line in lines]

    def ask(self, prompt: str) -> None:
        """This prompt is shown, and now somebody is asked to type."""
        waiting = [line for telling, line in self._waiting if self.telling or not telling]
        self._waiting = []
        goes_on, self._goes_on = self._goes_on, False
        if self._voice.on and (waiting or not goes_on):
            self._voice.say(*waiting, prompt)

    def typed(self) -> None:
        """Something was typed: the voice is silent, to listen."""
        self._voice.hush()

    def forget(self) -> None:
        """Somebody else takes the laptop: what was shown before is not theirs to hear."""
        self._waiting = []

    def goes_on(self) -> None:
        """The voice was told what to read: the next prompt, alone, does not take its place."""
        self._goes_on = True
