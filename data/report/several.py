"""One report over several groups: side by side first, then each group's own parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from data.documents.document import Block, Document, Grid, Heading, Paragraph, clean
from data.model.group import ActionState
from data.report.document import BEFORE_SHARING, how_counted, sections
from data.report.facts import Facts
from data.report.span import span_said
from data.words.multilingual_text import joined
from data.words.wording import Phrase, Words


def report_of_several(
    groups: tuple[Facts, ...], skipped: tuple[Phrase, ...], words: Words
) -> Document:
    """What came of the meetings of several groups. `skipped` says which are not in it, and why."""
    title = words.count(
        "What came of the meetings of {n} group",
        "What came of the meetings of {n} groups",
        len(groups),
    )
    return Document(title, words.language, tuple(_blocks(groups, skipped, words)))


def _blocks(
    groups: tuple[Facts, ...], skipped: tuple[Phrase, ...], words: Words
) -> Iterator[Block]:
    yield Paragraph(words("{span}.", span=words.say(span_said(groups[0].span))))
    yield Paragraph(joined(" ", (words.say(said) for said in BEFORE_SHARING)))
    for said in skipped:
        yield Paragraph(words.say(said))
    yield Heading(2, words("The groups side by side"))
    headers = (words("Group"), words("Meetings"), words("Actions done"), words("Promises kept"))
    yield Grid(headers, tuple(_row(facts, words) for facts in groups))
    for facts in groups:
        yield Heading(2, clean(facts.group_name))
        yield from _below(facts, words)
    yield from how_counted(words)


def _row(facts: Facts, words: Words) -> tuple[str, ...]:
    promises = [action.state for action in facts.actions if action.promise]
    return (
        clean(facts.group_name),
        str(len(facts.meetings)),
        _done([action.state for action in facts.actions], words),
        _done(promises, words),
    )


def _done(states: list[ActionState], words: Words) -> str:
    return words("{n} of {total}", n=states.count(ActionState.DONE), total=len(states))


def _below(facts: Facts, words: Words) -> Iterator[Block]:
    """A group's own parts, their headings under the one with its name."""
    if facts.invented:
        yield Paragraph(words("This is a sample group. Everything in it is invented."))
    for block in sections(facts, words):
        yield replace(block, level=3) if isinstance(block, Heading) else block
