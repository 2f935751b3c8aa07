"""Secret feedback at the end of a meeting: a few fixed questions, from 0 to 10, handed round once."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.vote import Level, Rule, TieRule, Vote, VoteKind
from data.voting.disclosure import Question
from data.voting.inference import usual_level
from data.voting.same_question import Again
from data.voting.terms import check_level, check_voters
from data.voting.vote_words import FEEDBACK_QUESTIONS
from data.words.wording import Words, phrase
from screens.vote.handing_round import HandOver
from screens.vote.number_right import ask_if_more_than_here, fewer_blocks
from screens.vote.numbers import voters_field
from screens.vote.poll import Poll, VotingPlace
from screens.vote.recorders import recorder_blocks
from screens.vote.terminal import NotSecretHere
from tui.pages.answering import marked
from tui.pages.page import (
    Choice,
    ChoiceKind,
    GoOn,
    Marks,
    Option,
    Page,
    Sentence,
    Steps,
)
from tui.pages.screen import Next, Replace, Screen, Stay

USUAL = ("recommend",)


def first_of_feedback(place: VotingPlace) -> Screen:
    """Where feedback begins: with the choice of questions, or with why it cannot be asked here.

    It is asked once a meeting.
    """
    if place.feedback_given:
        return FeedbackGiven(place)
    return ChooseQuestions(place) if place.room.terminal().secret else not_in_secret(place)


def not_in_secret(place: VotingPlace) -> Screen:
    """Why there can be no secret feedback in this window, and what else there is."""
    return NotSecretHere(place.room, place.then, again=ChooseQuestions(place))


@frozen
class FeedbackGiven:
    """Feedback was given on this day. Asked again, of others, it would show what somebody said."""

    place: VotingPlace

    def page(self, words: Words) -> Page:
        """Why not, and what to do instead."""
        return Page(
            name="vote.feedback-given",
            heading=words("Feedback was given already"),
            blocks=(
                Sentence(words("Feedback is asked once a meeting, and it was asked today.")),
                Sentence(words("A second one could show what somebody answered who came or left.")),
                Steps(
                    (
                        words("Talk about it together."),
                        words("Ask again at the next meeting."),
                    ),
                    caption=words("What you can do instead"),
                ),
            ),
            question=GoOn(
                words("Read. Go back?"),
                words("Go on with the meeting"),
                lambda: self.place.then(None),
            ),
        )


@frozen
class ChooseQuestions:
    """Which of the fixed questions are asked."""

    place: VotingPlace
    chosen: tuple[str, ...] = USUAL

    def page(self, words: Words) -> Page:
        """The questions; the usual one is marked."""
        options = tuple(
            Option(id_, words.say(question)) for id_, (question, _) in FEEDBACK_QUESTIONS.items()
        )
        return Page(
            name="vote.feedback",
            heading=words("Feedback"),
            blocks=(
                Sentence(words("Everybody answers in secret, from 0 to 10, in three groups.")),
                Sentence(words("Or not: everybody may choose I'd rather not say.")),
            ),
            question=Choice(
                words("What do we ask today?"),
                options,
                kind=ChoiceKind.SEVERAL,
                marked=self.chosen,
                does=self._chosen,
            ),
            actions=(Option("later", words("No feedback today"), lambda: self.place.then(None)),),
            back="later",
        )

    def _chosen(self, answer: Marks) -> Next:
        """Ask for the number of voters."""
        chosen = marked(answer)
        if not chosen:
            return Stay(problem=(phrase("No question is marked. Mark one or more."),))
        return Replace(FeedbackVoters(replace(self, chosen=chosen)))


@frozen
class FeedbackVoters:
    """How many people give feedback."""

    questions: ChooseQuestions

    def page(self, words: Words) -> Page:
        """The number, agreed and read out."""
        field = voters_field(self.questions.place, 0, words, self._voters)
        return Page(
            name="vote.feedback-voters",
            heading=words("Feedback"),
            blocks=(
                Sentence(words("Agree on the number together, and read it out.")),
                Sentence(words("With fewer than five people, talk about it instead.")),
            ),
            question=field,
            back=lambda: Replace(self.questions),
        )

    def _voters(self, typed: str) -> Next:
        """Check the number, and show what is read out."""
        voters = check_voters(typed.strip())
        read_out = FeedbackReadOut(self, voters)
        return ask_if_more_than_here(self.questions.place, voters, self, lambda: Replace(read_out))


@frozen
class FeedbackReadOut:
    """What people should know before they answer."""

    before: FeedbackVoters
    voters: int

    def page(self, words: Words) -> Page:
        """What is kept, to be read out."""
        return Page(
            name="vote.feedback-read-out",
            heading=words("Read this out"),
            blocks=(
                *recorder_blocks(self.before.questions.place.room, words),
                *fewer_blocks(self.before.questions.place, self.voters, words),
                Steps(self._read_out(words)),
                Sentence(words.count("{n} person answers.", "{n} people answer.", self.voters)),
            ),
            question=Choice(
                words("Read out, and clear to everybody?"),
                (
                    Option("open", words("Yes, begin"), self._open, weighs=True),
                    Option("change", words("Change something"), lambda: Replace(self.before)),
                    Option(
                        "later",
                        words("No feedback today"),
                        lambda: self.before.questions.place.then(None),
                    ),
                ),
                short=words("Clear to everybody?"),
            ),
            back="change",
        )

    def _read_out(self, words: Words) -> tuple[str, ...]:
        return (
            words("The feedback is secret. Nobody asks what you answered."),
            words("You can always choose: I'd rather not say."),
            words("Think of a number from 0 to 10. 10 is best."),
            words("You choose only its group: 0 to 6, 7 or 8, or 9 or 10."),
            self._shown(words),
            words("Once you cast it, it cannot be undone."),
            words("Anybody who would rather answer on paper can ask for it now."),
            words("If the laptop stops, the answers are gone. Then we ask again."),
        )

    @property
    def _level(self) -> Level:
        """As much as so few people can show; with more of them the words tell more apart."""
        kind = VoteKind.FEEDBACK
        options = len(kind.fixed_options)
        return usual_level(Question(kind, Rule.NOTHING_DECIDED, options, self.voters))

    def _shown(self, words: Words) -> str:
        if self._level is Level.BANDS:
            return words("For each group we show: two or fewer, some, or more than half.")
        return words("For each group we show: half or fewer, or more than half.")

    def _open(self) -> Next:
        """Open one box for each question."""
        questions = self.before.questions
        if not questions.place.room.terminal().secret:
            return Replace(not_in_secret(questions.place))
        if questions.place.feedback_given:
            return Replace(FeedbackGiven(questions.place))
        votes = tuple(self._vote(id_) for id_ in questions.chosen)
        for vote in votes:
            check_level(vote, Again(), agreed=False)
        return Replace(HandOver(Poll.open(questions.place, *votes)))

    def _vote(self, question_id: str) -> Vote:
        place = self.before.questions.place
        return Vote(
            id=place.room.new_id(),
            item_id=place.item_id,
            question=question_id,
            short_name="",
            options=VoteKind.FEEDBACK.fixed_options,
            kind=VoteKind.FEEDBACK,
            rule=Rule.NOTHING_DECIDED,
            tie_rule=TieRule.TALK_AGAIN,
            level=self._level,
            expected=self.voters,
        )
