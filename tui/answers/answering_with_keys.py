"""A page while it is being answered: which key does what, and what has to be remembered of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random, SystemRandom
from typing import Any

from data.frozen import frozen
from data.words.wording import Words
from tui.answers.ballot_in_hand import BallotInHand, CannotBeGiven
from tui.answers.choosing import NOWHERE, Choosing, Part, choosing_for
from tui.answers.filling import Filling, filling_for
from tui.answers.moving import chosen_by_space, moved, step
from tui.answers.stray_typing import StrayTyping
from tui.answers.text_in_field import NewText
from tui.commands import BACK, command
from tui.conversation.drafts import Draft
from tui.pages.answering import options_of
from tui.pages.ballot_steps import ballot_steps
from tui.pages.page import Answer, Field, FieldKind, Filled, Page, WentOn

_BACK = frozenset(command(BACK).keys)
_CHANCE = SystemRandom()


@frozen
class Pressed:
    """Whether the page had a use for a key, and the answer that it gave.

    `rests`: it did more than move or type, so that one press does it once.
    """

    used: bool
    answer: Answer | None = None
    rests: bool = False


_UNUSED = Pressed(used=False)
_USED = Pressed(used=True)
_DONE = Pressed(used=True, rests=True)


@dataclass
class Answering:
    """`typed` is told each change in a field by name and text, secret ones excepted.

    `drawn` is what a renderer has made of it before, by keys of its own; it ends with the page, and
    with it what was marked.
    `ballot`: one that is marked step by step; `page` and `choosing` are those of its step.
    `stray`: what is typed while no field is typed in.
    """

    page: Page
    draft: Draft
    choosing: Choosing
    filling: Filling
    typed: Callable[[str, str], None]
    drawn: dict[object, Any] = field(default_factory=dict)
    ballot: BallotInHand | None = None
    stray: StrayTyping = field(default_factory=StrayTyping)

    @property
    def step(self) -> int:
        """Which step of a ballot is asked, from 0; 0 as well where there are none."""
        return self.ballot.reached if self.ballot else 0

    @property
    def typing(self) -> bool:
        """Whether letters go into a field."""
        return self.filling.typing

    def press(self, key: str, character: str | None, width: int) -> Pressed:
        """Do what a key does on this page. `width` is that of a field's lines, in cells."""
        if self.typing:
            pressed = self._in_field(key, character, width)
        elif self.stray.takes(key, character):
            return _DONE if key == "enter" else _USED
        else:
            pressed = self._in_list(key)
        self._remember()
        return pressed

    def paste(self, text: str) -> None:
        """Put text into the field that is being typed in."""
        if self.typing:
            self.filling.editing.insert(text)
            self._remember()
        else:
            self.stray.pasted()

    def go_to_place(self, at: int, *, in_field: bool) -> None:
        """Go to a field, or to an item of the list, by its place among them."""
        self.filling.go_to(at if in_field else len(self.filling.fields))
        if not in_field:
            self.choosing.at = at
        self._remember()

    def take(self, at: int) -> Answer | None:
        """Take an item of the list by its place in it, as a mouse does."""
        self.filling.go_to(len(self.filling.fields))
        self.stray.end()
        self.choosing.numbers.begun = ""
        answer = self.choosing.take(at)
        self._remember()
        return self._given(answer)

    def _in_field(self, key: str, character: str | None, width: int) -> Pressed:
        filling = self.filling
        if key == "enter" and filling.field.kind is not FieldKind.LINES:
            if isinstance(self.page.question, Field):
                return Pressed(True, Filled(filling.texts()))
            step(filling, self.choosing, 1)
            return _DONE
        if key == "enter" and filling.ended_by_enter:
            for _ in range(2):
                filling.editing.press("backspace", None, width)
            step(filling, self.choosing, 1)
            return _DONE
        if key in {"tab", "shift+tab"}:
            step(filling, self.choosing, 1 if key == "tab" else -1)
        elif filling.editing.press(key, character, width):
            return _USED
        elif key in {"up", "down"}:
            step(filling, self.choosing, 1 if key == "down" else -1, around=False)
        else:
            return _UNUSED
        return _USED

    def _in_list(self, key: str) -> Pressed:
        choosing = self.choosing
        if not key.isdecimal():
            choosing.numbers.begun = ""
        if moved(self.filling, choosing, key):
            return _USED
        if key in _BACK and self.ballot and self.ballot.back():
            self._come_to_step(self.ballot)
            return _DONE
        if key == "enter" or (
            key == "space" and chosen_by_space(choosing, in_steps=self.ballot is not None)
        ):
            return Pressed(True, self._given(choosing.enter()), rests=True)
        if key == "space" and choosing.pointed and choosing.pointed.part is Part.MARKED:
            choosing.take(choosing.at)
            return _DONE
        if key.isdecimal() and len(key) == 1:
            answer = self._given(choosing.number(int(key)))
            waits = bool(choosing.numbers.begun) and choosing.chance is not None
            return Pressed(True, answer, rests=not (choosing.scoring or waits))
        return _UNUSED

    def _given(self, answer: Answer | None) -> Answer | None:
        """The last step of a page with fields gives what stands in them; a ballot's, the whole of it."""
        if self.ballot and answer is not None:
            try:
                answer = self.ballot.take(answer)
            except CannotBeGiven:
                self.choosing.refused = True
                return None
            self._come_to_step(self.ballot)
            return answer
        if self.filling.fields and isinstance(answer, WentOn):
            return Filled(self.filling.texts())
        return answer

    def _come_to_step(self, ballot: BallotInHand) -> None:
        self.page, self.choosing = ballot.page(), ballot.choosing()
        self.drawn.clear()

    def _remember(self) -> None:
        """Put everything into the draft, but what is typed in a secret field."""
        filling, choosing, draft = self.filling, self.choosing, self.draft
        for asked in filling.fields:
            text = filling.editings[asked.name].text
            changed = text != draft.text_of(asked)
            if changed and asked.kind is not FieldKind.SECRET:
                self.typed(asked.name, text)
        if filling.typing:
            draft.focus = filling.field.name
        elif choosing.at != NOWHERE and choosing.pointed:
            draft.focus = choosing.pointed.option.id


def answering_for(
    page: Page,
    draft: Draft,
    words: Words,
    typed: Callable[[str, str], None],
    new_text: NewText,
    before: Answering | None = None,
    chance: Random = _CHANCE,
    *,
    arrives: bool = False,
) -> Answering:
    """A page to be answered, as it was left. `before`: the same page as made the last time.

    `new_text` begins the text of a field. `chance` decides where the pointer begins in a ballot.
    `arrives`: the page is come to, so that the pointer is on nothing that weighs.
    """
    if arrives and any(o.weighs and o.id == draft.focus for o in options_of(page)):
        draft.focus = ""
    filling = filling_for(page, draft, new_text, before.filling if before else None)
    stray = before.stray if before else StrayTyping()
    if steps := ballot_steps(page):
        ballot = BallotInHand(page, steps, draft, words, chance)
        shown, choosing = ballot.page(), ballot.choosing()
        return Answering(shown, draft, choosing, filling, typed, ballot=ballot, stray=stray)
    choosing = choosing_for(page, draft, words, chance)
    return Answering(page, draft, choosing, filling, typed, stray=stray)
