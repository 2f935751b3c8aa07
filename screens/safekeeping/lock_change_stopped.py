"""A change of the lock that stopped half-way: the files are whole, and opening again ends it."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.storage.problems import StorageProblem
from data.words.problems import Problem
from data.words.wording import Words
from tui.pages.page import GoOn, Notice, Page, Sentence, Tone
from tui.pages.screen import Leave, Next, Replace
from tui.room import Room


def unless_stopped(room: Room, change: Callable[[], None], then: Callable[[], Next]) -> Next:
    """Change the lock; what `then` leads to. Where it stops half-way, only opening again helps."""
    try:
        change()
    except StorageProblem as problem:
        if not room.records.files.read_only:
            raise
        return Replace(LockStopped(problem))
    return then()


@frozen
class LockStopped:
    """Nothing can be saved any more until the group is opened again."""

    problem: Problem

    def page(self, words: Words) -> Page:
        """What happened, what is safe, what to do."""
        return Page(
            name="safekeeping.stopped",
            heading=words("The lock is not finished"),
            blocks=(
                Notice(words.say(self.problem.happened), Tone.PROBLEM),
                Sentence(words("Everything saved before is safe. The group is closed for now.")),
                Sentence(words.say(self.problem.to_do)),
                Sentence(words("Then start Fairsay again. It carries on with the lock by itself.")),
                Sentence(words("If it asks for a passphrase, type the new one.")),
            ),
            question=GoOn(words("Leave now?"), words("Leave"), Leave),
        )
