"""The meetings there are minutes of, and what can be done with the minutes of one."""

from __future__ import annotations

from data.documents.meeting_facts import STATES_SAID
from data.frozen import frozen
from data.model.meeting import Meeting, MeetingState
from data.storage.records import MeetingSummary
from data.words.wording import Words
from screens.minutes.adding import AddLater
from screens.minutes.approving import ApproveMinutes, TakeBackApproval, may_take_back
from screens.minutes.reading import ReadMinutes
from screens.minutes.saving import MinutesFile, SaveFile
from screens.minutes.sharing import share
from screens.minutes.together import CorrectTogether
from screens.pick_one import pick_one
from tui.pages.page import Choice, Fact, Facts, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next
from tui.room import Room


@frozen
class MeetingsList:
    """Every meeting that was begun, the latest first."""

    room: Room

    def _meetings(self) -> tuple[MeetingSummary, ...]:
        known = self.room.records.meetings
        return tuple(m for m in reversed(known) if m.state is not MeetingState.PLANNED)

    def page(self, words: Words) -> Page:
        """Each meeting is an option."""
        meetings = self._meetings()
        none_yet = Sentence(words("There are no minutes yet. They begin with your first meeting."))
        return Page(
            name="minutes.meetings",
            heading=words("Minutes and past meetings"),
            blocks=() if meetings else (none_yet,),
            question=pick_one(
                words("Which meeting would you like to look at?"),
                (self._option(meeting, words) for meeting in meetings),
                none=words("None, go back"),
                short=words("Which meeting?"),
            ),
        )

    def _option(self, meeting: MeetingSummary, words: Words) -> Option:
        return Option(
            meeting.id,
            words("{day}: {title}", day=words.short_day(meeting.day), title=meeting.title),
            lambda: Go(MinutesOf(self.room, meeting.id)),
            hint=words.say(STATES_SAID[meeting.state]),
        )


@frozen
class MinutesOf:
    """The minutes of one meeting: read, save, correct, approve."""

    room: Room
    meeting_id: str

    @property
    def _meeting(self) -> Meeting:
        return self.room.records.meeting(self.meeting_id)

    def page(self, words: Words) -> Page:
        """Which meeting it is, how far its minutes are, and what can be done."""
        meeting = self._meeting
        return Page(
            name=f"minutes.one/{meeting.id}",
            heading=words("Minutes: {title}", title=meeting.title),
            blocks=(
                Facts((Fact(words("Day"), words.day(meeting.day)),)),
                Sentence(words.say(STATES_SAID[meeting.state])),
            ),
            question=Choice(words("What would you like to do?"), self._options(meeting, words)),
            actions=(Option("share", words("A copy to share, without names"), self._share),),
        )

    def _share(self) -> Next:
        return Go(share(self.room, self.meeting_id))

    def _options(self, meeting: Meeting, words: Words) -> tuple[Option, ...]:
        """Only minutes of a closed meeting can be corrected and approved, and approved ones added to."""
        minutes = (self.room, self.meeting_id)
        with_the_group = (
            Option(
                "correct",
                words("Correct something with the group"),
                lambda: Go(CorrectTogether(*minutes)),
            ),
            Option(
                "approve",
                words("Approve them with the group"),
                lambda: Go(ApproveMinutes(*minutes)),
            ),
        )
        return (
            Option("read", words("Read the minutes"), lambda: Go(ReadMinutes(*minutes))),
            *(with_the_group if meeting.state is MeetingState.CLOSED else ()),
            *self._once_approved(meeting, words),
            Option(
                "save",
                words("Save them as a file"),
                lambda: Go(SaveFile(MinutesFile(*minutes))),
            ),
            Option("back", words("Go back"), Back),
        )

    def _once_approved(self, meeting: Meeting, words: Words) -> tuple[Option, ...]:
        if meeting.state is not MeetingState.APPROVED:
            return ()
        minutes = (self.room, self.meeting_id)
        mistake = Option(
            "take-back",
            words("Approved by mistake: take it back"),
            lambda: Go(TakeBackApproval(*minutes)),
        )
        return (
            Option(
                "add", words("Add something later, with its date"), lambda: Go(AddLater(*minutes))
            ),
            *((mistake,) if may_take_back(self.room, meeting) else ()),
        )
