"""A vote that is being set up. Nothing of it is kept until it opens."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.model.agenda import VotePlan
from data.model.vote import Level, Rule, TieRule, Vote, VoteKind
from data.voting.disclosure import Standing, standing
from data.voting.kinds import LEVELS, RULES
from data.voting.terms import question_of
from data.voting.vote_words import all_names
from data.words.wording import Words
from screens.vote.poll import VotingPlace


@dataclass(frozen=True)
class VoteDraft:
    """The vote so far. An expected number of 0 is not known yet.

    `outcome_only`: the same question was asked before, of other people. `agreed`: a warning was
    read out, and everybody agreed to show more than is safe.
    """

    place: VotingPlace
    vote: Vote
    outcome_only: bool = False
    agreed: bool = False

    @property
    def complete(self) -> bool:
        """Whether there is something to put on a ballot."""
        return bool(self.vote.question and self.vote.options)

    def names(self, words: Words) -> tuple[str, ...]:
        """Everything on the ballot, in words."""
        return all_names(self.vote, words)

    def of_kind(self, kind: VoteKind) -> VoteDraft:
        """The same question, answered in another way, with what is usual for that."""
        written = () if self.vote.kind.fixed_options else self.vote.options
        vote = replace(
            self.vote,
            kind=kind,
            options=kind.fixed_options or written,
            rule=RULES[kind][0],
            level=LEVELS[kind][0],
        )
        return replace(self, vote=vote, agreed=False).with_best_level()

    @property
    def in_the_open(self) -> VoteDraft:
        """The same question for an open round: thumbs, or by name where the group wrote the options."""
        written = not self.vote.kind.fixed_options
        return self.of_kind(VoteKind.GO_ROUND if written else VoteKind.THUMBS)

    def of_rule(self, rule: Rule) -> VoteDraft:
        """The same vote, decided in another way."""
        return replace(self, vote=replace(self.vote, rule=rule), agreed=False).with_best_level()

    def for_voters(self, expected: int) -> VoteDraft:
        """The same vote, for so many voters."""
        return replace(
            self, vote=replace(self.vote, expected=expected), agreed=False
        ).with_best_level()

    def standing(self, level: Level) -> Standing:
        """Whether a level may be chosen for this vote."""
        if self.outcome_only and level is not Level.OUTCOME:
            return Standing.REFUSED
        return standing(question_of(self.vote), level)

    @property
    def may_open(self) -> bool:
        """Whether the level chosen is safe, or was agreed to by everybody after a warning."""
        stands = self.standing(self.vote.level)
        return stands is Standing.SAFE or (stands is Standing.WITH_WARNING and self.agreed)

    def with_best_level(self) -> VoteDraft:
        """The vote at its level if that is safe, else at the first that is; unchanged where none is."""
        for level in (self.vote.level, *LEVELS[self.vote.kind]):
            if self.standing(level) is Standing.SAFE:
                return replace(self, vote=replace(self.vote, level=level))
        return self


def new_draft(place: VotingPlace, plan: VotePlan | None) -> VoteDraft:
    """A vote as planned on the agenda, or an empty one."""
    kind = plan.kind if plan else VoteKind.YES_NO
    vote = Vote(
        id=place.room.new_id(),
        item_id=place.item_id,
        question=plan.question if plan else "",
        short_name=plan.short_name if plan else "",
        options=kind.fixed_options or (plan.options if plan else ()),
        kind=kind,
        rule=RULES[kind][0],
        tie_rule=TieRule.TALK_AGAIN,
        level=LEVELS[kind][0],
        expected=0,
    )
    return VoteDraft(place, vote)


def again(draft_of: Vote, place: VotingPlace) -> VoteDraft:
    """The same vote as a new one, with a new number of voters to be agreed."""
    fresh = new_draft(place, None)
    vote = replace(
        fresh.vote,
        question=draft_of.question,
        short_name=draft_of.short_name,
        options=draft_of.options,
        kind=draft_of.kind,
        rule=draft_of.rule,
        tie_rule=draft_of.tie_rule,
        level=LEVELS[draft_of.kind][0],
    )
    return VoteDraft(place, vote)
