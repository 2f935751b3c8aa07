"""Which option wins a ranking: the Schulze method, on pairwise sums.

Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011),
sections 2.2 and 2.3.1, with the strength of a link measured by its winning votes.
"""

from __future__ import annotations

from collections.abc import Sequence


def strongest_paths(pairs: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strength of the strongest path between any two options (the widest path).

    `pairs[a][b]` is how many people put `a` before `b`. A link from `a` to `b` exists where more
    people put `a` before `b` than the other way round, and is as strong as they are many.
    """
    options = range(len(pairs))
    paths = [[pairs[a][b] if pairs[a][b] > pairs[b][a] else 0 for b in options] for a in options]
    for via in options:
        onward = paths[via]
        for row in paths:
            to_via = row[via]
            if to_via:
                row[:] = [max(far, min(to_via, on)) for far, on in zip(row, onward, strict=True)]
    return paths


def winners(pairs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """The options that no other option beats by a stronger path; more than one is a tie."""
    paths = strongest_paths(pairs)
    options = range(len(pairs))
    return tuple(a for a in options if all(a == b or paths[a][b] >= paths[b][a] for b in options))


def pairs_won(pairs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """For each option, how many others it beats when people compare just the two."""
    options = range(len(pairs))
    return tuple(sum(pairs[a][b] > pairs[b][a] for b in options) for a in options)
