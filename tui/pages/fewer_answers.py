"""No more answers at once than somebody can hold in mind: the others are one answer away.

Which renderer, in which register, shows how few is its own to say (`Instructing.most_answers`). Every
answer keeps its number, wherever it stands. Pages of a vote are shown whole: an answer that one has to
look for is chosen less often, and the keys that it takes to get there tell what was chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.words.wording import Words
from tui.pages.page import UNNUMBERED, Choice, ChoiceKind, GoOn, Option, Page, Question

OTHERS = "other-answers"
"""The id of the answer that leads to the others."""

_NUMBER_OF_OTHERS = 0


def in_parts(page: Page, most: int, turned: int, words: Words) -> Page:
    """The page with at most so many answers at once, 0 for no limit; `turned` parts were passed before.

    Where one is chosen, the answer that leads to the others counts as one of them. In a list to mark
    it stands below it, with the last step: there, the list is what people came for, such as who is here.
    """
    question = page.question
    options = _numbered(
        (*(question.options if isinstance(question, Choice) else ()), *page.actions)
    )
    room = most - 1 if isinstance(question, GoOn) else most
    if not most or len(options) <= room or not _may_be_parted(page):
        return page
    parts = _parts(options, most if _to_mark(question) else room - 1)
    at = turned % len(parts)
    label = words("The first answers again") if at == len(parts) - 1 else words("More answers")
    return _with(page, options, parts[at], Option(OTHERS, label, number=_NUMBER_OF_OTHERS))


def _may_be_parted(page: Page) -> bool:
    question = page.question
    if not isinstance(question, Choice):
        return not page.secret
    return not (page.secret or question.cast) and (
        question.kind is ChoiceKind.ONE or _to_mark(question)
    )


def _to_mark(question: Question) -> bool:
    return isinstance(question, Choice) and question.kind is ChoiceKind.SEVERAL


def _numbered(options: Sequence[Option]) -> tuple[Option, ...]:
    """The options, each with the number that it has among all of them."""
    with_number = [option for option in options if option.number != UNNUMBERED]
    return tuple(
        replace(option, number=with_number.index(option) + 1) if option.number is None else option
        for option in options
    )


def _parts(options: tuple[Option, ...], size: int) -> list[tuple[Option, ...]]:
    return [options[start : start + size] for start in range(0, len(options), size)]


def _with(page: Page, every: Sequence[Option], part: Sequence[Option], others: Option) -> Page:
    """The page with a part of all its options, and the one that leads to the others."""
    action_ids = {action.id for action in page.actions}
    actions = tuple(option for option in part if option.id in action_ids)
    shown = replace(page, actions=(*actions, others))
    if not isinstance(page.question, Choice):
        return shown
    whole = tuple(option for option in every if option.id not in action_ids)
    here = tuple(option for option in part if option.id not in action_ids)
    return replace(shown, question=replace(page.question, options=here, whole=whole))
