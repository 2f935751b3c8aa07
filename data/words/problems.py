"""What can go wrong, as something a screen can say: what happened, what is safe, what to do."""

from __future__ import annotations

from data.words.wording import Phrase


class Problem(Exception):
    """Something went wrong that a person has to hear about.

    `happened`, `safe` and `to_do` are marked sentences; `safe` is None where nothing can be
    promised. The exception never holds what anybody typed or chose. `may_pass`: the same may go well
    later, such as once there is room on the disk; else what was asked for cannot be done as it is.
    """

    may_pass = False

    def __init__(self, happened: Phrase, safe: Phrase | None, to_do: Phrase) -> None:
        super().__init__(happened.text)
        self.happened = happened
        self.safe = safe
        self.to_do = to_do

    @property
    def sentences(self) -> tuple[Phrase, ...]:
        """The sentences to say, in order."""
        return tuple(s for s in (self.happened, self.safe, self.to_do) if s is not None)
