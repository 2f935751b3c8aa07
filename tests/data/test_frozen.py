"""`frozen` makes of a class what the standard dataclass makes of it, only sooner."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from inspect import signature
from timeit import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.frozen import frozen


class Item:
    """An agenda item, made twice below."""

    title: str
    minutes: int = 5
    notes: tuple[str, ...] = ()
    ballots: str = field(default="secret", repr=False)
    marks: dict[str, str] = field(default_factory=dict)


Standard = dataclass(frozen=True, slots=True)(type("Item", (), dict(Item.__dict__)))
Ours = frozen(type("Item", (), dict(Item.__dict__)))


@frozen
class Break:
    """An item of the agenda; at the top of its module, as pickling needs it."""

    title: str
    minutes: int = 5


@frozen
class Nothing:
    """A class without fields."""


@frozen
class Hidden:
    """A class that shows nothing of what it holds."""

    choice: str

    def __repr__(self) -> str:
        """Nothing of the choice."""
        return "Hidden()"


VALUES = st.fixed_dictionaries(
    {"title": st.sampled_from("ab")},
    optional={"minutes": st.integers(0, 2), "notes": st.sampled_from([(), ("a",)])},
)


@given(VALUES, VALUES)
def test_it_compares_shows_and_replaces_as_the_standard_one_does(one, other):
    ours, standard = Ours(**one), Standard(**one)
    assert repr(ours) == repr(standard)
    assert "secret" not in repr(ours)
    assert asdict(ours) == asdict(standard)
    assert (ours == Ours(**other)) is (standard == Standard(**other))
    assert asdict(replace(ours, **other)) == asdict(replace(standard, **other))
    assert [f.name for f in fields(Ours)] == [f.name for f in fields(Standard)]
    assert Ours.__match_args__ == Standard.__match_args__
    assert list(signature(Ours).parameters) == list(signature(Standard).parameters)


def test_what_a_class_says_of_itself_stays():
    """A leak test: with every method put in place, a vote could be read in a traceback."""
    assert repr(Hidden("Yes")) == "Hidden()"


def test_equal_ones_have_one_hash_and_another_class_is_never_equal():
    assert len({Break("Tea"), Break("Tea", 5), Break(minutes=5, title="Tea")}) == 1
    assert Break("Tea") != ("Tea", 5)
    assert Ours("Tea") != Standard("Tea")
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    assert is_dataclass(Nothing)


def test_it_cannot_be_changed_and_holds_nothing_else():
    tea = Break("Tea")
    with pytest.raises(FrozenInstanceError):
        tea.minutes = 50  # type: ignore[misc]  # mypy knows as well
    with pytest.raises(FrozenInstanceError):
        tea.other = 1
    with pytest.raises(FrozenInstanceError):
        del tea.title
    assert not hasattr(tea, "__dict__")


def test_what_a_factory_makes_is_of_each_ones_own():
    assert Ours("Tea").marks is not Ours("Tea").marks


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ((), {}),
        (("Tea", 5, 5), {}),
        (("Tea",), {"title": "Tea"}),
        (("Tea",), {"length": 5}),
        ((), {"length": "Tea"}),
    ],
)
def test_wrong_values_are_refused(given, named):
    with pytest.raises(TypeError, match="Break"):
        Break(*given, **named)


def test_it_is_copied_and_pickled():
    tea = Break("Tea", 10)
    assert copy.deepcopy(tea) == copy.copy(tea) == pickle.loads(pickle.dumps(tea)) == tea


def test_what_it_cannot_do_it_refuses_when_the_class_is_made():
    with pytest.raises(TypeError, match="of its own"):

        @frozen
        class WithMore:
            """It would need more than fields."""

            title: str

            def __post_init__(self):
                """Never called."""


def test_it_is_made_in_a_fraction_of_the_time():
    def made(make):
        return min(
            timeit(lambda: make(type("Item", (), dict(Item.__dict__))), number=20) for _ in "abc"
        )

    assert made(frozen) * 3 < made(dataclass(frozen=True, slots=True))
