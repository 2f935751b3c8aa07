"""Every screen in every state: there, translated, the same in plain words, left and come back to."""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import screens
from data.settings import AccessSettings
from locales.pseudo import LANGUAGE
from tests.fixtures.sample_world import World, new_world
from tests.gallery import looks
from tests.gallery.files_opened import ROOT, files_opened_by_screens
from tests.gallery.states import STATES
from tui import commands
from tui.pages.page import Page
from tui.pages.screen import Screen

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


def faults(world: World, screen: Screen) -> list[str]:
    """Everything that is wrong with a page, as far as it can be seen without a renderer."""
    with files_opened_by_screens() as opened:
        talk = looks.shown(world, screen)
        page, plain = talk.page, page_in(world, screen, plain=True)
    wrong = opened + looks.not_translated(world, page_in(world, screen, language=LANGUAGE))
    wrong += looks.unlike_in_plain(page, plain)
    wrong += looks.double_ids(page) + looks.labels_alike(page) + looks.labels_alike(plain)
    for command in (commands.HELP, commands.KEPT):
        wrong += looks.goes_back_from(talk, command)
    return wrong + looks.lost_by_escape(talk)


def test_every_screen_is_in_the_gallery() -> None:
    """A new one: put it in tests/gallery/states/, in each state that matters. One state of each is tried."""
    found: dict[str, list[str]] = {}
    for state in STATES:
        with files_opened_by_screens() as opened:
            world, screen = made(state)
        if class_of(screen) not in found:
            found[class_of(screen)] = opened + faults(world, screen)
    assert screen_classes() - found.keys() == set()
    assert found.keys() <= screen_classes()
    assert {screen: wrong for screen, wrong in found.items() if wrong} == {}


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_translated_plain_and_left_without_loss(state: str) -> None:
    with files_opened_by_screens() as opened:
        world, screen = made(state)
    assert opened + faults(world, screen) == []


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
