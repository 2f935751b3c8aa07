"""The numbers that take the items of a list, typed digit by digit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LAST_NUMBER = 0
"""Takes the last step of a page: "Go on", "Everyone is ready"."""

_LAST_NUMBER_ELSE = 99
"""Where an answer has that one: no list is so long."""


@dataclass
class Numbers:
    """`of_place` is each item's number, by its place. `alike`: each is typed with as many digits.

    A number counts at once, unless a longer one begins with it: then the next digit is waited for, or
    Enter. In a ballot numbers are alike, so that every answer costs as many keys. `begun` are the
    digits that wait.
    """

    of_place: Mapping[int, int]
    alike: bool = False
    begun: str = ""

    @property
    def widest(self) -> int:
        """The most digits that a number has."""
        return max((len(str(number)) for number in self.of_place.values()), default=1)

    def typed_for(self, place: int) -> str:
        """The digits that take an item, by its place; "" where none do."""
        if place not in self.of_place:
            return ""
        return str(self.of_place[place]).zfill(self.widest if self.alike else 1)

    def waits_after(self, digits: str) -> bool:
        """Whether a longer number begins with these digits."""
        return any(
            typed != digits and typed.startswith(digits)
            for typed in map(self.typed_for, self.of_place)
        )

    def press(self, digit: str) -> tuple[int | None, bool]:
        """A digit was pressed: the place that it leads to, if it does, and whether that is final."""
        digits, self.begun = self.begun + digit, ""
        waits = self.waits_after(digits)
        if waits:
            self.begun = digits
        places = [place for place in self.of_place if self.typed_for(place) == digits]
        return (places[0] if places else None), not waits


def numbered(numbers: Sequence[tuple[int, int | None]], last: Mapping[int, int]) -> dict[int, int]:
    """The number of each place: its own, else counted from 1; `last` where that number is free, else 99."""
    counted = {
        place: count if number is None else number
        for count, (place, number) in enumerate(numbers, 1)
    }
    taken = set(counted.values())
    free = {at: _LAST_NUMBER_ELSE if n in taken else n for at, n in last.items()}
    return {**counted, **free}
