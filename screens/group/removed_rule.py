"""Taking a ground rule out, with the way to have it back."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.group import GroundRule
from data.practice.confidentiality import needs_limit
from data.practice.starter_rules import rule_words
from data.words.wording import Words, phrase
from screens.undo_removal import TakenOut
from tui.pages.page import Block, Sentence
from tui.pages.screen import Back, Next
from tui.room import Room


def remove_rule(room: Room, rule: GroundRule) -> TakenOut:
    """Take a rule out of the group, and give the screen that says so."""
    group = room.records.group
    removed = _Removed(room, rule, group.ground_rules.index(rule))
    room.records.save_group(group.without_rule(rule.id))
    return TakenOut(
        f"group.rule_removed/{rule.id}",
        lambda words: words("Taken out"),
        removed.said,
        removed.put_back,
    )


@frozen
class _Removed:
    """A rule that was taken out, and the place it had, from 0."""

    room: Room
    rule: GroundRule
    place: int

    def said(self, words: Words) -> tuple[Block, ...]:
        """The rule; and what it means where no rule of confidentiality is left."""
        said = rule_words(self.rule, words)
        warning = words("Now no rule says that what is said here stays here.")
        rules = self.room.records.group.ground_rules
        unsaid = needs_limit(self.rule) and not any(map(needs_limit, rules))
        return (
            Sentence(words("{title}: {text}", title=said.title, text=said.text)),
            *((Sentence(warning, strong=True),) if unsaid else ()),
        )

    def put_back(self) -> Next:
        """Put the rule back where it was, unless it is there."""
        group = self.room.records.group
        rules = [rule for rule in group.ground_rules if rule.id != self.rule.id]
        rules.insert(self.place, self.rule)
        self.room.records.save_group(replace(group, ground_rules=tuple(rules)))
        return Back(phrase("The rule is back."))
