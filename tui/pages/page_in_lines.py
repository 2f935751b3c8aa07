"""What a page says, as lines of text: each block in words, nothing drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.words.multilingual_text import Said, together
from data.words.wording import Words
from tui.pages.instructions import CommandList, Hint, HowToAnswer
from tui.pages.page import (
    Bars,
    Block,
    Clock,
    Facts,
    Notice,
    Page,
    Picture,
    Sentence,
    Steps,
    Table,
    Tone,
)


def page_lines(page: Page, words: Words) -> list[str]:
    """Everything the page says before its question: notices first, then the rest in order."""
    notices = [block for block in page.blocks if isinstance(block, Notice)]
    others = [block for block in page.blocks if not isinstance(block, Notice)]
    lines = notice_lines(notices, words)
    for block in others:
        lines.extend(block_lines(block, words))
    return [line for line in lines if line.strip()]


def notice_lines(notices: Iterable[Notice], words: Words) -> list[str]:
    """Notices with what they are about in words, said once for several of one tone."""
    said, tone = [], None
    for notice in notices:
        said.append(notice.text if notice.tone == tone else _toned(notice, words))
        tone = notice.tone
    return said


def _toned(notice: Notice, words: Words) -> str:
    match notice.tone:
        case Tone.PROBLEM:
            return words("Problem: {text}", text=notice.text)
        case Tone.DONE:
            return words("Done: {text}", text=notice.text)
        case Tone.NOTE:
            return words("Please note: {text}", text=notice.text)


def block_lines(block: Block, words: Words) -> Iterable[str]:
    """One block as lines."""
    match block:
        case Sentence(text) | Clock(text):
            return text.split("\n") if "\n" in text else [text]  # whole, it knows its languages
        case Steps():
            return _steps(block, words)
        case Notice():
            return notice_lines([block], words)
        case Facts(facts):
            return [labelled(fact.label, fact.value) for fact in facts]
        case Table():
            return _table(block, words)
        case Bars(caption, bars):
            return [caption, *(labelled(bar.label, bar.value) for bar in bars)]
        case Picture():
            return [block.words]
        case Hint() | CommandList() | HowToAnswer():
            return []  # the conversation has put sentences in their place


def labelled(label: str, value: str) -> str:
    """A label and its value as one sentence."""
    return together(_without_end(label), ": ", value)


def _without_end(label: str) -> str:
    bare = label.rstrip(" :.")
    if bare == label:
        return label
    return Said(bare, label.language) if isinstance(label, Said) else bare


def _steps(steps: Steps, words: Words) -> Iterator[str]:
    """A list. Its numbers are said as such, so that nobody takes them for answers."""
    if steps.caption:
        yield steps.caption
    for number, item in enumerate(steps.items, 1):
        yield words("Number {n}: {text}", n=number, text=item) if steps.numbered else item


def _table(table: Table, words: Words) -> Iterator[str]:
    if table.caption:
        yield table.caption
    if not table.rows:
        yield words("Nothing here yet.")
    for row in table.rows:
        cells = zip(table.headers, row, strict=True)
        said = [sentence(labelled(header, cell)) for header, cell in cells if cell]
        yield together(*[part for text in said for part in (" ", text)][1:])


def same_words(one: str, other: str) -> bool:
    """Whether two texts would be heard as the same."""
    return one.casefold().rstrip(" .?!:") == other.casefold().rstrip(" .?!:")


def sentence(text: str) -> str:
    """The text with an end that a voice pauses at."""
    return text if text.endswith((".", "!", "?", ":", "…")) else together(text, ".")
