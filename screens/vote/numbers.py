"""Setting up a vote: how many people vote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.voting.kinds import FEWEST_VOTERS
from data.voting.terms import check_voters
from data.words.wording import Words
from screens.vote.draft import VoteDraft
from screens.vote.number_right import ask_if_more_than_here
from screens.vote.poll import VotingPlace
from screens.vote.rules import Terms
from screens.vote.same_question import after_number
from tui.pages.page import Field, FieldKind, Page, Sentence
from tui.pages.screen import Next, Replace, Screen


def voters_field(
    place: VotingPlace, expected: int, words: Words, does: Callable[[str], Next]
) -> Field:
    """The field for the number of voters. It begins with `expected`, or those who are here."""
    here = len(place.meeting.here)
    known = expected or (here if here >= FEWEST_VOTERS else 0)
    return Field(
        "voters",
        words("How many people vote?"),
        kind=FieldKind.NUMBER,
        short=words("How many vote?"),
        value=str(known or ""),
        does=does,
    )


@frozen
class HowMany:
    """The number of voters: agreed in the room and read out, before anything opens."""

    draft: VoteDraft
    before: Screen

    def page(self, words: Words) -> Page:
        """Why it matters, and the field. It begins with the people who are here."""
        return Page(
            name="vote.voters",
            heading=words("How many people vote?"),
            blocks=(
                Sentence(words("Agree on the number together, and read it out.")),
                Sentence(
                    words("Everybody who may vote takes the laptop, also if they'd rather not say.")
                ),
                Sentence(
                    words.count(
                        "A secret vote needs {n} voter or more.",
                        "A secret vote needs {n} voters or more.",
                        FEWEST_VOTERS,
                    )
                ),
            ),
            question=voters_field(self.draft.place, self.draft.vote.expected, words, self._voters),
            back=lambda: Replace(self.before),
        )

    def _voters(self, typed: str) -> Next:
        """Check the number, and show how the vote will be decided."""
        voters = check_voters(typed.strip())
        draft = self.draft.for_voters(voters)
        number = self._once_more(draft)

        def go_on() -> Next:
            return Replace(after_number(draft, number, lambda ready: Terms(ready, self._once_more)))

        return ask_if_more_than_here(draft.place, voters, self, go_on)

    def _once_more(self, draft: VoteDraft) -> Screen:
        return replace(self, draft=draft)
