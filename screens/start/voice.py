"""The voice: on or off, how fast, how loud, and a sentence to try it with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.settings import VOICE_RATES, VOICE_VOLUMES, AccessSettings, next_step
from data.words.wording import Words, phrase
from tui.commands import VOICE
from tui.pages.instructions import Hint, UseOf
from tui.pages.page import Choice, Notice, Option, Page, Sentence
from tui.pages.screen import Adjust, Aloud, Back, Do, Next


@frozen
class VoiceScreen:
    """`access` gives the settings in force. `turn`: they are a voter's, in a ballot."""

    access: Callable[[], AccessSettings]
    turn: bool = False

    def page(self, words: Words) -> Page:
        """Whether it is on, its speed and its loudness, each to be changed at once."""
        now = self.access()
        switch = words("Turn the voice off") if now.voice else words("Turn the voice on")
        return Page(
            name="start.voice",
            heading=words("The voice"),
            blocks=(
                *self._turn_note(words),
                Sentence(words("The voice reads each page aloud. Any key stops it.")),
                Hint(phrase("To turn it on or off at any time, {do}.", do=UseOf(VOICE))),
                Sentence(words("It speaks {n} words a minute.", n=now.voice_rate)),
                Sentence(words("It is {n} out of 100 loud.", n=now.voice_volume)),
            ),
            question=Choice(
                words("How would you like the voice?"),
                (
                    Option("switch", switch, self._switch),
                    Option("test", words("Let me hear it"), lambda: Aloud(_sample)),
                    Option("slower", words("Slower"), lambda: self._faster(-1)),
                    Option("faster", words("Faster"), lambda: self._faster(1)),
                    Option("done", words("Done with the voice"), Back),
                ),
                short=words("What about the voice?"),
            ),
            actions=(
                Option("quieter", words("Quieter"), lambda: self._louder(-1)),
                Option("louder", words("Louder"), lambda: self._louder(1)),
            ),
        )

    def _turn_note(self, words: Words) -> tuple[Notice, ...]:
        if not self.turn:
            return ()
        return (Notice(words("In a vote, you try your headphones first.")),)

    def _switch(self) -> Next:
        if self.turn:
            return Do(VOICE)
        now = self.access()
        return Adjust(replace(now, voice=not now.voice))

    def _faster(self, steps: int) -> Next:
        now = self.access()
        return Adjust(replace(now, voice_rate=next_step(VOICE_RATES, now.voice_rate, steps)))

    def _louder(self, steps: int) -> Next:
        now = self.access()
        return Adjust(replace(now, voice_volume=next_step(VOICE_VOLUMES, now.voice_volume, steps)))


def _sample(words: Words) -> tuple[str, ...]:
    return (words("This is the voice of Fairsay. Your group meets, talks and decides with it."),)
