"""Putting options in order, and giving each of them a score: one short question at a time."""

from __future__ import annotations

from data.words.numbers import read_number
from tui import commands
from tui.answers.marked_options import marked_options
from tui.lines.asking import Asker, CommandUsed, action_lines
from tui.lines.choosing import Reply, choice_picker
from tui.lines.option_matching import option_line
from tui.lines.picking import Picker
from tui.lines.prompts import Prompt, number_prompt, score_prompt
from tui.pages.page import Choice, Chosen, ChosenSeveral, Option, Page


class PutInOrder:
    """The best first, then the next best, until all have a place or it is "done"."""

    def __init__(self, asker: Asker, choice: Choice, page: Page) -> None:
        self._asker, self._choice, self._actions = asker, choice, page.actions
        self._options = (*choice.options, *page.actions)
        self._done = asker.words("done")
        picker, self._before = choice_picker(asker, choice, self._options, self._done)
        self._list = picker
        self._marks = marked_options(page, choice, asker.conversation.visit.draft)

    @property
    def _order(self) -> tuple[str, ...]:
        return self._marks.marked

    def lines(self) -> list[str]:
        """The options, and how to give them places."""
        words = self._asker.words
        how = words("Type the number of the best, then of the next best.")
        early = words("Type {word} to stop before the end.", word=self._done)
        return [*self._before, *self._list.lines(), how, early]

    def ask(self) -> Reply:
        """Ask for each place in turn; going back takes the last place away."""
        while len(self._order) < len(self._choice.options):
            try:
                picked = self._picker().pick()
            except CommandUsed as used:
                if used.id != commands.BACK or not self._order:
                    raise
                self._marks.take_back()
                continue
            if isinstance(picked, str):
                break
            if picked[0] in self._actions:
                return Reply(Chosen(picked[0].id))
            self._place(picked)
        return Reply(ChosenSeveral(self._order), self._said())

    def _picker(self) -> Picker:
        words, place = self._asker.words, len(self._order) + 1
        question = words("Place {n}?", n=place)
        name = self._choice.short or self._choice.ask
        whole = f"{name.rstrip(' .:?')}: {question}"

        def prompt(n: int, extra: tuple[str, ...]) -> Prompt:
            return number_prompt(whole, question, words, n, *extra)

        return Picker(self._asker, self._options, prompt, (self._done,))

    def _place(self, picked: tuple[Option, ...]) -> None:
        words = self._asker.words
        for option in picked:
            if self._marks.place(option.id) or option in self._actions:
                self._asker.refuse(
                    words("That one has a place already. Please type another number.")
                )
                return
            self._marks.mark(option.id)
            said = words("Place {n}: {name}", n=len(self._order), name=option.label)
            self._asker.say(words("Choice noted.") if self._asker.secret else said)

    def _said(self) -> str:
        if self._asker.secret:
            return ""
        names = {option.id: option.label for option in self._choice.options}
        order = ", ".join(names[option] for option in self._order)
        return self._asker.words("Your order: {names}", names=order)


class GiveScores:
    """One number for each option, one option at a time."""

    def __init__(self, asker: Asker, choice: Choice, page: Page) -> None:
        self._asker, self._choice, self._actions = asker, choice, page.actions
        self._marks = marked_options(page, choice, asker.conversation.visit.draft)
        asker.actions = page.actions

    def lines(self) -> list[str]:
        """The question, the options, and what the numbers may be."""
        words, choice = self._asker.words, self._choice
        how = words("Give each one a number from {lowest} to {highest}.", **self._range)
        names = [option_line(n, option) for n, option in enumerate(choice.options, 1)]
        return [choice.ask, *names, how, *action_lines(self._actions, words)]

    @property
    def _range(self) -> dict[str, int]:
        return {"lowest": self._choice.lowest, "highest": self._choice.highest}

    def ask(self) -> Reply:
        """Ask for each score in turn; going back asks for the one before again."""
        place = self._first_open()
        while place < len(self._choice.options):
            option = self._choice.options[place]
            try:
                score = self._score_of(option)
            except CommandUsed as used:
                if used.id != commands.BACK or not place:
                    raise
                place -= 1
                self._marks.forget_score(self._choice.options[place].id)
                continue
            self._keep(option, score)
            place += 1
        return Reply(self._marks.scored())

    def _first_open(self) -> int:
        options, left = self._choice.options, self._marks.without_score()
        return options.index(left[0]) if left else len(options)

    def _score_of(self, option: Option) -> int:
        words = self._asker.words
        while True:
            typed = self._asker.ask(score_prompt(option.label, words, **self._range))
            score = read_number(typed, self._choice.lowest, self._choice.highest)
            if score is not None:
                return score
            self._asker.refuse(
                words("Please type a number from {lowest} to {highest}.", **self._range)
            )

    def _keep(self, option: Option, score: int) -> None:
        self._marks.score(option.id, score)
        words = self._asker.words
        said = words("{name}: {score}", name=option.label, score=score)
        self._asker.say(words("Choice noted.") if self._asker.secret else said)
