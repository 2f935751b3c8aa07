"""What a laptop remembers between runs: what somebody changed, and nothing that one run was told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from data.settings import AccessSettings, Settings, read_settings, write_settings
from tui.conversation.access_in_force import AccessInForce
from tui.laptop.laptop import Laptop

ONE_RUN = (
    {"lines": True},
    {"plain": True},
    {"voice": True},
    {"theme": "dark-on-cream"},
    {"large_text": 5},
    {"sends_less": True},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "settings.json"
    write_settings(file, Settings(AccessSettings(voice_rate=200), chosen=True))
    return file


def run_with(file: Path, **asked: object) -> Laptop:
    """A run begun with settings asked for on the command line, on top of what is remembered."""
    settings = read_settings(file)
    return Laptop(file, settings, replace(settings.access, **asked))  # type: ignore[arg-type]


@pytest.mark.parametrize("asked", ONE_RUN, ids=str)
def test_what_was_asked_for_one_run_is_not_remembered_with_what_is_changed_in_it(
    file, asked
) -> None:
    laptop = run_with(file, **asked)
    access = AccessInForce(laptop.access, laptop.save_access)
    access.change(replace(access.now, voice_volume=40), turn_only=False)
    assert read_settings(file).access == AccessSettings(voice_rate=200, voice_volume=40)


@pytest.mark.parametrize("asked", ONE_RUN, ids=str)
def test_what_was_asked_for_one_run_is_not_remembered_with_anything_else(file, asked) -> None:
    laptop = run_with(file, **asked)
    laptop.access_chosen()
    laptop.create_group("Friday Table")
    laptop.close()
    kept = read_settings(file)
    assert kept.access == AccessSettings(voice_rate=200)
    assert kept.last_group


def test_what_the_terminal_made_necessary_in_one_run_is_not_remembered(file) -> None:
    """A terminal that cannot be drawn on is talked to line by line; the next one may be drawn on."""
    laptop = run_with(file)
    access = AccessInForce(laptop.access, laptop.save_access)
    access.for_this_run(lines=True)
    access.change(replace(access.now, plain=True), turn_only=False)
    assert read_settings(file).access == AccessSettings(voice_rate=200, plain=True)


def test_what_was_changed_and_changed_back_is_remembered_as_it_is_now(file) -> None:
    laptop = run_with(file, plain=True)
    access = AccessInForce(laptop.access, laptop.save_access)
    for plain in (False, True):
        access.change(replace(access.now, plain=plain), turn_only=False)
        assert read_settings(file).access.plain == plain


def test_a_voters_own_settings_are_not_remembered(file) -> None:
    laptop = run_with(file)
    access = AccessInForce(laptop.access, laptop.save_access)
    access.change(replace(access.now, plain=True), turn_only=True)
    access.end_turn()
    access.change(replace(access.now, voice=True), turn_only=False)
    assert read_settings(file).access == AccessSettings(voice_rate=200, voice=True)


def test_only_the_sample_that_is_looked_at_is_not_remembered_as_the_last_group(
    file, tmp_path
) -> None:
    laptop = run_with(file)
    laptop.open_sample(tmp_path / "sample")
    laptop.close()
    assert read_settings(file).last_group == ""
