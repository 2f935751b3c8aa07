"""What an item's vote will ask. The number of voters and the rule are settled when it starts."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import AgendaItem, VotePlan, with_item
from data.model.vote import VoteKind
from data.words.wording import Words, phrase
from screens.question_typed import read_question, short_name_field
from tui.pages.page import (
    Choice,
    Field,
    FieldKind,
    Form,
    Option,
    Page,
    Sentence,
)
from tui.pages.screen import Back, Next, Replace
from tui.room import Room


@frozen
class PlanVote:
    """Yes or no, or one of several options."""

    room: Room
    meeting_id: str
    item_id: str

    def page(self, words: Words) -> Page:
        """The kinds most votes are of; the others can be chosen when the vote starts."""
        return Page(
            name=f"plan.vote/{self.item_id}",
            heading=words("What is voted on"),
            question=Choice(
                words("How will people answer?"),
                (
                    Option(
                        VoteKind.YES_NO, words("Yes or no"), lambda: self._words(VoteKind.YES_NO)
                    ),
                    Option(
                        VoteKind.CHOOSE_ONE,
                        words("Choose one of several"),
                        lambda: self._words(VoteKind.CHOOSE_ONE),
                    ),
                    Option(
                        VoteKind.CONSENT,
                        words("Agree, agree with a worry, or not agree"),
                        lambda: self._words(VoteKind.CONSENT),
                    ),
                    Option("later", words("We settle that in the meeting"), Back),
                ),
            ),
        )

    def _words(self, kind: VoteKind) -> Next:
        return Replace(VoteWords(self.room, self.meeting_id, self.item_id, kind))


@frozen
class VoteWords:
    """The question, and the options where the group writes them."""

    room: Room
    meeting_id: str
    item_id: str
    kind: VoteKind

    def _item(self) -> AgendaItem:
        return self.room.records.meeting(self.meeting_id).item_with(self.item_id)

    def page(self, words: Words) -> Page:
        """Two or three fields."""
        plan = self._item().vote
        options = (_options_field(plan, words),) if not self.kind.fixed_options else ()
        return Page(
            name=f"plan.vote_words/{self.item_id}",
            heading=words("What is voted on"),
            blocks=(
                Sentence(
                    words("I'd rather not say is on every ballot. You do not need to add it.")
                ),
            ),
            question=Form(
                (
                    Field("question", words("The question"), value=plan.question if plan else ""),
                    short_name_field(plan.short_name if plan else "", words),
                    *options,
                ),
                done=words("Save"),
                does=self._save,
            ),
        )

    def _save(self, typed: dict[str, str]) -> Next:
        """Save the plan. Raises Problem where it cannot be put on a ballot."""
        question, short, options = read_question(typed, self.kind)
        meeting = self.room.records.meeting(self.meeting_id)
        item = replace(self._item(), vote=VotePlan(question, short, options, self.kind))
        self.room.records.save_meeting(replace(meeting, agenda=with_item(meeting.agenda, item)))
        return Back(phrase("Saved."))


def _options_field(plan: VotePlan | None, words: Words) -> Field:
    return Field(
        "options",
        words("The options, one on each line"),
        kind=FieldKind.LINES,
        short=words("The options"),
        value="\n".join(plan.options) if plan else "",
    )
