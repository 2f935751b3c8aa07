"""An open round: a show of thumbs, or everybody in turn. It is not secret, and says so everywhere."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.vote import Outcome, Shown, VoteState
from data.voting.vote_words import IN_THE_OPEN_NOW, MARKING_SAID
from data.words.numbers import read_number
from data.words.problems import Problem
from data.words.wording import Words, phrase
from screens.vote.draft import VoteDraft
from screens.vote.number_right import ask_if_more_than_here
from tui.pages.page import Field, FieldKind, Form, Page, Sentence
from tui.pages.screen import Next, Replace, Screen

MOST_PEOPLE = 300


@frozen
class OpenRound:
    """The facilitator counts what everybody can see, and types it in."""

    draft: VoteDraft
    before: Screen

    def page(self, words: Words) -> Page:
        """That it is not secret, how it goes, and a number for each answer."""
        *options, _passed = self.draft.names(words)
        return Page(
            name="vote.open-round",
            heading=words("In the open: not secret"),
            blocks=(
                Sentence(words.say(IN_THE_OPEN_NOW), strong=True),
                Sentence(words.say(MARKING_SAID[self.draft.vote.kind])),
                Sentence(self.draft.vote.question),
            ),
            question=Form(
                (
                    *(self._field(str(place), name) for place, name in enumerate(options)),
                    self._field("passed", words("Passed, or did not say")),
                ),
                done=words("Save these numbers"),
                does=self._numbers,
            ),
            back=lambda: Replace(self.before),
        )

    def _field(self, name: str, ask: str) -> Field:
        return Field(name, ask, kind=FieldKind.NUMBER, short=ask, value="0")

    def _numbers(self, typed: dict[str, str]) -> Next:
        """Save the numbers: one write."""
        counts = tuple(_number(typed[name]) for name in self._names)
        return ask_if_more_than_here(
            self.draft.place, sum(counts), self, lambda: self._save(counts)
        )

    def _save(self, counts: tuple[int, ...]) -> Next:
        place = self.draft.place
        vote = replace(
            self.draft.vote,
            id=place.room.new_id(),
            expected=sum(counts),
            state=VoteState.CLOSED,
            shown=Shown(Outcome.NOT_A_DECISION, counts=counts),
        )
        place.save(vote)
        return place.then(phrase("The numbers are saved."))

    @property
    def _names(self) -> tuple[str, ...]:
        return (*map(str, range(len(self.draft.vote.options))), "passed")


def _number(typed: str) -> int:
    number = read_number(typed.strip() or "0", 0, MOST_PEOPLE)
    if number is None:
        raise Problem(
            phrase("One of these is not a number of people."),
            None,
            phrase("Type a number such as 3, or 0 for nobody."),
        )
    return number
