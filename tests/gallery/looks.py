"""What each state of the gallery is looked at for. Every look gives what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from data.settings import AccessSettings, Settings
from data.words.wording import Words
from locales.pseudo import LANGUAGE
from tests.fixtures.sample_world import OPTIONS, QUESTION, TYPED, World
from tests.gallery.states.safekeeping import FIVE_WORDS
from tests.journeys.test_every_page_is_translated import outside_brackets
from tui import commands
from tui.composition.interruptions import interruptions
from tui.conversation.access_in_force import AccessInForce
from tui.conversation.by_keys import ByKeys
from tui.conversation.conversation import Conversation
from tui.laptop.laptop import Laptop
from tui.pages.page import (
    Choice,
    Field,
    FieldKind,
    Form,
    GoOn,
    Page,
    WentOn,
)
from tui.pages.screen import Go, Screen
from tui.pages.texts import texts_of

INVENTED = (
    *(TYPED, QUESTION, *OPTIONS, "Next year", "Which", "Tea", "Nobody may ever speak of this"),
    *("/invented/group", "AAAA BBBB CCCC DDDD", FIVE_WORDS, "agenda", "minutes"),
)
"""What the states themselves type, or hold."""

NAMES = ("fairsay", "tmux", "script", "Markdown", "STICK", "group.json", "meetings", ".zip", ".txt")
"""Names of programs, files and forms, which are the same in every language."""


class Keeper:
    """Keeps drafts in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, str]] = {}

    def drafts(self) -> Mapping[str, Mapping[str, str]]:
        return self.kept

    def keep_draft(self, page_name: str, fields: Mapping[str, str]) -> None:
        self.kept[page_name] = dict(fields)

    def drop_draft(self, page_name: str) -> None:
        self.kept.pop(page_name, None)


class Below:
    """Stands for the page that the screen was come to from."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    def page(self, words: Words) -> Page:
        start = GoOn(words("Start?"), words("Start"), lambda: Go(self.screen))
        return Page("below", words("Home"), question=start)


class AllAnswers(ByKeys):
    """Every answer of a page at once, so that a page is looked at as its screen made it."""

    def most_answers(self, words: Words) -> int:
        return 0


def shown(world: World, screen: Screen, access: AccessSettings | None = None) -> Conversation:
    """A conversation at the screen, with one page below it and every command that shows a screen."""
    laptop = Laptop(Path("/invented/settings.json"), Settings(), AccessSettings(), room=world.room)
    conversation = Conversation(
        Below(screen),
        AccessInForce(access or AccessSettings()),
        interruptions(laptop),
        keeper=Keeper(),
        instructing=AllAnswers(),
    )
    conversation.answer(WentOn())
    return conversation


def typed_in(world: World) -> str:
    """Everything that people have typed in this world."""
    records = world.room.records
    kept = (records.group, *(world.room.meeting(m.id) for m in records.meetings))
    return "\n".join((*strings_in(kept), *INVENTED, *NAMES, str(world.room.documents)))


def strings_in(thing: object) -> Iterator[str]:
    """Every text in records, whatever they are."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        yield from strings_in((*thing.keys(), *thing.values()))
    elif isinstance(thing, tuple | list):
        for part in thing:
            yield from strings_in(part)
    elif is_dataclass(thing):
        yield from strings_in(tuple(getattr(thing, one.name) for one in fields(thing)))


def untranslated(texts: Iterable[str], typed: str) -> list[str]:
    """What of these texts was looked up in no catalogue, and typed by nobody."""
    said = (text for text in texts if not text.startswith('{"'))  # a row as it stands in a file
    found = (part for text in said for part in outside_brackets(text))
    return [part for part in found if not all(word in typed for word in part.split())]


def not_translated(world: World, page: Page) -> list[str]:
    """What a page says in the language that is none, and was not looked up."""
    return untranslated(texts_of(page), typed_in(world))


def ids_of(page: Page) -> tuple[str, ...]:
    """The ids of everything that can be chosen or filled in."""
    question = page.question
    options = question.options if isinstance(question, Choice) else ()
    form = question.fields if isinstance(question, Form) else ()
    field = (question,) if isinstance(question, Field) else ()
    return (
        *(option.id for option in (*options, *page.actions)),
        *(one.name for one in (*form, *field)),
    )


def structure(page: Page) -> tuple[object, ...]:
    """What a page is made of, whatever its words."""
    kinds = tuple(type(block).__name__ for block in page.blocks)
    ids = tuple(re.sub(rf"{LANGUAGE}|en_GB|plain|standard|True|False", "", i) for i in ids_of(page))
    flags = (page.secret, page.wipe, bool(page.back), page.aloud)
    return (page.name, kinds, type(page.question).__name__, ids, *flags)


def unlike_in_plain(page: Page, plain: Page) -> list[str]:
    """Where the plain page is made of other parts than the standard one, or says nothing."""
    wrong = [] if structure(page) == structure(plain) else ["made of other parts in plain words"]
    return [*wrong, *(["an empty heading"] if not plain.heading.strip() else [])]


def double_ids(page: Page) -> list[str]:
    """Ids that stand for two things on one page."""
    ids = ids_of(page)
    return sorted({one for one in ids if ids.count(one) > 1})


def labels_alike(page: Page) -> list[str]:
    """Things to choose that say the same, so that nobody could tell which is which."""
    options = page.question.options if isinstance(page.question, Choice) else ()
    labels = [option.label for option in (*options, *page.actions)]
    return sorted({label for label in labels if labels.count(label) > 1})


def goes_back_from(conversation: Conversation, command_id: str) -> list[str]:
    """What is wrong with a command that shows a page: it comes on top, and going back ends it."""
    visit, before = conversation.visit, conversation.page
    conversation.command(command_id)
    if conversation.visit is visit:
        return [f"{command_id} shows no page"]
    conversation.command(commands.BACK)
    if conversation.visit is not visit:
        return [f"going back from {command_id} leads elsewhere"]
    return [] if conversation.page == before else [f"{command_id} changed the page"]


TYPED_HERE = "12 żółć"


def lost_by_escape(conversation: Conversation) -> list[str]:
    """What somebody typed that is not there when they come again, after Escape.

    In a ballot nothing may be kept, and a secret field keeps nothing ever.
    """
    page, visit = conversation.page, conversation.visit
    question = page.question
    asked = question.fields if isinstance(question, Form) else (question,)
    kept = [f for f in asked if isinstance(f, Field) and f.kind is not FieldKind.SECRET]
    for one in kept:
        conversation.typed(one.name, TYPED_HERE)
    conversation.command(commands.BACK)
    if page.secret or not kept or conversation.visit is visit:
        return []
    again = conversation.drafts.kept_for(page.name).fields
    return [one.name for one in kept if again.get(one.name) != TYPED_HERE]
