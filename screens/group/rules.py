"""The ground rules of the group: looked over, challenged, changed, added. Anybody may ask, any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from data.model.group import GroundRule
from data.starter import rule_words
from data.wording import Words, phrase
from screens.group.rule_editor import EditRule
from tui.page import Answer, Choice, Chosen, Fact, Facts, Option, Page, Sentence
from tui.room import Room
from tui.screen import Back, Go, Next, Replace, Stay


@dataclass(frozen=True)
class ReviewRules:
    """All rules, to look at one. `done` says what follows in a first run; else it goes back."""

    room: Room
    first_run: bool = False
    done: Callable[[], Next] | None = None

    def page(self, words: Words) -> Page:
        """The rules by their titles, the way on first."""
        rules = self.room.records.group.ground_rules
        if self.first_run:
            about = words("Here is a set to begin with. The group can change it at any time.")
        else:
            about = words("Anybody may challenge a rule, at any time.")
        finished = (
            words("These rules are fine. Go on") if self.first_run else words("Done with the rules")
        )
        return Page(
            name="group.rules",
            heading=words("Ground rules of the group"),
            blocks=(Sentence(about),),
            question=Choice(
                words("Which rule would you like to look at?"),
                (
                    Option("done", finished),
                    *(Option(rule.id, rule_words(rule, words).title) for rule in rules),
                    Option("add", words("Add a rule")),
                ),
                short=words("Which rule?"),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Look at a rule, add one, or go on."""
        match answer:
            case Chosen("add"):
                return Go(EditRule(self.room, GroundRule(self.room.new_id()), new=True))
            case Chosen("done"):
                return self._finish()
            case Chosen(rule_id):
                return Go(OneRule(self.room, rule_id))
            case _:
                return Back()

    def _finish(self) -> Next:
        records = self.room.records
        if not records.group.rules_reviewed:
            records.save_group(replace(records.group, rules_reviewed=True))
        return self.done() if self.done else Back()


@dataclass(frozen=True)
class OneRule:
    """One rule with its why: keep, change, take out."""

    room: Room
    rule_id: str

    def _rule(self) -> GroundRule | None:
        rules = self.room.records.group.ground_rules
        return next((r for r in rules if r.id == self.rule_id), None)

    def page(self, words: Words) -> Page:
        """The rule, why it is there, and when it was last read out."""
        rule = self._rule() or GroundRule(self.rule_id)
        said = rule_words(rule, words)
        facts = [
            Fact(words("Why"), said.why or words("no reason written")),
            Fact(words("This is"), words("a need") if rule.need else words("a preference")),
        ]
        if rule.last_read:
            facts.append(Fact(words("Last read out"), words.short_day(rule.last_read)))
        return Page(
            name=f"group.rule/{self.rule_id}",
            heading=said.title,
            blocks=(Sentence(said.text), Facts(tuple(facts))),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("keep", words("Keep it as it is")),
                    Option("change", words("Change the words")),
                    Option("need", words("Change between need and preference")),
                    Option("remove", words("Take the rule out")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Change it, take it out (which can be undone at once), or keep it."""
        rule, records = self._rule(), self.room.records
        match answer:
            case Chosen("change") if rule:
                return Go(EditRule(self.room, rule))
            case Chosen("need") if rule:
                records.save_group(records.group.with_rule(replace(rule, need=not rule.need)))
                return Stay(said=phrase("Saved."))
            case Chosen("remove") if rule:
                place = records.group.ground_rules.index(rule)
                records.save_group(records.group.without_rule(rule.id))
                return Replace(RuleRemoved(self.room, rule, place))
            case _:
                return Back()


@dataclass(frozen=True)
class RuleRemoved:
    """After taking a rule out: done, or undo."""

    room: Room
    rule: GroundRule
    place: int

    def page(self, words: Words) -> Page:
        """The rule that was taken out, and the way back."""
        said = rule_words(self.rule, words)
        return Page(
            name=f"group.rule_removed/{self.rule.id}",
            heading=words("The rule is taken out"),
            blocks=(Sentence(words("{title}. {text}", title=said.title, text=said.text)),),
            question=Choice(
                words("Is that right?"),
                (
                    Option("done", words("Yes, leave it out")),
                    Option("undo", words("No, put it back")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Go back, with or without the rule."""
        if answer != Chosen("undo"):
            return Back()
        records = self.room.records
        rules = list(records.group.ground_rules)
        rules.insert(self.place, self.rule)
        records.save_group(replace(records.group, ground_rules=tuple(rules)))
        return Back(phrase("It is back."))
