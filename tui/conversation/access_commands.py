"""The commands that change an access setting by one step, and what is said of it."""

from __future__ import annotations

from data.settings import (
    TEXT_SIZES,
    VOICE_RATES,
    VOICE_VOLUMES,
    AccessSettings,
    next_step,
    size_said,
)
from data.words.wording import Phrase, phrase
from tui import commands
from tui.commands import voice_commands
from tui.pages.instructions import UseOf

VOICE_ON = phrase("The voice is on. To turn it off, {do}.", do=UseOf(commands.VOICE))
VOICE_OFF = phrase("The voice is off. To turn it on, {do}.", do=UseOf(commands.VOICE))
VOICE_OFF_IN_LINES = phrase(
    "The voice is off now, so that it does not talk over a screen reader. To turn it on, {do}.",
    do=UseOf(commands.VOICE),
)

_STEPS = {
    commands.SMALLER: ("large_text", TEXT_SIZES, -1),
    commands.LARGER: ("large_text", TEXT_SIZES, 1),
    voice_commands.SLOWER: ("voice_rate", VOICE_RATES, -1),
    voice_commands.FASTER: ("voice_rate", VOICE_RATES, 1),
    voice_commands.QUIETER: ("voice_volume", VOICE_VOLUMES, -1),
    voice_commands.LOUDER: ("voice_volume", VOICE_VOLUMES, 1),
}
_SWITCHES = {commands.LINES: "lines", commands.PLAIN: "plain", commands.VOICE: "voice"}

ADJUSTING = frozenset({*_STEPS, *_SWITCHES})


def adjusted(command_id: str, now: AccessSettings) -> tuple[dict[str, object], Phrase | None]:
    """What one of these commands changes, by the setting's name, and what is said of it."""
    if command_id in _STEPS:
        name, steps, by = _STEPS[command_id]
        value = next_step(steps, getattr(now, name), by)
        return {name: value}, _step_said(name, value, now)
    name = _SWITCHES[command_id]
    on = not getattr(now, name)
    if command_id == commands.VOICE:
        return {name: on}, VOICE_ON if on else VOICE_OFF
    if command_id == commands.LINES and on and now.voice:
        return {name: on, "voice": False}, VOICE_OFF_IN_LINES
    return {name: on}, None


def _step_said(name: str, value: int, now: AccessSettings) -> Phrase | None:
    """The new value, where it cannot be seen."""
    if name == "large_text":  # line by line has no size of its own
        return size_said(value) if now.lines or now.voice else None
    if not now.voice:
        return VOICE_OFF
    if name == "voice_rate":
        return phrase("The voice speaks {n} words a minute now.", n=value)
    return phrase("The voice is {n} out of 100 loud now.", n=value)
