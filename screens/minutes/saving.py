"""Saving a document as a file: which kind, in which words, and how large it is printed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.documents.document import Document, PrintSize
from data.documents.formats import PRINTED
from data.documents.of_meeting import minutes_of
from data.documents.saving import file_name
from data.frozen import frozen
from data.model.meeting import MeetingState
from data.words.wording import Phrase, Words, phrase
from screens.minutes.saved_file import FileToSave, Saveable
from tui.pages.page import Block, Choice, Notice, Option, Page, Sentence
from tui.pages.screen import Back, Next, Replace
from tui.room import Room

_FIRST = ("docx", "txt", "wav")
"""The kinds of file that are offered at once; the others are one page further."""

KINDS: dict[str, Phrase] = {
    "docx": phrase("A Word document, to send or to print"),
    "txt": phrase("Text, which opens anywhere"),
    "wav": phrase("A sound file, to listen to"),
    "html": phrase("A web page, for a browser or a phone"),
    "pdf": phrase("{kind}, which looks the same everywhere", kind="PDF"),
    "csv": phrase("The actions, for a spreadsheet"),
    "ics": phrase("Days for a calendar"),
    "md": phrase("{kind}, for other programs", kind="Markdown"),
}
"""Each kind of file, by its ending, in the order in which they are offered."""


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
    def kinds(self) -> tuple[str, ...]:
        """All there are."""
        return tuple(KINDS)

    def file_name(self, words: Words, *more: str) -> str:
        """The day, the group and the title."""
        records = self.room.records
        meeting = records.meeting(self.meeting_id)
        title = f"{records.group.name} {meeting.title}"
        return file_name(meeting.day, title, words("minutes"), *more)

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
class FileChoices:
    """In which words a file is, and how large it is printed. `plain` None: in those in force."""

    plain: bool | None = None
    size: PrintSize = PrintSize.ORDINARY

    def file_words(self, in_force: Words) -> Words:
        """The words that the file is in."""
        return replace(in_force, plain=in_force.plain if self.plain is None else self.plain)

    def name_parts(self, words: Words, ending: str) -> tuple[str, ...]:
        """What the file's name says of these choices: nothing of what is usual."""
        plain = (words("plain words"),) if self.file_words(words).plain else ()
        large = self.size is PrintSize.LARGE and ending in PRINTED
        return (*plain, *((words("large print"),) if large else ()))


@frozen
class SaveFile:
    """What kind of file. `other`: the page with the kinds that are asked for less often."""

    what: Saveable
    choices: FileChoices = FileChoices()
    other: bool = False

    def page(self, words: Words) -> Page:
        """The kinds of file, and what can be chosen of each."""
        return Page(
            name=self.what.page_name.format("save-other" if self.other else "save"),
            heading=self.what.heading(words),
            blocks=self._blocks(words),
            question=Choice(
                words("What kind of file would you like?"),
                (*self._kinds(words), *self._more_kinds(words)),
                short=words("What kind of file?"),
            ),
            actions=self._actions(words),
        )

    def _blocks(self, words: Words) -> tuple[Block, ...]:
        """What has to be known before, and what was chosen that is not usual."""
        said = [words("The file is not locked. Anybody who has it can read it.")]
        if self.choices.plain is not None:
            said.append(
                words("The file will be in plain words.")
                if self.choices.plain
                else words("The file will be in ordinary words.")
            )
        if self.choices.size is PrintSize.LARGE:
            said.append(
                words("Word documents, web pages and {kind} will be in large print.", kind="PDF")
            )
        return (*self.what.notes(words), *map(Sentence, said))

    def _kinds(self, words: Words) -> tuple[Option, ...]:
        return tuple(
            Option(ending, words.say(label), partial(self._save, ending, words))
            for ending, label in KINDS.items()
            if ending in self.what.kinds and (ending in _FIRST) != self.other
        )

    def _more_kinds(self, words: Words) -> tuple[Option, ...]:
        if self.other:
            return ()
        other = Replace(replace(self, other=True))
        return (
            Option("other", words("Another kind of file"), lambda: other),
            Option("back", words("None, go back"), Back),
        )

    def _actions(self, words: Words) -> tuple[Option, ...]:
        if self.other:
            back = Replace(replace(self, other=False))
            return (Option("back", words("None of these"), lambda: back),)
        return self._other_words(words), self._other_size(words)

    def _other_words(self, words: Words) -> Option:
        plain = not self.choices.file_words(words).plain
        label = words("In plain words") if plain else words("In ordinary words")
        chosen = replace(self.choices, plain=None if plain == words.plain else plain)
        return Option("words", label, lambda: self._choose(chosen))

    def _other_size(self, words: Words) -> Option:
        if self.choices.size is PrintSize.LARGE:
            label, size = words("In ordinary print"), PrintSize.ORDINARY
        else:
            label, size = words("In large print"), PrintSize.LARGE
        return Option("size", label, lambda: self._choose(replace(self.choices, size=size)))

    def _choose(self, choices: FileChoices) -> Next:
        return Replace(replace(self, choices=choices))

    def _save(self, ending: str, words: Words) -> Next:
        """Save it as it was chosen, and say where it is."""
        chosen = self.choices
        file = FileToSave(
            self.what,
            self.what.document(chosen.file_words(words)),
            self.what.file_name(words, *chosen.name_parts(words, ending)),
            ending,
            chosen.size,
            again=SaveFile(self.what, chosen),
        )
        return file.save()
