"""Looking over the ground rules: the whole list, and one rule at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.model.group import GroundRule
from data.practice.starter_rules import rule_words
from data.words.wording import Phrase, Words, phrase
from screens.group.coming_and_going import ComingAndGoing
from screens.group.edit_rule import EditRule
from screens.group.quorum import Quorum
from screens.group.removed_rule import remove_rule
from screens.no_longer_there import gone
from tui.pages.page import Block, Choice, Fact, Facts, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next, Replace
from tui.room import Room


@frozen
class ReviewRules:
    """The ground rules, to keep, change, take out or add to.

    `first_run` marks the first time, when the rules are those that a group starts from; the group
    remembers that it is over. `done` says what follows; None returns to the screen below.
    """

    room: Room
    first_run: bool = False
    done: Callable[[], Next] | None = None

    def page(self, words: Words) -> Page:
        """Every rule is an option, with its text."""
        rules = self.room.records.group.ground_rules
        go_on = words("Go on with these rules") if self.first_run else words("Done with the rules")
        walk = Option(
            "walk", words("Look at each rule, one at a time"), lambda: self._rule(rules[0].id)
        )
        options = (
            Option("done", go_on, self._finish),
            *((walk,) if rules else ()),
            Option("add", words("Add a rule of our own"), self._add),
            *(self._option(rule, words) for rule in rules),
        )
        return Page(
            name="group.rules",
            heading=words("Ground rules"),
            blocks=(*self._blocks(words), *_none_yet(rules, words)),
            question=Choice(
                words("Which rule would you like to look at?"),
                options,
                short=words("Which rule?"),
            ),
            actions=() if self.first_run else self._actions(words),
        )

    def _actions(self, words: Words) -> tuple[Option, ...]:
        save = Option("save", words("Save the ground rules as a file"), self._save)
        there = (save,) if self.room.records.group.ground_rules else ()
        return (self._quorum(words), self._coming_and_going(words), *there)

    def _save(self) -> Next:
        from screens.minutes.group_files import RulesFile
        from screens.minutes.saving import SaveFile

        return Go(SaveFile(RulesFile(self.room)))

    def _quorum(self, words: Words) -> Option:
        number = self.room.records.group.quorum
        label = words("How many must be here to decide")
        return Option(
            "quorum",
            words("{what}: {n}", what=label, n=number) if number else label,
            lambda: Go(Quorum(self.room)),
        )

    def _coming_and_going(self, words: Words) -> Option:
        return Option(
            "coming-and-going",
            words("Whether minutes say who came late or left early"),
            lambda: Go(ComingAndGoing(self.room)),
        )

    def _blocks(self, words: Words) -> tuple[Block, ...]:
        anybody = Sentence(words("Anybody can challenge a rule, at any time."))
        if not self.first_run:
            return (anybody,)
        start = words(
            "Here are rules to start from. They belong to your group: change what you like."
        )
        return (Sentence(start), anybody)

    def _option(self, rule: GroundRule, words: Words) -> Option:
        said = rule_words(rule, words)
        hint = said.text if said.title else ""
        return Option(rule.id, said.title or said.text, lambda: self._rule(rule.id), hint=hint)

    def _rule(self, rule_id: str) -> Next:
        return Go(OneRule(self.room, rule_id))

    def _add(self) -> Next:
        return Go(EditRule(self.room, GroundRule(self.room.new_id()), new=True))

    def _finish(self) -> Next:
        if self.first_run:
            group = self.room.records.group
            self.room.records.save_group(replace(group, rules_reviewed=True))
        return self.done() if self.done else Back()


def _none_yet(rules: tuple[GroundRule, ...], words: Words) -> tuple[Block, ...]:
    return () if rules else (Sentence(words("There are no rules yet.")),)


def _ids(room: Room) -> tuple[str, ...]:
    return tuple(rule.id for rule in room.records.group.ground_rules)


@frozen
class OneRule:
    """One ground rule with its why: keep it, change it, or take it out."""

    room: Room
    rule_id: str

    def _rule(self) -> GroundRule | None:
        rules = self.room.records.group.ground_rules
        return next((rule for rule in rules if rule.id == self.rule_id), None)

    def _next_id(self) -> str:
        """The id of the rule after this one; "" after the last."""
        ids = _ids(self.room)
        at = ids.index(self.rule_id) + 1 if self.rule_id in ids else len(ids)
        return ids[at] if at < len(ids) else ""

    def page(self, words: Words) -> Page:
        """The rule, and what can be done with it."""
        rule = self._rule()
        if rule is None:
            heading = words("This rule is not in the list any more")
            return gone(f"group.rule/{self.rule_id}", heading, words)
        said = rule_words(rule, words)
        return Page(
            name=f"group.rule/{rule.id}",
            heading=said.title or words("A ground rule"),
            blocks=(Sentence(said.text, strong=True), _about(rule, said.why, words)),
            question=Choice(words("What would you like to do?"), self._options(rule, words)),
        )

    def _options(self, rule: GroundRule, words: Words) -> tuple[Option, ...]:
        other = words("Make it a wish, not a need") if rule.need else words("Make it a need")
        on = Option(
            "next",
            words("Keep it, and look at the next one"),
            lambda: Replace(OneRule(self.room, self._next_id())),
        )
        return (
            *((on,) if self._next_id() else ()),
            Option("keep", words("Keep it, and go back to the list"), Back),
            Option("change", words("Change it"), lambda: Go(EditRule(self.room, rule))),
            Option(
                "remove",
                words("Take it out"),
                lambda: Replace(remove_rule(self.room, rule)),
                weighs=True,
            ),
            Option("need", other, lambda: Replace(self, self._turn(rule))),
        )

    def _turn(self, rule: GroundRule) -> Phrase:
        """Make a need a wish, or the other way round."""
        changed = replace(rule, need=not rule.need)
        self.room.records.save_group(self.room.records.group.with_rule(changed))
        return phrase("It is a need now.") if changed.need else phrase("It is a wish now.")


def _about(rule: GroundRule, why: str, words: Words) -> Facts:
    facts = [Fact(words("Why"), why)] if why else []
    facts.append(Fact(words("What it is"), words("a need") if rule.need else words("a wish")))
    facts.append(Fact(words("Who can challenge it"), words("anybody, at any time")))
    read = words.short_day(rule.last_read) if rule.last_read else words("not yet")
    return Facts((*facts, Fact(words("Last read out"), read)))
