"""What a page says, one thing after the other, before it is known how much fits the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import singledispatch

from data.wording import Words
from tui.drawn.answering import Answering
from tui.drawn.asking import asked, how_said, missing_said
from tui.drawn.choosing import Item, Part
from tui.drawn.field_rows import field_notes, text_shown
from tui.drawn.list_rows import number_said, state_said
from tui.drawn.rows import Role
from tui.drawn.text import clean
from tui.page import Bars, Block, Clock, Facts, Notice, Picture, Sentence, Steps, Table, Tone

NOBODY = -1


class Kind(Enum):
    """What a thing is for."""

    SAID = auto()
    ASKED = auto()
    TYPED = auto()
    ITEM = auto()


@dataclass(frozen=True, slots=True)
class Thing:
    """`at` is the place of an item in the list, or of a field among the fields.

    `caret` is the place in the text where the next letter goes; NOBODY where nobody is typing.
    `share` from 0 to 1 is the length of a bar below the text; below 0 for none.
    """

    text: str
    role: Role = Role.TEXT
    kind: Kind = Kind.SAID
    at: int = NOBODY
    caret: int = NOBODY
    share: float = -1.0


def things_of(answering: Answering, words: Words) -> list[Thing]:
    """Everything that a page says, in reading order."""
    return [
        Thing(clean(answering.page.heading), Role.LARGE_HEADING),
        *(thing for block in answering.page.blocks for thing in _said(block, words)),
        *_asked(answering, words),
        *_fields(answering, words),
        *_items(answering, words),
    ]


def _things(texts: Iterable[str], role: Role = Role.TEXT) -> Iterator[Thing]:
    return (Thing(clean(text), role) for text in texts if text)


@singledispatch
def _said(block: Block, words: Words) -> Iterable[Thing]:
    raise TypeError(type(block))


@_said.register
def _(block: Sentence, words: Words) -> Iterable[Thing]:
    return _things((block.text,))


@_said.register
def _(block: Clock, words: Words) -> Iterable[Thing]:
    return _things((block.text,))


@_said.register
def _(block: Picture, words: Words) -> Iterable[Thing]:
    return _things((block.words,))


@_said.register
def _(block: Steps, words: Words) -> Iterable[Thing]:
    leads = (f"{n}. " if block.numbered else "- " for n in range(1, len(block.items) + 1))
    items = (lead + item for lead, item in zip(leads, block.items, strict=True))
    return (*_things((block.caption,), Role.LARGE_HEADING), *_things(items))


@_said.register
def _(block: Notice, words: Words) -> Iterable[Thing]:
    if block.tone is Tone.PROBLEM:
        return _things((words("Problem: {text}", text=block.text),), Role.LARGE_PROBLEM)
    if block.tone is Tone.DONE:
        return _things((words("Done: {text}", text=block.text),), Role.DONE)
    return _things((words("Please note: {text}", text=block.text),))


@_said.register
def _(block: Facts, words: Words) -> Iterable[Thing]:
    return _things(f"{fact.label}: {fact.value}" for fact in block.facts)


@_said.register
def _(block: Table, words: Words) -> Iterable[Thing]:
    """One value at a time, each with its header."""
    values = (
        f"{header}: {text}"
        for texts in block.rows
        for header, text in zip(block.headers, texts, strict=True)
    )
    return (*_things((block.caption,), Role.LARGE_HEADING), *_things(values))


@_said.register
def _(block: Bars, words: Words) -> Iterable[Thing]:
    bars = (
        Thing(clean(f"{bar.label}: {bar.value}"), share=min(1.0, max(0.0, bar.share)))
        for bar in block.bars
    )
    return (*_things((block.caption,), Role.LARGE_HEADING), *bars)


def _asked(answering: Answering, words: Words) -> Iterator[Thing]:
    """The question, and how to answer it where that is not the usual way."""
    question = answering.page.question
    if said := asked(question):
        yield Thing(clean(said), Role.TEXT, Kind.ASKED)
    if how := how_said(question, words):
        yield Thing(clean(how), Role.QUIET, Kind.ASKED)


def _fields(answering: Answering, words: Words) -> Iterator[Thing]:
    filling = answering.filling
    for at, field in enumerate(filling.fields):
        yield Thing(clean(field.ask), Role.TEXT, Kind.ASKED, at)
        for note in field_notes(field, words):
            yield Thing(clean(note), Role.QUIET, Kind.ASKED, at)
        text, caret = text_shown(field, filling)
        in_use = filling.typing and at == filling.at
        yield Thing(text, Role.TEXT, Kind.TYPED, at, caret if in_use else NOBODY)


def _items(answering: Answering, words: Words) -> Iterator[Thing]:
    choosing = answering.choosing
    for at, item in enumerate(choosing.items):
        if choosing.refused and item.part is Part.LAST:
            missing = missing_said(answering, words)
            yield Thing(clean(missing), Role.LARGE_PROBLEM, Kind.ITEM, at)
        state = state_said(item, choosing, words)
        said = _label(item, number_said(choosing, at)) + (f": {state}" if state else "")
        yield Thing(clean(said), Role.TEXT, Kind.ITEM, at)
        if item.option.hint:
            yield Thing(clean(item.option.hint), Role.QUIET, Kind.ITEM, at)


def _label(item: Item, number: str) -> str:
    """With the number that takes it, or else its letter."""
    if number:
        return f"{number} {item.option.label}"
    return item.option.label + (f" [{item.option.key}]" if item.option.key else "")
