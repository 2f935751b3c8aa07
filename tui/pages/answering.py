"""What an answer leads to: the one place where it is matched with what stands on the page.

An answer may come from a page that is not shown any more, or from outside. One that does not fit the
page raises `NotOnPage`, whose text names the page alone: the answer may be a vote.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.pages.page import (
    Answer,
    Choice,
    Chosen,
    ChosenSeveral,
    Field,
    Filled,
    Form,
    GoOn,
    Marks,
    Option,
    Page,
    Question,
    Scored,
    WentBack,
    WentOn,
)

if TYPE_CHECKING:
    from tui.pages.screen import Next

Doing = Callable[[], "Next"] | None


class NotOnPage(LookupError):
    """An answer that the page has no place for."""

    def __init__(self, page: Page) -> None:
        super().__init__(f"an answer that is not on the page {page.name!r}")


def options_of(page: Page) -> tuple[Option, ...]:
    """Everything on a page that has an id to choose it by: the options of its question, its actions."""
    options = page.question.options if isinstance(page.question, Choice) else ()
    return (*options, *page.actions)


def option_of(page: Page, option_id: str) -> Option:
    """The option with this id. Raises NotOnPage."""
    for option in options_of(page):
        if option.id == option_id:
            return option
    raise NotOnPage(page)


def answered(page: Page, answer: Answer) -> Next:
    """Do what an answer stands for on its page, and say what comes next.

    Raises NotOnPage, and the Problem of what is done.
    """
    doing = _meaning(page, answer)
    if doing is None:
        raise NotOnPage(page)
    return doing()


def _meaning(page: Page, answer: Answer) -> Doing:
    match answer:
        case Chosen(option_id):
            return option_of(page, option_id).does or _marked(page.question, answer)
        case ChosenSeveral() | Scored():
            return _marked(page.question, answer)
        case Filled(fields):
            return _filled(page.question, fields)
        case WentOn():
            return page.question.does if isinstance(page.question, GoOn) else None
        case WentBack():
            back = page.back
            return _meaning(page, Chosen(back)) if isinstance(back, str) else back


def _marked(question: Question, answer: Marks) -> Doing:
    if not isinstance(question, Choice) or question.does is None:
        return None
    on_page = {option.id for option in question.options}
    if not isinstance(answer, Chosen) and not set(marked(answer)) <= on_page:
        return None  # what is chosen may be an action, such as "I'd rather not say"
    return partial(question.does, answer)


def _filled(question: Question, fields: dict[str, str]) -> Doing:
    match question:
        case Field(name=name, does=does) if does and fields.keys() == {name}:
            return partial(does, fields[name])
        case Form(does=does) if does and fields.keys() == {f.name for f in question.fields}:
            return partial(does, fields)
    return None


def marked(answer: Marks) -> tuple[str, ...]:
    """The ids of the options that an answer marks, in its order."""
    match answer:
        case Chosen(option):
            return (option,)
        case ChosenSeveral(options):
            return options
        case Scored(scores):
            return tuple(option for option, _ in scores)
