"""Ground rules: read out and agreed, or looked at on one key."""

from __future__ import annotations

from data.frozen import frozen
from data.model.group import GroundRule
from data.practice.starter_rules import rule_words
from data.words.wording import Words
from tui.pages.page import Block, GoOn, Option, Page, Sentence, Steps
from tui.pages.screen import Aloud, Back
from tui.room import Room


def rules_block(rules: tuple[GroundRule, ...], words: Words, caption: str = "") -> Steps:
    """The rules in order, each with its title and its text."""
    said = (rule_words(rule, words) for rule in rules)
    lines = tuple(words("{title}. {text}", title=r.title, text=r.text) for r in said)
    return Steps(lines, caption=caption, numbered=True)


def short_rules(room: Room, words: Words) -> Block:
    """The two rules that matter most before something sensitive: confidentiality, boundaries."""
    wanted = ("confidentiality", "boundaries")
    rules = tuple(r for r in room.records.group.ground_rules if r.starter in wanted)
    if not rules:
        return Sentence(words("Our ground rules hold. You can ask to see them at any time."))
    return rules_block(rules, words)


def rules_aloud(rules: tuple[GroundRule, ...]) -> Aloud:
    """Reads the rules aloud, each with its number."""

    def texts(words: Words) -> list[str]:
        lines = rules_block(rules, words).items
        return [words("Number {n}: {text}", n=n, text=line) for n, line in enumerate(lines, 1)]

    return Aloud(texts)


def aloud_action(rules: tuple[GroundRule, ...], words: Words) -> Option:
    """The action of a page that reads these ground rules aloud."""
    return Option("aloud", words("Read the ground rules aloud"), lambda: rules_aloud(rules))


@frozen
class GroundRules:
    """The rules of the group, on one key at any time. Nothing is changed by looking."""

    room: Room | None

    @property
    def _rules(self) -> tuple[GroundRule, ...]:
        return self.room.records.group.ground_rules if self.room else ()

    def page(self, words: Words) -> Page:
        """Every rule; before there is a group, that there are none yet."""
        rules = self._rules
        blocks: tuple[Block, ...] = (
            (rules_block(rules, words),)
            if rules
            else (Sentence(words("There are no ground rules yet.")),)
        )
        return Page(
            name="anywhere.rules",
            heading=words("Ground rules"),
            blocks=blocks,
            question=GoOn(words("Rules read. Go back?"), words("Back to where we were"), Back),
            actions=(aloud_action(rules, words),) if rules else (),
        )
