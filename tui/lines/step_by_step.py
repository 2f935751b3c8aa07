"""A ballot of several marks: the same short questions for everybody, one number each."""

from __future__ import annotations

from tui import commands
from tui.answers.ballot_marks import BallotMarks
from tui.lines.asking import Asker, CommandUsed
from tui.lines.choosing import Reply
from tui.lines.option_matching import one_number, option_line
from tui.lines.prompts import step_prompt
from tui.pages.ballot_steps import BallotSteps, Step
from tui.pages.page import ChoiceKind
from tui.pages.page_in_lines import sentence


class StepByStep:
    """Asks every step (tui/pages/ballot_steps.py). The marks are kept in the draft, in memory."""

    def __init__(self, asker: Asker, steps: BallotSteps) -> None:
        self._asker, self._steps = asker, steps
        self._marks = BallotMarks(steps, asker.conversation.visit.draft)

    @property
    def whole(self) -> bool:
        """Whether every step is answered."""
        return self._marks.whole

    def lines(self) -> list[str]:
        """The question, what it is about, the answers with their numbers, and how they are given."""
        choice, words = self._steps.choice, self._asker.words
        answers = _numbered(self._steps.step(0, words))
        if choice.kind is ChoiceKind.RANK:
            how = words("Type the number of the best, then of the next best.")
            return [choice.ask, *answers, how]
        names = [sentence(option.label) for option in choice.options]
        if choice.kind is ChoiceKind.SCORE:
            how = words(
                "Give each one a number from {lowest} to {highest}.",
                lowest=choice.lowest,
                highest=choice.highest,
            )
            scores = choice.highest - choice.lowest + 1
            return [choice.ask, *names, how, *answers[scores:]]
        return [choice.ask, *names, words("For each one, type a number:"), *answers]

    def ask(self) -> Reply:
        """Ask each step in turn; going back takes the last answer away."""
        while not self.whole:
            try:
                self._mark(self._marks.step(self._asker.words))
            except CommandUsed as used:
                if used.id != commands.BACK or not self._marks.take_back():
                    raise
        return Reply(self._marks.answer())

    def in_words(self) -> str:
        """The marks read back."""
        return self._marks.in_words(self._asker.words)

    def _mark(self, step: Step) -> None:
        """Have a step answered. A number alone is taken: how long a word is would tell which."""
        words, numbers = self._asker.words, step.numbers
        prompt = step_prompt(step, self._steps.choice, words)
        while True:
            answer = numbers.get(one_number(self._asker.ask(prompt, step.answers)), "")
            if answer and self._marks.mark(answer):
                return
            self._asker.refuse(
                words("That one has a place already. Please type another number.")
                if answer
                else words(
                    "Please type a number from {lowest} to {highest}.",
                    lowest=min(numbers),
                    highest=max(numbers),
                )
            )


def _numbered(step: Step) -> list[str]:
    return [
        option_line(number, option)
        for number, option in zip(step.numbers, step.answers, strict=True)
    ]
