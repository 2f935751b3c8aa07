"""The voice: on or off, how fast, how loud, and a sentence to try it with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.settings import VOICE_RATES, VOICE_VOLUMES, AccessSettings, next_step
from data.words.wording import Words, phrase
from tui.commands import VOICE
from tui.pages.instructions import Hint, UseOf
from tui.pages.page import Answer, Choice, Chosen, Notice, Option, Page, Sentence
from tui.pages.screen import Adjust, Aloud, Back, Do, Next

_CHANGES = {
    "faster": ("voice_rate", VOICE_RATES, 1),
    "slower": ("voice_rate", VOICE_RATES, -1),
    "louder": ("voice_volume", VOICE_VOLUMES, 1),
    "quieter": ("voice_volume", VOICE_VOLUMES, -1),
}


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
                    Option("switch", switch),
                    Option("test", words("Let me hear it")),
                    Option("slower", words("Slower")),
                    Option("faster", words("Faster")),
                    Option("done", words("Done with the voice")),
                ),
                short=words("What about the voice?"),
            ),
            actions=(Option("quieter", words("Quieter")), Option("louder", words("Louder"))),
        )

    def _turn_note(self, words: Words) -> tuple[Notice, ...]:
        if not self.turn:
            return ()
        return (Notice(words("In a vote, you try your headphones first.")),)

    def answer(self, answer: Answer) -> Next:
        """Change it at once, and stay to hear it."""
        now = self.access()
        match answer:
            case Chosen("switch") if self.turn:
                return Do(VOICE)
            case Chosen("switch"):
                return Adjust(replace(now, voice=not now.voice))
            case Chosen("test"):
                return Aloud(_sample)
            case Chosen(change) if change in _CHANGES:
                name, steps, by = _CHANGES[change]
                value = next_step(steps, getattr(now, name), by)
                changed = {name: value}
                return Adjust(replace(now, **changed))  # type: ignore[arg-type]  # names as above
            case _:
                return Back()


def _sample(words: Words) -> tuple[str, ...]:
    return (words("This is the voice of Fairsay. Your group meets, talks and decides with it."),)
