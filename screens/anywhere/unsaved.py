"""What is not saved, such as on a full disk: said before leaving, and saved somewhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.frozen import frozen
from data.model.vote import Vote
from data.words.problems import Problem
from data.words.shortened import shortened
from data.words.wording import Words, phrase
from tui.pages.page import Block, Field, Notice, Page, Sentence, Steps, Tone
from tui.pages.screen import Back, Next
from tui.room import Room

LONGEST_SHOWN = 300
"""Letters of one text on a page; the file has all of them."""


@frozen
class Unsaved:
    """What was entered in a room and is not saved.

    `typed` gives the texts that were typed and not saved; `keep_typed` tries to save them. `in_force`
    gives the words in force.
    """

    room: Room | None = None
    in_force: Callable[[], Words] = Words
    typed: Callable[[], tuple[str, ...]] = tuple
    keep_typed: Callable[[], None] = lambda: None

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is not saved, each as a text for people."""
        return (*self.typed(), *self._of_meetings())

    @property
    def nowhere(self) -> tuple[str, ...]:
        """Those of the texts that are in no file at all."""
        written = self.room.held.written_elsewhere if self.room else set()
        return tuple(text for text in self.texts if text not in written)

    def not_kept(self, words: Words) -> str:
        """Why nothing can be saved here at all; "" where it can be."""
        if self.room is None:
            return words("No group is open. What is typed here is not kept.")
        if self.room.records.files.read_only:
            return words("This group is open to read only. What is typed here is not kept.")
        return ""

    def _of_meetings(self) -> tuple[str, ...]:
        if self.room is None:
            return ()
        votes = (vote for held in self.room.held.votes.values() for vote in held)
        asks = (ask for held in self.room.held.asks.values() for ask in held)
        return (*(_vote_text(vote, self.in_force()) for vote in votes), *(ask.text for ask in asks))

    def try_again(self) -> None:
        """Save what is not saved. Raises Problem where it still cannot be."""
        if self.room is not None:
            for meeting_id in self.room.held.meetings:
                self.room.save_meeting(self.room.meeting(meeting_id))
        self.keep_typed()


def _vote_text(vote: Vote, words: Words) -> str:
    from data.voting.vote_words import all_names, amounts_said, outcome_said, question_said

    amounts = zip(all_names(vote, words), amounts_said(vote), strict=False)
    return "\n".join(
        (
            question_said(vote, words),
            words.say(outcome_said(vote)),
            *(
                words("{name}: {amount}", name=name, amount=words.say(amount))
                for name, amount in amounts
            ),
        )
    )


def unsaved_blocks(texts: tuple[str, ...], words: Words) -> tuple[Block, ...]:
    """That something is not saved, and what."""
    shown = (shortened(text, LONGEST_SHOWN) for text in texts)
    return (
        Notice(words("Not all of it is saved."), Tone.PROBLEM),
        Steps(tuple(shown), caption=words("What is not saved")),
    )


@frozen
class SaveElsewhere:
    """Where to put what is not saved, as one text file."""

    room: Room
    unsaved: Unsaved

    def page(self, words: Words) -> Page:
        """The name of a folder: a memory stick where there is one."""
        from data.storage.memory_sticks import memory_sticks

        sticks = memory_sticks()
        return Page(
            name="anywhere.save-elsewhere",
            heading=words("Save it somewhere else"),
            blocks=(
                Sentence(words("It is saved as one text file, such as on a memory stick.")),
                Sentence(words("Anybody who has the file can read it.")),
            ),
            question=Field(
                "place",
                words("In which folder shall it go?"),
                short=words("Which folder?"),
                hint=words("Type its whole name, such as {path}", path="/media/stick"),
                value=str(sticks[0] if sticks else self.room.documents),
                does=self._place,
            ),
        )

    def _place(self, typed: str) -> Next:
        """Save the file, and say where it is. Raises Problem where it cannot be saved there."""
        from data.documents.saving import CannotSaveMinutes, save_minutes

        place = _folder(typed, self.room)
        name, texts = f"{self.room.today.isoformat()}-not-saved", self.unsaved.texts
        try:
            path = save_minutes("\n\n".join(texts) + "\n", place, name, "txt")
        except CannotSaveMinutes:
            raise _not_there() from None
        self.room.held.written_elsewhere.update(texts)
        return Back(phrase("It is saved as a text file: {path}", path=str(path)))


def _folder(typed: str, room: Room) -> Path:
    """The folder that was typed; the one for documents is made where it is missing."""
    from data.storage.safekeeping_words import place_typed

    return room.documents if typed.strip() == str(room.documents) else place_typed(typed)


def _not_there() -> Problem:
    return Problem(
        phrase("It could not be saved there."),
        phrase("It is still in memory, as long as Fairsay runs."),
        phrase("Try a memory stick, or another folder."),
    )
