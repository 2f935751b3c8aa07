"""Ready-made agendas to start planning from. Their words become the group's own on the agenda."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.model.agenda import Agenda, AgendaItem, ItemKind
from data.words.wording import Phrase, Words, phrase


@frozen
class TemplateItem:
    """One item of a ready-made agenda; `minutes` in whole minutes."""

    title: Phrase
    kind: ItemKind
    minutes: int
    purpose: Phrase | None = None


@frozen
class Template:
    """A ready-made agenda."""

    id: str
    name: Phrase
    items: tuple[TemplateItem, ...]


STEERING_GROUP = Template(
    "steering-group",
    phrase("Steering group meeting"),
    (
        TemplateItem(
            phrase("Check-in"),
            ItemKind.CHECK_IN,
            10,
            phrase("Arrive, and hear each voice once. Anybody can pass."),
        ),
        TemplateItem(phrase("Our ground rules"), ItemKind.RULES, 5),
        TemplateItem(
            phrase("You said, we did"),
            ItemKind.SAID_AND_DONE,
            15,
            phrase("Staff and commissioners say what came of what the group asked for."),
        ),
        TemplateItem(phrase("News from everyone"), ItemKind.NEWS, 10),
        TemplateItem(
            phrase("Our main topic today"),
            ItemKind.DISCUSSION,
            25,
            phrase("Write here what the group wants from this topic."),
        ),
        TemplateItem(phrase("Break"), ItemKind.BREAK, 15),
        TemplateItem(
            phrase("What we decide"),
            ItemKind.DECISION,
            20,
            phrase("Choose what happens next with our topic."),
        ),
        TemplateItem(
            phrase("Who does what by when"),
            ItemKind.ACTIONS,
            10,
            phrase("Each action has one name and one day."),
        ),
        TemplateItem(phrase("How was this meeting?"), ItemKind.FEEDBACK, 5),
        TemplateItem(
            phrase("Check-out"),
            ItemKind.CHECK_OUT,
            5,
            phrase("A last word from each person who wants one."),
        ),
    ),
)


def agenda_from(template: Template, language: str, new_id: Callable[[], str]) -> Agenda:
    """A template as an agenda in a language, plain words beside the standard ones."""
    standard, plain = Words(language), Words(language, plain=True)
    return tuple(_item(item, standard, plain, new_id()) for item in template.items)


def _item(item: TemplateItem, standard: Words, plain: Words, item_id: str) -> AgendaItem:
    title, in_plain = standard.say(item.title), plain.say(item.title)
    return AgendaItem(
        item_id,
        title,
        item.kind,
        item.minutes,
        purpose=standard.say(item.purpose) if item.purpose else "",
        plain=in_plain if in_plain != title else "",
    )
