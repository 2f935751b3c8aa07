"""After taking a ground rule out: leave it out, or have it back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.confidence import needs_limit
from data.model.group import GroundRule
from data.starter import rule_words
from data.wording import Words, phrase
from tui.page import Answer, Choice, Chosen, Option, Page, Sentence
from tui.room import Room
from tui.screen import Back, Next


def without_rule(room: Room, rule: GroundRule) -> int:
    """Take a rule out of the group, and give the place it had, from 0."""
    group = room.records.group
    place = group.ground_rules.index(rule)
    room.records.save_group(group.without_rule(rule.id))
    return place


@dataclass(frozen=True)
class RemovedRule:
    """The rule that was taken out, and the way to have it back at its place."""

    room: Room
    rule: GroundRule
    place: int

    def page(self, words: Words) -> Page:
        """What was taken out, and what that means for confidentiality."""
        said = rule_words(self.rule, words)
        warning = words("Now no rule says that what is said here stays here.")
        unsaid = needs_limit(self.rule) and not any(map(needs_limit, self._rules()))
        return Page(
            name=f"group.rule_removed/{self.rule.id}",
            heading=words("The rule is taken out"),
            blocks=(
                Sentence(words("{title}: {text}", title=said.title, text=said.text)),
                *((Sentence(warning, strong=True),) if unsaid else ()),
            ),
            question=Choice(
                words("Is that right?"),
                (
                    Option("done", words("Yes, leave it out")),
                    Option("undo", words("No, put it back")),
                ),
            ),
        )

    def _rules(self) -> tuple[GroundRule, ...]:
        return self.room.records.group.ground_rules

    def answer(self, answer: Answer) -> Next:
        """Leave it out, or put it back where it was."""
        if answer != Chosen("undo"):
            return Back()
        rules = list(self._rules())
        if self.rule.id not in {rule.id for rule in rules}:
            rules.insert(self.place, self.rule)
            group = self.room.records.group
            self.room.records.save_group(replace(group, ground_rules=tuple(rules)))
        return Back(phrase("The rule is back."))
