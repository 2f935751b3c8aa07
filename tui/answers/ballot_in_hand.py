"""A ballot of several marks as pages: the page of the step that is reached, and its list.

Each step is a page that asks for one of a few answers, and the last one asks whether to cast. They
are made here and not by the screen: nothing leaves the renderer before the ballot is cast.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from data.words.wording import Words
from tui.answers.ballot_marks import BallotMarks
from tui.answers.choosing import Choosing, choosing_for
from tui.conversation.drafts import Draft
from tui.pages.ballot_steps import BallotSteps
from tui.pages.page import (
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
_CAST_NUMBER, _CHANGE_NUMBER = 8, 9
"""Few ballots have so many answers: one digit too many at the last step neither casts nor clears."""


class BallotInHand:
    """`page` is the whole ballot; the marks are kept in the draft, in memory."""

    def __init__(
        self, page: Page, steps: BallotSteps, draft: Draft, words: Words, chance: Random
    ) -> None:
        self._page, self.steps, self._words = page, steps, words
        self._marks = BallotMarks(steps, draft)
        self._draft, self._chance = draft, chance

    @property
    def reached(self) -> int:
        """How many steps are answered."""
        return len(self._marks.given)

    def page(self) -> Page:
        """The page of the step that is reached."""
        asked = replace(self._page, blocks=(*self._page.blocks, *self._question()))
        if self._marks.whole:
            words = self._words
            change = Option(CHANGE, words("Change my choice"), number=_CHANGE_NUMBER)
            casting = GoOn(words("All is marked."), self.steps.choice.cast)
            return replace(asked, question=casting, actions=(change,))
        step = self._marks.step(self._words)
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
        if self._marks.whole:
            choosing.last_number = _CAST_NUMBER
            choosing.review = self._marks.in_words(self._words)
        elif self.steps.choice.kind is ChoiceKind.RANK:
            choosing.placed = {mark: place for place, mark in enumerate(self._marks.given, 1)}
        return choosing

    def take(self, answer: Answer) -> Answer | None:
        """Keep an answer to the step; at the end, the answer to the whole. Raises CannotBeGiven."""
        if not isinstance(answer, Chosen):
            return self._marks.answer()
        if self._marks.whole:
            self._marks.clear()
        elif not self._marks.mark(answer.option):
            raise CannotBeGiven
        self._draft.focus = ""
        return None

    def back(self) -> bool:
        """Take the last answer away. Whether there was one."""
        there = self._marks.take_back()
        if there:
            self._draft.focus = ""
        return there


class CannotBeGiven(Exception):
    """This answer has been given already, and counts once only."""
