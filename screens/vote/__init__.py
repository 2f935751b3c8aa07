"""A secret vote, from setting it up to its result. Other screens enter by `start` and `interrupted`."""

from screens.vote.asks_end import asks_blocks
from screens.vote.closing import NOT_SAVED_YET
from screens.vote.interrupted import interrupted_votes
from screens.vote.result import result_blocks
from screens.vote.start import interrupted, start, start_asks, start_feedback
from screens.vote.what_is_kept import what_is_kept

__all__ = [
    "NOT_SAVED_YET",
    "asks_blocks",
    "interrupted",
    "interrupted_votes",
    "result_blocks",
    "start",
    "start_asks",
    "start_feedback",
    "what_is_kept",
]
