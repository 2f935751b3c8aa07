"""The settings are read whatever lies in their place, and nothing there keeps the program waiting."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from data.settings import AccessSettings, Settings, read_settings, write_settings
from tui.laptop.laptop import Laptop

ODD: dict[str, Callable[[Path], object]] = {
    "folder": Path.mkdir,
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "terminal": lambda path: path.symlink_to("/dev/tty"),
    "dangling link": lambda path: path.symlink_to("nowhere"),
    "loop": lambda path: path.symlink_to(path),
}


@pytest.mark.parametrize("kind", ODD)
def test_what_is_no_ordinary_file_gives_the_usual_settings_at_once(tmp_path, kind):
    file = tmp_path / "settings.json"
    ODD[kind](file)
    assert read_settings(file) == Settings()
    write_settings(file, Settings(last_group="somewhere"))
    if kind != "folder":
        assert read_settings(file).last_group == "somewhere"


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"a":' * 900 + b"1" + b"}" * 900,
        b"\xff",
        b'{"chosen": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_makes_no_sense_gives_the_usual_settings(tmp_path, content):
    (tmp_path / "settings.json").write_bytes(content)
    assert read_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize(
    "language",
    ["", "tlh", "xx_YY", "../../../tmp", "x" * 100_000, "en\0GB", "\ud800", "\x1b]0;t\x07"],
)
def test_a_language_that_is_not_there_is_the_usual_one(tmp_path, language):
    """One of a newer program, or of none: days and words of it would stop the program later."""
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"chosen": True, "access": {"language": language, "plain": True}}))
    assert read_settings(file) == Settings(AccessSettings(plain=True), chosen=True)


@pytest.mark.parametrize("blocks", ["eighths", "\x1b[2J", "x" * 5000])
def test_letters_that_nothing_draws_are_asked_about_again(tmp_path, blocks):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"access": {"blocks": blocks}, "blocks": {"xterm": blocks, "a": 5}}))
    assert read_settings(file) == Settings()


def test_a_link_to_an_ordinary_file_is_read(tmp_path):
    write_settings(tmp_path / "elsewhere.json", Settings(last_group="there"))
    (tmp_path / "settings.json").symlink_to(tmp_path / "elsewhere.json")
    assert read_settings(tmp_path / "settings.json").last_group == "there"


@pytest.mark.parametrize("name", ["x" * 5000, "/" + "a/" * 3000, "nul\0inside"])
def test_a_last_group_that_can_be_no_folder_is_none(tmp_path, name):
    settings = Settings(last_group=name)
    assert Laptop(tmp_path / "settings.json", settings, settings.access).last_group is None


def test_nothing_is_left_beside_the_settings(tmp_path):
    write_settings(tmp_path / "settings.json", Settings())
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
