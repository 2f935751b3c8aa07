"""Before the box opens: everything that people have to know is read out."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.vote import Vote
from data.voting.explained import WHAT_COUNTS
from data.voting.terms import check_level
from data.voting.vote_words import HAPPENS_SAID, LEVELS_SAID, RULES_SAID, TIE_RULES_SAID
from data.words.wording import Words
from screens.vote.draft import VoteDraft
from screens.vote.handing_round import HandOver
from screens.vote.inferences import inferences_said
from screens.vote.open_round import OpenRound
from screens.vote.poll import Poll
from screens.vote.practice import PracticeHandOver
from screens.vote.recorders import recorder_blocks
from screens.vote.terminal import NotSecretHere
from tui.pages.page import Choice, Option, Page, Steps
from tui.pages.screen import Next, Replace, Screen


@frozen
class ReadOut:
    """The rules of this vote, and the ground rules that matter for it. Then the box opens."""

    draft: VoteDraft
    before: Screen

    def page(self, words: Words) -> Page:
        """What to read out, and whether to practise first."""
        return Page(
            name="vote.read-out",
            heading=words("Read this out"),
            blocks=(
                *recorder_blocks(self.draft.place.room, words),
                self._reminder(words),
                self._rules(words),
            ),
            question=Choice(
                words("Read out, and clear to everybody?"),
                (
                    Option("open", words("Yes, open the vote"), self._open, weighs=True),
                    Option("practise", words("Try it first: tea or coffee?"), self._practise),
                    Option("change", words("Change something"), lambda: Replace(self.before)),
                    Option("later", words("Do not vote now"), lambda: self.draft.place.then(None)),
                ),
                short=words("Clear to everybody?"),
            ),
            back="change",
        )

    def _reminder(self, words: Words) -> Steps:
        return Steps(
            (
                words("Your vote is secret. Nobody asks how you voted, and nobody needs to say."),
                words("You can always choose: I'd rather not say."),
                words("Once you cast your vote, it cannot be undone."),
                words("Anybody who would rather vote on paper can ask for it now."),
                words("If the laptop stops, the votes are gone. Then we vote again."),
            ),
            caption=words("Our ground rules for voting"),
        )

    def _rules(self, words: Words) -> Steps:
        vote = self.draft.vote
        return Steps(
            (
                vote.question,
                words.count("{n} person votes.", "{n} people vote.", vote.expected),
                words.say(RULES_SAID[vote.rule]),
                words.say(WHAT_COUNTS[vote.rule]),
                *(words.say(happens) for happens in HAPPENS_SAID[vote.kind]),
                words.say(TIE_RULES_SAID[vote.tie_rule]),
                words("Shown at the end: {level}", level=words.say(LEVELS_SAID[vote.level])),
                *inferences_said(vote, words),
            ),
            caption=words("The rules of this vote"),
        )

    def _practise(self) -> Next:
        if refused := self.refused():
            return Replace(refused)
        self.draft.place.room.make_ready()
        return Replace(PracticeHandOver(self.draft.vote.kind, before=self))

    def _open(self) -> Next:
        """Open the box."""
        if refused := self.refused():
            return Replace(refused)
        draft = self.draft
        asked = draft.place.asked_before(draft.vote)
        again = replace(asked, same_people=draft.again.same_people)
        check_level(draft.vote, again, agreed=draft.agreed)
        return Replace(HandOver(Poll.open(draft.place, self._fresh())))

    def refused(self, *, stopped: bool = False) -> Screen | None:
        """What to show where nothing secret may be asked now; None where it may."""
        place = self.draft.place
        if place.room.terminal().secret:
            return None
        in_the_open = OpenRound(self.draft.in_the_open, before=self)
        return NotSecretHere(place.room, place.then, self, in_the_open, stopped)

    def _fresh(self) -> Vote:
        return replace(self.draft.vote, id=self.draft.place.room.new_id())
