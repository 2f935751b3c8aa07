"""The words in force: one language, one register, and the numbers and dates that go with them.

A sentence is written once in the code, in standard English, and looked up here. The plain
register and every other language live in the catalogues (`locales/`), never in the code.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date, time
from gettext import NullTranslations
from typing import Any, Literal

from data.frozen import frozen
from data.words.multilingual_text import Said
from locales import catalogue_chain


@frozen
class Phrase:
    """A sentence not yet in words: what to look up, and the values to put in.

    `many` is the plural form of `text`; where it is given, `values["n"]` decides.
    """

    text: str
    many: str = ""
    values: dict[str, Any] = field(default_factory=dict)

    def given(self, /, **values: Any) -> Phrase:
        """The same sentence with these values to put in."""
        return Phrase(self.text, self.many, {**self.values, **values})


def phrase(text: str, /, **values: Any) -> Phrase:
    """Mark a sentence for the catalogues, to be put into words later."""
    return Phrase(text, values=values)


def phrases(text: str, many: str, n: int, /, **values: Any) -> Phrase:
    """Mark a counted sentence for the catalogues, to be put into words later."""
    return Phrase(text, many, {"n": n, **values})


@frozen
class Words:
    """Puts sentences into the language and the register in force.

    `language` is a catalogue's name, such as "en_GB"; `plain` asks for the plain register.
    """

    language: str = "en_GB"
    plain: bool = False

    @property
    def _catalogue(self) -> NullTranslations:
        return catalogue_chain(self.language, plain=self.plain)

    def __call__(self, text: str, /, **values: Any) -> str:
        """The sentence in these words, with its values in place."""
        return self._filled(self._catalogue.gettext(text), text, values)

    def count(self, text: str, many: str, n: int, /, **values: Any) -> str:
        """The counted sentence in these words; `n` chooses the plural form."""
        return self._filled(self._catalogue.ngettext(text, many, n), text, {"n": n, **values})

    def say(self, said: Phrase) -> str:
        """A marked sentence in these words. Values that are marked sentences or dates are said too."""
        values = {name: self._value(value) for name, value in said.values.items()}
        if said.many:
            text = self._catalogue.ngettext(said.text, said.many, int(said.values["n"]))
        else:
            text = self._catalogue.gettext(said.text)
        return self._filled(text, said.text, values)

    def _value(self, value: Any) -> Any:
        if isinstance(value, Phrase):
            return self.say(value)
        return self.short_day(value) if isinstance(value, date) else value

    def _filled(self, wording: str, text: str, values: dict[str, Any]) -> Said:
        """A wording with its values. Where a catalogue lacks `text`, the wording is English."""
        language = self.language
        if language != "en_GB" and wording in {text, plain_english(text)}:
            language = "en_GB"
        return Said.filled(wording, values, language)

    @property
    def _formats(self) -> str:
        """The language whose dates and lists are used; the pseudo-language has none of its own."""
        return "en_GB" if self.language == "qps" else self.language

    def day(self, day: date) -> str:
        """A date in full with its weekday, as said in this language."""
        return self._date(day, "full")

    def short_day(self, day: date) -> str:
        """A date without its weekday, such as "3 November 2026"."""
        return self._date(day, "long")

    def _date(self, day: date, length: Literal["full", "long"]) -> Said:
        from babel.dates import format_date  # 22 ms, and many pages have no date

        return Said(format_date(day, length, locale=self._formats), self.language)

    def time(self, at: time) -> str:
        """A time of day, such as "14:30"; in plain words "2:30 pm"."""
        from babel.dates import format_time

        written = "h:mm a" if self.plain else "short"
        return Said(format_time(at, written, locale=self._formats), self.language)

    def listed(self, items: Iterable[str]) -> str:
        """Several things in one sentence, such as "Ana, Ben and Cas"."""
        from babel.lists import format_list  # slow to import, and not needed to start

        given = list(items)
        places = [f"{{{place}}}" for place in range(len(given))]
        return Said.filled(format_list(places, locale=self._formats), given, self.language)


def plain_english(text: str) -> str:
    """A sentence in plain English: what is said where a language has no words of its own for it."""
    return catalogue_chain("en_GB", plain=True).gettext(text)
