"""Changing the words of a ground rule. A promise that nothing is told needs its limit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.confidence import limit_problem
from data.model.group import GroundRule
from data.starter import rule_words, starter_rule
from data.wording import Words, phrase
from tui.page import Answer, Field, FieldKind, Filled, Form, Page, Sentence
from tui.room import Room
from tui.screen import Back, Next, Stay


def own_words(rule: GroundRule, words: Words) -> GroundRule:
    """The rule as the editor starts with it: the group's own words, or the starter's made its own."""
    if rule.text or not rule.starter:
        return rule
    standard = Words(words.language)
    said, starter = rule_words(rule, standard), starter_rule(rule.starter)
    return replace(
        rule,
        title=said.title,
        text=standard.say(starter.text),
        plain=Words(words.language, plain=True).say(starter.text),
        why=said.why,
        limit=standard.say(starter.limit) if starter.limit else "",
    )


@dataclass(frozen=True)
class EditRule:
    """The words of one rule, the plain words, its limit and its why."""

    room: Room
    rule: GroundRule
    new: bool = False

    def page(self, words: Words) -> Page:
        """Five fields; only title and text are needed."""
        rule = own_words(self.rule, words)
        return Page(
            name=f"group.edit_rule/{'new' if self.new else rule.id}",
            heading=words("A new rule") if self.new else words("Change the words"),
            blocks=(
                Sentence(words("A rule about what is told to nobody needs its limit, always.")),
            ),
            question=Form(
                (
                    Field("title", words("A short name for the rule"), value=rule.title),
                    Field("text", words("The rule"), kind=FieldKind.LINES, value=rule.text),
                    Field(
                        "plain",
                        words("The rule in plain words"),
                        kind=FieldKind.LINES,
                        value=rule.plain,
                        optional=True,
                    ),
                    Field(
                        "limit",
                        words("Its limit: when is something told, and to whom?"),
                        kind=FieldKind.LINES,
                        short=words("Its limit"),
                        value=rule.limit,
                        optional=True,
                    ),
                    Field("why", words("Why we have it"), value=rule.why, optional=True),
                ),
                done=words("Save the rule"),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Save it, unless it promises what nobody can keep."""
        typed = answer.fields if isinstance(answer, Filled) else {}
        title, text = typed.get("title", "").strip(), typed.get("text", "").strip()
        if not title or not text:
            return Stay(problem=(phrase("A rule needs a short name and its words."),))
        rule = replace(
            self.rule,
            title=title,
            text=text,
            plain=typed.get("plain", "").strip(),
            limit=typed.get("limit", "").strip(),
            why=typed.get("why", "").strip(),
        )
        if problem := limit_problem(rule):
            raise problem
        self.room.records.save_group(self.room.records.group.with_rule(rule))
        return Back(phrase("The rule is saved."))
