"""A ballot: the mark can be changed freely until it is cast, and is said only when asked for."""

from __future__ import annotations

from tui import commands
from tui.conversation.drafts import Draft
from tui.lines.asking import ActionTaken, Asker, CommandUsed
from tui.lines.choosing import Questioner, Reply
from tui.lines.picking import Picker
from tui.lines.prompts import number_prompt
from tui.pages.page import Answer, Choice, ChoiceKind, Chosen, ChosenSeveral, Option, Page, Scored

_CAST, _CHANGE, _SAY = "cast", "change", "say"


class Casting:
    """Marks with `marking`, then asks whether to cast, change, or hear the mark.

    An action of the page ("I'd rather not say") is one more mark here. What is said and shown is
    the same for every mark.
    """

    def __init__(self, asker: Asker, choice: Choice, page: Page, marking: Questioner) -> None:
        self._asker, self._choice, self._marking = asker, choice, marking
        self._options = (*choice.options, *page.actions)
        self._actions = {action.id for action in page.actions}
        self._draft = asker.conversation.visit.draft

    def lines(self) -> list[str]:
        """What is said before marking."""
        return self._marking.lines()

    def ask(self) -> Reply:
        """Ask until it is cast."""
        answer = self._kept() or self._mark()
        while True:
            match self._next_step():
                case "cast":
                    return Reply(answer)
                case "say":
                    self._asker.say(self._in_words(answer))
                case _:
                    self._begin_again()
                    answer = self._mark()

    def _kept(self) -> Answer | None:
        """The whole mark made before an interruption or in the other mode, if there is one."""
        return whole_mark(self._choice, self._actions, self._draft)

    def _mark(self) -> Answer:
        try:
            answer = self._marking.ask().answer
        except ActionTaken as taken:
            answer = Chosen(taken.action.id)
        if isinstance(answer, Chosen):
            self._draft.marks, self._draft.scores = (answer.option,), {}
            self._asker.say(self._asker.words("Choice noted."))
        return answer

    def _next_step(self) -> str:
        words = self._asker.words
        steps = (
            Option(_CAST, self._choice.cast),
            Option(_CHANGE, words("Change my choice")),
            Option(_SAY, words("Say my choice, with headphones on")),
        )
        question = f"{self._choice.cast.rstrip(' .:?')}?"
        picker = Picker(
            self._asker, steps, lambda n, extra: number_prompt(question, "", words, n, *extra)
        )
        self._asker.say(*picker.lines())
        try:
            return picker.pick_one().id
        except CommandUsed as used:
            if used.id != commands.BACK:
                raise
            return _CHANGE

    def _begin_again(self) -> None:
        """Clear what cannot be changed piece by piece."""
        marks = self._draft.marks or ()
        if self._choice.kind is not ChoiceKind.SEVERAL or self._actions.intersection(marks):
            self._draft.marks = ()
        self._draft.scores = {}
        self._asker.say(*self._marking.lines())

    def _in_words(self, answer: Answer) -> str:
        names = {option.id: option.label for option in self._options}
        words = self._asker.words
        match answer:
            case Chosen(option):
                said = names[option]
            case ChosenSeveral(options) if options:
                said = ", ".join(names[option] for option in options)
            case Scored(scores):
                said = ", ".join(f"{names[option]} {score}" for option, score in scores)
            case _:
                return words("Nothing is chosen.")
        return words("Your choice: {names}", names=said)


def whole_mark(choice: Choice, actions: set[str], draft: Draft) -> Answer | None:
    """The answer that a draft holds whole; None where there is still something to mark."""
    marks = draft.marks or ()
    if marks and (choice.kind is ChoiceKind.ONE or marks[0] in actions):
        return Chosen(marks[0])
    if choice.kind is ChoiceKind.RANK and len(marks) == len(choice.options):
        return ChosenSeveral(marks)
    if choice.kind is ChoiceKind.SCORE and len(draft.scores) == len(choice.options):
        return Scored(tuple((o.id, draft.scores[o.id]) for o in choice.options))
    return None
