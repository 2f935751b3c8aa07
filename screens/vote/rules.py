"""Setting up a vote: how it is decided, and how much of the result is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from data.model.vote import Level, Rule, TieRule
from data.voting.disclosure import Standing, gives_away, safe_from, safe_rules
from data.voting.kinds import LEVELS, RULES
from data.voting.said import (
    LEVELS_SAID,
    RULES_SAID,
    TIE_RULES_SAID,
    gives_away_said,
)
from data.voting.terms import question_of
from data.wording import Words
from screens.vote.draft import VoteDraft
from screens.vote.opening import ReadOut
from tui.page import (
    Answer,
    Block,
    Choice,
    Chosen,
    Fact,
    Facts,
    Notice,
    Option,
    Page,
    Sentence,
    Steps,
    Tone,
)
from tui.screen import Next, Replace, Screen


def terms_facts(draft: VoteDraft, words: Words) -> Facts:
    """The terms of a vote, in words."""
    vote = draft.vote
    return Facts(
        (
            Fact(words("Who votes"), words.count("{n} voter", "{n} voters", vote.expected)),
            Fact(words("How it is decided"), words.say(RULES_SAID[vote.rule])),
            Fact(words("If it is a tie"), words.say(TIE_RULES_SAID[vote.tie_rule])),
            Fact(words("What is shown"), words.say(LEVELS_SAID[vote.level])),
        )
    )


@dataclass(frozen=True)
class Terms:
    """The terms as they stand: the usual ones, unless something was changed.

    `number` makes the page before, which asks for the number of voters.
    """

    draft: VoteDraft
    number: Callable[[VoteDraft], Screen]

    def page(self, words: Words) -> Page:
        """The terms; or why this vote cannot open like this, and what to do instead."""
        rules = (
            (Option("rule", words("Change how it is decided")),)
            if len(RULES[self.draft.vote.kind]) > 1
            else ()
        )
        return Page(
            name="vote.terms",
            heading=words("The rules of this vote"),
            blocks=(*self._refusal(words), terms_facts(self.draft, words)),
            question=Choice(
                words("Are these the rules?"),
                (
                    *self._go_on(words),
                    *rules,
                    Option("tie", words("Change what happens in a tie")),
                    Option("level", words("Change what is shown")),
                    Option("number", words("Change the number of voters")),
                ),
            ),
            back="number",
        )

    def _go_on(self, words: Words) -> tuple[Option, ...]:
        if self.draft.may_open:
            return (Option("go", words("Yes, go on with these")),)
        if self.draft.standing(self.draft.vote.level) is Standing.WITH_WARNING:
            return (Option("warn", words("Read out a warning, and ask everybody")),)
        return ()

    def _refusal(self, words: Words) -> tuple[Block, ...]:
        if self.draft.may_open:
            return ()
        return refusal_blocks(self.draft, self.draft.vote.level, words)

    def answer(self, answer: Answer) -> Next:
        """Go on to reading out, or change one of the terms."""
        match answer:
            case Chosen("go"):
                return Replace(ReadOut(self.draft, before=self))
            case Chosen("warn"):
                return Replace(Warned(ChooseLevel(self), self.draft))
            case Chosen("rule"):
                return Replace(ChooseRule(self))
            case Chosen("tie"):
                return Replace(ChooseTieRule(self))
            case Chosen("level"):
                return Replace(ChooseLevel(self))
            case _:
                return Replace(self.number(self.draft))

    def with_draft(self, draft: VoteDraft) -> Terms:
        """These terms, changed."""
        return replace(self, draft=draft)


def refusal_blocks(draft: VoteDraft, level: Level, words: Words) -> tuple[Block, ...]:
    """Why a level is refused, by an example, and what to do instead."""
    example = gives_away(question_of(draft.vote), level)
    if example is None:
        return ()
    safe = safe_rules(question_of(draft.vote), level)
    enough = safe_from(question_of(draft.vote), level)
    instead = [
        *(words("Decide another way. {rule}", rule=words.say(RULES_SAID[rule])) for rule in safe),
        *(
            [words.count("Vote with {n} person or more.", "Vote with {n} people or more.", enough)]
            if enough
            else []
        ),
        words("Ask in the open, with a show of thumbs."),
        words("Vote on paper."),
    ]
    return (
        Notice(words("With these rules people could work out how others voted."), Tone.PROBLEM),
        Sentence(words.say(gives_away_said(draft.vote, example, words))),
        Steps(tuple(instead), caption=words("What you can do instead")),
    )


@dataclass(frozen=True)
class ChooseRule:
    """How the vote is decided."""

    terms: Terms

    def page(self, words: Words) -> Page:
        """The rules that go with this kind of vote."""
        draft = self.terms.draft
        return Page(
            name="vote.rule",
            heading=words("How it is decided"),
            blocks=(Sentence(words("All votes count, also those who'd rather not say.")),),
            question=Choice(
                words("How is it decided?"),
                tuple(Option(rule, words.say(RULES_SAID[rule])) for rule in RULES[draft.vote.kind]),
                marked=(draft.vote.rule,),
            ),
            back="back",
        )

    def answer(self, answer: Answer) -> Next:
        """Take the rule."""
        if not isinstance(answer, Chosen) or answer.option == "back":
            return Replace(self.terms)
        draft = self.terms.draft.of_rule(Rule(answer.option))
        return Replace(self.terms.with_draft(draft))


@dataclass(frozen=True)
class ChooseTieRule:
    """What happens where nothing is decided. Nobody has a casting vote."""

    terms: Terms

    def page(self, words: Words) -> Page:
        """The tie rules."""
        return Page(
            name="vote.tie-rule",
            heading=words("If it is a tie"),
            blocks=(Sentence(words("Agree on it now. It cannot change once the vote is open.")),),
            question=Choice(
                words("What happens in a tie?"),
                tuple(Option(rule, words.say(TIE_RULES_SAID[rule])) for rule in TieRule),
                marked=(self.terms.draft.vote.tie_rule,),
            ),
            back="back",
        )

    def answer(self, answer: Answer) -> Next:
        """Take the tie rule."""
        if not isinstance(answer, Chosen) or answer.option == "back":
            return Replace(self.terms)
        draft = self.terms.draft
        vote = replace(draft.vote, tie_rule=TieRule(answer.option))
        return Replace(self.terms.with_draft(replace(draft, vote=vote)))


@dataclass(frozen=True)
class ChooseLevel:
    """How much of the result is shown. `asked` is a level that was refused, to say why."""

    terms: Terms
    asked: Level | None = None

    def page(self, words: Words) -> Page:
        """Every level; those that are refused say so, and why once they are asked for."""
        draft = self.terms.draft
        return Page(
            name="vote.level",
            heading=words("What is shown"),
            blocks=self._why(words),
            question=Choice(
                words("How much of the result is shown?"),
                tuple(self._option(level, words) for level in LEVELS[draft.vote.kind]),
                short=words("How much is shown?"),
                marked=(draft.vote.level,),
            ),
            back="back",
        )

    def _why(self, words: Words) -> tuple[Block, ...]:
        draft = self.terms.draft
        if draft.outcome_only:
            return (
                Sentence(words("Other people vote than last time, so only the result is shown.")),
            )
        if self.asked is None:
            return (Sentence(words("The less is shown, the safer everybody's vote is.")),)
        return refusal_blocks(draft, self.asked, words)

    def _option(self, level: Level, words: Words) -> Option:
        said = words.say(LEVELS_SAID[level])
        stands = self.terms.draft.standing(level)
        if stands is Standing.REFUSED:
            return Option(level, words("Not safe for this vote: {level}", level=said))
        if stands is Standing.WITH_WARNING:
            return Option(level, words("Only after a warning: {level}", level=said))
        return Option(level, said)

    def answer(self, answer: Answer) -> Next:
        """Take the level if it is safe, ask for everybody's agreement, or say why not."""
        if not isinstance(answer, Chosen) or answer.option == "back":
            return Replace(self.terms)
        draft, level = self.terms.draft, Level(answer.option)
        stands = draft.standing(level)
        if stands is Standing.REFUSED:
            return Replace(replace(self, asked=level))
        wanted = replace(draft, vote=replace(draft.vote, level=level), agreed=False)
        if stands is Standing.WITH_WARNING:
            return Replace(Warned(self, wanted))
        return Replace(self.terms.with_draft(wanted))


@dataclass(frozen=True)
class Warned:
    """More than is safe: read out what it means, and ask whether everybody agrees."""

    chooser: ChooseLevel
    draft: VoteDraft

    def page(self, words: Words) -> Page:
        """The warning, with an example."""
        vote = self.draft.vote
        example = gives_away(question_of(vote), vote.level)
        said = words.say(gives_away_said(vote, example, words)) if example else ""
        return Page(
            name="vote.warning",
            heading=words("A warning to read out"),
            blocks=(
                Sentence(words("This shows so much that votes may not stay secret."), strong=True),
                Sentence(said),
                Sentence(words("If one person does not want this, choose something safer.")),
            ),
            question=Choice(
                words("Does everybody agree to this?"),
                (
                    Option("no", words("No, choose something safer")),
                    Option("agreed", words("Yes, read out, and everybody agrees")),
                ),
                short=words("All agree?"),
            ),
            back="no",
        )

    def answer(self, answer: Answer) -> Next:
        """Only everybody's yes shows more."""
        if answer != Chosen("agreed"):
            return Replace(self.chooser)
        return Replace(self.chooser.terms.with_draft(replace(self.draft, agreed=True)))
