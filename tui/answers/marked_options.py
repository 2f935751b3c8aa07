"""What is marked or scored in a question answered by choosing, and the answer that it makes."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.pages.page import Answer, Choice, ChoiceKind, Chosen, ChosenSeveral, Scored


@dataclass
class MarkedOptions:
    """`marked` are ids in the order they were marked; `scores` are by id.

    A ballot of several marks is not marked here, but in steps (tui/pages/ballot_steps.py).
    """

    choice: Choice
    marked: tuple[str, ...] = ()
    scores: dict[str, int] = field(default_factory=dict)

    def mark(self, option_id: str) -> None:
        """Mark an option; where several may be marked, a second time takes the mark off."""
        if self.choice.kind is ChoiceKind.ONE:
            self.marked, self.scores = (option_id,), {}
        elif self.choice.kind is not ChoiceKind.SCORE:
            others = tuple(m for m in self.marked if m != option_id)
            self.marked = others if option_id in self.marked else (*others, option_id)

    def score(self, option_id: str, score: int) -> None:
        """Give an option a score; one outside the scale becomes its end."""
        self.scores[option_id] = min(max(score, self.choice.lowest), self.choice.highest)
        self.marked = ()

    def change_score(self, option_id: str, by: int) -> None:
        """Raise or lower a score; an option without one gets the lowest first."""
        now = self.scores.get(option_id)
        self.score(option_id, self.choice.lowest if now is None else now + by)

    def place(self, option_id: str) -> int:
        """The place of an option in a ranking, from 1; 0 for none."""
        return self.marked.index(option_id) + 1 if option_id in self.marked else 0

    def answer(self) -> Answer | None:
        """What the marks say; None where one is missing that is needed."""
        if self.choice.kind is ChoiceKind.SCORE:
            return self._scored()
        if self.choice.kind is ChoiceKind.ONE:
            return Chosen(self.marked[0]) if self.marked else None
        return ChosenSeveral(self._in_order())

    def _scored(self) -> Answer | None:
        wanted = [option.id for option in self.choice.options]
        if any(option_id not in self.scores for option_id in wanted):
            return None
        return Scored(tuple((option_id, self.scores[option_id]) for option_id in wanted))

    def _in_order(self) -> tuple[str, ...]:
        if self.choice.kind is ChoiceKind.RANK:
            return self.marked
        return tuple(option.id for option in self.choice.options if option.id in self.marked)
