"""The window is not the program's own: nothing secret opens, or goes on, and what can be done instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from data.frozen import frozen
from data.words.problems import Problem
from data.words.wording import Phrase, Words, phrase
from tui.pages.page import Block, Choice, Notice, Option, Page, Sentence, Tone
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


@frozen
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
        return Page(
            name="vote.not-secret-here",
            heading=words("Nothing secret in this window"),
            blocks=self._blocks(words),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("paper", words("Use paper instead"), self._paper),
                    *self._in_the_open(words),
                    Option("again", words("Look at this window again"), self._once_more),
                    Option("later", words("Go on without it"), lambda: self.then(None)),
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

    def _in_the_open(self, words: Words) -> tuple[Option, ...]:
        if (screen := self.in_the_open) is None:
            return ()
        label = words("Ask in the open, not in secret")
        return (Option("open", label, lambda: Replace(screen)),)

    def _paper(self) -> Next:
        return self.then(phrase("Use paper. Then write down what came out."))

    def _once_more(self) -> Next:
        if self.room.terminal().secret:
            return Replace(self.again)
        return Stay(problem=(phrase("It is still like that."), TO_DO))


def lost_blocks(room: Room, words: Words) -> tuple[Block, ...]:
    """Why a vote was stopped, where it was because the terminal is not the program's own now."""
    if room.terminal().secret:
        return ()
    return tuple(Sentence(words.say(said)) for said in (HAPPENED, WHY, TO_DO))
