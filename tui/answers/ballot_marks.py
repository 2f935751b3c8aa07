"""The marks of a ballot that is asked in steps, while it is marked: kept in its page's draft, in memory."""

from __future__ import annotations

from data.words.wording import Words
from tui.conversation.drafts import Draft
from tui.pages.ballot_steps import BallotSteps, Step
from tui.pages.page import Answer


class BallotMarks:
    """One mark for each step that is answered: the id of its answer."""

    def __init__(self, steps: BallotSteps, draft: Draft) -> None:
        self.steps, self._draft = steps, draft

    @property
    def given(self) -> tuple[str, ...]:
        """The marks so far."""
        return self._draft.marks or ()

    @property
    def whole(self) -> bool:
        """Whether every step is answered."""
        return len(self.given) == len(self.steps)

    def step(self, words: Words) -> Step:
        """The step that is reached."""
        return self.steps.step(len(self.given), words)

    def mark(self, answer_id: str) -> bool:
        """Answer the step that is reached. Whether that answer may be given: an option has one place."""
        taken = not self.steps.refuses(self.given, answer_id)
        if taken:
            self._draft.marks = (*self.given, answer_id)
        return taken

    def take_back(self) -> bool:
        """Take the last mark away. Whether there was one."""
        given = self.given
        if given:
            self._draft.marks = given[:-1]
        return bool(given)

    def clear(self) -> None:
        """Take all marks away."""
        self._draft.marks = ()

    def answer(self) -> Answer:
        """What the whole ballot says."""
        return self.steps.answer(self.given)

    def in_words(self, words: Words) -> str:
        """The marks read back, step by step."""
        return self.steps.in_words(self.given, words)
