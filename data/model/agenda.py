"""The agenda of a meeting: its items, in order."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from data.frozen import frozen
from data.model.vote import VoteKind


class ItemKind(StrEnum):
    """What happens in an agenda item."""

    CHECK_IN = "check-in"
    RULES = "ground-rules"
    NEWS = "news"
    SAID_AND_DONE = "you-said-we-did"
    PRESENTATION = "presentation"
    GROUP_WORK = "group-work"
    ACTIVITY = "activity"
    DISCUSSION = "discussion"
    ACCOUNT = "account-of-experience"
    DECISION = "decision"
    VOTE = "vote"
    LEARNING = "learning-card"
    ACTIONS = "actions"
    BREAK = "break"
    FEEDBACK = "feedback"
    CHECK_OUT = "check-out"


class TellersChoice(StrEnum):
    """What the teller of an account allows in the minutes. It can change until approval."""

    NOT_ASKED = "not-asked"
    IN_MINUTES = "in-minutes"
    WITHOUT_NAME = "without-name"
    NOT_AT_ALL = "not-at-all"


@frozen
class VotePlan:
    """A vote planned for an item: what will be asked. Number, rule and level are set when it starts."""

    question: str
    short_name: str
    options: tuple[str, ...]
    kind: VoteKind


@frozen
class AgendaItem:
    """One item. `minutes` is the time planned for it, in whole minutes.

    `content_note` says what a sensitive item is about, so that nobody is taken by surprise; an
    item that has one is sensitive. `plain` is the title in plain words, where it differs.
    `private`: a copy to share says only that it was talked about in confidence.
    """

    id: str
    title: str
    kind: ItemKind
    minutes: int
    lead: str = ""
    purpose: str = ""
    content_note: str = ""
    plain: str = ""
    vote: VotePlan | None = None
    tellers_choice: TellersChoice = TellersChoice.NOT_ASKED
    private: bool = False

    def title_in(self, *, plain: bool) -> str:
        """The title, in plain words if they are wanted and there are some."""
        return self.plain if plain and self.plain else self.title


Agenda = tuple[AgendaItem, ...]


def planned_minutes(agenda: Agenda) -> int:
    """How long the whole agenda takes, in minutes."""
    return sum(item.minutes for item in agenda)


def item_index(agenda: Agenda, item_id: str) -> int:
    """Where an item stands, from 0. KeyError where there is no such item."""
    for index, item in enumerate(agenda):
        if item.id == item_id:
            return index
    raise KeyError(item_id)


def with_item(agenda: Agenda, item: AgendaItem) -> Agenda:
    """The agenda with an item put in place of the one with its id, or added at the end."""
    if item.id in {i.id for i in agenda}:
        return tuple(item if i.id == item.id else i for i in agenda)
    return (*agenda, item)


def without_item(agenda: Agenda, item_id: str) -> Agenda:
    """The agenda without an item."""
    return tuple(i for i in agenda if i.id != item_id)


def moved(agenda: Agenda, item_id: str, by: int) -> Agenda:
    """The agenda with an item moved `by` places (earlier if negative), as far as there is room."""
    items = list(agenda)
    old = item_index(agenda, item_id)
    new = min(max(old + by, 0), len(items) - 1)
    items.insert(new, items.pop(old))
    return tuple(items)


def with_minutes(agenda: Agenda, item_id: str, minutes: int) -> Agenda:
    """The agenda with other minutes for an item; at least one."""
    item = agenda[item_index(agenda, item_id)]
    return with_item(agenda, replace(item, minutes=max(1, minutes)))
