"""Ground rules: their titles, each of them, or all; to be read out and agreed, or looked at on one key."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.model.group import GroundRule
from data.practice.starter_rules import RuleWords, rule_words
from data.words.wording import Words
from tui.pages.page import Block, GoOn, Option, Page, Sentence, Steps
from tui.pages.screen import Aloud, Back, Next, Replace, Screen
from tui.room import Room


def rules_block(rules: tuple[GroundRule, ...], words: Words, caption: str = "") -> Steps:
    """The rules in order, each with its title and its text."""
    said = (rule_words(rule, words) for rule in rules)
    lines = tuple(words("{title}. {text}", title=r.title, text=r.text) for r in said)
    return Steps(lines, caption=caption, numbered=True)


def titles_block(rules: tuple[GroundRule, ...], words: Words) -> Steps:
    """What each rule is called. What a promise does not cover is said with it, here as well."""
    caption = words.count("{n} ground rule", "{n} ground rules", len(rules))
    said = [rule_words(rule, words) for rule in rules]
    return Steps(
        tuple(_in_short(rule, words) for rule in said),
        caption,
        short=tuple(rule.title or rule.text for rule in said),
    )


def _in_short(rule: RuleWords, words: Words) -> str:
    if rule.limit:
        return words("{title}. {text}", title=rule.title, text=rule.limit)
    return rule.title or rule.text


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


def rule_actions(
    rules: tuple[GroundRule, ...], words: Words, show: Callable[[Screen], Next]
) -> tuple[Option, ...]:
    """What a page of titles offers; `show` shows a screen from there. Nothing where there are none."""
    if not rules:
        return ()
    return (
        _one_at_a_time(rules, words, show),
        _all_of_them(rules, words, show),
        _read_aloud(rules, words),
    )


def _one_at_a_time(
    rules: tuple[GroundRule, ...], words: Words, show: Callable[[Screen], Next] = Replace
) -> Option:
    return Option("one", words("One rule at a time"), lambda: show(OneRule(rules)))


def _all_of_them(
    rules: tuple[GroundRule, ...], words: Words, show: Callable[[Screen], Next] = Replace
) -> Option:
    return Option("all", words("All of them"), lambda: show(AllRules(rules)))


def _read_aloud(rules: tuple[GroundRule, ...], words: Words) -> Option:
    return Option("aloud", words("Read the ground rules aloud"), lambda: rules_aloud(rules))


@frozen
class GroundRules:
    """The rules of the group, on one key at any time. Nothing is changed by looking."""

    room: Room | None

    @property
    def _rules(self) -> tuple[GroundRule, ...]:
        return self.room.records.group.ground_rules if self.room else ()

    def page(self, words: Words) -> Page:
        """Their titles; before there is a group, that there are none yet."""
        rules = self._rules
        none = Sentence(words("There are no ground rules yet."))
        return Page(
            name="anywhere.rules",
            heading=words("Ground rules"),
            blocks=(titles_block(rules, words) if rules else none,),
            question=_back(words),
            actions=rule_actions(rules, words, Replace),
        )


@frozen
class OneRule:
    """One rule after the other; `at` is the place of this one, from 0."""

    rules: tuple[GroundRule, ...]
    at: int = 0

    def page(self, words: Words) -> Page:
        """The rule, whole, and the way to the next."""
        rule, n = rule_words(self.rules[self.at], words), self.at + 1
        last = n == len(self.rules)
        following = GoOn(words("Next rule?"), words("Next rule"), self._next)
        back = Option("back", words("Back to where we were"), Back)
        whole = _all_of_them(self.rules, words)
        return Page(
            name=f"anywhere.rule/{n}",
            heading=words("Rule {n} of {total}", n=n, total=len(self.rules)),
            blocks=(Sentence(words("{title}. {text}", title=rule.title, text=rule.text)),),
            question=_back(words) if last else following,
            actions=(whole,) if last else (whole, back),
        )

    def _next(self) -> Next:
        return Replace(OneRule(self.rules, self.at + 1))


@frozen
class AllRules:
    """Every rule on one page."""

    rules: tuple[GroundRule, ...]

    def page(self, words: Words) -> Page:
        """The rules in order, each whole."""
        return Page(
            name="anywhere.all-rules",
            heading=words("All ground rules"),
            blocks=(rules_block(self.rules, words),),
            question=_back(words),
            actions=(_one_at_a_time(self.rules, words), _read_aloud(self.rules, words)),
        )


def _back(words: Words) -> GoOn:
    return GoOn(words("Rules read. Go back?"), words("Back to where we were"), Back)
