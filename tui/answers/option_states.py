"""What is said of an item in a page's list beside its label: how it stands, and which digits take it."""

from __future__ import annotations

from data.words.wording import Words
from tui.answers.choosing import Choosing, Item, Part
from tui.pages.page import ChoiceKind


def state_said(item: Item, choosing: Choosing, words: Words) -> str:
    """What is to be said of an item beside its label: whether it is chosen, its place, its score."""
    marks, option_id = choosing.marks, item.option.id
    if item.part is Part.LAST:
        return choosing.review
    if option_id in choosing.placed:
        return words("place {n}", n=choosing.placed[option_id])
    if marks is None:
        return ""
    if choosing.scoring and not item.action:
        score = marks.scores.get(option_id)
        highest = marks.choice.highest
        return (
            words("no score yet")
            if score is None
            else words("{score} of {highest}", score=score, highest=highest)
        )
    if option_id not in marks.marked:
        return ""
    if marks.choice.kind is ChoiceKind.RANK and not item.action:
        return words("place {n}", n=marks.place(option_id))
    return words("chosen")


def number_said(choosing: Choosing, at: int) -> str:
    """The digits that take an item by its place in the list; "" where none do."""
    return "" if choosing.scoring else choosing.numbers.typed_for(at)
