"""Setting up a vote: its terms, which are the usual ones unless something is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.voting.disclosure import Standing
from data.voting.kinds import RULES
from data.voting.vote_words import (
    LEVELS_SAID,
    RULES_SAID,
    TIE_RULES_SAID,
)
from data.words.wording import Words
from screens.vote.choosing import ChooseLevel, ChooseRule, ChooseTieRule, Warned, refusal_blocks
from screens.vote.draft import VoteDraft
from screens.vote.inferences import inference_blocks
from screens.vote.number_right import fewer_blocks
from screens.vote.opening import ReadOut
from screens.vote.same_question import again_blocks
from tui.pages.page import (
    Block,
    Choice,
    Fact,
    Facts,
    Option,
    Page,
)
from tui.pages.screen import Replace, Screen


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


@frozen
class Terms:
    """The terms as they stand: the usual ones, unless something was changed.

    `number` makes the page before, which asks for the number of voters.
    """

    draft: VoteDraft
    number: Callable[[VoteDraft], Screen]

    def page(self, words: Words) -> Page:
        """The terms; or why this vote cannot open like this, and what to do instead."""
        return Page(
            name="vote.terms",
            heading=words("The rules of this vote"),
            blocks=(
                *self._refusal(words),
                *fewer_blocks(self.draft.place, self.draft.vote.expected, words),
                *again_blocks(self.draft, words),
                terms_facts(self.draft, words),
                *inference_blocks(self.draft.vote, words),
            ),
            question=Choice(
                words("Are these the rules?"),
                (*self._go_on(words), *self._changes(words)),
            ),
            back="number",
        )

    def _go_on(self, words: Words) -> tuple[Option, ...]:
        if self.draft.may_open:
            return (
                Option(
                    "go",
                    words("Yes, go on with these"),
                    lambda: Replace(ReadOut(self.draft, before=self)),
                    weighs=True,
                ),
            )
        if self.draft.standing(self.draft.vote.level) is Standing.WITH_WARNING:
            return (
                Option(
                    "warn",
                    words("Read out a warning, and ask everybody"),
                    lambda: Replace(Warned(ChooseLevel(self.draft, self._with), self.draft)),
                ),
            )
        return ()

    def _refusal(self, words: Words) -> tuple[Block, ...]:
        if self.draft.may_open:
            return ()
        return refusal_blocks(self.draft, self.draft.vote.level, words)

    def _changes(self, words: Words) -> tuple[Option, ...]:
        draft, with_ = self.draft, self._with
        rule, tie = words("Change how it is decided"), words("Change what happens in a tie")
        level, number = words("Change what is shown"), words("Change the number of voters")
        change_rule = Option("rule", rule, lambda: Replace(ChooseRule(draft, with_)))
        return (
            *((change_rule,) if len(RULES[draft.vote.kind]) > 1 else ()),
            Option("tie", tie, lambda: Replace(ChooseTieRule(draft, with_))),
            Option("level", level, lambda: Replace(ChooseLevel(draft, with_))),
            Option("number", number, lambda: Replace(self.number(draft))),
        )

    def _with(self, draft: VoteDraft) -> Screen:
        return replace(self, draft=draft)
