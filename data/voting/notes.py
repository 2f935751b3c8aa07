"""Notes put in by hand-round, such as what to talk about and what to leave out. Words, not votes.

People may know somebody by their words, so the notes are kept apart from any order, time or name,
and none is kept where too few people wrote: each of two writers would know the other's.
"""

from __future__ import annotations

from random import Random
from typing import Final

from data.voting.box import BoxRefuses
from data.voting.sealed import Sealed
from data.words.wording import phrase

FEWEST_WRITERS: Final = 3


class NoteBox(Sealed):
    """Takes one turn from each of `expected` people; in each, any number of notes of any sort.

    Notes lie in the box in a random order from the moment they are put in. The box opens once.
    """

    __slots__ = ("_expected", "_notes", "_open", "_random", "_turns", "_writers")

    def __init__(self, expected: int, random: Random) -> None:
        self._expected = expected
        self._random = random
        self._notes: list[tuple[str, str]] = []
        self._turns = 0
        self._writers = 0
        self._open = True

    @property
    def turns(self) -> int:
        """How many people have had their turn: all that may be seen while the box is open."""
        return self._turns

    @property
    def full(self) -> bool:
        """Whether everybody expected has had a turn."""
        return self._turns >= self._expected

    def put(self, **notes: str) -> None:
        """One person's turn: notes by their sort; empty ones are none. BoxRefuses when shut or full."""
        if not self._open or self.full:
            raise BoxRefuses(
                phrase("This box takes no more notes."),
                phrase("Ask the room whether everyone has finished."),
            )
        self._turns += 1
        self._writers += any(notes.values())
        for sort, text in notes.items():
            if text:
                self._notes.insert(self._random.randint(0, len(self._notes)), (sort, text))

    def open(self) -> tuple[tuple[str, str], ...]:
        """All notes with their sort, in a random order; none where fewer than three people wrote.

        The box is shut and empty after this. BoxRefuses where it is shut already.
        """
        if not self._open:
            raise BoxRefuses(
                phrase("This box takes no more notes."),
                phrase("Ask the room whether everyone has finished."),
            )
        enough = self._writers >= FEWEST_WRITERS
        notes = tuple(self._notes) if enough else ()
        self.void()
        return notes

    def void(self) -> None:
        """Throw every note away. A box already shut stays as it is."""
        self._open = False
        self._writers = 0
        self._notes.clear()
