"""A ballot of several marks while it is marked in a window: the page of its step, and its list.

Each step is a page that asks for one of a few answers, and the last one asks whether to cast. They
are made here and not by the screen: nothing leaves the renderer before the ballot is cast.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from data.words.wording import Words
from tui.answers.choosing import Choosing, choosing_for
from tui.conversation.drafts import Draft
from tui.pages.ballot_steps import BallotSteps
from tui.pages.page import (
    UNNUMBERED,
    Answer,
    Block,
    Choice,
    ChoiceKind,
    Chosen,
    GoOn,
    Option,
    Page,
    Sentence,
    Steps,
)

CHANGE = "change"


class BallotInHand:
    """`page` is the whole ballot; the marks are kept in the draft, in memory."""

    def __init__(
        self, page: Page, steps: BallotSteps, draft: Draft, words: Words, chance: Random
    ) -> None:
        self._page, self.steps, self._words = page, steps, words
        self._draft, self._chance = draft, chance

    @property
    def _marks(self) -> tuple[str, ...]:
        return self._draft.marks or ()

    @property
    def reached(self) -> int:
        """How many steps are answered."""
        return len(self._marks)

    @property
    def _whole(self) -> bool:
        return self.reached == len(self.steps)

    def page(self) -> Page:
        """The page of the step that is reached."""
        asked = replace(self._page, blocks=(*self._page.blocks, *self._question()))
        if self._whole:
            words = self._words
            change = Option(CHANGE, words("Change my choice"), number=UNNUMBERED)
            casting = GoOn(words("All is marked."), self.steps.choice.cast)
            return replace(asked, question=casting, actions=(change,))
        step = self.steps.step(self.reached, self._words)
        return replace(asked, question=Choice(step.ask, step.answers, short=step.name), actions=())

    def _question(self) -> tuple[Block, ...]:
        """The question, and before anything is marked all that it is about."""
        choice = self.steps.choice
        asked = Sentence(choice.ask, strong=True)
        if self.reached or choice.kind is ChoiceKind.RANK:  # its answers name them
            return (asked,)
        return (asked, Steps(tuple(option.label for option in choice.options)))

    def choosing(self) -> Choosing:
        """The list of that page. Nothing is marked in it, and nothing reached."""
        choosing = choosing_for(self.page(), self._draft, self._words, self._chance, step=True)
        if self._whole:
            choosing.review = self.steps.in_words(self._marks, self._words)
        elif self.steps.choice.kind is ChoiceKind.RANK:
            choosing.placed = {mark: place for place, mark in enumerate(self._marks, 1)}
        return choosing

    def take(self, answer: Answer) -> Answer | None:
        """Keep an answer to the step; at the end, the answer to the whole. Raises CannotBeGiven."""
        if not isinstance(answer, Chosen):
            return self.steps.answer(self._marks)
        if self._whole:
            self._mark(())
        elif self.steps.refuses(self._marks, answer.option):
            raise CannotBeGiven
        else:
            self._mark((*self._marks, answer.option))
        return None

    def back(self) -> bool:
        """Take the last answer away. Whether there was one."""
        there = bool(self._marks)
        if there:
            self._mark(self._marks[:-1])
        return there

    def _mark(self, marks: tuple[str, ...]) -> None:
        self._draft.marks, self._draft.focus = marks, ""


class CannotBeGiven(Exception):
    """This answer has been given already, and counts once only."""
