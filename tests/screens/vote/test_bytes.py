"""What a vote leaves on disk does not depend on who voted when."""

import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from data.model.agenda import VotePlan
from data.model.group import Group
from data.model.vote import Level, VoteKind
from data.storage.records import GroupRecords
from tests.fixtures.script import choose, choose_several, go_on, score
from tests.fixtures.voting_room import CONSENT, NEXT_WORK, TUESDAYS, Voting, a_room

SEVERAL, SCORE, RANK = (
    VotePlan("What next?", "Next", ("Tea", "Coffee", "Water"), kind)
    for kind in (VoteKind.SEVERAL, VoteKind.SCORE, VoteKind.RANK)
)
CLOCK = datetime(2026, 11, 23, 10)  # noqa: DTZ001


def folder_after(
    plan: VotePlan, marks: Sequence[tuple[int, ...]], level: Level | None = None
) -> dict[str, bytes]:
    """Every file of the group's folder after such a vote, with chance and clock held."""
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base) / "group"
        records = GroupRecords.create(folder, Group("Common Table"), now=CLOCK, random=Random(3))
        try:
            voting = Voting(a_room(plan, records=records)).opened(len(marks), level)
            for each in marks:
                voting.does(go_on("vote.hand-over"), ballot(plan.kind, each))
            voting.does(choose("vote.everyone", "yes"), choose("vote.result", "go"))
        finally:
            records.close()
        return {
            str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and "lock" not in path.name
        }


def ballot(kind: VoteKind, marks: tuple[int, ...]):
    if not marks:
        return choose("vote.ballot", "blank")
    if kind is VoteKind.SCORE:
        return score("vote.ballot", **{str(place): mark for place, mark in enumerate(marks)})
    if kind in {VoteKind.SEVERAL, VoteKind.RANK}:
        return choose_several("vote.ballot", *map(str, marks))
    return choose("vote.ballot", str(marks[0]))


def any_marks(plan: VotePlan) -> st.SearchStrategy[tuple[int, ...]]:
    places = range(len(plan.kind.fixed_options or plan.options))
    if plan.kind is VoteKind.SCORE:
        return st.just(()) | st.tuples(*[st.integers(0, 5) for _ in places])
    if plan.kind in {VoteKind.SEVERAL, VoteKind.RANK}:
        return st.lists(st.sampled_from(places), unique=True).map(tuple)
    return st.just(()) | st.sampled_from(places).map(lambda place: (place,))


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_the_same_votes_in_any_order_leave_the_same_bytes(data: st.DataObject) -> None:
    """Seen red with the last voter's mark planted in the short name of the vote."""
    plan = data.draw(st.sampled_from([NEXT_WORK, TUESDAYS, CONSENT, SEVERAL, SCORE, RANK]))
    marks = data.draw(st.lists(any_marks(plan), min_size=5, max_size=8))
    other = data.draw(st.permutations(marks))
    assert folder_after(plan, marks) == folder_after(plan, other)


def test_in_bands_seven_nil_six_one_and_five_two_leave_the_same_bytes() -> None:
    """Seen red with a smallest band of one or none."""
    yes, no = (0,), (1,)
    folders = [
        folder_after(TUESDAYS, [yes] * (7 - against) + [no] * against, Level.BANDS)
        for against in range(3)
    ]
    assert folders[0] == folders[1] == folders[2]
    assert folder_after(TUESDAYS, [yes] * 4 + [no] * 3, Level.BANDS) != folders[0]
