"""A ballot on which several marks are made, asked in steps: one numbered answer in each.

Whoever hears keys, prompts or sounds must not learn from their number how somebody voted
(VOTING.md: every answer costs the same). So there are as many steps as the question needs, whatever
is marked, and the last answer of every step is the page's own: "I'd rather not say". Whoever gives
that one in all of them has cast a blank ballot, by as many keys as everybody else.
"""

from __future__ import annotations

from data.frozen import frozen
from data.words.multilingual_text import together
from data.words.wording import Words
from tui.pages.page import (
    Answer,
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Option,
    Page,
    Scored,
)
from tui.pages.page_in_lines import labelled

YES, NO = "yes", "no"


@frozen
class Step:
    """One question of a ballot. `name` is what it is about, for prompts and for reading back."""

    ask: str
    name: str
    answers: tuple[Option, ...]

    @property
    def numbers(self) -> dict[int, str]:
        """The id of each answer by its number."""
        return {
            place if option.number is None else option.number: option.id
            for place, option in enumerate(self.answers, 1)
        }

    def label(self, answer_id: str) -> str:
        """The words of an answer."""
        return next(option.label for option in self.answers if option.id == answer_id)


@frozen
class BallotSteps:
    """The steps of one ballot. Marks are the ids of the answers given so far, one for each step.

    `rather_not` are the page's actions.
    """

    choice: Choice
    rather_not: tuple[Option, ...]

    def __len__(self) -> int:
        """How many there are: one for each option; in a ranking the last place follows from the others."""
        options = len(self.choice.options)
        return max(1, options - 1) if self.choice.kind is ChoiceKind.RANK else options

    def step(self, at: int, words: Words) -> Step:
        """A step by its place, from 0."""
        if self.choice.kind is ChoiceKind.RANK:
            place = words("Place {n}", n=at + 1)
            ask = words("Which one comes first?") if at == 0 else words("Which one comes next?")
            return Step(ask, place, (*self.choice.options, *self.rather_not))
        name = self.choice.options[at].label
        if self.choice.kind is ChoiceKind.SCORE:
            return Step(words("{option}: how many points?", option=name), name, self._scores(words))
        yes, no = Option(YES, words("Yes, I choose it")), Option(NO, words("No"))
        return Step(
            words("{option}: do you choose it?", option=name), name, (yes, no, *self.rather_not)
        )

    def _scores(self, words: Words) -> tuple[Option, ...]:
        lowest, highest = self.choice.lowest, self.choice.highest
        scores = (
            Option(str(n), words.count("{n} point", "{n} points", n), number=n)
            for n in range(lowest, highest + 1)
        )
        others = (
            Option(option.id, option.label, number=highest + n)
            for n, option in enumerate(self.rather_not, 1)
        )
        return (*scores, *others)

    def refuses(self, marks: tuple[str, ...], answer_id: str) -> bool:
        """Whether an answer cannot be given after these marks: an option has one place only."""
        placed = self.choice.kind is ChoiceKind.RANK and answer_id in marks
        return placed and not self._says_nothing(answer_id)

    def answer(self, marks: tuple[str, ...]) -> Answer:
        """What a whole ballot says. One that names nothing is blank; such scores add nothing."""
        said = tuple(mark for mark in marks if not self._says_nothing(mark) and mark != NO)
        if not said and self.rather_not:
            return Chosen(self.rather_not[0].id)
        if self.choice.kind is ChoiceKind.RANK:
            return ChosenSeveral(said)
        pairs = tuple(zip(self.choice.options, marks, strict=True))
        if self.choice.kind is ChoiceKind.SCORE:
            return Scored(tuple((option.id, self._score(mark)) for option, mark in pairs))
        return ChosenSeveral(tuple(option.id for option, mark in pairs if mark == YES))

    def _score(self, mark: str) -> int:
        return self.choice.lowest if self._says_nothing(mark) else int(mark)

    def _says_nothing(self, mark: str) -> bool:
        return any(option.id == mark for option in self.rather_not)

    def in_words(self, marks: tuple[str, ...], words: Words) -> str:
        """The marks read back, step by step."""
        steps = (self.step(at, words) for at in range(len(marks)))
        said = [
            labelled(step.name, step.label(mark)) for step, mark in zip(steps, marks, strict=True)
        ]
        return together(*[part for text in said for part in (". ", text)][1:])


def ballot_steps(page: Page) -> BallotSteps | None:
    """The steps of a page's ballot; None where it is none, or takes one mark alone."""
    question = page.question
    if isinstance(question, Choice) and question.cast and question.kind is not ChoiceKind.ONE:
        return BallotSteps(question, page.actions)
    return None
