"""The stack of screens that a conversation has come through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from data.words.wording import Phrase
from tui.conversation.drafts import Draft
from tui.pages.page import Tone
from tui.pages.screen import Go, Onward, Replace, Screen, Shown, Start


@dataclass
class Visit:
    """One screen on the stack, with what was said and typed on it.

    A new object for each time a screen is come to: its identity is the place. `page_name` and
    `secret` are those of its page on arrival. `command` is the id of the command that brought an
    interruption. `wipe_due`: all screens are to be wiped before it is shown; a renderer unsets it.
    `telling`: its page is secret and may tell something of somebody's vote.
    `passing` is the note of `tell_instead`. `refused` is what was typed and cannot be taken as it is.
    `turned`: how many parts of its answers were passed, where they are shown in parts.
    `says_where`: it was asked where one is, until an answer is given.
    """

    screen: Screen
    page_name: str
    secret: bool
    command: str = ""
    draft: Draft = field(default_factory=Draft)
    notices: tuple[tuple[Phrase, Tone], ...] = ()
    wipe_due: bool = False
    telling: bool = False
    passing: Phrase | None = None
    refused: Mapping[str, str] = field(default_factory=dict, repr=False)
    says_where: bool = False
    turned: int = 0

    def tell(self, said: Phrase | None, tone: Tone = Tone.DONE) -> None:
        """Put one more notice on top of the page."""
        if said is not None:
            self.notices = (*self.notices, (said, tone))

    def tell_problem(self, sentences: tuple[Phrase, ...]) -> None:
        """Put what has to be put right on top of the page."""
        for sentence in sentences:
            self.tell(sentence, Tone.PROBLEM)

    def tell_instead(self, said: Phrase | None) -> None:
        """Put a passing note on top of the page, in place of the passing note before it."""
        if said is not None:
            others = tuple(told for told in self.notices if told[0] is not self.passing)
            self.notices, self.passing = (*others, (said, Tone.NOTE)), said

    def tell_once(self, said: Phrase) -> None:
        """Put a note on top of the page, unless it is there."""
        if said not in [s for s, _ in self.notices]:
            self.tell(said, Tone.NOTE)


class Visits:
    """The stack itself. It is never empty once something was pushed."""

    def __init__(self) -> None:
        self._stack: list[Visit] = []

    @property
    def top(self) -> Visit:
        """The visit that is shown."""
        return self._stack[-1]

    @property
    def below(self) -> Iterator[Visit]:
        """The visits below the one that is shown, the nearest first."""
        return reversed(self._stack[:-1])

    @property
    def deep(self) -> bool:
        """Whether there is a screen to go back to."""
        return len(self._stack) > 1

    @property
    def in_ballot(self) -> bool:
        """Whether a secret page is shown, or lies below an interruption."""
        return any(visit.secret for visit in self._stack)

    @property
    def in_turn(self) -> bool:
        """Whether somebody is at a ballot, also while an interruption lies on top of it."""
        return any(visit.telling for visit in self._stack)

    @property
    def interrupted(self) -> Visit:
        """The visit that is shown, or that lies below the interruptions on top of it."""
        return next((v for v in reversed(self._stack) if not v.command), self.top)

    def push(self, visit: Visit) -> None:
        """Show a visit on top."""
        self._stack.append(visit)

    def pop(self) -> None:
        """Return to the visit below, if there is one."""
        if self.deep:
            self._change(self._stack[:-1])

    def follow(self, following: Shown, visit: Visit) -> None:
        """Show a visit where an answer leads to it: on top, in place of the top one, or alone."""
        match following:
            case Go():
                self._change([*self._stack, visit])
            case Replace():
                self._change([*self._stack[:-1], visit])
            case Start():
                self._change([visit])
            case Onward():
                self._change([self._stack[0], visit])

    def _change(self, stack: list[Visit]) -> None:
        """Where a ballot or a whole vote is left by this, nothing of it may stay on any screen.

        The pages ask for that as well (`Page.wipe`); this holds where one forgets to.
        """
        in_turn, in_ballot = self.in_turn, self.in_ballot
        self._stack = stack
        if (in_turn and not self.in_turn) or (in_ballot and not self.in_ballot):
            self.top.wipe_due = True

    def end_interruptions(self) -> None:
        """Return to the screen that was interrupted, if one was."""
        while self.deep and self.top.command:
            self._stack.pop()
