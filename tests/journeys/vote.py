"""The vote: as planned on the sample's agenda, handed round, closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.fixtures.script import Step, choose, fill, go_on


def votes_of(marks: Sequence[str]) -> Iterator[Step]:
    """Set up, read out, hand round to as many people as there are marks, close, hear the result."""
    yield choose("vote.question", "yes")
    yield fill("vote.voters", voters=str(len(marks)))
    yield choose("vote.terms", "level")
    yield choose("vote.level", "bands")
    yield choose("vote.terms", "go")
    yield choose("vote.read-out", "open")
    for mark in marks:
        yield go_on("vote.hand-over")
        yield choose("vote.ballot", mark)
    yield choose("vote.everyone", "yes")
    yield choose("vote.result", "go")
