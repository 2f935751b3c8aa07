"""What an item's vote will ask. The number of voters and the rule are settled when it starts."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import VotePlan
from data.model.vote import VoteKind
from data.words.wording import Words, phrase
from screens.plan.planned_item import PlannedItem
from screens.question_form import read_question, short_name_field
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


@frozen
class PlanVote:
    """Yes or no, or one of several options."""

    planned: PlannedItem

    def page(self, words: Words) -> Page:
        """The kinds most votes are of; the others can be chosen when the vote starts."""
        return Page(
            name=f"plan.vote/{self.planned.item_id}",
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
        return Replace(VoteWords(self.planned, kind))


@frozen
class VoteWords:
    """The question, and the options where the group writes them."""

    planned: PlannedItem
    kind: VoteKind

    def page(self, words: Words) -> Page:
        """Two or three fields."""
        plan = self.planned.item.vote
        options = (_options_field(plan, words),) if not self.kind.fixed_options else ()
        return Page(
            name=f"plan.vote_words/{self.planned.item_id}",
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
        plan = VotePlan(question, short, options, self.kind)
        self.planned.save(replace(self.planned.item, vote=plan))
        return Back(phrase("Saved."))


def _options_field(plan: VotePlan | None, words: Words) -> Field:
    return Field(
        "options",
        words("The options, one on each line"),
        kind=FieldKind.LINES,
        short=words("The options"),
        value="\n".join(plan.options) if plan else "",
    )
