"""What is handed round the room in secret, as a page says it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from data.frozen import frozen

if TYPE_CHECKING:  # most pages belong to no vote
    from data.model.vote import Vote


class RoundKind(StrEnum):
    """What is handed round the room in secret."""

    VOTE = "vote"
    ASKS = "asks"
    PRACTICE = "practice"


@frozen
class GoingRound:
    """What goes round while a page is shown; `votes` are those that are open, as they are saved."""

    what: RoundKind
    votes: tuple[Vote, ...] = ()
