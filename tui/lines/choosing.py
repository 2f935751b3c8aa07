"""Choosing one of a list, or several of it."""

from __future__ import annotations

from typing import Protocol

from data.frozen import frozen
from tui.answers.marked_options import marked_options
from tui.lines.asking import Asker, hint
from tui.lines.picking import Picker
from tui.lines.prompts import choice_prompt, says_all
from tui.pages.page import Answer, Choice, Chosen, ChosenSeveral, Option, Page


@frozen
class Reply:
    """An answer for the screen, and the words that confirm it ("" where nothing is to be said)."""

    answer: Answer
    said: str = ""

    def __repr__(self) -> str:
        """Nothing of the answer: it may be a vote."""
        return "Reply()"


class Questioner(Protocol):
    """One kind of question: what is said before its prompt, and the asking."""

    def lines(self) -> list[str]:
        """What is said before the prompt."""
        ...

    def ask(self) -> Reply:
        """Ask until there is an answer. Raises CommandUsed, ActionTaken, InputEnded."""
        ...


def noted(asker: Asker, said: str) -> str:
    """What confirms a choice: its words; in secret nothing, as the page that follows shows it.

    "Choice noted." is kept for a mark on a ballot: said at a hand-over, of help that somebody asked
    for, it sounded like a vote.
    """
    return "" if asker.secret else said


def choice_picker(
    asker: Asker, choice: Choice, options: tuple[Option, ...], *own: str
) -> tuple[Picker, list[str]]:
    """A picker for a choice, and what is said before its list."""
    picker = Picker(
        asker, options, lambda n, extra: choice_prompt(choice, asker.words, n, *extra), own
    )
    return picker, [] if says_all(choice.ask, picker.prompt) else [choice.ask]


class ChooseOne:
    """One option, or one of the page's actions after them."""

    def __init__(self, asker: Asker, choice: Choice, page: Page) -> None:
        self._asker = asker
        options = (*choice.options, *page.actions)
        self._picker, self._before = choice_picker(asker, choice, options)
        self._picker.state = self._state
        self._marked = choice.marked

    def _state(self, option: Option) -> str:
        return self._asker.words("chosen") if option.id in self._marked else ""

    def lines(self) -> list[str]:
        """The question, if the prompt cannot hold it, and the options."""
        return [*self._before, *self._picker.lines()]

    def ask(self) -> Reply:
        """Ask for the one."""
        option = self._picker.pick_one()
        said = "" if self._picker.said_by_them else option.label
        return Reply(Chosen(option.id), noted(self._asker, said))


class ChooseSeveral:
    """Options marked and unmarked by their numbers, until "done"."""

    def __init__(self, asker: Asker, choice: Choice, page: Page) -> None:
        self._asker, self._choice, self._actions = asker, choice, page.actions
        options = (*choice.options, *page.actions)
        self._done = asker.words("done")
        self._picker, self._before = choice_picker(asker, choice, options, self._done)
        self._picker.state = self._state
        self._marks = marked_options(page, choice, asker.conversation.visit.draft)

    def _state(self, option: Option) -> str:
        return self._asker.words("chosen") if option.id in self._marks.marked else ""

    def lines(self) -> list[str]:
        """The options, with how they stand, and how to mark them."""
        words = self._asker.words
        how = words(
            "Each number marks or unmarks. Type {word} when you have finished.", word=self._done
        )
        return [*self._before, *self._picker.lines(), *hint(self._asker, how)]

    def ask(self) -> Reply:
        """Ask until it is done."""
        while True:
            picked = self._picker.pick()
            if isinstance(picked, str):
                return self._finished()
            actions = [option for option in picked if option in self._actions]
            if actions:
                return Reply(Chosen(actions[0].id), noted(self._asker, actions[0].label))
            self._mark(picked)

    def _mark(self, options: tuple[Option, ...]) -> None:
        for option in options:
            self._marks.mark(option.id)
        self._asker.say(*self._said(options))

    def _said(self, options: tuple[Option, ...]) -> list[str]:
        words = self._asker.words
        if self._asker.secret:
            return [words("Choice noted.")]
        return [
            words("{name}: chosen.", name=option.label)
            if option.id in self._marks.marked
            else words("{name}: not chosen.", name=option.label)
            for option in options
        ]

    def _finished(self) -> Reply:
        words = self._asker.words
        ids = self._marks.in_order()
        names = ", ".join(o.label for o in self._choice.options if o.id in ids)
        said = words("Chosen: {names}", names=names) if names else words("Nothing is chosen.")
        return Reply(ChosenSeveral(ids), "" if self._asker.secret else said)
