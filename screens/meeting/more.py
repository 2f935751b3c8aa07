"""What is needed less often in a meeting: read back, come and go, an earlier item, stopping."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.model.meeting import Stage
from data.words.wording import Words
from screens.meeting.presence import CameOrLeft
from screens.meeting.sitting import Sitting
from screens.meeting.vote_item import vote_option, vote_screen
from screens.meeting.written_down import Written
from tui.pages.page import Answer, Choice, Chosen, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next


@dataclass(frozen=True)
class MoreInMeeting:
    """Five rarer things."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """The options."""
        return Page(
            name=f"meeting.more/{self.sitting.meeting.current}",
            heading=words("More"),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("written", words("Read back or change what is written")),
                    Option("presence", words("Somebody came or left")),
                    Option("earlier", words("Go to another item")),
                    Option("close", words("Close the meeting now")),
                    Option("back", words("Back to the item")),
                ),
            ),
            actions=(vote_option(words),),
        )

    def answer(self, answer: Answer) -> Next:
        """Go there."""
        match answer:
            case Chosen("written"):
                return Go(Written(self.sitting))
            case Chosen("presence"):
                return Go(CameOrLeft(self.sitting))
            case Chosen("earlier"):
                return Go(OtherItem(self.sitting))
            case Chosen("close"):
                return Go(CloseNow(self.sitting))
            case Chosen("vote"):
                return Go(vote_screen(self.sitting, self.sitting.meeting.current))
            case _:
                return Back()


@dataclass(frozen=True)
class OtherItem:
    """The whole agenda, to go to any item of it."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Every item; the one the meeting stands at says so."""
        meeting = self.sitting.meeting
        options = []
        for item in meeting.agenda:
            title = item.title_in(plain=words.plain)
            here = item.id == meeting.current
            label = words("{title}, we are here", title=title) if here else title
            options.append(Option(item.id, label))
        return Page(
            name=f"meeting.agenda/{meeting.id}",
            heading=words("The agenda"),
            question=Choice(
                words("Which item shall we go to?"),
                (*options, Option("none", words("None, go back"))),
                short=words("Which item?"),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Go to the item; what was written in the others stays."""
        match answer:
            case Chosen(item_id) if item_id != "none":
                self.sitting.save(self.sitting.meeting.at_item(item_id))
                return self.sitting.go_on()
            case _:
                return Back()


@dataclass(frozen=True)
class CloseNow:
    """Closing before the agenda is through, after one question."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """What has not been talked about yet."""
        meeting = self.sitting.meeting
        at = meeting.agenda.index(meeting.item)
        left = len(meeting.agenda) - at - 1
        return Page(
            name=f"meeting.close_now/{meeting.id}",
            heading=words("Close the meeting now?"),
            blocks=(
                Sentence(
                    words.count(
                        "{n} item has not come up yet.", "{n} items have not come up yet.", left
                    )
                ),
            ),
            question=Choice(
                words("Close the meeting now?"),
                (
                    Option("no", words("No, carry on")),
                    Option("yes", words("Yes, go to the close")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Go to the close, or back to the item."""
        if answer == Chosen("yes"):
            self.sitting.save(replace(self.sitting.meeting, stage=Stage.CLOSING))
        return self.sitting.go_on()
