"""A conversation from its first page to its last: with which group, how it looks, and who shows it.

What the first picture does not need is loaded when it is asked for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from data.settings import TEXT_SIZES, AccessSettings, read_settings
from data.words.wording import phrase
from screens.start.access import AccessScreen
from screens.start.first_run import Welcome, screen_for_group
from tui.command_line.arguments import Arguments, wants_lines, wants_voice
from tui.composition.interruptions import interruptions, remedy
from tui.computer.known_terminals import (
    at_terminal,
    blocks_here,
    can_draw,
    not_alone,
    terminal_name,
)
from tui.computer.recorders import recorders_seen
from tui.computer.signals import end_in_order
from tui.computer.standard_folders import settings_file
from tui.computer.terminal_wiping import wipe_if_secret
from tui.conversation.access_in_force import AccessInForce
from tui.conversation.conversation import Conversation
from tui.laptop.laptop import GroupDrafts, Laptop
from tui.pages.page import Tone
from tui.pages.screen import Next, Screen, Start
from tui.room import Lobby
from tui.terminal.unseen_typing import UnseenTyping
from tui.voice.narrator import Narrator

CANNOT_DRAW = phrase("This window cannot draw pages. It stays line by line.")


def run_conversation(arguments: Arguments) -> None:
    """Open the group that was asked for, and talk until somebody leaves."""
    laptop = _laptop(arguments)
    end_in_order()
    try:
        conversation = conversation_for(arguments, laptop)
        conversation.visit.tell(not_alone(), Tone.NOTE)
        try:
            _show(conversation)
        finally:
            wipe_if_secret(conversation.screens)
            conversation.voice.close()
    finally:
        laptop.close()


def _laptop(arguments: Arguments) -> Laptop:
    settings = read_settings(settings_file())
    lines = wants_lines(
        arguments,
        settings.access,
        os.environ,
        typed_at_terminal=sys.stdin.isatty(),
        shown_at_terminal=can_draw(),
    )
    access = replace(
        settings.access,
        lines=lines,
        plain=arguments.plain or settings.access.plain,
        voice=wants_voice(arguments, settings.access, lines=lines),
        language=arguments.language or settings.access.language,
        theme=arguments.theme or settings.access.theme,
        large_text=int(arguments.large_text or settings.access.large_text),
        blocks=blocks_here(os.environ, sys.stdout.encoding, settings.blocks),
        key_rest=float(arguments.key_rest or settings.access.key_rest),
        sends_less=arguments.low_bandwidth or settings.access.sends_less,
    )
    terminal = terminal_name(os.environ)
    return Laptop(
        settings_file(),
        settings,
        access,
        recorders_seen(os.environ),
        terminal,
        make_ready=_make_ready,
    )


def _make_ready() -> None:
    from tui.voice.first_sound import make_ready

    make_ready()


def conversation_for(arguments: Arguments, laptop: Laptop) -> Conversation:
    """The conversation that the arguments ask for, at its first page. Raises a Problem."""
    access = AccessInForce(laptop.access, laptop.save_access)
    first = _first_screen(arguments, laptop, lambda: access.now)
    conversation = Conversation(
        first,
        access,
        interruptions(laptop),
        keeper=GroupDrafts(laptop),
        news=laptop.news,
        voice=Narrator(access),
        remedy=remedy(laptop),
    )
    if laptop.room:
        _carry_on(conversation)
    if access.now.large_text > TEXT_SIZES[0]:
        conversation.set_access()  # which asks first whether the letters can be read here
    return conversation


def _first_screen(
    arguments: Arguments, laptop: Laptop, access: Callable[[], AccessSettings]
) -> Screen:
    if arguments.task == "demo":
        if arguments.keep:
            return screen_for_group(laptop.open_sample(arguments.keep))
        return screen_for_group(laptop.open_passing_sample())
    if folder := arguments.group or laptop.last_group:
        return _opened(folder, laptop, arguments)
    welcome = Welcome(Lobby(laptop.create_group, laptop.open_passing_sample, laptop.bring_back))
    if laptop.settings.chosen:
        return welcome

    def chosen() -> Next:
        laptop.access_chosen()
        return Start(welcome)

    return AccessScreen(access, chosen, first=True)


def _opened(folder: Path, laptop: Laptop, arguments: Arguments) -> Screen:
    """The group's first screen; where it is locked or open elsewhere, somebody is asked first."""
    from screens.start.opening_a_folder import Opening

    secret = None
    if arguments.passphrase_fd:
        from tui.command_line.safekeeping.secrets import from_descriptor

        secret = next(from_descriptor(arguments.passphrase_fd), "")
    return Opening(partial(laptop.open_group, folder), at_terminal(), secret=secret).screen()


def _carry_on(conversation: Conversation) -> None:
    """Where a meeting was stopped in the middle, carry it on at the same place."""
    from screens.start.home import Home
    from screens.start.opening_a_folder import CARRIES_ON

    home = conversation.visit.screen
    if isinstance(home, Home) and home.running:
        conversation.answer(home.running)
        conversation.visit.tell(CARRIES_ON, Tone.NOTE)


def _show(conversation: Conversation) -> None:
    """Hand the conversation to one renderer after the other, until it is over."""
    unseen = UnseenTyping(sys.stdin)
    try:
        _show_in_turns(conversation, unseen)
    finally:
        unseen.end()


def _show_in_turns(conversation: Conversation, unseen: UnseenTyping) -> None:
    drawable, typed = can_draw(), ""
    while not conversation.over:
        if not conversation.access.now.lines and not drawable:
            conversation.access.for_this_run(lines=True)
            conversation.visit.tell(CANNOT_DRAW, Tone.NOTE)
        if conversation.access.now.lines:
            from tui import lines

            unseen.end()
            typed = lines.run(conversation, lines.terminal_for(sys.stdin, sys.stdout, typed))
        else:
            from tui import drawn

            typed = drawn.run(conversation, typed, unseen.end)
        unseen.begin()
        wipe_if_secret(conversation.screens)
