"""A vote that is being set up. Nothing of it is kept until it opens."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import VotePlan
from data.model.vote import Level, Rule, TieRule, Vote, VoteKind
from data.voting.disclosure import Standing
from data.voting.inference import usual_level
from data.voting.kinds import LEVELS, RULES
from data.voting.same_question import Again, question_of, standing_again
from data.voting.vote_words import all_names
from data.words.wording import Words
from screens.vote.poll import VotingPlace


@frozen
class VoteDraft:
    """The vote so far. An expected number of 0 is not known yet.

    `again`: what was shown of the same question before. `chosen`: people chose how much is shown.
    `agreed`: a warning was read out, and everybody agreed to show more than is safe.
    """

    place: VotingPlace
    vote: Vote
    again: Again = Again()
    chosen: bool = False
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
        return self._with(vote).with_best_level()

    @property
    def in_the_open(self) -> VoteDraft:
        """The same question for an open round: thumbs, or by name where the group wrote the options."""
        written = not self.vote.kind.fixed_options
        return self.of_kind(VoteKind.GO_ROUND if written else VoteKind.THUMBS)

    def of_rule(self, rule: Rule) -> VoteDraft:
        """The same vote, decided in another way."""
        return self._with(replace(self.vote, rule=rule)).with_best_level()

    def for_voters(self, expected: int) -> VoteDraft:
        """The same vote, for so many voters."""
        return self._with(replace(self.vote, expected=expected)).with_best_level()

    def at_level(self, level: Level, *, agreed: bool = False) -> VoteDraft:
        """The same vote, showing as much as people chose."""
        vote = replace(self.vote, level=level)
        return replace(self, vote=vote, chosen=True, agreed=agreed)

    def _with(self, vote: Vote) -> VoteDraft:
        return replace(self, vote=vote, chosen=False, agreed=False)

    def standing(self, level: Level) -> Standing:
        """Whether a level may be chosen for this vote."""
        return standing_again(self.vote, level, self.again)

    @property
    def may_open(self) -> bool:
        """Whether the level chosen is safe, or was agreed to by everybody after a warning."""
        stands = self.standing(self.vote.level)
        return stands is Standing.SAFE or (stands is Standing.WITH_WARNING and self.agreed)

    def with_best_level(self) -> VoteDraft:
        """The vote at the level that people chose if it is safe, else at the usual one.

        Where that may not be shown, at the next that shows less; where none is safe, at one that a
        warning allows. Numbers are shown only where people chose them.
        """
        wanted = self.vote.level if self.chosen else usual_level(question_of(self.vote))
        levels = [level for level in LEVELS[self.vote.kind] if level is not Level.COUNTS]
        less = levels[levels.index(wanted) :] if wanted in levels else levels
        for stands in (Standing.SAFE, Standing.WITH_WARNING):
            for level in (wanted, *less):
                if self.standing(level) is stands:
                    return replace(self, vote=replace(self.vote, level=level))
        return replace(self, vote=replace(self.vote, level=wanted))


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
