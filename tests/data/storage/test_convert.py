"""Records to JSON and back, strictly."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.frozen import frozen
from data.model.group import Group
from data.model.meeting import Meeting
from data.storage.convert import NotThis, from_json, to_json
from data.storage.shape import from_tables, to_tables


class Colour(StrEnum):
    RED = "red"


@frozen
class Inner:
    text: str
    share: float = 0.0


@dataclass(frozen=True)
class Outer:
    inner: Inner
    many: tuple[Inner, ...] = ()
    pair: tuple[int, str] = (0, "")
    on: date | None = None
    at: datetime | None = None
    clock: time = time(0)
    colour: Colour = Colour.RED
    answers: dict[str, tuple[int, ...]] = field(default_factory=dict)
    sure: bool = False

    def __post_init__(self):
        if self.pair[0] < 0:
            raise ValueError("never less than nothing")


inner = st.builds(Inner, st.text(st.characters(exclude_categories=["Cs"])), st.floats(-9, 9))
outer = st.builds(
    Outer,
    inner,
    st.lists(inner, max_size=3).map(tuple),
    st.tuples(st.integers(0, 99), st.text(st.characters(exclude_categories=["Cs"]))),
    st.none() | st.dates(),
    st.none() | st.datetimes(),
    st.times(),
    st.just(Colour.RED),
    st.dictionaries(st.sampled_from("abc"), st.lists(st.integers(0, 9)).map(tuple)),
    st.booleans(),
)


@given(outer)
def test_a_record_comes_back_as_it_was(record):
    assert from_json(Outer, msgspec.json.decode(msgspec.json.encode(to_json(record)))) == record


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.from_type(Group) | st.from_type(Meeting))
def test_every_group_and_meeting_comes_back_from_its_tables(record):
    surrogates_gone = from_json(type(record), to_json(record))
    tables = json.loads(json.dumps(to_tables("it", surrogates_gone)))
    assert from_tables("it", type(record), tables) == surrogates_gone


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("inner", None),
        ("inner", {"text": 1}),
        ("inner", {}),
        ("inner", {"text": "a", "more": 1}),
        ("inner", {"text": "a", "share": True}),
        ("many", {"text": "a"}),
        ("many", [[]]),
        ("pair", [1]),
        ("pair", [1, "a", "b"]),
        ("pair", ["a", 1]),
        ("pair", [True, "a"]),
        ("pair", [-1, "refused by the record itself"]),
        ("on", "2026-13-01"),
        ("on", 20261101),
        ("on", "2" * 5000),
        ("at", "yesterday"),
        ("clock", "25:00"),
        ("colour", "green"),
        ("colour", ["red"]),
        ("answers", []),
        ("answers", {"a": 1}),
        ("sure", 1),
        ("sure", "yes"),
        ("nothing we know", 1),
    ],
)
def test_anything_unexpected_is_refused_and_not_quoted(name, wrong):
    good = to_json(Outer(Inner("a")))
    with pytest.raises(NotThis) as refused:
        from_json(Outer, {**good, name: wrong})
    assert "yesterday" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "wrong", "place"),
    [
        ("many", [{"text": "a"}, {"text": 1}], ".many[1].text"),
        ("colour", "yesterday", ".colour"),
        ("answers", {"yesterday": ["yesterday"]}, ".answers[...][0]"),
        ("colour", "yesterday - at `$.evil`", ".colour"),
        ("on", "yesterday", ".on"),
    ],
)
def test_the_place_of_a_fault_is_named_and_what_stands_there_is_not(name, wrong, place):
    with pytest.raises(NotThis) as refused:
        from_json(Outer, {**to_json(Outer(Inner("a"))), name: wrong})
    assert str(refused.value) == f"not a Outer, at {place}"


def test_a_field_that_no_record_has_is_refused_however_deep_it_is():
    unknown = {"text": "a", "yesterday": "lost with the next save"}
    with pytest.raises(NotThis, match="Inner"):
        from_json(Outer, {"inner": {"text": "a"}, "many": [{"text": "a"}, unknown]})


def test_a_field_with_a_usual_value_may_be_missing():
    assert from_json(Outer, {"inner": {"text": "a"}}) == Outer(Inner("a"))


def test_half_a_character_becomes_a_question_mark_and_never_stops_a_save():
    assert msgspec.json.encode(to_json(Inner("a\ud800b", 0.0))) == b'{"text":"a?b","share":0.0}'


@pytest.mark.parametrize("value", [object(), {1, 2}, float("nan"), b"bytes"])
def test_what_json_does_not_have_is_a_mistake_in_the_program(value):
    with pytest.raises(TypeError):
        to_json(value)
