"""The window is not the program's own: nothing secret opens, or goes on, and what can be done instead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from data.words.problems import Problem
from data.words.wording import Phrase, Words, phrase
from tui.pages.page import Answer, Block, Choice, Chosen, Notice, Option, Page, Sentence, Tone
from tui.pages.screen import Next, Replace, Screen, Stay
from tui.room import Room

HAPPENED = phrase("Another program stands between Fairsay and this window.")
WHY = phrase("It could see or keep what is typed or shown here.")
SAFE = phrase("Nothing of a vote was kept. Everything that was saved before is safe.")
TO_DO = phrase(
    'Leave, and start Fairsay again: type "{typed}" alone, with no "{signs}".',
    typed="fairsay",
    signs="| < >",
)


class NotOurTerminal(Problem):
    """Something secret was to be asked, or counted, and the terminal is not the program's own."""

    def __init__(self) -> None:
        super().__init__(HAPPENED, SAFE, TO_DO)


class Refusing(Screen, Protocol):
    """A page that something secret begins from."""

    def refused(self, *, stopped: bool = False) -> Screen | None:
        """What to show where nothing secret may be asked now; None where it may."""
        ...


@dataclass(frozen=True)
class NotSecretHere:
    """Why nothing secret may be asked in this window, and the ways on.

    `again` is where to go on once that is put right, `then` makes what comes after without it.
    `in_the_open` is the page of an open round, where one can be held instead. `stopped`: it went
    round already, and what was in it was thrown away.
    """

    room: Room
    then: Callable[[Phrase | None], Next]
    again: Screen
    in_the_open: Screen | None = None
    stopped: bool = False

    def page(self, words: Words) -> Page:
        """What happened, what is safe, and what to do."""
        in_the_open = Option("open", words("Ask in the open, not in secret"))
        return Page(
            name="vote.not-secret-here",
            heading=words("Nothing secret in this window"),
            blocks=self._blocks(words),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("paper", words("Use paper instead")),
                    *((in_the_open,) if self.in_the_open else ()),
                    Option("again", words("Look at this window again")),
                    Option("later", words("Go on without it")),
                ),
            ),
            wipe=self.stopped,
            back="later",
        )

    def _blocks(self, words: Words) -> tuple[Block, ...]:
        gone = words("It had to be stopped. All that was in it is gone, and nothing is shown.")
        return (
            *((Notice(gone, Tone.PROBLEM),) if self.stopped else ()),
            *(Sentence(words.say(said)) for said in (HAPPENED, WHY, SAFE, TO_DO)),
        )

    def answer(self, answer: Answer) -> Next:
        """Paper, an open round, another look, or nothing of it."""
        match answer:
            case Chosen("paper"):
                return self.then(phrase("Use paper. Then write down what came out."))
            case Chosen("open") if self.in_the_open:
                return Replace(self.in_the_open)
            case Chosen("again"):
                return self._once_more()
            case _:
                return self.then(None)

    def _once_more(self) -> Next:
        if self.room.terminal().secret:
            return Replace(self.again)
        return Stay(problem=(phrase("It is still like that."), TO_DO))


def lost_blocks(room: Room, words: Words) -> tuple[Block, ...]:
    """Why a vote was stopped, where it was because the terminal is not the program's own now."""
    if room.terminal().secret:
        return ()
    return tuple(Sentence(words.say(said)) for said in (HAPPENED, WHY, TO_DO))
