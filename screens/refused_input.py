"""Something typed that cannot be taken as it is; nothing has happened, and it stays in its field."""

from __future__ import annotations

from data.words.problems import Problem
from data.words.wording import Phrase


class Refused(Problem):
    """`said` says what is missing, and what to type."""

    def __init__(self, said: Phrase) -> None:
        super().__init__(said, None, said)

    @property
    def sentences(self) -> tuple[Phrase, ...]:
        """The one sentence to say."""
        return (self.happened,)
