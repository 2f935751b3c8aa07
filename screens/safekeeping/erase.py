"""Taking out for good: a person, one meeting, or everything that is old."""

from __future__ import annotations

from data.frozen import frozen
from data.model.meeting import MeetingState
from data.storage.erase import (
    MOST_YEARS,
    erase_before,
    erase_meeting,
    erase_person,
    same_day_years_ago,
    where_named,
)
from data.storage.records import MeetingSummary
from data.storage.safekeeping_words import (
    MEETING_ERASED,
    OLD_ERASED,
    PERSON_ERASED,
    STAND_IN,
    name_found,
)
from data.words.numbers import read_number
from data.words.one_line import one_line
from data.words.wording import Phrase, Words, phrase, phrases
from screens.pick_one import pick_one
from screens.safekeeping.confirm_erase import ConfirmErase
from screens.safekeeping.other_files import other_files
from tui.pages.page import (
    Field,
    FieldKind,
    Option,
    Page,
    Sentence,
)
from tui.pages.screen import Go, Next, Stay
from tui.room import Room


@frozen
class Erase:
    """Asks what to take out: a name, one meeting, all old meetings, or files of others."""

    room: Room

    def page(self, words: Words) -> Page:
        """The three kinds, and files of others where there are any."""
        label = words("Other files in the folder of the group")
        others, take_out = other_files(self.room, label, words)
        return Page(
            name="safekeeping.erase",
            heading=words("Take out for good"),
            blocks=(
                Sentence(words("What is taken out here cannot be brought back."), strong=True),
                Sentence(words("Nothing goes before you have said yes.")),
                *others,
            ),
            question=pick_one(
                words("What shall be taken out?"),
                (
                    Option(
                        "person", words("The name of a person"), lambda: Go(WhichName(self.room))
                    ),
                    Option("meeting", words("One meeting"), lambda: Go(WhichMeeting(self.room))),
                    Option(
                        "old",
                        words("All meetings that are some years old"),
                        lambda: Go(HowOld(self.room)),
                    ),
                    *take_out,
                ),
                none=words("Nothing, go back"),
            ),
        )


@frozen
class WhichName:
    """The name, typed: it may be of a guest, or of somebody who left long ago."""

    room: Room

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name="safekeeping.erase_name",
            heading=words("Take out a name"),
            question=Field(
                "name",
                words("Which name shall be taken out?"),
                short=words("Which name?"),
                hint=words("Type it as it stands in the meetings."),
                does=self._name,
            ),
        )

    def _name(self, typed: str) -> Next:
        """Say what goes and what stays, and ask."""
        name = one_line(typed)
        if not name:
            return Stay(problem=(phrase("There is no name yet. Type the name to take out."),))
        records = self.room.records
        meetings, elsewhere = where_named(records, name)
        return Go(
            ConfirmErase(
                name,
                name_found(meetings, elsewhere=elsewhere),
                tuple(said.given(word=STAND_IN) for said in PERSON_ERASED),
                lambda words: self._erase(name, words),
                phrase("The name is taken out."),
            )
        )

    def _erase(self, name: str, words: Words) -> None:
        """Nor is anything kept of before: an approval cannot be taken back any more."""
        self.room.approvals.before.clear()
        erase_person(self.room.records, name, words.say(STAND_IN))


@frozen
class WhichMeeting:
    """Every meeting but one that is running, the latest first; then files that are in no list."""

    room: Room

    def _meetings(self) -> tuple[MeetingSummary, ...]:
        known = self.room.records.meetings
        return tuple(m for m in reversed(known) if m.state is not MeetingState.RUNNING)

    def _unlisted(self) -> dict[str, str]:
        """By id, the files that no list names."""
        records = self.room.records
        return {
            meeting_id: records.files.name_of(meeting_id)
            for meeting_id in records.mismatches.unlisted
        }

    def page(self, words: Words) -> Page:
        """Each meeting is an option."""
        return Page(
            name="safekeeping.erase_meeting",
            heading=words("Take out a meeting"),
            question=pick_one(
                words("Which meeting shall be taken out?"),
                (
                    *(self._meeting(meeting, words) for meeting in self._meetings()),
                    *(self._file(each, file, words) for each, file in self._unlisted().items()),
                ),
                none=words("None, go back"),
                short=words("Which meeting?"),
            ),
        )

    def _meeting(self, meeting: MeetingSummary, words: Words) -> Option:
        label = words("{day}: {title}", day=words.short_day(meeting.day), title=meeting.title)
        return Option(meeting.id, label, lambda: self._ask(meeting.id, meeting.title))

    def _file(self, meeting_id: str, file: str, words: Words) -> Option:
        label = words("A file that we cannot read: {file}", file=file)
        return Option(meeting_id, label, lambda: self._ask(meeting_id, file))

    def _ask(self, meeting_id: str, title: str) -> Next:
        """Say what goes and what stays, and ask."""
        records = self.room.records
        return Go(
            ConfirmErase(
                title,
                (),
                MEETING_ERASED,
                lambda words: erase_meeting(records, meeting_id),
                phrase("The meeting is taken out."),
            )
        )


@frozen
class HowOld:
    """How many years meetings are kept."""

    room: Room

    def page(self, words: Words) -> Page:
        """One number."""
        return Page(
            name="safekeeping.erase_old",
            heading=words("Take out old meetings"),
            question=Field(
                "years",
                words("Older than how many years?"),
                FieldKind.NUMBER,
                hint=words("Type a number, such as 3."),
                does=self._years,
            ),
        )

    def _years(self, typed: str) -> Next:
        """Say what goes and what stays, and ask."""
        years = read_number(typed, 1, MOST_YEARS)
        if years is None:
            return Stay(problem=(phrase("Type a number from 1 to {most}.", most=MOST_YEARS),))
        day = same_day_years_ago(self.room.today, years)
        records = self.room.records
        old = sum(1 for meeting in records.meetings if meeting.day < day)
        if not old:
            return Stay(problem=(phrase("There is no meeting as old as that. Nothing changed."),))
        return Go(
            ConfirmErase(
                _older(years),
                (phrases("This is {n} meeting.", "These are {n} meetings.", old),),
                OLD_ERASED,
                lambda words: erase_before(records, day),
                phrases("{n} meeting is taken out.", "{n} meetings are taken out.", old),
            )
        )


def _older(years: int) -> Phrase:
    return phrases("Older than {n} year", "Older than {n} years", years)
