"""Where somebody is, from the pages that they came through: the one place where it is made up."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from data.words.multilingual_text import joined
from data.words.wording import Words
from tui.conversation.visits import Visits
from tui.pages.going_round import GoingRound, RoundKind
from tui.pages.page import Page
from tui.pages.where import Where


def where_now(shown: Page, visits: Visits, words: Words) -> Where:
    """Where the page that is shown stands, on top of the others.

    One that says nothing of it is where the one below is. While something goes round in secret, it
    is that and nothing else.
    """
    below = (visit.screen.page(words) for visit in visits.below)
    for page in chain((shown,), below):
        if page.goes_round:
            return _going_round(page.goes_round, words)
        if page.where:
            return replace(page.where, page=shown.heading)
    return Where(shown.heading)


def _going_round(round_: GoingRound, words: Words) -> Where:
    match round_.what:
        case RoundKind.ASKS:
            return Where(words("What to put in, and what to leave out"))
        case RoundKind.PRACTICE:
            return Where(words("Practice: nothing counts"), rule=words("vote in private"))
        case RoundKind.VOTE:
            asked = joined("; ", (vote.question for vote in round_.votes))
            return Where(words("A secret vote"), asked, rule=words("vote in private"))
