"""A ballot: the mark can be changed freely until it is cast, and is said only when asked for."""

from __future__ import annotations

from typing import Protocol

from tui import commands
from tui.answers.marked_options import marked_options
from tui.lines.asking import Asker, CommandUsed
from tui.lines.choosing import Reply, choice_picker
from tui.lines.picking import picker_for
from tui.lines.step_by_step import StepByStep
from tui.pages.ballot_steps import ballot_steps
from tui.pages.page import Choice, Chosen, Option, Page

_CAST, _CHANGE, _SAY = "cast", "change", "say"


class Marking(Protocol):
    """How one ballot is marked. The mark is kept in the draft, in memory."""

    @property
    def whole(self) -> bool:
        """Whether everything is marked that has to be."""
        ...

    def lines(self) -> list[str]:
        """What is said before the prompt."""
        ...

    def ask(self) -> Reply:
        """Ask for what is not marked yet. Raises CommandUsed, InputEnded."""
        ...

    def in_words(self) -> str:
        """The mark read back."""
        ...


class MarkOne:
    """One mark, by its number alone: how long a word is would tell which."""

    def __init__(self, asker: Asker, choice: Choice, page: Page) -> None:
        self._options = (*choice.options, *page.actions)
        self._marks = marked_options(page, choice, asker.conversation.visit.draft)
        self._picker, self._before = choice_picker(asker, choice, self._options)
        self._picker.by_number = True

    @property
    def whole(self) -> bool:
        """Whether an answer is marked."""
        return bool(self._marks.marked)

    def lines(self) -> list[str]:
        """The question, if the prompt cannot hold it, and the answers."""
        return [*self._before, *self._picker.lines()]

    def ask(self) -> Reply:
        """Ask for the one, unless it is marked."""
        if not self.whole:
            self._marks.mark(self._picker.pick_one().id)
        return Reply(Chosen(self._marks.marked[0]))

    def in_words(self) -> str:
        """The mark's own words."""
        return next(o.label for o in self._options if o.id in self._marks.marked)


def _marking(asker: Asker, choice: Choice, page: Page) -> Marking:
    steps = ballot_steps(page)
    return StepByStep(asker, steps) if steps else MarkOne(asker, choice, page)


class Casting:
    """Has a ballot marked, then asks whether to cast, change, or hear the mark.

    "Choice noted." is said once a ballot, when it is whole. What is said and shown, and how often
    something is asked, is the same for every ballot.
    """

    def __init__(self, asker: Asker, choice: Choice, page: Page) -> None:
        self._asker, self._choice = asker, choice
        self._marking = _marking(asker, choice, page)
        self._draft = asker.conversation.visit.draft
        asker.actions = ()  # those of a ballot have numbers, as every other answer

    def lines(self) -> list[str]:
        """What is said before marking."""
        return self._marking.lines()

    def ask(self) -> Reply:
        """Ask until it is cast."""
        reply = self._mark()
        while True:
            match self._next_step():
                case "cast":
                    return reply
                case "say":
                    words = self._asker.words
                    self._asker.say(words("Your choice: {names}", names=self._marking.in_words()))
                case _:
                    self._draft.marks = ()
                    self._asker.say(*self._marking.lines())
                    reply = self._mark()

    def _mark(self) -> Reply:
        """Have it marked; what was marked before an interruption, or in the other mode, is kept."""
        marked_before = self._marking.whole
        reply = self._marking.ask()
        if not marked_before:
            self._asker.say(self._asker.words("Choice noted."))
        return reply

    def _next_step(self) -> str:
        words = self._asker.words
        steps = (
            Option(_CAST, self._choice.cast),
            Option(_CHANGE, words("Change my choice")),
            Option(_SAY, words("Say my choice, with headphones on")),
        )
        question = f"{self._choice.cast.rstrip(' .:?')}?"
        picker = picker_for(self._asker, question, steps)
        self._asker.say(*picker.lines())
        try:
            return picker.pick_one().id
        except CommandUsed as used:
            if used.id != commands.BACK:
                raise
            return _CHANGE
