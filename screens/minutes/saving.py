"""Saving a document as a file, and saying where it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from data.documents.document import Document
from data.documents.markdown import markdown
from data.documents.of_meeting import minutes_of
from data.documents.saving import file_name, save_made, save_minutes
from data.documents.text import text
from data.model.meeting import MeetingState
from data.words.wording import Words
from tui.pages.page import Answer, Choice, Chosen, Notice, Option, Page, Sentence, Tone
from tui.pages.screen import Back, Next, Replace
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


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class SaveFile:
    """What kind of file, and in which words."""

    what: Saveable

    def page(self, words: Words) -> Page:
        """The kinds of file. Each option holds the language in force, which `answer` needs."""
        return Page(
            name=self.what.page_name.format("save"),
            heading=self.what.heading(words),
            blocks=(
                *self.what.notes(words),
                Sentence(words("The file is not locked. Anybody who has it can read it.")),
            ),
            question=Choice(
                words("What kind of file would you like?"),
                (*_kinds(words), Option("back", words("None, go back"))),
                short=words("What kind of file?"),
            ),
            actions=_kinds_in_other_words(words),
        )

    def answer(self, answer: Answer) -> Next:
        """Save the file, and say where it is."""
        match answer:
            case Chosen(option) if option.split(" ")[0] in {*WRITERS, SOUND}:
                ending, register, language = option.split(" ")
                path = self._save(ending, Words(language, plain=register == "plain"))
                return Replace(Saved(self.what, str(path)))
            case _:
                return Back()

    def _save(self, ending: str, words: Words) -> Path:
        what, folder = self.what, self.what.room.documents
        document = what.document(words)
        if ending == SOUND:
            write = self.what.room.write_sound
            return save_made(lambda path: write(document, path), folder, what.file_name, ending)
        return save_minutes(WRITERS[ending](document), folder, what.file_name, ending)


def _kinds(words: Words) -> tuple[Option, ...]:
    """The kinds of file, in the words in force."""
    here = _in_words(words, plain=words.plain)
    return (
        Option(f"txt {here}", words("Text, which opens anywhere")),
        Option(f"wav {here}", words("A sound file, to listen to")),
        Option(f"md {here}", words("{kind}, for other programs", kind="Markdown")),
    )


def _kinds_in_other_words(words: Words) -> tuple[Option, ...]:
    """The same in plain words, or where those are in force, in ordinary ones."""
    other = _in_words(words, plain=not words.plain)
    said = words("in ordinary words") if words.plain else words("in plain words")
    return (
        Option(f"txt {other}", words("Text, {words}", words=said)),
        Option(f"wav {other}", words("A sound file, {words}", words=said)),
        Option(f"md {other}", words("{kind}, {words}", kind="Markdown", words=said)),
    )


def _in_words(words: Words, *, plain: bool) -> str:
    return f"{'plain' if plain else 'standard'} {words.language}"


@dataclass(frozen=True)
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
                    Option("done", self.what.back(words)),
                    Option("again", words("Save another kind of file")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Go back, or save again."""
        if answer == Chosen("again"):
            return Replace(SaveFile(self.what))
        return Back()
