"""Notes by hand-round: no order, no names, and none kept where there are too few."""

import copy
import pickle
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.voting.box import BoxRefuses
from data.voting.notes import NoteBox


def box_with(*notes: str, people: int = 5, seed: int = 1) -> NoteBox:
    box = NoteBox(people, Random(seed))
    for note in notes:
        box.put(include=note)
    return box


def test_where_fewer_than_three_people_wrote_nothing_is_kept() -> None:
    assert box_with("Dentists", "Rent").open() == ()
    assert len(box_with("Dentists", "Rent", "Dogs").open()) == 3


@given(
    st.lists(st.tuples(st.sampled_from(["", "Rent"]), st.sampled_from(["", "Dogs"])), max_size=8)
)
def test_writers_are_counted_and_not_their_notes(turns) -> None:
    """Of two who write, each would know the other's notes, however many these are."""
    box = NoteBox(8, Random(1))
    for put_in, leave_out in turns:
        box.put(put_in=put_in, leave_out=leave_out)
    writers = sum(1 for turn in turns if any(turn))
    written = sum(1 for turn in turns for note in turn if note)
    assert len(box.open()) == (written if writers >= 3 else 0)


def test_an_empty_turn_counts_as_a_turn_and_leaves_no_note() -> None:
    box = box_with("a", "", "b", "", "c")
    assert (box.turns, box.full) == (5, True)
    assert sorted(text for _, text in box.open()) == ["a", "b", "c"]


def test_the_box_opens_once_and_takes_no_more_after_the_last_turn() -> None:
    box = box_with(*"abcde")
    with pytest.raises(BoxRefuses):
        box.put(include="f")
    box.open()
    for again in (box.open, lambda: box.put(include="g")):
        with pytest.raises(BoxRefuses):
            again()


def test_a_voided_box_is_empty_and_shut() -> None:
    box = box_with(*"abc")
    box.void()
    assert box._notes == []
    with pytest.raises(BoxRefuses):
        box.open()


@pytest.mark.parametrize("how", [pickle.dumps, copy.copy, copy.deepcopy])
def test_it_cannot_be_copied_or_stored_and_says_nothing(how) -> None:
    box = box_with("secret")
    with pytest.raises(TypeError):
        how(box)
    assert repr(box) == "<NoteBox, sealed>"


def test_a_note_is_as_likely_in_any_place() -> None:
    places = [0] * 4
    for seed in range(4000):
        notes = [text for _, text in box_with(*"abcd", seed=seed).open()]
        places[notes.index("a")] += 1
    assert all(850 < count < 1150 for count in places)


@given(st.lists(st.text(min_size=1, max_size=20), min_size=3, max_size=12))
def test_every_note_comes_out_exactly_as_it_went_in(notes) -> None:
    out = [text for _, text in box_with(*notes, people=12).open()]
    assert sorted(out) == sorted(notes)
