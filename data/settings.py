"""How a person wants the program to look, sound and read; and which group was open last."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Sequence
from dataclasses import asdict, field, fields, replace
from pathlib import Path
from typing import TypeVar

from data.frozen import frozen
from data.words.wording import Phrase, phrase
from locales import languages

CLEAREST_THEMES = ("white-on-black", "yellow-on-black", "dark-on-cream")
OTHER_THEMES = ("textual-dark", "tokyo-night", "catppuccin-mocha", "rose-pine")
THEMES = (*CLEAREST_THEMES, *OTHER_THEMES)
TEXT_SIZES = (1, 4, 5, 6, 8)
BLOCK_KINDS = ("quadrants", "halves", "cells")
VOICE_RATES = (90, 120, 150, 175, 200, 230, 270, 320, 380, 450)
VOICE_VOLUMES = (20, 40, 60, 80, 100)
KEY_RESTS = (0.3, 0.6, 1.0, 1.5, 2.0)


@frozen
class AccessSettings:
    """The access settings in force.

    `lines`: line by line, for screen readers and braille. `plain`: plain words. `language`: a
    catalogue's name. `theme`: one of THEMES. `large_text`: rows of the window to a line of text,
    one of TEXT_SIZES. `blocks`: what large text is drawn with in this terminal, one of
    BLOCK_KINDS; "" where nobody was asked yet. `sends_less`: what moves is drawn with the fewest
    bytes, for a slow line. `voice`: pages are read aloud, with `voice_rate` words a minute, one of
    VOICE_RATES, at `voice_volume` per cent, one of VOICE_VOLUMES. `key_rest`: for so many seconds,
    one of KEY_RESTS, a key that did something does nothing more.
    """

    lines: bool = False
    plain: bool = False
    language: str = "en_GB"
    theme: str = THEMES[0]
    large_text: int = TEXT_SIZES[0]
    blocks: str = ""
    sends_less: bool = False
    voice: bool = False
    voice_rate: int = 175
    voice_volume: int = 100
    key_rest: float = KEY_RESTS[0]


def next_step(steps: Sequence[int], now: int, by: int) -> int:
    """The value so many steps higher or lower, as far as there is one."""
    return steps[min(max(0, steps.index(now) + by), len(steps) - 1)]


def size_said(size: int) -> Phrase:
    """What a size of text means where nothing is drawn."""
    if size == TEXT_SIZES[0]:
        return phrase("The drawn screen has text of the usual size now.")
    return phrase("The drawn screen has large text now: {n} rows to a line.", n=size)


@frozen
class Settings:
    """What is remembered between runs. `chosen` says that the access settings were asked for once.

    `blocks` are those that large text is drawn with, by the name of the terminal.
    """

    access: AccessSettings = AccessSettings()
    chosen: bool = False
    last_group: str = ""
    blocks: dict[str, str] = field(default_factory=dict)


def read_settings(file: Path) -> Settings:
    """The settings kept in a file; what is missing or makes no sense falls back to the usual."""
    try:
        kept = json.loads(_text(file))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    access = _within_reach(_fitting(AccessSettings(), kept.get("access")))
    found = _fitting(Settings(), {k: v for k, v in kept.items() if k != "access"})
    blocks = {terminal: kind for terminal, kind in found.blocks.items() if kind in BLOCK_KINDS}
    return replace(found, access=access, blocks=blocks)


def _text(file: Path) -> str:
    """What stands in an ordinary file. Raises OSError for a pipe or a device, which never ends."""
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    with os.fdopen(os.open(file, flags), "rb") as opened:
        if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
            raise OSError
        return opened.read(_LARGEST).decode("utf-8")


_LARGEST = 1024 * 1024
_STEPS: dict[str, Sequence[object]] = {
    "theme": THEMES,
    "blocks": ("", *BLOCK_KINDS),
    "large_text": TEXT_SIZES,
    "voice_rate": VOICE_RATES,
    "voice_volume": VOICE_VOLUMES,
    "key_rest": KEY_RESTS,
}


def _within_reach(access: AccessSettings) -> AccessSettings:
    """The settings, with the usual one where a value is none that can be chosen."""
    usual = AccessSettings()
    reach = {**_STEPS, "language": languages()}
    wrong = {
        k: getattr(usual, k) for k, allowed in reach.items() if getattr(access, k) not in allowed
    }
    return replace(access, **wrong)


_Kept = TypeVar("_Kept", AccessSettings, Settings)


def _fitting(usual: _Kept, kept: object) -> _Kept:
    """`usual`, with each value of `kept` that has a known name and the right type."""
    if not isinstance(kept, dict):
        return usual
    wanted = {f.name: type(getattr(usual, f.name)) for f in fields(usual)}
    return replace(usual, **{k: v for k, v in kept.items() if type(v) is wanted.get(k)})


def write_settings(file: Path, settings: Settings) -> None:
    """Keep the settings. A folder that cannot be written is no reason to stop a meeting."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _replace(file, json.dumps(asdict(settings), indent=1).encode("utf-8", "replace"))
    except OSError:
        return


def _replace(file: Path, content: bytes) -> None:
    """Put a whole new file in place of whatever is there, and never open that."""
    from tempfile import mkstemp

    descriptor, fresh = mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
        Path(fresh).replace(file)
    except OSError:
        Path(fresh).unlink(missing_ok=True)
        raise
