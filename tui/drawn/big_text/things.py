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
from tui.pages.page import (
    Bars,
    Block,
    Choice,
    ChoiceKind,
    Clock,
    Facts,
    GoOn,
    Notice,
    Page,
    Picture,
    Sentence,
    Steps,
    Table,
    Tone,
)

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
    `repeats`: said elsewhere on the page as well, and so cut short where it does not fit.
    `beside`: it belongs to an item, and is no part of what is taken. `small`: in ordinary letters.
    """

    text: str
    role: Role = Role.TEXT
    kind: Kind = Kind.SAID
    at: int = NOBODY
    caret: int = NOBODY
    share: float = -1.0
    repeats: bool = False
    beside: bool = False
    small: bool = False


def things_of(answering: Answering, words: Words, *, heading_first: bool = True) -> list[Thing]:
    """Everything that a page says, in the order of its leaves.

    What was done comes first, then what is asked and the answers, then what is read, and at last how
    to answer. Where there is only to go on, reading is what the page is for, and comes first. What
    must not be missed stands before the question. `heading_first`: so does the heading.
    """
    page = answering.page
    blocks = page.blocks if page.brief is None else _in_brief(page)
    done = [block for block in blocks if _is_news(block)]
    read = [block for block in blocks if not _is_news(block)]
    first = read if only_reading(answering) else [block for block in read if _must_be_seen(block)]
    heading = [Thing(clean(page.heading), Role.LARGE_HEADING)] if page.heading else []
    heading_first = heading_first or only_reading(answering)
    return [
        *_all_said(done, words),
        *(heading if heading_first else ()),
        *_all_said(first, words),
        *_asked(answering, words),
        *_fields(answering),
        *_items(answering, words),
        *(() if heading_first else heading),
        *_all_said([block for block in read if block not in first], words),
        *_how(answering, words),
    ]


def only_reading(answering: Answering) -> bool:
    """Whether reading is what a page is for: nothing is asked but when to go on."""
    return isinstance(answering.page.question, GoOn) and not answering.filling.fields


def _in_brief(page: Page) -> tuple[Block, ...]:
    """The page for those who know it; what tells of hearing is told to everybody."""
    for_ears = (b for b in page.blocks if isinstance(b, Sentence) and b.for_ears)
    news = (b for b in page.blocks if _is_news(b))
    return (*news, *(b for b in page.brief or () if not _is_news(b)), *for_ears)


def _is_news(block: Block) -> bool:
    """Whether it says what has happened."""
    return isinstance(block, Notice) and block.tone is not Tone.NOTE


def _must_be_seen(block: Block) -> bool:
    return isinstance(block, Sentence) and block.strong


def _all_said(blocks: Iterable[Block], words: Words) -> Iterator[Thing]:
    return (thing for block in blocks for thing in _said(block, words))


def _things(texts: Iterable[str], role: Role = Role.TEXT) -> Iterator[Thing]:
    return (Thing(clean(text), role) for text in texts if text)


def _said(block: Block, words: Words) -> Iterable[Thing]:
    match block:
        case Sentence(text=text, for_ears=True):
            return (Thing(clean(text), small=True),)
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
    for number, item in enumerate(block.short or block.items, 1):
        yield f"{number}. {item}" if block.numbered else item


def _notice(block: Notice, words: Words) -> Iterable[Thing]:
    if block.tone is Tone.PROBLEM:
        return _things((words("Problem: {text}", text=block.text),), Role.LARGE_PROBLEM)
    if block.tone is Tone.DONE:  # its own words say that it is done
        return _things((block.text,), Role.DONE)
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
    """The question, and what is missing in the answer."""
    question = answering.page.question
    if said := asked(question):
        yield Thing(clean(said), Role.TEXT, Kind.ASKED)
    if answering.ballot and answering.choosing.refused:
        yield Thing(clean(missing_said(answering, words)), Role.LARGE_PROBLEM, Kind.ASKED)


def _how(answering: Answering, words: Words) -> Iterator[Thing]:
    """How to answer, where that is not the usual way, and what is said about each field."""
    filling = answering.filling
    for at, field in enumerate(filling.fields):
        for note in (*field_notes(field, words), replacing_said(field, filling, words)):
            if note:
                yield Thing(clean(note), Role.QUIET, at=at)
    question = answering.page.question
    told = isinstance(question, Choice) and question.kind is ChoiceKind.ONE  # at the hand-over
    if not told and (how := how_said(question, words)):
        yield Thing(clean(how), Role.QUIET)


def _fields(answering: Answering) -> Iterator[Thing]:
    filling = answering.filling
    for at, field in enumerate(filling.fields):
        yield Thing(clean(field.ask), Role.TEXT, Kind.ASKED, at)
        text, caret = text_shown(field, filling)
        in_use = filling.typing and at == filling.at
        yield Thing(text, Role.TEXT, Kind.TYPED, at, caret if in_use else NOBODY)


def _items(answering: Answering, words: Words) -> Iterator[Thing]:
    choosing = answering.choosing
    for at, item in enumerate(choosing.items):
        if answering.stray.told and at == max(0, choosing.at):
            stray = clean(where_to_type(answering, words))
            yield Thing(stray, Role.LARGE_PROBLEM, Kind.ITEM, at, beside=True)
        if item.part is Part.LAST:
            yield from _before_last_step(answering, at, words)
        state = state_said(item, choosing, words)
        number = "" if item.part is Part.LAST else number_said(choosing, at)
        said = _label(item, number) + (f": {state}" if state else "")
        yield Thing(clean(said), Role.TEXT, Kind.ITEM, at)
        if item.option.hint:
            yield Thing(clean(item.option.hint), Role.QUIET, Kind.ITEM, at)


def _before_last_step(answering: Answering, at: int, words: Words) -> Iterator[Thing]:
    """What is missing; on a ballot, what is marked, so that it is seen with the way to cast it."""
    choosing = answering.choosing
    if choosing.refused:
        missing = missing_said(answering, words)
        yield Thing(clean(missing), Role.LARGE_PROBLEM, Kind.ITEM, at, beside=True)
    elif choosing.chance and choosing.marks:
        marked = [
            _label(item, number_said(choosing, place))
            for place, item in enumerate(choosing.items)
            if item.option.id in choosing.marks.marked
        ]
        said = words("{what}: marked", what=words.listed(marked)) if marked else ""
        said = said or words("No mark yet.")
        yield Thing(clean(said), Role.QUIET, Kind.ITEM, at, repeats=True, beside=True)


def _label(item: Item, number: str) -> str:
    """With the number that takes it."""
    return f"{number} {item.option.label}" if number else item.option.label
