"""Setting up a vote: choosing how it is decided, and how much of the result is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.vote import Level, Rule, TieRule
from data.voting.disclosure import Standing, gives_away, safe_from, safe_rules
from data.voting.inference import Worked, by_outcome_alone, may_show, usual_level
from data.voting.kinds import LEVELS, RULES
from data.voting.same_question import question_of
from data.voting.vote_words import (
    LEVELS_SAID,
    RULES_SAID,
    TIE_RULES_SAID,
    gives_away_said,
)
from data.words.wording import Words
from screens.vote.draft import VoteDraft
from screens.vote.same_question import again_blocks
from tui.pages.page import (
    Block,
    Choice,
    Notice,
    Option,
    Page,
    Sentence,
    Steps,
    Tone,
)
from tui.pages.screen import Next, Replace, Screen

Done = Callable[[VoteDraft], Screen]


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


@frozen
class ChooseRule:
    """How the vote is decided. `done` makes the page that follows, with the draft as it is then."""

    draft: VoteDraft
    done: Done

    def page(self, words: Words) -> Page:
        """The rules that go with this kind of vote."""
        draft = self.draft
        return Page(
            name="vote.rule",
            heading=words("How it is decided"),
            blocks=(Sentence(words("All votes count, also those who'd rather not say.")),),
            question=Choice(
                words("How is it decided?"),
                tuple(
                    Option(rule, words.say(RULES_SAID[rule]), partial(self._take, rule))
                    for rule in RULES[draft.vote.kind]
                ),
                marked=(draft.vote.rule,),
            ),
            back=lambda: Replace(self.done(draft)),
        )

    def _take(self, rule: Rule) -> Next:
        return Replace(self.done(self.draft.of_rule(rule)))


@frozen
class ChooseTieRule:
    """What happens where nothing is decided. Nobody has a casting vote."""

    draft: VoteDraft
    done: Done

    def page(self, words: Words) -> Page:
        """The tie rules."""
        return Page(
            name="vote.tie-rule",
            heading=words("If it is a tie"),
            blocks=(Sentence(words("Agree on it now. It cannot change once the vote is open.")),),
            question=Choice(
                words("What happens in a tie?"),
                tuple(
                    Option(rule, words.say(TIE_RULES_SAID[rule]), partial(self._take, rule))
                    for rule in TieRule
                ),
                marked=(self.draft.vote.tie_rule,),
            ),
            back=lambda: Replace(self.done(self.draft)),
        )

    def _take(self, rule: TieRule) -> Next:
        vote = replace(self.draft.vote, tie_rule=rule)
        return Replace(self.done(replace(self.draft, vote=vote)))


@frozen
class ChooseLevel:
    """How much of the result is shown. `asked` is a level that was refused, to say why."""

    draft: VoteDraft
    done: Done
    asked: Level | None = None

    def page(self, words: Words) -> Page:
        """Every level; those that are refused say so, and why once they are asked for."""
        draft = self.draft
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
            back=lambda: Replace(self.done(draft)),
        )

    def _why(self, words: Words) -> tuple[Block, ...]:
        draft = self.draft
        if draft.again.asked:
            return again_blocks(draft, words)
        if self.asked is None:
            return (
                Sentence(words("The less is shown, the safer everybody's vote is.")),
                *self._usual(words),
            )
        return refusal_blocks(draft, self.asked, words)

    def _usual(self, words: Words) -> tuple[Block, ...]:
        usual = usual_level(question_of(self.draft.vote))
        said = words("Usual for so many voters: {level}", level=words.say(LEVELS_SAID[usual]))
        return (Sentence(said),)

    def _option(self, level: Level, words: Words) -> Option:
        said = self._level_said(level, words)
        stands = self.draft.standing(level)
        if stands is Standing.REFUSED:
            refused = words("Not safe for this vote: {level}", level=said)
            return Option(level, refused, lambda: Replace(replace(self, asked=level)))
        wanted = self.draft.at_level(level)
        if stands is Standing.WITH_WARNING:
            after_warning = words("Only after a warning: {level}", level=said)
            return Option(level, after_warning, lambda: Replace(Warned(self, wanted)))
        return Option(level, said, lambda: Replace(self.done(wanted)))

    def _level_said(self, level: Level, words: Words) -> str:
        said = words.say(LEVELS_SAID[level])
        question = question_of(self.draft.vote)
        if Worked.NOBODY_ELSE in may_show(question, level) - by_outcome_alone(question):
            return words("{level} It may show that nobody else chose some answer.", level=said)
        return said


@frozen
class Warned:
    """More than is safe: read out what it means, and ask whether everybody agrees."""

    chooser: ChooseLevel
    draft: VoteDraft

    def page(self, words: Words) -> Page:
        """The warning, with an example."""
        return Page(
            name="vote.warning",
            heading=words("A warning to read out"),
            blocks=(
                Sentence(words("This shows so much that votes may not stay secret."), strong=True),
                *self._why(words),
                Sentence(words("If one person does not want this, choose something safer.")),
            ),
            question=Choice(
                words("Does everybody agree to this?"),
                (
                    Option(
                        "no", words("No, choose something safer"), lambda: Replace(self.chooser)
                    ),
                    Option(
                        "agreed",
                        words("Yes, read out, and everybody agrees"),
                        self._agreed,
                        weighs=True,
                    ),
                ),
                short=words("All agree?"),
            ),
            back="no",
        )

    def _why(self, words: Words) -> tuple[Block, ...]:
        vote = self.draft.vote
        example = gives_away(question_of(vote), vote.level)
        said = (gives_away_said(vote, example, words),) if example else ()
        return (*(Sentence(words.say(each)) for each in said), *again_blocks(self.draft, words))

    def _agreed(self) -> Next:
        """Only everybody's yes shows more."""
        return Replace(self.chooser.done(self.draft.at_level(self.draft.vote.level, agreed=True)))
