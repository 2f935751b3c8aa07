"""A journey as a script: where we are, and what somebody does there. Every renderer plays it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.conversation.conversation import Conversation
from tui.pages.ballot_steps import NO, YES, BallotSteps
from tui.pages.page import (
    Answer,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Filled,
    Form,
    Page,
    Scored,
    WentOn,
)


@dataclass(frozen=True)
class Command:
    """Use a command that works anywhere, by its id."""

    id: str


@dataclass(frozen=True)
class Step:
    """On the page whose name starts with `page`, do something.

    `page` is checked by every renderer, so that a journey that goes astray fails at once.
    """

    page: str
    do: Answer | Command


def choose(page: str, option: str) -> Step:
    """Choose an option, or take one of the page's actions."""
    return Step(page, Chosen(option))


def choose_several(page: str, *options: str) -> Step:
    """Mark several options, and go on."""
    return Step(page, ChosenSeveral(options))


def score(page: str, **scores: int) -> Step:
    """Give each option a score."""
    return Step(page, Scored(tuple(scores.items())))


def fill(page: str, **fields: str) -> Step:
    """Type into the page's field or form. Lines are parted by newlines."""
    return Step(page, Filled(fields))


def go_on(page: str) -> Step:
    """Read the page, and go on."""
    return Step(page, WentOn())


def command(page: str, command_id: str) -> Step:
    """Use a command that works anywhere."""
    return Step(page, Command(command_id))


def check_place(conversation: Conversation, step: Step) -> None:
    """Fail unless the conversation is where the step expects it."""
    name = conversation.page.name
    assert name.startswith(step.page), f"expected page {step.page!r}, but this is {name!r}"


def play_script(conversation: Conversation, steps: Sequence[Step]) -> None:
    """The third renderer: no words, no keys, just the answers."""
    for step in steps:
        check_place(conversation, step)
        if isinstance(step.do, Command):
            conversation.command(step.do.id)
        else:
            conversation.answer(whole(conversation.page, step.do))


def whole(page: Page, answer: Answer) -> Answer:
    """The answer with the fields of a form that nobody touched, as every renderer gives them."""
    if isinstance(answer, Filled) and isinstance(page.question, Form):
        return Filled({f.name: f.value for f in page.question.fields} | answer.fields)
    return answer


def ballot_marks(steps: BallotSteps, answer: Answer) -> tuple[str, ...]:
    """The answers, one for each step of a ballot, that make up this answer to the whole."""
    rather_not = steps.rather_not[0].id if steps.rather_not else ""
    options = [option.id for option in steps.choice.options]
    match answer:
        case ChosenSeveral(chosen) if steps.choice.kind is ChoiceKind.RANK:
            return (*chosen, *[rather_not] * len(steps))[: len(steps)]
        case ChosenSeveral(chosen):
            return tuple(YES if option in chosen else NO for option in options)
        case Scored(scores):
            return tuple(str(score) for _, score in scores)
        case _:
            return (rather_not,) * len(steps)
