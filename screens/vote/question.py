"""Setting up a vote: what is asked, and how people answer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.vote import VoteKind
from data.voting.terms import (
    check_options,
    needs_short_name,
)
from data.voting.vote_words import KIND_NAMES, MARKING_SAID
from data.words.wording import Words, phrase
from screens.group.quorum import too_few_blocks
from screens.vote.draft import VoteDraft
from screens.vote.numbers import HowMany
from screens.vote.open_round import OpenRound
from screens.vote.terminal import NotSecretHere
from screens.vote.type_question import TypeQuestion
from tui.pages.page import (
    Block,
    Choice,
    Option,
    Page,
    Sentence,
    Steps,
)
from tui.pages.screen import Next, Replace, Screen

USUAL_KINDS = (VoteKind.YES_NO, VoteKind.CHOOSE_ONE, VoteKind.CONSENT)
MORE_KINDS = (
    VoteKind.SEVERAL,
    VoteKind.SCORE,
    VoteKind.RANK,
    VoteKind.THUMBS,
    VoteKind.GO_ROUND,
)


def first_screen(draft: VoteDraft) -> Screen:
    """Where setting up begins: with the question as planned, or with how people answer."""
    return CheckQuestion(draft) if draft.complete else ChooseKind(draft)


def question_blocks(draft: VoteDraft, words: Words) -> tuple[Block, ...]:
    """The question and what is on the ballot."""
    return (
        Sentence(draft.vote.question, strong=True),
        Steps(draft.names(words), caption=words("On the ballot")),
    )


@frozen
class CheckQuestion:
    """The question as it stands. It goes on only when everybody understands it."""

    draft: VoteDraft

    def page(self, words: Words) -> Page:
        """The question, to be read out, and the question to the room."""
        place = self.draft.place
        return Page(
            name="vote.question",
            heading=self._heading(words),
            blocks=(
                Sentence(words("Read the question and the options out loud.")),
                *question_blocks(self.draft, words),
                Sentence(words.say(MARKING_SAID[self.draft.vote.kind])),
                *too_few_blocks(place.room.records.group, place.meeting, words),
            ),
            question=Choice(
                words("Does everybody understand the question?"),
                (
                    Option("yes", words("Yes, everybody does"), self._understood, weighs=True),
                    Option(
                        "words",
                        words("Change the question or the options"),
                        lambda: Replace(TypeQuestion(self.draft, before=self, done=CheckQuestion)),
                    ),
                    Option(
                        "kind",
                        words("Change how people answer"),
                        lambda: Replace(ChooseKind(self.draft)),
                    ),
                    Option("later", words("Do not vote now"), lambda: place.then(None)),
                ),
                short=words("Does everybody understand?"),
            ),
            back="later",
        )

    def _heading(self, words: Words) -> str:
        if self.draft.vote.kind.secret:
            return words("A secret vote")
        return words("In the open: not secret")

    def _understood(self) -> Next:
        vote = self.draft.vote
        if needs_short_name(vote.question, vote.short_name):
            return Replace(
                TypeQuestion(self.draft, before=self, done=CheckQuestion),
                phrase("A question as long as this needs a short name."),
            )
        if not vote.kind.fixed_options:
            check_options(vote.options)  # they may come from a plan that was not made here
        return Replace(self._next_page())

    def _next_page(self) -> Screen:
        if not self.draft.vote.kind.secret:
            return OpenRound(self.draft, before=self)
        place = self.draft.place
        if not place.room.terminal().secret:
            in_the_open = CheckQuestion(self.draft.in_the_open)
            return NotSecretHere(place.room, place.then, again=self, in_the_open=in_the_open)
        again = place.asked_before(self.draft.vote)
        return HowMany(replace(self.draft, again=again), before=self)


@frozen
class ChooseKind:
    """How people answer. The three usual kinds first."""

    draft: VoteDraft
    kinds: tuple[VoteKind, ...] = USUAL_KINDS

    def page(self, words: Words) -> Page:
        """The kinds of vote; those in the open say so in their names."""
        names = tuple(
            Option(kind, words.say(KIND_NAMES[kind]), partial(self._take, kind))
            for kind in self.kinds
        )
        more = Option(
            "more", words("Other ways to vote"), lambda: Replace(ChooseKind(self.draft, MORE_KINDS))
        )
        return Page(
            name="vote.kind",
            heading=words("How people answer"),
            blocks=(
                Sentence(words("Every secret ballot also has this answer: I'd rather not say.")),
            ),
            question=Choice(
                words("How do people answer?"),
                (*names, more) if self.kinds == USUAL_KINDS else names,
            ),
            back=self._back,
        )

    def _take(self, kind: VoteKind) -> Next:
        """Take the kind; ask for the question if there is none yet, or its options are missing."""
        draft = self.draft.of_kind(kind)
        return Replace(
            CheckQuestion(draft)
            if draft.complete
            else TypeQuestion(draft, before=self, done=CheckQuestion)
        )

    def _back(self) -> Next:
        if self.kinds != USUAL_KINDS:
            return Replace(ChooseKind(self.draft))
        if self.draft.complete:
            return Replace(CheckQuestion(self.draft))
        return self.draft.place.then(None)
