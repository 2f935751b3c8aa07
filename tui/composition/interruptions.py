"""The screen of each command that shows one at any place, and comes back to it.

Each is loaded when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.words.problems import Problem
from screens.start.access import AccessScreen
from tui import commands
from tui.commands.voice_commands import SPOKEN
from tui.conversation.conversation import Conversation, Interruptions, Remedy
from tui.laptop.laptop import Laptop
from tui.pages.screen import Screen

if TYPE_CHECKING:
    from screens.anywhere.unsaved import Unsaved


def interruptions(laptop: Laptop) -> Interruptions:
    """What makes the screen of each such command."""
    return {
        commands.HELP: _help,
        commands.RULES: lambda talk: _rules(laptop),
        commands.PAUSE: lambda talk: _pause(talk, laptop),
        commands.KEPT: lambda talk: _kept(talk, laptop),
        commands.ACCESS: lambda talk: AccessScreen(
            lambda: talk.access.now, turn=talk.visits.in_ballot
        ),
        commands.LETTERS: _letters,
        commands.MORE: lambda talk: _everything(),
        commands.VOICE: _headphones,
        SPOKEN: _spoken,
        commands.LEAVE: lambda talk: _leave(talk, laptop),
    }


def remedy(laptop: Laptop) -> Remedy:
    """What makes the screen for a problem that somebody can be asked about on the spot."""

    def screen(problem: Problem) -> Screen | None:
        from data.storage.problems import ChangedElsewhere

        if laptop.room is None or not isinstance(problem, ChangedElsewhere):
            return None
        from screens.start.changed_elsewhere import in_room

        return in_room(problem, laptop.room)

    return screen


def _help(talk: Conversation) -> Screen:
    from data.words.glossary import glossary_words_in
    from screens.anywhere.help import Help
    from tui.pages.texts import texts_of

    page = talk.page
    return Help(page, talk.visits.in_ballot, glossary_words_in(texts_of(page)))


def _rules(laptop: Laptop) -> Screen:
    from screens.meeting.rules import GroundRules

    return GroundRules(laptop.room)


def _pause(talk: Conversation, laptop: Laptop) -> Screen:
    from screens.anywhere.pause import Pause

    return Pause(laptop.room, _unsaved(talk, laptop))


def _kept(talk: Conversation, laptop: Laptop) -> Screen:
    """Of what goes round on this page, if something does; else of everything."""
    from screens.anywhere.what_is_kept import WhatIsKept
    from screens.vote.what_is_kept import what_is_kept

    page = talk.visits.interrupted.screen.page(talk.access.words)
    if page.goes_round:
        return what_is_kept(page.goes_round)
    return WhatIsKept(laptop.room.records.files.folder if laptop.room else None)


def _letters(talk: Conversation) -> Screen:
    from screens.start.large_letters_seen import Letters

    return Letters(lambda blocks: talk.set_access(blocks=blocks))


def _headphones(talk: Conversation) -> Screen:
    """Said to be private, the voice reads the ballot; else it is off, for this turn."""
    from screens.vote.headphones import Headphones

    def confirm() -> None:
        talk.voice.headphones = True

    return Headphones(confirm, lambda: talk.set_access(voice=False))


def _spoken(talk: Conversation) -> Screen:
    from screens.anywhere.captions import Spoken

    return Spoken(talk.voice.spoken())


def _everything() -> Screen:
    from screens.anywhere.help import Everything

    return Everything()


def _leave(talk: Conversation, laptop: Laptop) -> Screen:
    from screens.anywhere.leave import LeaveScreen

    return LeaveScreen(laptop.thrown_away is not None, _unsaved(talk, laptop))


def _unsaved(talk: Conversation, laptop: Laptop) -> Unsaved:
    from screens.anywhere.unsaved import Unsaved

    def keep_typed() -> None:
        if not talk.visits.in_ballot:
            talk.drafts.keep()

    return Unsaved(laptop.room, lambda: talk.access.words, lambda: talk.drafts.unsaved, keep_typed)
