"""What is marked or scored in a question answered by choosing, and the answer that it makes."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tui.conversation.drafts import Draft
from tui.pages.answering import options_of
from tui.pages.page import Answer, Choice, ChoiceKind, Chosen, ChosenSeveral, Option, Page, Scored


class MarkedOptions:
    """The marks of one question, kept in its page's draft, so that each renderer finds them there.

    `known` are the ids that may be marked: others are left out. A ballot of several marks is not
    marked here, but in steps (`tui/answers/ballot_marks.py`).
    """

    def __init__(self, choice: Choice, draft: Draft, known: Collection[str]) -> None:
        self.choice, self._draft, self._known = choice, draft, known

    @property
    def marked(self) -> tuple[str, ...]:
        """Ids in the order they were marked; until somebody marks, those that are marked already."""
        marks = self.choice.marked if self._draft.marks is None else self._draft.marks
        return tuple(mark for mark in marks if mark in self._known)

    @property
    def scores(self) -> Mapping[str, int]:
        """Scores by id."""
        scores = self._draft.scores
        return {option_id: score for option_id, score in scores.items() if option_id in self._known}

    def mark(self, option_id: str) -> None:
        """Mark an option; where several may be marked, a second time takes the mark off."""
        if self.choice.kind is ChoiceKind.ONE:
            self._draft.marks = (option_id,)
        elif self.choice.kind is not ChoiceKind.SCORE:
            others = tuple(mark for mark in self.marked if mark != option_id)
            self._draft.marks = others if option_id in self.marked else (*others, option_id)

    def score(self, option_id: str, score: int) -> None:
        """Give an option a score; one outside the scale becomes its end."""
        self._draft.scores[option_id] = min(max(score, self.choice.lowest), self.choice.highest)

    def forget_score(self, option_id: str) -> None:
        """An option has no score any more."""
        self._draft.scores.pop(option_id, None)

    def place(self, option_id: str) -> int:
        """The place of an option in a ranking, from 1; 0 for none."""
        return self.marked.index(option_id) + 1 if option_id in self.marked else 0

    def without_score(self) -> tuple[Option, ...]:
        """The options that have no score yet."""
        scores = self.scores
        return tuple(option for option in self.choice.options if option.id not in scores)

    def take_back(self) -> None:
        """Take the mark made last off again."""
        self._draft.marks = self.marked[:-1]

    def in_order(self) -> tuple[str, ...]:
        """The options marked: in a ranking as they were marked, else as they stand in the list."""
        if self.choice.kind is ChoiceKind.RANK:
            return self.marked
        every = self.choice.whole or self.choice.options
        return tuple(option.id for option in every if option.id in self.marked)

    def answer(self) -> Answer | None:
        """What the marks say; None where one is missing that is needed."""
        if self.choice.kind is ChoiceKind.SCORE:
            return None if self.without_score() else self.scored()
        if self.choice.kind is ChoiceKind.ONE:
            return Chosen(self.marked[0]) if self.marked else None
        return ChosenSeveral(self.in_order())

    def scored(self) -> Scored:
        """All scores, in the order of the list. Raises KeyError where one is missing."""
        scores = self.scores
        return Scored(tuple((option.id, scores[option.id]) for option in self.choice.options))


def marked_options(page: Page, choice: Choice, draft: Draft) -> MarkedOptions:
    """The marks of a page's choice, as they were left. Its actions may be marked as well: in a ballot."""
    known = (*options_of(page), *choice.whole)
    return MarkedOptions(choice, draft, frozenset(option.id for option in known))
