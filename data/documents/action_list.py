"""Who does what by when, in the order of the days: in minutes, and as a document of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from data.documents.document import Action, Block, Grid, Heading, clean
from data.model.meeting import EntryKind, Meeting
from data.words.wording import Words


def headers(words: Words) -> tuple[str, str, str]:
    """What stands over the columns."""
    return words("Who"), words("Will do what"), words("By when")


def action_blocks(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """All actions in one table, not item by item, so that no account gives its teller away."""
    actions = actions_of_meeting(meeting)
    if not actions:
        return ()
    return (Heading(2, words("Who does what by when")), action_grid(actions, words))


def actions_of_meeting(meeting: Meeting) -> tuple[Action, ...]:
    """The actions that were written down in a meeting, in the order of their days."""
    return in_order_of_day(
        Action(e.id, clean(e.who), clean(e.text), e.by_when, clean(e.by_when_said))
        for e in meeting.entries
        if e.kind is EntryKind.ACTION
    )


def in_order_of_day(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The soonest first; then those whose time was only said, and last those without any."""
    return tuple(sorted(actions, key=_when))


def _when(action: Action) -> tuple[date, bool]:
    return action.by_when or date.max, not action.by_when_said


def action_grid(actions: tuple[Action, ...], words: Words, *, late_by: date | None = None) -> Grid:
    """Actions as a table, in the order given. Those that were due before `late_by` are said to be late."""
    return Grid(headers(words), tuple(_row(action, words, late_by) for action in actions))


def _row(action: Action, words: Words, late_by: date | None) -> tuple[str, ...]:
    due = by_when(action, words)
    if late_by and action.by_when and action.by_when < late_by:
        due = words("{day}, late", day=due)
    return action.who, action.what, due


def by_when(action: Action, words: Words) -> str:
    """By when, in words; that there is no date, where there is none."""
    if action.by_when:
        return words.short_day(action.by_when)
    return action.by_when_said or words("no date")
