"""Whoever hears keys, prompts and sounds learns nothing: every ballot of a kind costs the same.

Every whole ballot is cast, by numbers in lines and drawn, with the voice on headphones, and with the
arrows from every place that chance may begin at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

import pytest

from data.model.agenda import VotePlan
from data.model.vote import VoteKind
from data.voting.ballot import HIGHEST_SCORE
from data.words.wording import Words
from screens import vote
from screens.vote.ballot_question import ballot_from
from screens.vote.handing_round import Marking
from tests.fixtures.example_drawn import Begins
from tests.fixtures.example_lines import Talk
from tests.fixtures.hearing import Hearing
from tests.fixtures.script import choose, choose_several, fill, go_on
from tests.fixtures.voting_room import Voting, a_room, opening, then
from tui.answers.answering_with_keys import Answering, answering_for
from tui.answers.choosing import Part
from tui.commands.voice_commands import AGAIN
from tui.conversation.drafts import Draft
from tui.conversation.visits import Visit
from tui.drawn.editing import Editing
from tui.drawn.narration import place_of
from tui.pages.ballot_steps import ballot_steps
from tui.pages.page import Answer, Choice, Chosen, ChosenSeveral, Page, Scored

OPTIONS = ("Frailty checks", "Treatment in A&E", "Dentists")
KINDS = [kind for kind in VoteKind if kind.secret]
HAND_OVER = 1
"""Keys that show the ballot, in lines and drawn."""

Numbers = tuple[str, ...]
"""The number typed for each step of a ballot."""


def marking(kind: VoteKind) -> Marking:
    """The ballot of somebody who has just taken the laptop, in a real vote."""
    if kind is VoteKind.FEEDBACK:
        room = a_room(None)
        voting = Voting(room, vote.start_feedback(room, "m1", "i1", then)).does(
            choose_several("vote.feedback", "recommend"),
            fill("vote.feedback-voters", voters="7"),
            choose("vote.feedback-read-out", "open"),
        )
    else:
        options = OPTIONS[:2] if kind is VoteKind.SCORE else OPTIONS  # 49 ballots, and not 343
        voting = Voting(a_room(VotePlan("What next?", "Next", options, kind)))
        voting.does(*opening(7))
    screen = voting.does(go_on("vote.hand-over")).conversation.visit.screen
    assert isinstance(screen, Marking)
    return screen


@pytest.fixture(params=KINDS)
def ballot(request: pytest.FixtureRequest) -> Marking:
    return marking(request.param)


def every(page: Page) -> Iterator[Numbers]:
    """Every ballot that can be cast, as the numbers that mark it."""
    steps = ballot_steps(page)
    if steps is None:
        assert isinstance(page.question, Choice)
        answers = len((*page.question.options, *page.actions))
        yield from ((str(n),) for n in range(1, answers + 1))
        return
    for marked in product(*(steps.step(at, Words()).numbers.items() for at in range(len(steps)))):
        ids = [id_ for _, id_ in marked]
        if not any(steps.refuses(tuple(ids[:at]), id_) for at, id_ in enumerate(ids)):
            yield tuple(str(number) for number, _ in marked)


# ---- line by line ----


def test_in_lines_every_ballot_is_asked_and_answered_alike(ballot: Marking) -> None:
    """The same words said, as often "Choice noted." and a prompt, and as many keys. Seen red with
    "Choice noted." after each mark that is not "I'd rather not say"."""
    page = ballot.page(Words())
    costs = set()
    for numbers in every(page):
        typed = (*numbers, "1")
        talk = Talk([page])
        said = talk.typed(*typed)
        assert len(talk.answers) == 1
        assert said.count("Choice noted.") == 1
        costs.add((said, len(typed), len("".join(typed))))
    assert len(costs) == 1


def test_every_ballot_that_counts_differently_can_be_cast(ballot: Marking) -> None:
    page, counted = ballot.page(Words()), set()
    for numbers in every(page):
        talk = Talk([page])
        talk.typed(*numbers, "1")
        (answer,) = talk.answers
        assert isinstance(answer, Chosen | ChosenSeveral | Scored)
        counted.add(ballot_from(ballot.vote, answer).marks)
    n = len(ballot.vote.options)
    assert () in counted
    assert len(counted) == {
        VoteKind.SEVERAL: 2**n,
        VoteKind.SCORE: (HIGHEST_SCORE + 1) ** n + 1,
        VoteKind.RANK: 1 + 3 + 3 * 2,  # the third place follows from the first two
    }.get(ballot.vote.kind, n + 1)


def test_the_abstention_is_the_last_numbered_answer_everywhere(ballot: Marking) -> None:
    page = ballot.page(Words())
    numbers = list(every(page))[-1] if ballot.vote.kind is not VoteKind.SEVERAL else ("3",) * 3
    talk = Talk([page])
    said = talk.typed(*numbers, "1")
    assert f"\n{numbers[0]}. I'd rather not say\n" in said
    assert talk.answers == [Chosen("blank")]


# ---- drawn ----


class Drawn:
    """A ballot in a window, by its keys alone; what is heard of it on confirmed headphones."""

    def __init__(self, page: Page, begins: int = 0) -> None:
        self.page = page
        self._visit = Visit(None, page.name, secret=True)  # type: ignore[arg-type]  # not looked at
        self._hearing = Hearing()
        self._hearing.narrator.headphones = True
        self.answering: Answering = answering_for(
            page, Draft(), Words(), lambda name, text: None, Editing, chance=Begins(begins)
        )
        self._tell()

    def press(self, *keys: str) -> Answer | None:
        answer = None
        for key in keys:
            assert answer is None
            answer = self.answering.press(key, None, 40).answer
            self._tell()
        return answer

    def says_again(self) -> list[str]:
        """What is heard where the voter asks to hear the line again."""
        return self._hearing.heard(lambda: self._hearing.narrator.command(AGAIN))

    def _tell(self) -> None:
        place = place_of(self.answering, Words())
        self._hearing.narrator.show(self.answering.page, self._visit, place)

    @property
    def heard(self) -> tuple[str, ...]:
        return tuple(self._hearing.texts())


def test_drawn_every_ballot_costs_its_numbers_and_enter_and_sounds_alike(ballot: Marking) -> None:
    """Seen red with a mark that leaves the pointer where it is."""
    page = ballot.page(Words())
    costs = set()
    for numbers in every(page):
        window = Drawn(page)
        assert window.press(*numbers, "enter") is not None
        costs.add((len(numbers), window.heard))
    assert len(costs) == 1


@pytest.mark.parametrize("kind", [VoteKind.SEVERAL, VoteKind.SCORE, VoteKind.RANK])
def test_a_whole_ballot_is_said_on_headphones_only_when_it_is_asked_for(kind: VoteKind) -> None:
    window = Drawn(marking(kind).page(Words()))
    window.press(*["2", "1"][: len(next(every(window.page)))], *["1"] * (kind is VoteKind.SEVERAL))
    before = " ".join(window.heard)
    asked_for = {
        VoteKind.SEVERAL: "Frailty checks: No. Treatment in A&E: Yes, I choose it.",
        VoteKind.SCORE: "Frailty checks: 2 points. Treatment in A&E: 1 point",
        VoteKind.RANK: "Place 1: Treatment in A&E. Place 2: Frailty checks",
    }[kind]
    assert asked_for not in before
    assert asked_for.replace("&", " and ") in " ".join(window.says_again())


def test_both_ways_give_the_same_answer_and_lines_cost_at_most_twice_as_much(
    ballot: Marking,
) -> None:
    page = ballot.page(Words())
    for numbers in every(page):
        talk = Talk([page])
        talk.typed(*numbers, "1")
        assert Drawn(page).press(*numbers, "enter") == talk.answers[0]
        in_lines = HAND_OVER + len("\n".join((*numbers, "1", "")))
        assert in_lines <= 2 * (HAND_OVER + len((*numbers, "enter")))


def arrows_to(window: Drawn, target: str, arrow: str) -> int:
    """How often an arrow is pressed until the pointer is at the answer with this number."""
    choosing = window.answering.choosing
    pressed = 0
    while choosing.numbers.of_place.get(choosing.at) != int(target):
        window.press(arrow)
        pressed += 1
    return pressed


def answers_at(window: Drawn) -> Sequence[str]:
    choosing = window.answering.choosing
    numbers = choosing.numbers.of_place
    return [str(n) for at, n in numbers.items() if choosing.items[at].part is not Part.LAST]


@pytest.mark.parametrize("arrow", ["up", "down"])
def test_by_arrows_chance_alone_decides_how_many(ballot: Marking, arrow: str) -> None:
    """At every step, each answer takes the same numbers of arrows, each as often, over all places
    that chance may begin at. Seen red with the pointer beginning at the first answer."""
    page = ballot.page(Words())
    first = next(every(page))
    for before in (first[:step] for step in range(len(first))):
        begun = Drawn(page)
        begun.press(*before)
        answers = answers_at(begun)
        costs = set()
        for target in answers:
            pressed = Counter()
            for begins in range(len(answers)):
                window = Drawn(page, begins)
                window.press(*before)
                pressed[arrows_to(window, target, arrow)] += 1
            costs.add(tuple(sorted(pressed.items())))
        assert len(costs) == 1


@pytest.mark.parametrize("kind", [VoteKind.YES_NO, VoteKind.CHOOSE_ONE])
def test_who_changes_their_mind_by_arrows_tells_nothing_of_the_last_answer(kind: VoteKind) -> None:
    """What is heard: arrows, Enter, arrows, Enter, Enter. For each last answer the same sequences
    are heard, each as often, over all beginnings and all first answers."""
    page = marking(kind).page(Words())
    answers = answers_at(Drawn(page))
    heard = set()
    for last in answers:
        sequences: Counter[tuple[int, int]] = Counter()
        for begins, first in product(range(len(answers)), answers):
            window = Drawn(page, begins)
            one = arrows_to(window, first, "down")
            window.press("enter", "down")
            two = arrows_to(window, last, "down")
            assert window.press("enter", "enter") == Drawn(page).press(last, "enter")
            sequences[one, two] += 1
        heard.add(tuple(sorted(sequences.items())))
    assert len(heard) == 1
