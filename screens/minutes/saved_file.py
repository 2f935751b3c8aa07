"""A file is saved: where it is, what to do where its name is taken, and the way to its folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from data.documents.document import Document, PrintSize
from data.documents.formats import SOUND, written
from data.documents.saving import (
    NameTaken,
    free_name,
    holding,
    replace_made,
    save_as,
    save_made_as,
)
from data.frozen import frozen
from data.words.wording import Words, phrase
from tui.pages.page import Choice, GoOn, Notice, Option, Page, Sentence, Tone
from tui.pages.screen import Back, Go, Next, Replace, Screen, Stay
from tui.room import Room


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
    def kinds(self) -> tuple[str, ...]:
        """The kinds of file that there are of it, by their endings."""
        ...

    def file_name(self, words: Words, *more: str) -> str:
        """The file's name, without its ending: the day first, then what it is, and `more` of that."""
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
class FileToSave:
    """A document of something, and its file's name without its ending.

    `again` is the page on which another kind of file is chosen.
    """

    what: Saveable
    document: Document
    name: str
    ending: str
    size: PrintSize
    again: Screen

    @property
    def folder(self) -> Path:
        """Where it goes."""
        return self.what.room.documents

    def path(self, name: str) -> Path:
        """Where it is under this name."""
        return self.folder / f"{name}.{self.ending}"

    def save(self, name: str = "") -> Next:
        """Save it, and say where it is; where its name is taken by something else, ask first.

        Raises CannotSaveMinutes, and what a writer raises; nothing was written then.
        """
        path = self.path(name or self.name)
        try:
            if self.ending == SOUND:
                save_made_as(self._make(), path, make_folder=True)
            else:
                save_as(written(self.document, self.ending, self.size), path, make_folder=True)
        except NameTaken:
            return Replace(NameIsTaken(self, free_name(self.folder, self.name, self.ending)))
        return Replace(Saved(self, str(path)))

    def put_in_place(self) -> Next:
        """Save it in the place of what has its name."""
        path = self.path(self.name)
        replace_made(self._make(), path)
        return Replace(Saved(self, str(path)))

    def _make(self) -> Callable[[Path], None]:
        """What writes it into an empty file. All but sound is made before that file is."""
        if self.ending == SOUND:
            return lambda file: self.what.room.write_sound(self.document, file)
        return holding(written(self.document, self.ending, self.size))


@frozen
class NameIsTaken:
    """There is a file with this name, which holds something else. `free` is a name like it that is free."""

    file: FileToSave
    free: str

    def page(self, words: Words) -> Page:
        """Both, the new one alone, or neither."""
        file = self.file
        return Page(
            name=file.what.page_name.format("taken"),
            heading=words("There is a file with this name already"),
            blocks=(
                Sentence(words("It is here: {path}", path=str(file.path(file.name)))),
                Sentence(words("It is not the same as the new one. Somebody may have changed it.")),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option(
                        "both",
                        words("Keep both: save as {name}", name=file.path(self.free).name),
                        lambda: file.save(self.free),
                    ),
                    Option(
                        "replace",
                        words("Save the new one, and lose the old one"),
                        file.put_in_place,
                    ),
                    Option("back", words("Do not save, go back"), lambda: Replace(file.again)),
                ),
            ),
        )


@frozen
class Saved:
    """Where the file is."""

    file: FileToSave
    path: str

    def page(self, words: Words) -> Page:
        """The path, whole, and the way there."""
        return Page(
            name=self.file.what.page_name.format("saved"),
            heading=words("The file is saved"),
            blocks=(
                Notice(self.file.what.done(words), Tone.DONE),
                Sentence(words("It is here: {path}", path=self.path)),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("done", self.file.what.back(words), Back),
                    self._way_there(words),
                    Option(
                        "again",
                        words("Save another kind of file"),
                        lambda: Replace(self.file.again),
                    ),
                ),
            ),
        )

    def _way_there(self, words: Words) -> Option:
        if self.file.what.room.open_folder is None:
            show = PathAlone(self.file.what.page_name, self.path)
            return Option("path", words("Show where it is, to copy"), lambda: Go(show))
        return Option("folder", words("Open its folder"), self._open_folder)

    def _open_folder(self) -> Next:
        """Ask this computer to show the folder. Whether it did is for people to see."""
        if self.file.what.room.open_folder is not None:
            self.file.what.room.open_folder(self.file.folder)
        return Stay(said=phrase("The computer was asked to open the folder."))


@frozen
class PathAlone:
    """Where a file is, with nothing beside it, so that it can be marked and copied."""

    page_name: str
    path: str

    def page(self, words: Words) -> Page:
        """The path in a line of its own."""
        return Page(
            name=self.page_name.format("path"),
            heading=words("Where the file is"),
            blocks=(Sentence(self.path),),
            question=GoOn(words("Copied. Go back?"), words("Go back"), Back),
        )
