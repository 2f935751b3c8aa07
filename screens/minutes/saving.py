"""Saving minutes as a file, and saying where it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from data.minutes.document import Document
from data.minutes.markdown import markdown
from data.minutes.of_meeting import minutes_of
from data.minutes.saving import file_name, save_minutes
from data.minutes.text import text
from data.model.meeting import MeetingState
from data.wording import Words
from tui.page import Answer, Choice, Chosen, Notice, Option, Page, Sentence, Tone
from tui.room import Room
from tui.screen import Back, Next, Replace

WRITERS: dict[str, Callable[[Document], str]] = {"txt": text, "md": markdown}
"""Each kind of file by its ending."""


@dataclass(frozen=True)
class SaveMinutes:
    """What kind of file, and in which words."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """Four kinds of file. Each option holds the language in force, which `answer` needs."""
        meeting = self.room.records.meeting(self.meeting_id)
        finished = {MeetingState.CLOSED, MeetingState.APPROVED}
        draft = words("The meeting is not over, so this is not all of it.")
        return Page(
            name=f"minutes.save/{meeting.id}",
            heading=words("Save the minutes as a file"),
            blocks=(
                *(() if meeting.state in finished else (Notice(draft),)),
                Sentence(words("The file is not locked. Anybody who has it can read it.")),
            ),
            question=Choice(
                words("What kind of file would you like?"),
                (*_kinds(words), Option("back", words("None, go back"))),
                short=words("What kind of file?"),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Save the file, and say where it is."""
        match answer:
            case Chosen(option) if option.split(" ")[0] in WRITERS:
                ending, register, language = option.split(" ")
                path = self._save(ending, Words(language, plain=register == "plain"))
                return Replace(Saved(self.room, self.meeting_id, path))
            case _:
                return Back()

    def _save(self, ending: str, words: Words) -> str:
        records = self.room.records
        meeting = records.meeting(self.meeting_id)
        written = WRITERS[ending](minutes_of(records.group, meeting, words))
        name = file_name(meeting.day, f"{records.group.name} {meeting.title}")
        return str(save_minutes(written, self.room.documents, name, ending))


def _kinds(words: Words) -> tuple[Option, ...]:
    """Text and Markdown in the words in force, then both in the others."""
    standard, plain = f"standard {words.language}", f"plain {words.language}"
    here, other = (plain, standard) if words.plain else (standard, plain)
    in_other = words("in ordinary words") if words.plain else words("in plain words")
    return (
        Option(f"txt {here}", words("Text, which opens anywhere")),
        Option(f"md {here}", words("{kind}, for other programs", kind="Markdown")),
        Option(f"txt {other}", words("Text, {words}", words=in_other)),
        Option(f"md {other}", words("{kind}, {words}", kind="Markdown", words=in_other)),
    )


@dataclass(frozen=True)
class Saved:
    """Where the file is."""

    room: Room
    meeting_id: str
    path: str

    def page(self, words: Words) -> Page:
        """The path, whole."""
        return Page(
            name=f"minutes.saved/{self.meeting_id}",
            heading=words("The file is saved"),
            blocks=(
                Notice(words("The minutes are saved as a file."), Tone.DONE),
                Sentence(words("It is here: {path}", path=self.path)),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("done", words("Go back to the minutes")),
                    Option("again", words("Save another kind of file")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Go back, or save again."""
        if answer == Chosen("again"):
            return Replace(SaveMinutes(self.room, self.meeting_id))
        return Back()
