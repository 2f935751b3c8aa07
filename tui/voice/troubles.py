"""What is told when there is no sound: what happened, what is safe, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from data.words.wording import Phrase, phrase

NO_DEVICE = phrase(
    "There is no sound here, so the voice is silent. Everything is on the screen. "
    "Plug in a loudspeaker or headphones, and turn the voice on again."
)
NO_ENGINE = phrase(
    "There is no voice on this computer, so nothing is read aloud. Everything is on the screen."
)
KEEPS_STOPPING = phrase(
    "The voice keeps stopping, so it is silent now. Everything is on the screen. "
    "Turn it on again to try once more."
)
DID_NOT_START = phrase(
    "The voice did not start, so it is silent. Everything is on the screen. "
    "Turn it on again to try once more."
)


class NoVoice:
    """Tells of each language without a voice once."""

    def __init__(self, told: Callable[[Phrase], None]) -> None:
        self._told, self._known = told, set[str]()

    def tell(self, languages: Iterable[str]) -> None:
        """There is no voice for these."""
        for language in languages:
            if language not in self._known:
                self._known.add(language)
                self._told(no_voice_for(language))


def no_voice_for(language: str) -> Phrase:
    """There is no voice for a language, such as "so"; its name is given in the language itself."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(language.replace("-", "_")).language_name or language
    except (UnknownLocaleError, ValueError):
        name = language
    return phrase("This computer has no voice for {language}. It is on the screen.", language=name)
