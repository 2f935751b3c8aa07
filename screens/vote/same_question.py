"""Setting up a vote: the same question was voted on before, and a result was shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.voting.same_question import asked_in_another_way
from data.words.wording import Words
from screens.vote.draft import VoteDraft
from tui.pages.page import Block, Choice, Option, Page, Sentence, Steps
from tui.pages.screen import Next, Replace, Screen

Ways = Callable[[VoteDraft], Screen]


def after_number(draft: VoteDraft, number: Screen, terms: Ways) -> Screen:
    """What comes after the number of voters: the terms, unless others voted on this question today.

    `number` asks for the number again; `terms` makes the page of terms.
    """
    again = draft.again
    if again.other_number(draft.vote.expected):
        return OtherPeople(draft, number)
    if again.today and not again.same_people:
        return SamePeople(draft, number, terms)
    return terms(draft)


@frozen
class SamePeople:
    """As many people as before. Whether they are the same is for the room to say."""

    draft: VoteDraft
    number: Screen
    terms: Ways

    def page(self, words: Words) -> Page:
        """Why it is asked, and the question."""
        return Page(
            name="vote.same-people",
            heading=words("The same question again"),
            blocks=(
                Sentence(words("This question was voted on today, and a result was shown.")),
                Sentence(
                    words("If even one person is another, the two results can show how they voted.")
                ),
            ),
            question=Choice(
                words("Are exactly the same people voting?"),
                (
                    Option(
                        "no",
                        words("No, or we are not sure"),
                        lambda: Replace(OtherPeople(self.draft, self.number)),
                    ),
                    Option("same", words("Yes, exactly the same people"), self._same, weighs=True),
                ),
                short=words("The same people?"),
            ),
            back=lambda: Replace(self.number),
        )

    def _same(self) -> Next:
        """The terms for the same people; for others there is no secret vote today."""
        again = replace(self.draft.again, same_people=True)
        return Replace(self.terms(replace(self.draft, again=again).with_best_level()))


@frozen
class OtherPeople:
    """Other people than before, on the same day: no result would be safe, so no box opens."""

    draft: VoteDraft
    number: Screen

    def page(self, words: Words) -> Page:
        """Why not, and what to do instead."""
        return Page(
            name="vote.other-people",
            heading=words("No second secret vote on this today"),
            blocks=(
                Sentence(words("This question was voted on today, and a result was shown.")),
                *self._others(words),
                Sentence(
                    words(
                        "Two results, of people who are not all the same, can show how somebody voted."
                    ),
                    strong=True,
                ),
                _instead_of_a_vote(words),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("later", words("Do not vote now"), lambda: self.draft.place.then(None)),
                    Option(
                        "number", words("Change the number of voters"), lambda: Replace(self.number)
                    ),
                ),
            ),
            back="number",
        )

    def _others(self, words: Words) -> tuple[Block, ...]:
        votes, now = self.draft.again.today, self.draft.vote.expected
        if any(vote.early for vote in votes):
            return (Sentence(words("That vote was closed early, so not everybody was in it.")),)
        before = next((vote.expected for vote in votes if vote.expected != now), now)
        if before == now:
            return ()
        said = words("Then {before} people voted. Now it would be {now}.", before=before, now=now)
        return (Sentence(said),)


def _instead_of_a_vote(words: Words) -> Steps:
    return Steps(
        (
            words("Talk about it together, and see whether you agree."),
            words("A vote on paper can show as much, so everybody has to agree to it first."),
            words("Vote on it at the next meeting."),
        ),
        caption=words("What you can do instead"),
    )


def again_blocks(draft: VoteDraft, words: Words) -> tuple[Block, ...]:
    """What was shown before limits what is shown now; nothing where it was not asked before."""
    if draft.again.before or asked_in_another_way(draft.vote, draft.again):
        asked = (
            words("This question was voted on in another meeting.")
            if draft.again.before
            else words("This question was voted on today, in another way.")
        )
        return (
            Sentence(asked),
            Sentence(
                words(
                    "If nobody has changed their mind, both results together can show how somebody voted."
                )
            ),
            Sentence(words("So only what came out is shown, and only if everybody agrees.")),
        )
    if draft.again.today:
        return (
            Sentence(words("This question was voted on today, and a result was shown.")),
            Sentence(words("What is shown now has to be safe together with that.")),
        )
    return ()
