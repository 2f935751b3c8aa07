"""How it looks, sounds and reads. The very first screen, and on a key at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.settings import CLEAREST_THEMES, OTHER_THEMES, AccessSettings
from data.words.wording import Phrase, Words, phrase
from screens.start.in_use import in_use_said
from screens.start.text_size import SIZE_NAMES, TextSizeScreen
from tui.pages.page import Choice, Notice, Option, Page, Sentence
from tui.pages.screen import Adjust, Back, Go, Next

THEME_NAMES: dict[str, Phrase] = {
    "white-on-black": phrase("White on black"),
    "yellow-on-black": phrase("Yellow on black"),
    "dark-on-cream": phrase("Dark on cream"),
    "textual-dark": phrase("Soft: grey and orange"),
    "tokyo-night": phrase("Soft: blue and orange"),
    "catppuccin-mocha": phrase("Soft: blue and pink"),
    "rose-pine": phrase("Soft: grey and violet"),
}


def _on_or_off(on: bool, words: Words) -> str:
    return words("on") if on else words("off")


@frozen
class AccessScreen:
    """`access` gives the settings in force. `done` says what follows; None returns to the same place.

    `first` marks the very first screen, which also greets. `turn`: it is a voter's, in a ballot.
    """

    access: Callable[[], AccessSettings]
    done: Callable[[], Next] | None = None
    first: bool = False
    turn: bool = False

    def page(self, words: Words) -> Page:
        """Each setting, with its state in words."""
        return Page(
            name="start.access",
            heading=words("How it looks, sounds and reads"),
            blocks=self._blocks(words),
            question=Choice(
                words("How would you like it?"),
                self._settings(words),
                short=words("Change anything?"),
            ),
            actions=(self._less(words), Option("keys", words("Keys"), self._keys)),
        )

    def _settings(self, words: Words) -> tuple[Option, ...]:
        now = self.access()
        lines = words(
            "Line by line, for screen readers: {state}", state=_on_or_off(now.lines, words)
        )
        voice = words("Voice: {state}", state=_on_or_off(now.voice, words))
        plain = words("Plain words: {state}", state=_on_or_off(now.plain, words))
        size = words("Size of text: {size}", size=words.say(SIZE_NAMES[now.large_text]))
        colours = words("Colours: {name}", name=words.say(THEME_NAMES[now.theme]))
        return (
            Option("done", words("It is fine like this. Go on"), self.done or Back),
            Option("lines", lines, lambda: Adjust(replace(now, lines=not now.lines))),
            Option("voice", voice, self._voice),
            Option("plain", plain, lambda: Adjust(replace(now, plain=not now.plain))),
            Option("size", size, lambda: Go(TextSizeScreen(self.access))),
            Option("colours", colours, lambda: Go(ColoursScreen(self.access))),
        )

    def _less(self, words: Words) -> Option:
        now = self.access()
        less = words("Send less, for a slow line: {state}", state=_on_or_off(now.sends_less, words))
        return Option("less", less, lambda: Adjust(replace(now, sends_less=not now.sends_less)))

    def _blocks(self, words: Words) -> tuple[Sentence | Notice, ...]:
        if self.first:
            return (
                Sentence(words("Welcome to Fairsay. Your group meets, talks and decides with it.")),
                Sentence(words("First: how would you like it? You can change this at any time.")),
            )
        if self.turn:
            return (Notice(words("This is for your turn only. Nobody else will see it.")),)
        return (Sentence(words("What you change here takes effect at once.")),)

    def _keys(self) -> Next:
        from screens.start.keys import KeysScreen

        return Go(KeysScreen(self.access))

    def _voice(self) -> Next:
        from screens.start.voice import VoiceScreen  # the first picture needs none of it

        return Go(VoiceScreen(self.access, turn=self.turn))


@frozen
class ColoursScreen:
    """The colours of the drawn screen; all of them are easy to tell apart."""

    access: Callable[[], AccessSettings]

    def page(self, words: Words) -> Page:
        """The clearest first; the one in force says so."""
        clearest = tuple(self._option(theme, words) for theme in CLEAREST_THEMES)
        return Page(
            name="start.colours",
            heading=words("Colours"),
            blocks=(Sentence(words("The first three are the clearest.")),),
            question=Choice(
                words("Which colours would you like?"),
                (*clearest, Option("done", words("Done with colours"), Back)),
                short=words("Which colours?"),
            ),
            actions=tuple(self._option(theme, words) for theme in OTHER_THEMES),
        )

    def _option(self, theme: str, words: Words) -> Option:
        name = words.say(THEME_NAMES[theme])
        return Option(
            theme,
            in_use_said(name, words, in_use=theme == self.access().theme),
            lambda: Adjust(replace(self.access(), theme=theme)),
        )
