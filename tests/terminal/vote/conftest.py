"""A voting room, and hands that vote in it and are taken away from the terminal at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fixtures.voting_folder import VoteRoom
from tests.terminal.vote.hands import Hands
from tests.terminal.vote.tmux_bash import TmuxBash

Start = Callable[..., Hands]


@pytest.fixture
def room(tmp_path: Path) -> VoteRoom:
    return VoteRoom(tmp_path)


@pytest.fixture
def start(room: VoteRoom) -> Iterator[Start]:
    """Starts the program in one of its renderers, in the room or in another one."""
    started: list[Hands] = []

    def make(hands_of: type[Hands], where: VoteRoom = room) -> Hands:
        started.append(hands_of(where))
        return started[-1]

    yield make
    for hands in started:
        hands.ends()


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[TmuxBash]:
    """A real tmux with bash in it, for a vote of five."""
    terminal = TmuxBash(VoteRoom(tmp_path, voters=5))
    yield terminal
    terminal.ends()
