"""The ground rules of a group as a document, to hang up, to hand out or to listen to."""

from __future__ import annotations

from collections.abc import Iterator

from data.documents.document import Block, Document, Heading, Paragraph, Typed, clean
from data.model.group import GroundRule, Group
from data.practice.starter_rules import rule_words
from data.words.wording import Words


def rules_of(group: Group, words: Words) -> Document:
    """Every rule with what it says and why; a promise of confidentiality always with its limit."""
    blocks = [block for rule in group.ground_rules for block in _rule(rule, words)]
    anybody = words("Anybody can challenge a rule, at any time.")
    none = words("There are no rules yet.")
    title = words("{group}: ground rules", group=clean(group.name))
    first = Paragraph(anybody if blocks else none)
    return Document(title, words.language, (first, *blocks))


def _rule(rule: GroundRule, words: Words) -> Iterator[Block]:
    said = rule_words(rule, words)
    yield Heading(2, clean(said.title) or words("A ground rule"))
    yield Typed(clean(said.text))
    if said.why:
        yield Paragraph(words("Why: {why}", why=clean(said.why)))
