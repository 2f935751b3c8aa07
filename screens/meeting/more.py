"""What is needed less often in a meeting: read back, come and go, an earlier item, stopping."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.meeting import Stage
from data.words.wording import Words
from screens.confirm import confirm
from screens.meeting.presence import CameOrLeft
from screens.meeting.running_meeting import Sitting
from screens.meeting.vote_item import vote_option
from screens.meeting.written_down import Written
from screens.pick_one import pick_one
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next


@frozen
class MoreInMeeting:
    """The menu of what is needed less often at an item."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """The options."""
        return Page(
            name=f"meeting.more/{self.sitting.meeting.current}",
            heading=words("More"),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option(
                        "written",
                        words("Read back or change what is written"),
                        lambda: Go(Written(self.sitting)),
                    ),
                    Option(
                        "presence",
                        words("Somebody came or left"),
                        lambda: Go(CameOrLeft(self.sitting)),
                    ),
                    Option(
                        "earlier", words("Go to another item"), lambda: Go(OtherItem(self.sitting))
                    ),
                    Option(
                        "close", words("Close the meeting now"), lambda: Go(CloseNow(self.sitting))
                    ),
                    Option("back", words("Back to the item"), Back),
                ),
            ),
            actions=(vote_option(self.sitting, self.sitting.meeting.current, words),),
        )


@frozen
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
            options.append(Option(item.id, label, partial(self._item, item.id)))
        return Page(
            name=f"meeting.agenda/{meeting.id}",
            heading=words("The agenda"),
            question=pick_one(
                words("Which item shall we go to?"),
                options,
                none=words("None, go back"),
                short=words("Which item?"),
            ),
        )

    def _item(self, item_id: str) -> Next:
        """Go to the item; what was written in the others stays."""
        self.sitting.save(self.sitting.meeting.at_item(item_id))
        return self.sitting.go_on()


@frozen
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
            question=confirm(
                words("Close the meeting now?"),
                no=(words("No, carry on"), self.sitting.go_on),
                yes=(words("Yes, go to the close"), self._close),
            ),
        )

    def _close(self) -> Next:
        self.sitting.save(replace(self.sitting.meeting, stage=Stage.CLOSING))
        return self.sitting.go_on()
