"""Another program changed a file: open it with these changes, or as we saved it, or leave it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from data.frozen import frozen
from data.storage.problems import ChangedElsewhere
from data.words.wording import Words
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Back, Leave, Next
from tui.room import Room


@frozen
class ChangedFile:
    """`take` goes on with the changes, `keep` with the copy from one save earlier.

    `leaves`: whether doing neither ends the program, or goes back.
    """

    problem: ChangedElsewhere
    take: Callable[[], Next]
    keep: Callable[[], Next]
    leaves: bool

    def page(self, words: Words) -> Page:
        """What happened, what is safe, and the one question."""
        neither = words("Leave, and let somebody look first") if self.leaves else words("Go back")
        copy = Option("keep", words("No, open what Fairsay saved one save earlier"), self.keep)
        return Page(
            name="start.changed_elsewhere",
            heading=words("Another program changed a file"),
            blocks=(
                Sentence(words.say(self.problem.happened)),
                Sentence(words("Nothing is lost: what you do not open is kept beside it.")),
            ),
            question=Choice(
                words("Another program changed it: open with these changes?"),
                (
                    Option(
                        "take", words("Yes, open it with these changes"), self.take, weighs=True
                    ),
                    *((copy,) if self.problem.has_copy else ()),
                    Option("neither", neither, Leave if self.leaves else Back),
                ),
                short=words("Open with the changes?"),
            ),
        )


def at_start(
    changed: ChangedElsewhere, take: Callable[[], Next], keep: Callable[[], Next]
) -> ChangedFile:
    """Before a group is open."""
    return ChangedFile(changed, take, keep, leaves=True)


def in_room(changed: ChangedElsewhere, room: Room) -> ChangedFile:
    """In a group that is open: a meeting's file was changed. What was chosen is chosen again."""

    def settle(*, take: bool) -> Next:
        meeting_id = PurePath(changed.file).stem
        room.records.files.settle(meeting_id, take=take)
        room.records.meeting(meeting_id)
        return Back()

    return ChangedFile(changed, lambda: settle(take=True), lambda: settle(take=False), leaves=False)
