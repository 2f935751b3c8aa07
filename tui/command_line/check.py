"""`fairsay check`: what works on this computer, in sentences. It changes nothing."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path

from data.frozen import frozen
from data.settings import read_settings
from data.words.wording import Phrase, phrase, phrases
from tui.computer.known_terminals import blocks_here, how_to_zoom
from tui.computer.recorders import recorders_seen
from tui.computer.standard_folders import groups_folder, settings_file

SMALLEST_WINDOW = (40, 12)

_BLOCKS_SAID = {
    "": phrase("Large text works here. Fairsay will show test letters once."),
    "quadrants": phrase("Large text works here, with fine letters."),
    "halves": phrase("Large text works here, with coarse letters."),
    "cells": phrase("Large text works here, with very coarse letters."),
}


@frozen
class Computer:
    """What can be seen of the computer without starting or changing anything.

    `size` is columns and rows; `encoding` that of standard output; `folder` where groups are kept.
    `voices` are the languages that can be spoken, by their tags; `language` is the one in use.
    `blocks` are what large text was said to be readable with, by the terminal's name.
    """

    environ: Mapping[str, str]
    at_terminal: bool
    size: tuple[int, int]
    encoding: str
    voices: tuple[str, ...]
    recorders: tuple[str, ...]
    folder: Path
    blocks: Mapping[str, str] = field(default_factory=dict)
    language: str = "en_GB"


def this_computer(group: Path | None = None) -> Computer:
    """The computer we run on. `group` is the folder asked for, or None for the usual one."""
    from tui.voice.sound_file import voices_here

    size, settings = shutil.get_terminal_size(), read_settings(settings_file())
    return Computer(
        environ=os.environ,
        at_terminal=sys.stdin.isatty() and sys.stdout.isatty(),
        size=(size.columns, size.lines),
        encoding=sys.stdout.encoding or "",
        voices=voices_here(),
        recorders=recorders_seen(os.environ),
        folder=group or groups_folder(),
        blocks=settings.blocks,
        language=settings.access.language,
    )


def findings(computer: Computer) -> Iterator[Phrase]:
    """What works here and what does not, a sentence each, in the order people need them."""
    yield _terminal(computer)
    yield from _size(computer)
    yield _colours(computer)
    yield how_to_zoom(computer.environ)
    yield _blocks(computer)
    yield _voice(computer)
    yield _folder(computer.folder)
    yield _recorders(computer)


def _terminal(computer: Computer) -> Phrase:
    if not computer.at_terminal or computer.environ.get("TERM") == "dumb":
        return phrase("This window cannot draw pages. Fairsay will run line by line.")
    return phrase("This window can draw pages.")


def _size(computer: Computer) -> Iterator[Phrase]:
    columns, rows = computer.size
    yield phrase("The window is {columns} wide and {rows} high.", columns=columns, rows=rows)
    if columns < SMALLEST_WINDOW[0] or rows < SMALLEST_WINDOW[1]:
        yield phrase(
            "That is too small to draw in. Make it at least {columns} wide and {rows} high, "
            "or run line by line.",
            columns=SMALLEST_WINDOW[0],
            rows=SMALLEST_WINDOW[1],
        )


def _colours(computer: Computer) -> Phrase:
    if computer.environ.get("NO_COLOR"):
        return phrase("Colours are turned off here. Nothing is lost without them.")
    if computer.environ.get("COLORTERM") in ("truecolor", "24bit"):
        return phrase("All colours work here.")
    return phrase("This window may show fewer colours. Nothing is lost without them.")


def _blocks(computer: Computer) -> Phrase:
    blocks = blocks_here(computer.environ, computer.encoding, computer.blocks)
    return _BLOCKS_SAID[blocks]


def _voice(computer: Computer) -> Phrase:
    if not computer.voices:
        return phrase("There is no voice on this computer.")
    language = computer.language.replace("_", "-").lower()
    if not {language, language.split("-")[0]} & set(computer.voices):
        return phrase("There is a voice here, but none for your language.")
    return phrase("There is a voice here. Press {key} in Fairsay to hear it.", key="F12")


def _folder(folder: Path) -> Phrase:
    """Whether groups can be saved, asked of the nearest folder that is there."""
    nearest = next(path for path in (folder, *folder.absolute().parents) if os.path.exists(path))  # noqa: PTH110  # Path's raises for a long name
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return phrase("Groups can be saved here: {folder}", folder=folder)
    return phrase("Groups cannot be saved here: {folder}", folder=folder)


def _recorders(computer: Computer) -> Phrase:
    n = len(computer.recorders)
    if not n:
        return phrase("We see no program that may keep what is on the screen.")
    return phrases(
        "This program may keep what is on the screen: {names}. Close it before a secret vote.",
        "These programs may keep what is on the screen: {names}. Close them before a secret vote.",
        n,
        names=", ".join(computer.recorders),
    )
