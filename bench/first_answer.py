"""How soon somebody who only hears a page can answer: `python -m bench.first_answer [--pages]`.

For the pages of the gallery, in both registers: the length of the sound that the voice makes before the
first answer, at its usual rate, made by the real engine and played by nobody. It is the same on every
machine, however busy. Measured are the hundred pages with most words before it. `--pages` prints the
longest. Ends with 1 if one of them is over the budget.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bench.support.budgets import Budget, number, report, table
from data.settings import AccessSettings
from data.words.wording import Words
from tests.fixtures.sample_world import new_world
from tests.gallery.looks import shown
from tests.gallery.states import STATES
from tui.pages.hearing_order import length
from tui.pages.page import Form, Page
from tui.pages.page_in_lines import sentence
from tui.voice.engine import Engine
from tui.voice.passage import Passage
from tui.voice.passages import passages_of
from tui.voice.players import RATE
from tui.voice.reading import arrival

BUDGET_SECONDS = 8
BYTES_A_SECOND = 2 * RATE  # 16 bit, one channel
USUAL = AccessSettings(voice=True)


MEASURED = 100
"""Pages: those with fewer words before the first answer are not near the budget."""


class Heard(NamedTuple):
    """A page as it is come to: its state in the gallery, what is said before the first answer, and all."""

    state: str
    before: list[str]
    whole: list[str]


def up_to_the_question(page: Page, words: Words) -> tuple[list[str], list[str]]:
    """What is said before the first answer, and all that is said when the page is come to."""
    question = page.question
    asked = sentence(question.fields[0].ask if isinstance(question, Form) else question.ask)
    said = [part.text for part in arrival(page, words, {})]
    return said[: said.index(asked) + 1] if asked in said else said[:1], said


class Stopwatch:
    """Says texts to nobody, and tells how long that is."""

    def __init__(self, rate: int) -> None:
        self._engine, self._rate, self._bytes = Engine(stock=False), rate, 0
        self._engine.hand_sound_to(self._take)

    def _take(self, sound: bytes) -> bool:
        self._bytes += len(sound)
        return True

    def seconds(self, texts: Iterable[str]) -> float:
        """How long it takes to say these texts, one after the other."""
        self._bytes = 0
        for passage in (p for text in texts for p in passages_of(text, "en_GB")):
            self._say(passage)
        return self._bytes / BYTES_A_SECOND

    def _say(self, passage: Passage) -> None:
        self._engine.say(passage.text, passage.language, self._rate, 1.0)


def pages() -> Iterator[tuple[str, Page, Words]]:
    """Every page of the gallery, in both registers."""
    for name, state in STATES.items():
        world = new_world()
        screen = state(world)
        for plain in (False, True):
            conversation = shown(world, screen, replace(USUAL, plain=plain))
            register = "plain" if plain else "standard"
            yield f"{name} ({register})", conversation.page, conversation.access.words


def main(arguments: Sequence[str] = ()) -> int:
    """The exit code: 0 if the budget is kept on every page."""
    stopwatch = Stopwatch(USUAL.voice_rate)
    heard = [Heard(state, *up_to_the_question(page, words)) for state, page, words in pages()]
    heard.sort(key=lambda one: -length(one.before))
    measured = [(stopwatch.seconds(one.before), one) for one in heard[:MEASURED]]
    measured.sort(key=lambda row: -row[0])
    if "--pages" in arguments:
        rows = [
            (one.state, number(seconds), number(stopwatch.seconds(one.whole)))
            for seconds, one in measured[:25]
        ]
        print(table(("page", "s to the first answer", "s of the whole page"), rows) + "\n")
    longest, page = measured[0]
    return report([Budget(f"the first answer: {page.state}", longest, BUDGET_SECONDS, "s")])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
