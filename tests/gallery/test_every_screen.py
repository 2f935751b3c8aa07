"""Every screen in every state: there, translated, the same in plain words, left and come back to."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import os
import pkgutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

import screens
from data.settings import AccessSettings
from data.words.problems import Problem
from data.words.wording import Words
from locales.pseudo import LANGUAGE
from tests.fixtures.sample_world import World, new_world
from tests.gallery import looks
from tests.gallery.files_opened import ROOT, files_opened_by_screens
from tests.gallery.states import STATES
from tui import commands
from tui.pages.answering import answered
from tui.pages.page import Choice, ChoiceKind, Chosen, Page
from tui.pages.screen import Next, Screen

NOT_SCREENS = {"screens.vote.terminal.Refusing"}
"""What has `page` and `answer` and is never shown itself."""


def screen_classes() -> set[str]:
    """Every class in `screens` that can be shown."""
    found = set()
    for module in pkgutil.walk_packages(screens.__path__, "screens."):
        for name, thing in vars(importlib.import_module(module.name)).items():
            is_own = inspect.isclass(thing) and thing.__module__ == module.name
            if is_own and inspect.isfunction(getattr(thing, "page", None)):
                found.add(f"{module.name}.{name}")
    return found - NOT_SCREENS


def class_of(screen: Screen) -> str:
    return f"{type(screen).__module__}.{type(screen).__qualname__}"


def made(state: str) -> tuple[World, Screen]:
    world = new_world()
    return world, STATES[state](world)


def page_in(world: World, screen: Screen, **access: Any) -> Page:
    """The page as renderers are given it, under these access settings."""
    return looks.shown(world, screen, replace(AccessSettings(), **access)).page


def faults(state: str) -> list[str]:
    """Everything that is wrong with a state, as far as it can be seen without a renderer."""
    with files_opened_by_screens() as opened:
        world, screen = made(state)
        page, plain = page_in(world, screen), page_in(world, screen, plain=True)
    wrong = opened + looks.not_translated(world, page_in(world, screen, language=LANGUAGE))
    wrong += looks.unlike_in_plain(page, plain)
    wrong += looks.double_ids(page) + looks.labels_alike(page) + looks.labels_alike(plain)
    talk = looks.shown(world, screen)
    for command in (commands.HELP, commands.KEPT):
        wrong += looks.goes_back_from(talk, command)
    return wrong + looks.lost_by_escape(talk)


@cache
def classes() -> dict[str, str]:
    """The class of each state's screen; found by making them, which takes most of the time."""
    return {state: class_of(made(state)[1]) for state in STATES}


def one_of_each_class() -> list[str]:
    """The first state of each class."""
    first = {name: state for state, name in reversed(classes().items())}
    return list(first.values())


def test_every_screen_is_in_the_gallery() -> None:
    """A new one: put it in tests/gallery/states/, in each state that matters. One state of each is tried."""
    shown = set(classes().values())
    assert screen_classes() - shown == set()
    assert shown <= screen_classes()
    found = {state: faults(state) for state in one_of_each_class()}
    assert {state: wrong for state, wrong in found.items() if wrong} == {}


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_translated_plain_and_left_without_loss(state: str) -> None:
    assert faults(state) == []


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES)
def test_every_answer_that_is_offered_leads_somewhere(state: str) -> None:
    """A problem that is said on the page is such a place as well."""
    for option in offered(made(state)[1].page(Words())):
        page = made(state)[1].page(Words())
        with contextlib.suppress(Problem):
            assert isinstance(answered(page, Chosen(option)), get_args(Next)), option


def offered(page: Page) -> tuple[str, ...]:
    """The ids of what can be chosen alone: options of a question for one, and actions."""
    question = page.question
    one = isinstance(question, Choice) and question.kind is ChoiceKind.ONE
    options = question.options if one else ()
    return tuple(option.id for option in (*options, *page.actions))


@pytest.mark.parametrize("way", ["read_text", "open", "listdir", "Popen"])
def test_a_file_that_a_screen_opens_is_found(way: str, tmp_path: Path) -> None:
    """Planted as code of a screen, in each way that imports would not tell."""
    file = tmp_path / "file"
    file.write_text("text")
    ways = {
        "read_text": "Path(file).read_text()",
        "open": "Path(file).open().close()",
        "listdir": "os.listdir(folder)",
        "Popen": "subprocess.Popen(['true']).wait()",
    }
    known = {"Path": Path, "os": os, "subprocess": subprocess, "file": file, "folder": tmp_path}
    code = compile(ways[way], f"{ROOT}/screens/planted.py", "exec")
    with files_opened_by_screens() as opened:
        exec(code, known)
    assert opened
