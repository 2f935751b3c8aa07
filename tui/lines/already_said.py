"""What was said already, so that a page that is made again, or come back to, is not said again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from data.words.wording import Phrase, Words
from tui.conversation.renderer_surface import RendererSurface, VisitForRenderers
from tui.lines.heard_before import HeardBefore
from tui.pages.hearing_order import early
from tui.pages.page import Block, Form, Notice, Page, Sentence, Steps, Tone
from tui.pages.page_in_lines import notice_lines, page_lines, same_words, sentence

_REMEMBERED = 30

Told = tuple[Phrase, Tone]


class ToSay(NamedTuple):
    """A line of a page that has to be said now. `waits`: the voice says it after the prompt."""

    line: str
    waits: bool = False


@dataclass
class _Said:
    """What was said on one visit."""

    visit: VisitForRenderers
    body: list[str] = field(default_factory=list)
    question: list[str] = field(default_factory=list)
    notices: tuple[Told, ...] = ()


class LastSaid:
    """Remembers visits, so that each thing is said once.

    Of a page made anew, only what is new is said; of one come back to, also its heading and its
    answers, to know where one is. Of a page that is new, what the page before it said in the very
    same words is left out, and what need be said but once. `told_problem`: what was said last began
    with a problem.
    """

    def __init__(self, heard: HeardBefore) -> None:
        self._heard = heard
        self._just: list[str] = []
        self.told_problem = False
        self._about: tuple[list[str], list[str]] = [], []
        self._last: VisitForRenderers | None = None
        self._heading = ""
        self._said: list[_Said] = []

    def is_new(self, visit: VisitForRenderers) -> bool:
        """Whether this visit was not the last one said."""
        return visit is not self._last

    def to_say(
        self,
        conversation: RendererSurface,
        page: Page,
        question: list[str],
        *,
        whole: bool = False,
    ) -> list[ToSay]:
        """What of the page, and of what stands before its prompt, has to be said now.

        `whole`: also what is left out of a page that can be brief.
        """
        visit = conversation.visit
        before = self._before(visit)
        words, told = conversation.access.words, len(visit.notices)
        blocks = (page.blocks if whole or page.brief is None else page.brief)[told:]
        notices = self._notices(conversation, page, before)
        drawn = [(block, page_lines(Page("", "", (block,)), words)) for block in blocks]
        in_full = whole or page.secret
        fresh = [
            (block, new_lines(block, lines, before.body, notices, words))
            for block, lines in drawn
            if in_full or not self._known(block, lines)
        ]
        first = [*self._heading_of(page), *notices]
        said = [*map(ToSay, first), *_in_turn(fresh, [*first, _asked(page)])]
        self._about = notices, [page.heading, *(line for _, lines in fresh for line in lines)]
        body = [line for _, lines in drawn for line in lines]
        asked = [line for line in question if not self._heard.is_hint(line)]
        if asked != before.question or self.is_new(visit):
            said += map(ToSay, question)
        before.body, before.question, before.notices = body, asked, visit.notices
        self._last, self._heading = visit, page.heading
        self._just = [] if page.secret else [page.heading, *body]
        return said

    def _known(self, block: Block, lines: list[str]) -> bool:
        """Whether a block need not be said: the page before said it, or it is said but once."""
        match block:
            case Notice() | Sentence(strong=True):
                return False
            case Sentence(once=True):
                return not self._heard.hint("\n".join(lines))
            case _:
                return all(line in self._just for line in lines)

    def says(self, text: str) -> bool:
        """Whether what was said last says this anyway: as one of its lines, or in what it tells."""
        notices, others = self._about
        if _is_in(text, notices) or (others and _same_matter(text, others[0])):
            return True
        return all(any(same_words(part, line) for line in others) for part in text.split("\n"))

    def _heading_of(self, page: Page) -> list[str]:
        """The heading where it changes, and is not said by the question anyway."""
        same = same_words(page.heading, _asked(page)) or page.heading == self._heading
        return [] if same or not page.heading else [page.heading]

    def _before(self, visit: VisitForRenderers) -> _Said:
        """What was said on this visit; nothing yet on a new one."""
        for said in self._said:
            if said.visit is visit:
                return said
        self._said = [*self._said[-_REMEMBERED:], _Said(visit)]
        return self._said[-1]

    def _notices(self, conversation: RendererSurface, page: Page, before: _Said) -> list[str]:
        """What the conversation tells on this page. A problem is told again when one comes back."""
        visit = conversation.visit
        again = self.is_new(visit) and any(tone is Tone.PROBLEM for _, tone in visit.notices)
        # each telling is a new object, also of the same words
        fresh = [again or not any(told is t for t in before.notices) for told in visit.notices]
        notices = [
            block
            for block, is_fresh in zip(page.blocks, fresh, strict=False)
            if is_fresh and isinstance(block, Notice)
        ]
        self.told_problem = any(notice.tone is Tone.PROBLEM for notice in notices)
        return notice_lines(notices, conversation.access.words)

    def forget(self) -> None:
        """Say everything again next time: it was asked for, or the screen was wiped."""
        self._last, self._heading, self._said, self._just = None, "", [], []


def _asked(page: Page) -> str:
    """The question; fields of a form are asked one after the other."""
    return "" if isinstance(page.question, Form) else page.question.ask


def _in_turn(blocks: Sequence[tuple[Block, Sequence[str]]], others: list[str]) -> Iterator[ToSay]:
    """The lines of blocks; `others` are heard before them."""
    first = early(blocks, others)
    for block, lines in blocks:
        yield from (ToSay(line, block not in first) for line in lines)


def new_lines(
    block: Block, lines: list[str], before: list[str], notices: list[str], words: Words
) -> list[str]:
    """What of a block was not said before. A list that has grown is never said as if it were whole."""
    if not before:
        return lines
    caption = block.caption if isinstance(block, Steps) else ""
    new = [line for line in lines if line not in before]
    items = [line for line in new if line != caption and not _is_in(line, notices)]
    whole = not caption or len(items) + 1 == len(lines)
    if whole:
        return [line for line in new if line == caption or line in items]
    counts = items or any(line in before for line in lines)  # else what it names was just told
    begun = [sentence(caption)] if caption in new and counts else []
    return begun + [words("New: {text}", text=item) for item in items]


def _same_matter(answer: str, heading: str) -> bool:
    """Whether a heading has every word of an answer in it, or the answer every word of the heading."""
    one, other = (set(re.findall(r"\w+", text.casefold())) for text in (answer, heading))
    return bool(one and other) and (one <= other or other <= one)


def _is_in(text: str, lines: list[str]) -> bool:
    """Whether a text was just said as part of another."""
    whole = rf"(?<!\w){re.escape(text.rstrip(' .'))}(?!\w)"
    return any(re.search(whole, line) for line in lines)
