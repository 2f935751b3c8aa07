"""What a page says, one thing after the other, before it is known how much fits the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto

from data.frozen import frozen
from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.answers.choosing import Item, Part
from tui.answers.option_states import number_said, state_said
from tui.drawn.field_rows import field_notes, replacing_said, text_shown
from tui.drawn.question_rows import asked, how_said, missing_said, where_to_type
from tui.drawn.rows import Role
from tui.drawn.text import clean
from tui.pages.instructions import CommandList, Hint, HowToAnswer
from tui.pages.page import Bars, Block, Clock, Facts, Notice, Picture, Sentence, Steps, Table, Tone

NOBODY = -1


class Kind(Enum):
    """What a thing is for."""

    SAID = auto()
    ASKED = auto()
    TYPED = auto()
    ITEM = auto()


@frozen
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


def _said(block: Block, words: Words) -> Iterable[Thing]:
    match block:
        case Sentence(text=text) | Clock(text=text) | Picture(words=text):
            return _things((text,))
        case Steps():
            return _captioned(block.caption, _things(_steps(block)))
        case Notice():
            return _notice(block, words)
        case Facts(facts=facts):
            return _things(f"{fact.label}: {fact.value}" for fact in facts)
        case Table():
            return _captioned(block.caption, _things(_values(block)))
        case Bars():
            return _captioned(block.caption, _bars(block))
        case Hint() | CommandList() | HowToAnswer():
            return ()  # the conversation has put sentences in their place


def _captioned(caption: str, things: Iterable[Thing]) -> Iterable[Thing]:
    return (*_things((caption,), Role.LARGE_HEADING), *things)


def _steps(block: Steps) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        yield f"{number}. {item}" if block.numbered else f"- {item}"


def _notice(block: Notice, words: Words) -> Iterable[Thing]:
    if block.tone is Tone.PROBLEM:
        return _things((words("Problem: {text}", text=block.text),), Role.LARGE_PROBLEM)
    if block.tone is Tone.DONE:
        return _things((words("Done: {text}", text=block.text),), Role.DONE)
    return _things((words("Please note: {text}", text=block.text),))


def _values(block: Table) -> Iterator[str]:
    """One value at a time, each with its header."""
    for texts in block.rows:
        for header, text in zip(block.headers, texts, strict=True):
            yield f"{header}: {text}"


def _bars(block: Bars) -> Iterator[Thing]:
    for bar in block.bars:
        share = min(1.0, max(0.0, bar.share))
        yield Thing(clean(f"{bar.label}: {bar.value}"), share=share)


def _asked(answering: Answering, words: Words) -> Iterator[Thing]:
    """The question, and how to answer it where that is not the usual way."""
    question = answering.page.question
    if said := asked(question):
        yield Thing(clean(said), Role.TEXT, Kind.ASKED)
    if answering.ballot and answering.choosing.refused:
        yield Thing(clean(missing_said(answering, words)), Role.LARGE_PROBLEM, Kind.ASKED)
    if how := how_said(question, words):
        yield Thing(clean(how), Role.QUIET, Kind.ASKED)


def _fields(answering: Answering, words: Words) -> Iterator[Thing]:
    filling = answering.filling
    for at, field in enumerate(filling.fields):
        yield Thing(clean(field.ask), Role.TEXT, Kind.ASKED, at)
        for note in field_notes(field, words):
            yield Thing(clean(note), Role.QUIET, Kind.ASKED, at)
        if replacing := replacing_said(field, filling, words):
            yield Thing(clean(replacing), Role.QUIET, Kind.ASKED, at)
        text, caret = text_shown(field, filling)
        in_use = filling.typing and at == filling.at
        yield Thing(text, Role.TEXT, Kind.TYPED, at, caret if in_use else NOBODY)


def _items(answering: Answering, words: Words) -> Iterator[Thing]:
    choosing = answering.choosing
    for at, item in enumerate(choosing.items):
        if answering.stray.told and at == max(0, choosing.at):
            yield Thing(clean(where_to_type(answering, words)), Role.LARGE_PROBLEM, Kind.ITEM, at)
        if choosing.refused and item.part is Part.LAST:
            missing = missing_said(answering, words)
            yield Thing(clean(missing), Role.LARGE_PROBLEM, Kind.ITEM, at)
        state = state_said(item, choosing, words)
        number = "" if item.part is Part.LAST else number_said(choosing, at)
        said = _label(item, number) + (f": {state}" if state else "")
        yield Thing(clean(said), Role.TEXT, Kind.ITEM, at)
        if item.option.hint:
            yield Thing(clean(item.option.hint), Role.QUIET, Kind.ITEM, at)


def _label(item: Item, number: str) -> str:
    """With the number that takes it."""
    return f"{number} {item.option.label}" if number else item.option.label
