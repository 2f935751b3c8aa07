"""The list of a page while somebody is at it: what is in it, the pointer, and what keys do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from random import Random, SystemRandom

from data.frozen import frozen
from data.words.wording import Words
from tui.answers.marked_options import MarkedOptions, marked_options
from tui.answers.numbers import LAST_NUMBER, Numbers, numbered
from tui.conversation.drafts import Draft
from tui.pages.page import (
    UNNUMBERED,
    Answer,
    Choice,
    ChoiceKind,
    Chosen,
    Field,
    GoOn,
    Option,
    Page,
    WentOn,
)

NOWHERE = -1
LAST_STEP = "\n"  # no option has this id
HOME, END = -10_000, 10_000
"""Moves to the first and to the last item."""

_CHANCE = SystemRandom()


class Part(Enum):
    """What an item of the list does when it is taken."""

    CHOSEN = auto()
    MARKED = auto()
    LAST = auto()


@frozen
class Item:
    """One thing in the list: an option of the question, its last step, or an action of the page."""

    part: Part
    option: Option
    action: bool = False


@dataclass
class Choosing:
    """`at` is the item with the pointer; NOWHERE is the question itself, before anything is reached.

    `marks` is None where every choice is a step of its own. `refused`: the last step was tried
    while a mark was missing, or an answer cannot be given.
    `chance` makes it the list of a ballot: its answers go round, the first arrow leads to any of
    them, and casting is one step from any mark. So whoever counts the arrows learns nothing.
    `placed` are the places given in a ranking so far, by option. `review` is the whole ballot in
    words, beside its last step. `left` is the answer that was taken or left last. `last_number`
    takes the last step.
    """

    items: tuple[Item, ...]
    marks: MarkedOptions | None = None
    at: int = NOWHERE
    refused: bool = False
    chance: Random | None = None
    placed: Mapping[str, int] = field(default_factory=dict)
    review: str = ""
    _score_begun: bool = False
    left: int = NOWHERE
    last_number: int = LAST_NUMBER

    @property
    def scoring(self) -> bool:
        """Whether options are given scores."""
        return self.marks is not None and self.marks.choice.kind is ChoiceKind.SCORE

    @property
    def pointed(self) -> Item | None:
        """The item with the pointer."""
        return self.items[self.at] if 0 <= self.at < len(self.items) else None

    def move(self, by: int) -> bool:
        """Move the pointer by items; it stops at either end. Whether it moved."""
        if self.chance:
            return go_round(self, by, self.chance)
        reached = min(max(self.at + by, 0), len(self.items) - 1)
        moved = reached != self.at
        self.at, self._score_begun = reached, False
        return moved

    def point_at(self, option_id: str) -> None:
        """Put the pointer on an item by its id, if it is there."""
        for at, item in enumerate(self.items):
            if item.option.id == option_id:
                self.at, self._score_begun = at, False

    @cached_property
    def numbers(self) -> Numbers:
        """The number of each item that has one. What stands alone needs none for its last step."""
        options, last = [], {}
        for at, item in enumerate(self.items):
            if item.part is Part.LAST:
                last = {at: self.last_number} if len(self.items) > 1 else {}
            elif item.option.number != UNNUMBERED:
                options.append((at, item.option.number))
        return Numbers(numbered(options, last), alike=self.chance is not None)

    def number(self, digit: int) -> Answer | None:
        """A digit was pressed: it takes that item, or is a score for the item with the pointer."""
        if self.scoring:
            self._score(digit)
            return None
        at, final = self.numbers.press(str(digit))
        if at is not None and not final:
            self.at = at
        return self.take(at) if at is not None and final else None

    def enter(self) -> Answer | None:
        """Take the item with the pointer; from the question, go to the first item.

        In a ballot it does nothing there: somebody who holds Enter down marks nothing.
        """
        if self.pointed is None:
            self.refused = self.chance is not None
            if not self.refused:
                self.move(1)
            return None
        return self.take(self.at)

    def take(self, at: int) -> Answer | None:
        """Choose or mark an item. In a ballot the pointer goes on to the last step.

        So every option costs the same keys: its digit and Enter; or arrows, of which chance
        decides how many, and Enter twice.
        """
        self.at, self.refused = at, False
        self.left = at if self.items[at].part is not Part.LAST else self.left
        item = self.items[at]
        if item.part is Part.CHOSEN:
            return Chosen(item.option.id)
        if item.part is Part.LAST or self.marks is None:
            answer = self.marks.answer() if self.marks else WentOn()
            self.refused = answer is None
            return answer
        self.marks.mark(item.option.id)
        if self.chance:
            self.point_at(LAST_STEP)
        return None

    def change_score(self, by: int) -> None:
        """Raise or lower the score of the item with the pointer; one without gets the lowest first."""
        item = self._scored_item()
        if item and self.marks:
            now = self.marks.scores.get(item.option.id)
            lowest = self.marks.choice.lowest
            self.marks.score(item.option.id, lowest if now is None else now + by)
            self.refused = False

    def _score(self, digit: int) -> None:
        item = self._scored_item()
        if item is None or self.marks is None:
            return
        choice, scores = self.marks.choice, self.marks.scores
        longer = scores.get(item.option.id, 0) * 10 + digit
        score = longer if self._score_begun and longer <= choice.highest else digit
        if choice.lowest <= score <= choice.highest:
            self.marks.score(item.option.id, score)
            self._score_begun, self.refused = True, False

    def _scored_item(self) -> Item | None:
        if self.at == NOWHERE:
            self.move(1)
        item = self.pointed
        return item if item and item.part is Part.MARKED and not item.action else None


def go_round(choosing: Choosing, by: int, chance: Random) -> bool:
    """Move among the answers of a ballot, first to a chance one; END is its last step. Whether it moved."""
    answers = [at for at, item in enumerate(choosing.items) if item.part is not Part.LAST]
    now, choosing.refused = choosing.at, False
    if now in answers:
        choosing.left = now
    if by == END and len(answers) < len(choosing.items):
        choosing.at = len(choosing.items) - 1
    elif by in (HOME, END):
        return False
    elif now in answers:
        choosing.at = answers[(answers.index(now) + by) % len(answers)]
    else:
        choosing.at = chance.choice(answers) if choosing.left == NOWHERE else choosing.left
    return choosing.at != now


def _last_label(page: Page, words: Words) -> str:
    """The label of the last step; "" where every option is a step itself."""
    question = page.question
    if isinstance(question, GoOn):
        return question.label or words("Go on")
    if isinstance(question, Choice):
        several = question.kind is not ChoiceKind.ONE
        return question.cast or (words("Go on with these") if several else "")
    return words("Go on") if isinstance(question, Field) else question.done


def _items(page: Page, words: Words) -> tuple[Item, ...]:
    choice = page.question if isinstance(page.question, Choice) else None
    last = _last_label(page, words)
    option_part = Part.MARKED if last else Part.CHOSEN
    action_part = Part.MARKED if choice and choice.cast else Part.CHOSEN
    options = [Item(option_part, option) for option in (choice.options if choice else ())]
    actions = [Item(action_part, action, action=True) for action in page.actions]
    weighs = isinstance(page.question, GoOn) and page.question.weighs
    last_step = [Item(Part.LAST, Option(LAST_STEP, last, weighs=weighs))] if last else []
    marked_too = action_part is Part.MARKED
    return (*options, *((actions + last_step) if marked_too else (last_step + actions)))


def choosing_for(
    page: Page, draft: Draft, words: Words, chance: Random = _CHANCE, *, step: bool = False
) -> Choosing:
    """The list of a page as it was left; in a ballot at first with nothing reached or marked.

    Where the first item weighs, the pointer begins nowhere.

    `step`: it is that of one step of a ballot, whose marks the draft holds.
    """
    items = _items(page, words)
    choosing = Choosing(items)
    if isinstance(page.question, Choice) and not step:
        choosing.marks = marked_options(page, page.question, draft)
    if isinstance(page.question, Choice) and (step or page.question.cast):
        choosing.chance = chance
    if not (page.secret and isinstance(page.question, Choice)) and not choosing.chance:
        choosing.at = 0 if items and not items[0].option.weighs else NOWHERE
        if choosing.marks and choosing.marks.marked:
            choosing.point_at(choosing.marks.marked[0])
    choosing.point_at(draft.focus)
    return choosing
