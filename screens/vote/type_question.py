"""Setting up a vote: typing the question and its options."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.words.wording import Words
from screens.question_form import read_question, short_name_field
from screens.vote.draft import VoteDraft
from tui.pages.page import (
    Field,
    FieldKind,
    Form,
    Page,
)
from tui.pages.screen import Next, Replace, Screen


@frozen
class TypeQuestion:
    """The question, a short name for it, and the options where the group writes them."""

    draft: VoteDraft
    before: Screen
    done: Callable[[VoteDraft], Screen]

    def page(self, words: Words) -> Page:
        """Two or three fields."""
        own_options = not self.draft.vote.kind.fixed_options
        return Page(
            name=f"vote.words/{self.draft.place.item_id}",
            heading=words("The question"),
            question=Form(
                (*self._question_fields(words), *((self._options(words),) if own_options else ())),
                done=words("Use this question"),
                does=self._use,
            ),
            back=lambda: Replace(self.before),
        )

    def _question_fields(self, words: Words) -> tuple[Field, ...]:
        vote = self.draft.vote
        return (
            Field(
                "question",
                words("What is the question?"),
                short=words("Question"),
                value=vote.question,
            ),
            short_name_field(vote.short_name, words),
        )

    def _options(self, words: Words) -> Field:
        return Field(
            "options",
            words("What are the options? One on each line, two to six."),
            kind=FieldKind.LINES,
            short=words("Options"),
            hint=words("I'd rather not say is added by itself."),
            value="\n".join(self.draft.vote.options),
        )

    def _use(self, typed: dict[str, str]) -> Next:
        """Check what was typed, and show it. Problem where it cannot be put on a ballot."""
        vote = self.draft.vote
        question, short, options = read_question(typed, vote.kind)
        changed = replace(vote, question=question, short_name=short, options=options)
        return Replace(self.done(replace(self.draft, vote=changed).with_best_level()))
