"""Saving a document as a file, and saying where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from data.documents.document import Document
from data.documents.markdown import markdown
from data.documents.of_meeting import minutes_of
from data.documents.saving import file_name, save_made, save_minutes
from data.documents.text import text
from data.frozen import frozen
from data.model.meeting import MeetingState
from data.words.wording import Words
from tui.pages.page import Choice, Notice, Option, Page, Sentence, Tone
from tui.pages.screen import Back, Replace
from tui.room import Room

WRITERS: dict[str, Callable[[Document], str]] = {"txt": text, "md": markdown}
"""Each kind of file that holds text, by its ending."""

SOUND = "wav"


class Saveable(Protocol):
    """Something that can be saved as a file. `page_name` has a place for what its page does."""

    @property
    def room(self) -> Room:
        """Where it is."""
        ...

    @property
    def page_name(self) -> str:
        """What its pages are called, such as "minutes.{}/m1"."""
        ...

    @property
    def file_name(self) -> str:
        """The file's name, without its ending."""
        ...

    def heading(self, words: Words) -> str:
        """What is being done."""
        ...

    def notes(self, words: Words) -> tuple[Notice, ...]:
        """What has to be known before it is saved."""
        ...

    def done(self, words: Words) -> str:
        """What was done."""
        ...

    def back(self, words: Words) -> str:
        """Where the way back leads."""
        ...

    def document(self, words: Words) -> Document:
        """What is saved, in these words."""
        ...


@frozen
class MinutesFile:
    """The minutes of a meeting, to be saved."""

    room: Room
    meeting_id: str

    @property
    def page_name(self) -> str:
        """What its pages are called."""
        return f"minutes.{{}}/{self.meeting_id}"

    @property
    def file_name(self) -> str:
        """The day and the title."""
        records = self.room.records
        meeting = records.meeting(self.meeting_id)
        return file_name(meeting.day, f"{records.group.name} {meeting.title}")

    def heading(self, words: Words) -> str:
        """What is being done."""
        return words("Save the minutes as a file")

    def notes(self, words: Words) -> tuple[Notice, ...]:
        """Whether they are whole yet."""
        meeting = self.room.records.meeting(self.meeting_id)
        if meeting.state in {MeetingState.CLOSED, MeetingState.APPROVED}:
            return ()
        return (Notice(words("The meeting is not over, so this is not all of it.")),)

    def done(self, words: Words) -> str:
        """What was done."""
        return words("The minutes are saved as a file.")

    def back(self, words: Words) -> str:
        """Where the way back leads."""
        return words("Go back to the minutes")

    def document(self, words: Words) -> Document:
        """The minutes in these words."""
        records = self.room.records
        return minutes_of(records.group, records.meeting(self.meeting_id), words)


@frozen
class SaveFile:
    """What kind of file, and in which words."""

    what: Saveable

    def page(self, words: Words) -> Page:
        """The kinds of file, in the words in force, and in others."""
        return Page(
            name=self.what.page_name.format("save"),
            heading=self.what.heading(words),
            blocks=(
                *self.what.notes(words),
                Sentence(words("The file is not locked. Anybody who has it can read it.")),
            ),
            question=Choice(
                words("What kind of file would you like?"),
                (*self._kinds(words), Option("back", words("None, go back"), Back)),
                short=words("What kind of file?"),
            ),
            actions=self._kinds_in_other_words(words),
        )

    def _kinds(self, words: Words) -> tuple[Option, ...]:
        return (
            self._kind("txt", words, words("Text, which opens anywhere")),
            self._kind(SOUND, words, words("A sound file, to listen to")),
            self._kind("md", words, words("{kind}, for other programs", kind="Markdown")),
        )

    def _kinds_in_other_words(self, words: Words) -> tuple[Option, ...]:
        """The same in plain words, or where those are in force, in ordinary ones."""
        other = Words(words.language, plain=not words.plain)
        said = words("in ordinary words") if words.plain else words("in plain words")
        return (
            self._kind("txt", other, words("Text, {words}", words=said)),
            self._kind(SOUND, other, words("A sound file, {words}", words=said)),
            self._kind("md", other, words("{kind}, {words}", kind="Markdown", words=said)),
        )

    def _kind(self, ending: str, words: Words, label: str) -> Option:
        """Save the file in these words, and say where it is."""
        register = "plain" if words.plain else "standard"
        option_id = f"{ending} {register}"
        return Option(
            option_id, label, lambda: Replace(Saved(self.what, str(self._save(ending, words))))
        )

    def _save(self, ending: str, words: Words) -> Path:
        what, folder = self.what, self.what.room.documents
        document = what.document(words)
        if ending == SOUND:
            write = self.what.room.write_sound
            return save_made(lambda path: write(document, path), folder, what.file_name, ending)
        return save_minutes(WRITERS[ending](document), folder, what.file_name, ending)


@frozen
class Saved:
    """Where the file is."""

    what: Saveable
    path: str

    def page(self, words: Words) -> Page:
        """The path, whole."""
        return Page(
            name=self.what.page_name.format("saved"),
            heading=words("The file is saved"),
            blocks=(
                Notice(self.what.done(words), Tone.DONE),
                Sentence(words("It is here: {path}", path=self.path)),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("done", self.what.back(words), Back),
                    Option(
                        "again",
                        words("Save another kind of file"),
                        lambda: Replace(SaveFile(self.what)),
                    ),
                ),
            ),
        )
