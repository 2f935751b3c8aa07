"""Which option wins a ranking: the Schulze method, on pairwise sums.

Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011),
section 2, with the strength of a link measured by its winning votes: the more people are for it the
stronger; among equals, the fewer are against it.
"""

from __future__ import annotations

from collections.abc import Sequence


def strongest_paths(pairs: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strength of the strongest path from one option to another (the widest path).

    `pairs[a][b]` is how many people put `a` before `b`. Strengths can be compared, and mean
    nothing else; 0 is no path. The diagonal has no meaning.
    """
    scale = 1 + max(map(max, pairs))
    options = range(len(pairs))
    paths = [[_strength(pairs[a][b], pairs[b][a], scale) for b in options] for a in options]
    for via in options:
        onward = paths[via]
        for row in paths:
            to_via = row[via]
            if to_via:
                row[:] = [max(far, min(to_via, on)) for far, on in zip(row, onward, strict=True)]
    return paths


def _strength(support: int, opposition: int, scale: int) -> int:
    return support * scale - opposition if support > opposition else 0


def winners(pairs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """The options that no other option beats by a stronger path; more than one is a tie."""
    paths = strongest_paths(pairs)
    options = range(len(pairs))
    return tuple(a for a in options if all(a == b or paths[a][b] >= paths[b][a] for b in options))


def pairs_won(pairs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """For each option, how many others it beats when people compare just the two."""
    options = range(len(pairs))
    return tuple(sum(pairs[a][b] > pairs[b][a] for b in options) for a in options)
