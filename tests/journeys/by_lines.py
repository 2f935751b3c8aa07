"""Plays a journey through the real renderer for lines, by typing what a person would type."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from io import StringIO

from data.words.wording import Words
from tests.journeys.script import Command, Step, ballot_marks, check_place
from tui import commands, lines
from tui.conversation.conversation import Conversation
from tui.lines.forms import filled_before
from tui.lines.terminal import LineTerminal
from tui.pages.ballot_steps import ballot_steps
from tui.pages.page import (
    Answer,
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Field,
    FieldKind,
    Filled,
    Form,
    Page,
    Scored,
)

CAST = "1"
KEEP, CHANGE, ADD, TAKE_OUT = "1", "2", "3", "4"
RIGHT = "1"


class JourneyOver(Exception):
    """Every step has been played, and the program waits for the next."""


class Typist:
    """Stands in for the keyboard: at each prompt, the next line that the journey asks for."""

    def __init__(self, conversation: Conversation, steps: Sequence[Step]) -> None:
        self._conversation = conversation
        self._steps = list(steps)
        self._to_type: list[str] = []

    pasted = False

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        yield

    def forget(self) -> None:
        pass

    def give_back(self) -> None:
        pass

    def take_again(self) -> str:
        return ""

    def end_line(self) -> None:
        pass

    def read(self, echo: bool, still: Callable[[str], None]) -> str:
        if not self._to_type:
            if not self._steps:
                raise JourneyOver
            step = self._steps.pop(0)
            check_place(self._conversation, step)
            self._to_type = list(typed_for(self._conversation, step))
        return self._to_type.pop(0)


def typed_for(conversation: Conversation, step: Step) -> Iterator[str]:
    """The lines that somebody types for one step, on the page as it stands."""
    page = conversation.page
    if isinstance(step.do, Command):
        command = commands.command(step.do.id)
        yield "/" + conversation.access.words.say(command.word)
        return
    if isinstance(page.question, Choice) and page.question.cast and step.do != Chosen(page.back):
        yield from _ballot(page, page.question, step.do)
        return
    yield from _answered(conversation, page, step.do)


def _ballot(page: Page, choice: Choice, answer: Answer) -> Iterator[str]:
    """The number of each mark, and casting."""
    if steps := ballot_steps(page):
        for at, mark in enumerate(ballot_marks(steps, answer)):
            numbers = steps.step(at, Words()).numbers
            yield next(str(number) for number, option in numbers.items() if option == mark)
    elif isinstance(answer, Chosen):
        ids = [option.id for option in (*choice.options, *page.actions)]
        yield str(ids.index(answer.option) + 1)
    yield CAST


def _answered(conversation: Conversation, page: Page, answer: Answer) -> Iterator[str]:
    match answer, page.question:
        case Chosen(option), Choice(kind=kind) if kind is not ChoiceKind.SCORE:
            yield _number_or_words(page, option)
        case Chosen(option), _:
            yield _action(page, option)
        case ChosenSeveral(options), Choice() as choice:
            yield from _several(conversation, choice, options)
        case Scored(scores), Choice():
            yield from (str(score) for _, score in scores)
        case Filled(fields), Field() as field:
            yield from _text(conversation, field, fields[field.name])
        case Filled(fields), Form() as form:
            yield from _form(conversation, form, fields)
        case _:
            yield ""


def _number_or_words(page: Page, option_id: str) -> str:
    """Its number on a short list, its words on a long one, so that both ways are used."""
    assert isinstance(page.question, Choice)
    options = (*page.question.options, *page.actions)
    ids = [option.id for option in options]
    assert option_id in ids, f"no option {option_id!r} on page {page.name!r}"
    number = ids.index(option_id) + 1
    labels = [option.label.casefold() for option in options]
    label = labels[number - 1]
    unlike_others = labels.count(label) == 1 and label.isprintable() and not label.isdecimal()
    return label if number % 2 == 0 and unlike_others else str(number)


def _action(page: Page, option_id: str) -> str:
    ids = [action.id for action in page.actions]
    assert option_id in ids, f"no action {option_id!r} on page {page.name!r}"
    place = ids.index(option_id)
    asks_for_text = isinstance(page.question, Field | Form | Choice)
    return f"/{page.actions[place].label}" if asks_for_text else str(place + 1)


def _several(conversation: Conversation, choice: Choice, wanted: tuple[str, ...]) -> Iterator[str]:
    ids = [option.id for option in choice.options]
    draft = conversation.visit.draft.marks
    if choice.kind is ChoiceKind.RANK:
        changes = [option for option in wanted if option not in (draft or ())]
        ended = len(wanted) == len(ids)
    else:
        marked = choice.marked if draft is None else draft
        changes = [option for option in ids if (option in marked) != (option in wanted)]
        ended = False
    yield from (str(ids.index(option) + 1) for option in changes)
    if not ended:
        yield conversation.access.words("done")


def _text(conversation: Conversation, field: Field, text: str) -> Iterator[str]:
    """One field's text, whatever stands there already."""
    standing = conversation.visit.draft.fields.get(field.name, field.value)
    if field.kind is FieldKind.LINES:
        yield from _long_text(standing, text)
    else:
        yield _escaped(text) if text or not (standing and field.optional) else "/empty"


def _long_text(standing: str, text: str) -> Iterator[str]:
    """A text of several lines; what stands there is taken out down to one line, which is changed."""
    first, *others = text.split("\n")
    if standing and standing != text:
        for _ in standing.split("\n")[1:]:
            yield from (TAKE_OUT, "1")
        if not text:
            yield TAKE_OUT
            return
        yield from (CHANGE, _escaped(first))
        if others:
            yield from (ADD, *map(_escaped, others), ".")
    elif not standing:
        yield from (*map(_escaped, (first, *others) if text else ()), ".")
    if text:
        yield KEEP


def _escaped(text: str) -> str:
    return f"/{text}" if text.startswith("/") else text


def _form(conversation: Conversation, form: Form, fields: dict[str, str]) -> Iterator[str]:
    draft = conversation.visit.draft.fields
    standing = {f.name: draft.get(f.name, f.value) for f in form.fields}
    only_checked = bool(draft) or filled_before(form)
    for number, field in enumerate(form.fields, 2):
        text = fields.get(field.name, standing[field.name])
        if only_checked and text == standing[field.name]:
            continue
        if only_checked:
            yield str(number)
        yield from _text(conversation, field, text)
    yield RIGHT


def play_lines(conversation: Conversation, steps: Sequence[Step]) -> str:
    """Play a journey in lines mode, and give everything that was said."""
    out = StringIO()
    typist = Typist(conversation, steps)
    with contextlib.suppress(JourneyOver):
        while not conversation.over:
            lines.run(conversation, LineTerminal(out, typist))
    return out.getvalue()
