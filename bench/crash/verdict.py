"""What a crash left, in one word."""

from __future__ import annotations

from pathlib import Path

from bench.crash.workload import Found, Workload


def verdict(workload: Workload, folder: Path, acknowledged: Found) -> str:
    """Gives "whole", "lost: ..." or "unreadable: ...". One save may have been under way."""
    try:
        found = workload.found(folder)
    except Exception as error:  # noqa: BLE001 - whatever it is, the files could not be read
        return f"unreadable: {type(error).__name__}"
    for sort, number in acknowledged.items():
        if found[sort] < number:
            return f"lost: {sort}"
    return "whole"


class Tally:
    """How often each verdict was given."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def add(self, word: str) -> None:
        """Count a verdict."""
        self._counts[word] = self._counts.get(word, 0) + 1

    @property
    def bad(self) -> int:
        """How often something was lost, or could not be read."""
        return sum(n for word, n in self._counts.items() if word.startswith(("lost", "unreadable")))

    def __getitem__(self, word: str) -> int:
        """How often a verdict was given."""
        return self._counts.get(word, 0)

    def __str__(self) -> str:
        return ", ".join(f"{word} {count}" for word, count in sorted(self._counts.items()))
