"""Every word of a vote is translated, and a change of language in mid-ballot loses nothing."""

import pytest

from data.model.agenda import VotePlan
from data.model.vote import VoteKind
from screens import vote
from tests.fixtures.script import Step, choose, choose_several, command, fill, go_on
from tests.fixtures.voting_room import (
    CONSENT,
    NEXT_WORK,
    TUESDAYS,
    Voting,
    a_room,
    ballots,
    opening,
    then,
)

OWN = {"What should we work on next?", *NEXT_WORK.options, TUESDAYS.question, CONSENT.question}
OPENED, CLOSED = "⟦", "⟧"

PRACTICE = [
    *opening()[:-1],
    choose("vote.read-out", "practise"),
    go_on("vote.practice-hand-over"),
    choose("vote.practice-ballot", "0"),
    choose("vote.practised", "end"),
    choose("vote.read-out", "open"),
]
NOT_RIGHT = [
    step
    for case in ("late", "left", "count", "paper", "pressure")
    for step in (
        choose("vote.hand-over", "not-right"),
        choose("vote.not-right", case),
        choose(f"vote.advice/{case}", "on"),
    )
]
EARLY = [
    choose("vote.hand-over", "not-right"),
    choose("vote.not-right", "early"),
    choose("vote.close-early", "yes"),
    go_on("vote.close-early/hand-over"),
    choose("vote.close-early/second", "yes"),
]
TERMS = [
    choose("vote.question", "yes"),
    fill("vote.voters", voters="6"),
    choose("vote.terms", "rule"),
    choose("vote.rule", "three-quarters"),
    choose("vote.terms", "tie"),
    choose("vote.tie-rule", "new-vote"),
    choose("vote.terms", "level"),
    choose("vote.level", "bands"),
    choose("vote.level", "counts"),
    choose("vote.warning", "agreed"),
    choose("vote.terms", "go"),
    choose("vote.read-out", "open"),
    *ballots("01b001"),
    choose("vote.everyone", "yes"),
    choose("vote.result", "again"),
    choose("vote.question", "yes"),
    fill("vote.voters", voters="6"),
    choose("vote.same-people", "no"),
]
VOIDED = [
    *opening(),
    choose("vote.hand-over", "helper"),
    go_on("vote.helper"),
    *ballots("01"),
    go_on("vote.hand-over"),
    command("vote.ballot", "back"),
    choose("vote.left-ballot", "not-right"),
    choose("vote.not-right", "early"),
    choose("vote.close-early/refused", "end"),
    choose("vote.end", "yes"),
]
KINDS = [
    choose("vote.question", "kind"),
    choose("vote.kind", "more"),
    choose("vote.kind", "rank"),
    choose("vote.question", "words"),
    fill("vote.words", question=NEXT_WORK.question, short="Next", options="Dentists\nDentists"),
]


def untranslated(voting: Voting) -> list[str]:
    lines = [line for line in voting.said.splitlines() if line.strip() and line not in OWN]
    return [
        line for line in lines if line.count(OPENED) != line.count(CLOSED) or OPENED not in line
    ]


def play(voting: Voting, steps: list[Step]) -> None:
    voting.conversation.set_access(language="qps")
    for step in steps:
        assert not untranslated(voting), step.page
        voting.does(step)
    assert not untranslated(voting)


@pytest.mark.parametrize(
    ("plan", "steps"),
    [
        (NEXT_WORK, [*PRACTICE, *NOT_RIGHT, *ballots("012b01"), *EARLY]),
        (TUESDAYS, TERMS),
        (CONSENT, VOIDED),
        (NEXT_WORK, KINDS),
    ],
)
def test_every_word_on_every_page_is_translated(plan, steps) -> None:
    play(Voting(a_room(plan)), steps)


def test_every_word_of_feedback_is_translated() -> None:
    room = a_room(None)
    voting = Voting(room, vote.start_feedback(room, "m1", "i1", then))
    play(
        voting,
        [
            choose_several("vote.feedback", "recommend", "heard", "safe", "clear", "worth"),
            fill("vote.feedback-voters", voters="5"),
            choose("vote.feedback-read-out", "open"),
            go_on("vote.hand-over"),
        ],
    )


def test_every_word_of_asks_is_translated() -> None:
    room = a_room()
    voting = Voting(room, vote.start_asks(room, "m1", then))
    turn = [
        go_on("vote.ask-hand-over"),
        fill("vote.ask", put_in=NEXT_WORK.options[0], leave_out=""),
    ]
    play(
        voting,
        [
            fill("vote.asks", people="5"),
            choose("vote.ask-hand-over", "end"),
            choose("vote.ask-stop", "no"),
            *turn * 5,
            choose("vote.ask-finished", "yes"),
        ],
    )


def test_another_language_in_mid_ballot_keeps_the_marks() -> None:
    several = VotePlan("What next?", "Next", NEXT_WORK.options, VoteKind.SEVERAL)
    voting = Voting(a_room(several)).opened().does(go_on("vote.hand-over"))
    voting.conversation.visit.draft.marks = ("0", "2")
    voting.conversation.set_access(language="qps")
    voting.does(command("vote.ballot", "plain"))
    assert OPENED in voting.page.heading
    assert voting.conversation.visit.draft.marks == ("0", "2")
    voting.does(choose_several("vote.ballot", "0", "2"))
    assert voting.conversation.access.now.language == "en_GB"
    assert voting.poll.voted == 1
