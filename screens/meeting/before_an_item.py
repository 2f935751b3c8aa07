"""What comes before some items: a content note, a break."""

from __future__ import annotations

from data.frozen import frozen
from data.model.meeting import PlanEdit
from data.words.wording import Words, phrase
from screens.meeting.change_plan import GiveReason
from screens.meeting.opening import today_facts
from screens.meeting.rules import short_rules
from screens.meeting.running_meeting import Sitting, item_heading, minutes_said
from screens.meeting.where import where_in
from tui.commands import RULES
from tui.pages.instructions import UseOf
from tui.pages.page import Choice, Fact, Facts, GoOn, Option, Page, Sentence
from tui.pages.screen import Go, Next


@frozen
class ContentNote:
    """Before a sensitive item: what it is about, how long, and that anybody may step out."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """The note, the way out, and the two rules that matter most."""
        meeting = self.sitting.meeting
        item = meeting.item
        return Page(
            name=f"meeting.content/{item.id}",
            heading=words("Before the next item"),
            blocks=(
                Sentence(item_heading(meeting, item, words)),
                Facts(
                    (
                        Fact(words("What it is about"), item.content_note),
                        Fact(words("How long"), words.say(minutes_said(item.minutes))),
                    )
                ),
                Sentence(words("You can step out now or at any time. We say when it is over.")),
                *today_facts(meeting, words),
                short_rules(self.sitting.room, words),
            ),
            question=GoOn(
                words("Is everyone ready?"), words("Everyone is ready"), self._ready, weighs=True
            ),
            where=where_in(self.sitting, words),
        )

    def _ready(self) -> Next:
        self.sitting.have_entered(self.sitting.meeting.current)
        return self.sitting.go_on()


@frozen
class Break:
    """A break. It is never skipped without the room saying so."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """How long, and what to do when it is over. No clock runs."""
        item = self.sitting.meeting.item
        return Page(
            name=f"meeting.break/{item.id}",
            heading=item.title_in(plain=words.plain),
            blocks=(
                Sentence(
                    words(
                        "A break of {time}. No clock is running.",
                        time=words.say(minutes_said(item.minutes)),
                    )
                ),
                Sentence(words("Come back when you are ready.")),
                *today_facts(self.sitting.meeting, words),
            ),
            question=Choice(
                words("Is the break over?"),
                (
                    Option("back", words("Yes, we are back"), self._over, weighs=True),
                    Option(
                        "skip",
                        words("We want to leave this break out"),
                        lambda: Go(GiveReason(self.sitting, PlanEdit.NO_BREAK)),
                    ),
                ),
            ),
            where=where_in(self.sitting, words),
        )

    def _over(self) -> Next:
        """Go on, with a short reminder of the rules."""
        self.sitting.have_entered(self.sitting.meeting.current)
        self.sitting.save(self.sitting.meeting.moved_on())
        return self.sitting.go_on(
            phrase("Welcome back. Our ground rules still hold. To see them, {do}.", do=UseOf(RULES))
        )
