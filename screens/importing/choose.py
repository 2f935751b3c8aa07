"""What to bring in, and from which file."""

from __future__ import annotations

from functools import partial

from data.documents.saving import save_minutes
from data.frozen import frozen
from data.importing.columns import COLUMNS, Content, example, understood
from data.importing.planned import Planned, Planner
from data.importing.table import BEST_KIND, Row, read_table
from data.storage.safekeeping_words import file_typed
from data.words.wording import Phrase, Words, phrase
from screens.group.names import check_name_of_several
from screens.importing.look import Look
from tui.pages.page import Choice, Field, Option, Page, Sentence, Steps
from tui.pages.screen import Back, Go, Next, Stay
from tui.room import Room

CONTENTS_SAID: dict[Content, Phrase] = {
    Content.PEOPLE: phrase("People"),
    Content.ACTIONS: phrase("Actions"),
    Content.MINUTES: phrase("Past minutes"),
}


@frozen
class WhichContent:
    """People, actions or past minutes."""

    room: Room

    def page(self, words: Words) -> Page:
        """What can be brought in."""
        return Page(
            name="importing.content",
            heading=words("Bring in from a file"),
            blocks=(
                Sentence(
                    words(
                        "Kept in a spreadsheet so far? Save it as “{kind}” there.", kind=BEST_KIND
                    )
                ),
                Sentence(words("You see what would be added before anything is saved.")),
            ),
            question=Choice(
                words("What is in the file?"),
                (
                    *(
                        Option(content, words.say(said), partial(self._file, content))
                        for content, said in CONTENTS_SAID.items()
                    ),
                    Option("back", words("Nothing, go back"), Back),
                ),
            ),
        )

    def _file(self, content: Content) -> Next:
        return Go(WhichFile(self.room, content))


@frozen
class WhichFile:
    """The name of the file, typed."""

    room: Room
    content: Content

    def page(self, words: Words) -> Page:
        """The columns it has to have, and one field."""
        columns = tuple(
            words("{column} (needed)", column=words.say(column.name))
            if column.needed
            else words.say(column.name)
            for column in COLUMNS[self.content]
        )
        return Page(
            name=f"importing.file/{self.content}",
            heading=words.say(CONTENTS_SAID[self.content]),
            blocks=(Steps(columns, caption=words("The first row names the columns:")),),
            question=Field(
                "file",
                words("Which file is it?"),
                hint=words("Type its whole name, such as {path}", path="/media/stick/table.csv"),
                does=lambda typed: self._look(typed, words),
            ),
            actions=(
                Option("example", words("Save an example to fill in"), lambda: self._save(words)),
            ),
        )

    def _save(self, words: Words) -> Next:
        name = f"fairsay-example-{self.content}"
        path = save_minutes(example(self.content, words), self.room.documents, name, "csv")
        return Stay(said=phrase("The example is here: {path}", path=path))

    def _look(self, typed: str, words: Words) -> Next:
        table = read_table(file_typed(typed), words.language)
        rows = understood(table, self.content, words)
        planned = self._planned(rows, words)
        return Go(Look(self.room, planned, guessed=table.guessed))

    def _planned(self, rows: tuple[Row, ...], words: Words) -> Planned:
        records = self.room.records
        planner = Planner(
            records.group,
            tuple((meeting.day, meeting.title) for meeting in records.meetings),
            self.room.today,
            self.room.new_id,
            check_name_of_several,
            words("A past meeting"),
            words("What was written down"),
        )
        match self.content:
            case Content.PEOPLE:
                return planner.people(rows)
            case Content.ACTIONS:
                return planner.actions(rows)
            case Content.MINUTES:
                return planner.minutes(rows)
