"""Every kind of hand-round: how it is opened, and the keys that mark each of its ballots."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.model.vote import Level, VoteKind
from data.voting.kinds import LEVELS, RULES
from tests.fixtures.voting_folder import OPTIONS
from tests.terminal.vote.hands import DrawnHands, Hands, LineHands

DOWN, UP = "\x1b[B", "\x1b[A"
MOST_STEPS = 9
"""Steps down that end on the last step of any ballot here; the pointer stops there."""


Mark = tuple[int, ...]
"""One mark: places of options from 0, in their order where they are ranked; scores, one for each
option; or () for "I'd rather not say"."""


@frozen
class Round:
    """`ballots`: what each voter marks; one mark for each question that goes round."""

    kind: VoteKind
    ballots: tuple[tuple[Mark, ...], ...]
    questions: int = 1

    @property
    def options(self) -> int:
        """How many answers a ballot is about, "I'd rather not say" aside."""
        return len(self.kind.fixed_options or OPTIONS)


def one_question(kind: VoteKind, *marks: Mark) -> Round:
    return Round(kind, tuple((mark,) for mark in marks))


ROUNDS = {
    "yes-no": one_question(VoteKind.YES_NO, (0,), (1,), (), (0,), (0,)),
    "choose-one": one_question(VoteKind.CHOOSE_ONE, (2,), (0,), (), (1,), (2,)),
    "consent": one_question(VoteKind.CONSENT, (0,), (1,), (), (0,), (0,)),
    "several": one_question(VoteKind.SEVERAL, (0, 2), (1, 2), (), (2,), (0,)),
    "score": one_question(VoteKind.SCORE, (5, 0, 4), (0, 1, 5), (), (0, 0, 3), (2, 2, 2)),
    "rank": one_question(VoteKind.RANK, (2, 0, 1), (1, 2, 0), (), (2,), (2, 1)),
    "feedback": one_question(VoteKind.FEEDBACK, (2,), (0,), (), (2,), (2,)),
    "several questions": Round(
        VoteKind.FEEDBACK,
        (((2,), (2,)), ((0,), (1,)), ((), (2,)), ((2,), ()), ((2,), (0,))),
        questions=2,
    ),
}


# ---- opening ----


def opens(hands: Hands, round_: Round) -> None:
    """From the meeting's page of the item to the first hand-over."""
    if isinstance(hands, DrawnHands):
        _opens_drawn(hands, round_)
    elif isinstance(hands, LineHands):
        _opens_in_lines(hands, round_)
    hands.until("0 of 5 have voted")
    hands.until("Next voter: ready?")
    hands.settle()


def _opens_in_lines(hands: LineHands, round_: Round) -> None:
    if round_.kind is VoteKind.FEEDBACK:
        hands.answers("What now? 1 to 7: ", "2")
        if round_.questions == 2:
            hands.answers("What do we ask today?", "2")
        hands.answers("done: ", "done")
        hands.answers("How many people vote? ", "5")
        hands.answers("Clear to everybody? 1 to 3: ", "1")
        return
    hands.answers("What now? 1 to 8: ", "1")
    hands.answers("Does everybody understand? 1 to 4: ", "1")
    hands.answers("How many people vote? ", "5")
    if number := _to_change_level(round_):
        hands.answers("Are these the rules? 1 to ", number)
        hands.answers("How much is shown? 1 to 4: ", "1")
    hands.answers("Are these the rules? 1 to ", "1")
    hands.answers("Clear to everybody? 1 to 4: ", "1")


def _to_change_level(round_: Round) -> str:
    """The number on the page of rules that leads to bands; "" where bands are not offered."""
    if Level.BANDS not in LEVELS[round_.kind]:
        return ""
    return "4" if len(RULES[round_.kind]) > 1 else "3"


def _opens_drawn(hands: DrawnHands, round_: Round) -> None:
    if round_.kind is VoteKind.FEEDBACK:
        hands.until("Ask for feedback in secret")
        hands.settle()
        hands.presses("2", "What do we ask today?")
        if round_.questions == 2:
            hands.send("2")
        hands.send(DOWN * MOST_STEPS + UP)  # past "No feedback today", and back to the last step
        hands.settle()
        hands.presses("\r", "How many people vote?")
        hands.presses("\r", "Yes, begin")
        hands.presses("1", "0 of 5 have voted")
        return
    hands.until("Start the vote")
    hands.settle()
    hands.presses("1", "Does everybody understand")
    hands.presses("1", "How many people vote?")
    hands.presses("\r", "Are these the rules?")
    if number := _to_change_level(round_):
        hands.presses(number, "How much of the result is shown?")
        hands.presses("1", "Are these the rules?")
    hands.presses("1", "Yes, open the vote")
    hands.presses("1", "0 of 5 have voted")


# ---- marking ----


def votes(hands: Hands, round_: Round, marks: tuple[Mark, ...]) -> None:
    """One whole turn: take the laptop, mark every question, cast."""
    hands.send("\r")
    hands.until("Your secret vote")
    for mark in marks:
        hands.settle()
        for keys in KEYS[type(hands)](round_, mark):
            hands.send(keys)
            hands.read()


def digits(round_: Round, mark: Mark) -> str:
    """The number of the answer to each step of a ballot; "I'd rather not say" is the last of each."""
    kind, options = round_.kind, round_.options
    if kind is VoteKind.SCORE:
        return "".join(map(str, mark)) or "6" * options
    if kind is VoteKind.SEVERAL:
        return (
            "".join("12"[place not in mark] for place in range(options)) if mark else "3" * options
        )
    steps = options - 1 if kind is VoteKind.RANK else 1
    numbers = [place + 1 for place in mark][:steps]
    return "".join(map(str, (*numbers, *[options + 1] * (steps - len(numbers)))))


def keys_in_lines(round_: Round, mark: Mark) -> list[str]:
    """What is typed for a mark, the casting of it included: a line at a time."""
    return [f"{digit}\r" for digit in (*digits(round_, mark), "1")]


def keys_drawn(round_: Round, mark: Mark) -> list[str]:
    """The keys of a mark, the casting of it included."""
    return [*digits(round_, mark), "\r"]


KEYS: dict[type[Hands], Callable[[Round, Mark], list[str]]] = {
    LineHands: keys_in_lines,
    DrawnHands: keys_drawn,
}
