"""The gallery in the drawn mode: every word can be reached, in a small window and in large text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tests.fixtures.by_drawn import press, screen_text, until_ready
from tests.fixtures.large_text import said_on_leaves
from tests.fixtures.short_forms import without_short_forms
from tui.conversation.conversation import Conversation
from tui.drawn.app import DrawnApp
from tui.pages.page import Choice, Field, Form, GoOn, Page, Picture
from tui.pages.texts import texts_of
from tui.terminal.key_rest import no_rest

SMALL = (40, 12)
USUAL = (80, 24)

ROW = '{"'
"""So begins a row as it stands in a file; it is longer than a line, and broken anywhere."""

MOST_PRESSES = 60
STOPPED = 7
"""So many presses that change nothing are the end of a page."""


def said_by(page: Page, *, one_by_one: bool = False) -> Iterator[str]:
    """Every text of a page that a renderer must say; a picture's own words are for the others.

    `one_by_one`: the fields of a form are asked for one after the other, so at first none is said;
    and where a text stands already, that is said, and whether it is right.
    """
    yield page.heading
    for block in page.blocks:
        if not isinstance(block, Picture):
            yield from texts_of(without_short_forms(block))
    match page.question:
        case Choice(ask, options):
            yield ask
            yield from (option.label for option in options)
        case Form(form, done) if not one_by_one:
            yield from (one.ask for one in form)
            yield done
        case Field() as field if not (one_by_one and field.value):
            yield field.ask
        case GoOn(ask, label):
            yield from (ask, label)
    yield from (action.label for action in page.actions)


def missing(page: Page, seen: str, *, one_by_one: bool = False) -> list[str]:
    """Words of a page that are nowhere in what was seen, wherever its lines were broken."""
    squeezed = squeeze(seen)
    said = said_by(page, one_by_one=one_by_one)
    words = (word.strip("?.,:") for text in said if text[:2] != ROW for word in text.split())
    return [word for word in dict.fromkeys(words) if word not in squeezed]


def squeeze(text: str) -> str:
    """The text without its spaces and ends of lines, which each renderer chooses itself."""
    return re.sub(r"\s+", "", text)


async def everything_seen(app: DrawnApp) -> Iterable[str]:
    """What shows of a page at its start, scrolled to its end, and with the pointer on each thing."""
    seen = [screen_text(app)]
    for key in ("pagedown", "down", "up", "tab"):
        same = 0
        for _ in range(MOST_PRESSES):
            await press(app, key)
            await until_ready(app)
            seen.append(screen_text(app))
            same = same + 1 if seen[-1] == seen[-2] else 0
            if same == STOPPED:
                break
    return seen


async def not_shown_in_a_small_window(conversation: Conversation) -> list[str]:
    """What of the page nobody can bring into a window of 40 by 12."""
    conversation.access.taken_over()
    app = DrawnApp(conversation, rest=no_rest())
    async with app.run_test(size=SMALL):
        await until_ready(app)
        page = app.turns.showing.answering.page
        seen = await everything_seen(app)
    app.turns.close()
    return missing(page, "\n".join(seen))


async def not_on_a_leaf(conversation: Conversation) -> list[str]:
    """What of the page is on no leaf of large text."""
    conversation.access.taken_over()
    app = DrawnApp(conversation, rest=no_rest())
    async with app.run_test(size=USUAL):
        await until_ready(app)
        showing = app.turns.showing
        if not showing.in_leaves:  # the page that tries the letters
            return missing(conversation.page, "\n".join(await everything_seen(app)))
        wanted = {squeeze(said) for said in said_on_leaves(showing.answering, showing.words)}
        said = squeeze("".join(await leaves(app)).replace("\n", ""))
    app.turns.close()
    return [] if said in wanted else [f"on leaves: {said!r}", f"wanted: {wanted!r}"]


async def leaves(app: DrawnApp) -> list[str]:
    """What is said on each leaf, from the first to the last."""
    turning = app.turns.showing.scroll.turning
    while turning.leaf:
        await press(app, "pageup")
    said: list[str] = []
    while True:
        said += app.turns.showing.picture(app.frame).said
        if turning.leaf + 1 == turning.leaves:
            return said
        await press(app, "pagedown")
