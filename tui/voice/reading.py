"""A page in reading order, as the texts that a voice says one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from data.frozen import frozen
from data.words.multilingual_text import together
from data.words.wording import Words
from tui.pages.hearing_order import early
from tui.pages.page import (
    UNNUMBERED,
    Block,
    Choice,
    ChoiceKind,
    Field,
    FieldKind,
    Form,
    GoOn,
    Notice,
    Option,
    Page,
    Tone,
)
from tui.pages.page_in_lines import notice_lines, page_lines, same_words, sentence

MOST_OPTIONS = 9
"""More options than this are not all read without being asked for: they are heard one by one."""


@frozen
class Part:
    """One text of a page. `id` is that of the option or field that it belongs to, else ""."""

    text: str
    id: str = ""

    def __repr__(self) -> str:
        """Nothing of the text: it may belong to a ballot."""
        return "Part()"


def whole_page(page: Page, words: Words, marks: Mapping[str, str]) -> tuple[Part, ...]:
    """Everything on a page: heading, notices, the rest in order, the question and its answers.

    `marks` says what is marked of an option, by its id.
    """
    body = _lines(page, page.blocks, words)
    return (*_heading(page), *body, *_question(page, words), *_answers(page, words, marks))


def arrival(
    page: Page, words: Words, marks: Mapping[str, str], place: Sequence[Part] = ()
) -> tuple[Part, ...]:
    """What is read when a page is come to, in the order one needs (tui/pages/hearing_order.py).

    Of a long list only how long it is, and the `place` on it.
    """
    listed = len(page.question.options) if isinstance(page.question, Choice) else 0
    long = listed + len(page.actions) > MOST_OPTIONS
    answers = (
        (*_how_many(listed + len(page.actions), words), *place)
        if long
        else tuple(_answers(page, words, marks))
    )
    return _as_needed(page, words, answers)


def from_the_answers(page: Page, words: Words, marks: Mapping[str, str]) -> tuple[Part, ...]:
    """Everything on a page in the order one needs, a long list as well."""
    return _as_needed(page, words, tuple(_answers(page, words, marks)))


def _as_needed(page: Page, words: Words, answers: tuple[Part, ...]) -> tuple[Part, ...]:
    question = tuple(_question(page, words))
    blocks = [(block, page_lines(replace(page, blocks=(block,)), words)) for block in page.blocks]
    others = [part.text for part in (*_heading(page), *question[:1])]
    first = early(blocks, others)
    later = tuple(block for block in page.blocks if block not in first)
    before = (*_heading(page), *_lines(page, first, words), *_later_problem(later, words))
    return (*before, *question, *answers, *_rest(page, later, words))


def _lines(page: Page, blocks: Iterable[Block], words: Words) -> Iterator[Part]:
    return map(Part, page_lines(replace(page, blocks=tuple(blocks)), words))


def _later_problem(later: Iterable[Block], words: Words) -> Iterator[Part]:
    """That there is a problem, where what it is takes long and waits until after the answers."""
    if any(isinstance(block, Notice) and block.tone is Tone.PROBLEM for block in later):
        yield Part(words("There is a problem. You hear it after the answers."))


def _rest(page: Page, later: tuple[Block, ...], words: Words) -> Iterator[Part]:
    lines = tuple(_lines(page, later, words))
    if lines:
        yield Part(words("The rest of the page:"))
    yield from lines


def _how_many(n: int, words: Words) -> tuple[Part, ...]:
    """How long a list is that is not read through before anybody can answer."""
    how_many = words.count("{n} answer.", "{n} answers.", n)
    return (Part(how_many), Part(words("Move with the arrows to hear them.")))


def again_here(page: Page, words: Words) -> tuple[Part, ...]:
    """What is read of a page that is come back to: where one is, what is new, and what is asked."""
    notices = notice_lines([b for b in page.blocks if isinstance(b, Notice)], words)
    heading = [page.heading] if page.heading else []
    return (*(Part(sentence(text)) for text in (*heading, *notices)), *_question(page, words))


def asked_now(
    page: Page, words: Words, marks: Mapping[str, str] = MappingProxyType({})
) -> tuple[Part, ...]:
    """The question and its answers: what is read of the next step of a ballot, or of other answers."""
    return (*_question(page, words), *_answers(page, words, marks))


def _heading(page: Page) -> Iterator[Part]:
    asked = "" if isinstance(page.question, Form) else page.question.ask
    if page.heading and not same_words(page.heading, asked):
        yield Part(sentence(page.heading))


def _question(page: Page, words: Words) -> Iterator[Part]:
    match page.question:
        case Form(fields):
            for field in fields:
                yield Part(sentence(field.ask), field.name)
        case Field() as field:
            yield from (Part(text, field.name) for text in field_texts(field, words))
        case question:
            if question.ask:
                yield Part(sentence(question.ask))


def field_texts(field: Field, words: Words, typed: str | None = None) -> tuple[str, ...]:
    """What is asked in a field, the hint, and what stands there; of a secret one, never that."""
    hint = (sentence(field.hint),) if field.hint else ()
    if field.kind is FieldKind.SECRET:
        return (sentence(field.ask), *hint, words("What you type here is not said."))
    stands = typed if typed is not None else field.value
    there = (words("It says: {text}", text=stands),) if stands.strip() else ()
    return (sentence(field.ask), *hint, *there)


def _answers(page: Page, words: Words, marks: Mapping[str, str]) -> Iterator[Part]:
    """The options and actions with their numbers, and the last step where it stands on the page."""
    question = page.question
    choice = question if isinstance(question, Choice) else None
    options = [*(choice.options if choice else ()), *page.actions]
    numbered = choice is None or choice.kind is not ChoiceKind.SCORE  # there, digits are scores
    last = [Part(sentence(step))] if (step := last_step(page, words)) else []
    cast = choice is not None and bool(choice.cast)
    parts = [
        _option(option, words, place if numbered else UNNUMBERED, marks.get(option.id, ""))
        for place, option in enumerate(options, 1)
    ]
    before = len(parts) if cast else len(parts) - len(page.actions)
    yield from (*parts[:before], *last, *parts[before:])


def _option(option: Option, words: Words, place: int, state: str) -> Part:
    """An option as it is heard: its number, if it has one, its label, what is marked, and its hint."""
    number = place if option.number is None or place == UNNUMBERED else option.number
    numbered = UNNUMBERED < number <= MOST_OPTIONS
    label = words("{n}: {text}", n=number, text=option.label) if numbered else option.label
    marked = words("{text}, {state}", text=label, state=state) if state else label
    hint = (" ", sentence(option.hint)) if option.hint else ()
    return Part(together(sentence(marked), *hint), option.id)


def last_step(page: Page, words: Words) -> str:
    """The label of the step that ends a page whose options are only marked, or that has none."""
    match page.question:
        case GoOn(_, label):
            return label or words("Go on")
        case Choice(cast=cast):
            return cast
        case Form(_, done):
            return done
        case _:
            return ""
