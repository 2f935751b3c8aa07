"""Writing a ground rule: a new one, or another wording for one. A promise needs its limit."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.group import GroundRule
from data.practice.confidentiality import limit_problem, needs_limit
from data.practice.starter_rules import filled_in, kept_as_starter
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.optional_field import optional_field
from tui.pages.page import (
    Block,
    Field,
    FieldKind,
    Form,
    Notice,
    Page,
    Sentence,
    Tone,
)
from tui.pages.screen import Back, Next, Replace, Stay
from tui.room import Room

NO_TEXT = phrase("The rule is empty. Type what the group agrees on.")


@frozen
class EditRule:
    """Edits `rule` as it is given, which may differ from what is saved.

    `refused`: it was typed as it is, and could not be kept because it promises confidentiality
    without a limit; the field for the limit is there then.
    """

    room: Room
    rule: GroundRule
    new: bool = False
    refused: bool = False

    def page(self, words: Words) -> Page:
        """The rule's parts. The limit is its own part, so that no wording can lose it."""
        rule = filled_in(self.rule, words.language)
        with_limit = self.refused or needs_limit(rule)
        limit = (_limit_field(rule, words),) if with_limit else ()
        return Page(
            name=f"group.rule_edit/{'new' if self.new else rule.id}",
            heading=words("A new ground rule") if self.new else words("Change the ground rule"),
            blocks=self._blocks(with_limit, words),
            question=Form(
                (*_text_fields(rule, words), *limit, *_other_fields(rule, words)),
                words("Save the rule"),
                does=self._typed,
            ),
        )

    def _blocks(self, with_limit: bool, words: Words) -> tuple[Block, ...]:
        if self.refused and (problem := limit_problem(self.rule)):
            return tuple(Notice(words.say(said), Tone.PROBLEM) for said in problem.sentences)
        if with_limit:
            return (Sentence(words("This rule always says its limit as well.")),)
        return ()

    def _typed(self, typed: dict[str, str]) -> Next:
        """Save the rule, unless it says nothing, or promises too much."""
        edited = replace(
            self.rule,
            title=one_line(typed["title"]),
            text=typed["text"].strip(),
            plain=typed["plain"].strip(),
            why=typed["why"].strip(),
            limit=typed.get("limit", "").strip(),
        )
        if not edited.text:
            return Stay(problem=(NO_TEXT,))
        if not kept_as_starter(self.rule, edited):
            return self._save(edited)
        return Back(phrase("The rule stays as it was."))

    def _save(self, edited: GroundRule) -> Next:
        if problem := limit_problem(edited):
            if self.refused or needs_limit(self.rule):
                raise problem
            return Replace(replace(self, rule=edited, refused=True))
        self.room.records.save_group(self.room.records.group.with_rule(edited))
        return Back(phrase("The rule is saved."))


def _text_fields(rule: GroundRule, words: Words) -> tuple[Field, ...]:
    name = words("A short name for the rule")
    return (
        optional_field("title", name, rule.title, short=words("Short name")),
        Field(
            "text",
            words("What do we agree on?"),
            kind=FieldKind.LINES,
            short=words("The rule"),
            value=rule.text,
        ),
    )


def _limit_field(rule: GroundRule, words: Words) -> Field:
    return Field(
        "limit",
        words("The limit: when will something be told, to whom, and who hears first?"),
        kind=FieldKind.LINES,
        short=words("The limit"),
        value=rule.limit,
    )


def _other_fields(rule: GroundRule, words: Words) -> tuple[Field, ...]:
    plain = words("The rule in plain words, if you like")
    why = words("Why does it help, if you like?")
    return (
        optional_field("plain", plain, rule.plain, short=words("In plain words")),
        optional_field("why", why, rule.why, short=words("Why?")),
    )
