"""What a group still has to do as a document: promises first, then everything else, by day."""

from __future__ import annotations

from datetime import date

from data.documents.action_list import action_grid, headers, in_order_of_day
from data.documents.document import Action as ListedAction
from data.documents.document import Block, Document, Heading, Paragraph, clean
from data.model.group import Action, Group
from data.words.wording import Words


def actions_of(group: Group, today: date, words: Words) -> Document:
    """Every action that is open. Those that are late by `today` say so."""
    promises = _listed(tuple(a for a in group.open_actions if a.promise))
    others = _listed(tuple(a for a in group.open_actions if not a.promise))
    nothing = Paragraph(words("Nothing is waiting. Every action is done."))
    return Document(
        words("{group}: what is still to do", group=clean(group.name)),
        words.language,
        (
            Paragraph(words("As it is on {day}", day=words.day(today))),
            *_section(words("Promises to the group"), promises, today, words),
            *_section(words("Actions"), others, today, words),
            *(() if promises or others else (nothing,)),
        ),
        day=today,
        actions=in_order_of_day((*promises, *others)),
        action_headers=headers(words),
    )


def _listed(actions: tuple[Action, ...]) -> tuple[ListedAction, ...]:
    return in_order_of_day(
        ListedAction(a.id, clean(a.who), clean(a.text), a.by_when, clean(a.by_when_said))
        for a in actions
    )


def _section(
    heading: str, actions: tuple[ListedAction, ...], today: date, words: Words
) -> tuple[Block, ...]:
    if not actions:
        return ()
    return (Heading(2, heading), action_grid(actions, words, late_by=today))
