"""Where every answer leads, on every page of the gallery; kept in leads.json, without a word of it.

`python -m tests.gallery.leads` writes it anew. Look at what changed in it before it is committed:
a branch that was broken shows there, and nowhere else where no other test goes that way.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from data.words.problems import Problem
from data.words.wording import Words
from tests.fixtures.sample_world import new_world
from tests.gallery.states import STATES
from tui.pages.answering import answered, options_of
from tui.pages.page import (
    Answer,
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Field,
    Filled,
    Form,
    GoOn,
    Page,
    Scored,
    WentBack,
    WentOn,
)
from tui.pages.screen import Adjust, Do, Next, Screen, Stay

KEPT = Path(__file__).with_name("leads.json")
TYPED = {"a number typed": "12", "words typed": "Nia of the garden"}
"""What is typed into each field: one of the two is refused where the other is asked for."""


def leads(states: Iterable[str] = STATES) -> dict[str, dict[str, str]]:
    """For each of these states, where each answer leads. Every answer is given in a world of its own."""
    found = {}
    for state in states:
        asked = dict(_answers(STATES[state](new_world()).page(Words())))
        found[state] = {said: _lead(state, answer) for said, answer in asked.items()}
    return found


def _lead(state: str, answer: Answer) -> str:
    with (
        TemporaryDirectory() as documents
    ):  # an empty one: what was saved before would be in the way
        world = new_world()
        world.room = replace(world.room, documents=Path(documents))
        page = STATES[state](world).page(Words())
        try:
            following = answered(page, answer)
        except Problem as problem:
            return type(problem).__name__
    assert isinstance(following, get_args(Next)), (state, answer)
    return _said(following)


def _answers(page: Page) -> Iterator[tuple[str, Answer]]:
    """Every answer that can be given on a page without typing, and the fields as they stand."""
    question = page.question
    several = isinstance(question, Choice) and question.kind is not ChoiceKind.ONE
    for option in options_of(page):
        if not (several and option not in page.actions):
            yield option.id, Chosen(option.id)
    match question:
        case Choice(kind=ChoiceKind.SEVERAL | ChoiceKind.RANK, options=options):
            yield "all", ChosenSeveral(tuple(option.id for option in options))
            yield "none", ChosenSeveral(())
        case Choice(kind=ChoiceKind.SCORE, options=options):
            yield "scores", Scored(tuple((option.id, 1) for option in options))
        case Field(name=name, value=value):
            yield "as it stands", Filled({name: value})
            yield from _typed((name,))
        case Form(fields=fields):
            yield "as it stands", Filled({field.name: field.value for field in fields})
            yield from _typed(field.name for field in fields)
        case GoOn():
            yield "on", WentOn()
    if page.back:
        yield "back", WentBack()


def _typed(fields: Iterable[str]) -> Iterator[tuple[str, Answer]]:
    """Everything of TYPED, in all of the fields at once."""
    names = tuple(fields)
    for said, typed in TYPED.items():
        yield said, Filled(dict.fromkeys(names, typed))


def _said(following: Next) -> str:
    said = [type(following).__name__]
    for name in ("screen", "above"):
        screen: Screen | None = getattr(following, name, None)
        if screen is not None:
            said.append(screen.page(Words()).name.partition("/")[0])
    if getattr(following, "said", None) is not None:
        said.append("said")
    if isinstance(following, Adjust):
        said += [f"{name}={value}" for name, value in asdict(following.access).items()]
    if isinstance(following, Do):
        said.append(following.command)
    if isinstance(following, Stay) and following.problem:
        said.append("problem")
    return ", ".join(said)


if __name__ == "__main__":
    KEPT.write_text(json.dumps(leads(), indent=1, ensure_ascii=False) + "\n", "utf-8")
