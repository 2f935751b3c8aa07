"""Where somebody is: one description, as data, for every renderer to say or to draw."""

from __future__ import annotations

from data.frozen import frozen
from data.words.multilingual_text import joined
from data.words.wording import Words
from tui.pages.page_in_lines import sentence


@frozen
class Where:
    """Where a page stands, each part in the words in force; "" where there is none.

    `page` is what is shown. `item` is its place in the agenda and its title; in a vote, the question.
    `time` is how many minutes it has had, of those planned, and `after` what comes next. `meeting`
    and `group` are their names. `rule` is what holds here, such as that one votes in private.
    """

    page: str = ""
    item: str = ""
    time: str = ""
    after: str = ""
    meeting: str = ""
    group: str = ""
    rule: str = ""


def where_said(where: Where | None, words: Words) -> str:
    """All of it in one sentence, the nearest first."""
    where = where or Where()
    after = words("next: {title}", title=where.after) if where.after else ""
    parts = (where.page, where.item, where.time, after, where.meeting, where.group, where.rule)
    said = [part for part in dict.fromkeys(parts) if part]
    return sentence(words("You are here: {place}", place=joined("; ", said)))
