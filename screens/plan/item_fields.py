"""What is typed about a planned item: its words and its minutes."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import with_minutes
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.item_form import item_minutes_field, read_item_minutes, read_item_title
from screens.long_agenda import ask_if_too_long
from screens.optional_field import optional_field
from screens.plan.planned_item import PlannedItem
from tui.pages.page import Field, Form, Page, Sentence
from tui.pages.screen import Back, Next


@frozen
class ItemWords:
    """Title, plain words, who leads, what we want from it, and a content note."""

    planned: PlannedItem

    def page(self, words: Words) -> Page:
        """Five fields; only the title is needed."""
        item = self.planned.item
        note = words("A content note tells people before a hard item, so that they can step out.")
        return Page(
            name=f"plan.item_words/{item.id}",
            heading=words("The words of the item"),
            blocks=(Sentence(note),),
            question=Form(
                (
                    Field("title", words("Title"), value=item.title),
                    optional_field("plain", words("Title in plain words"), item.plain),
                    optional_field("lead", words("Who leads"), item.lead),
                    optional_field("purpose", words("What we want from it"), item.purpose),
                    optional_field("content", words("Content note"), item.content_note),
                ),
                done=words("Save"),
                does=self._save,
            ),
        )

    def _save(self, fields: dict[str, str]) -> Next:
        typed = {name: one_line(text) for name, text in fields.items()}
        item = replace(
            self.planned.item,
            title=read_item_title(typed["title"]),
            plain=typed["plain"],
            lead=typed["lead"],
            purpose=typed["purpose"],
            content_note=typed["content"],
        )
        self.planned.save(item)
        return Back(phrase("Saved."))


@frozen
class ItemMinutes:
    """How long the item takes."""

    planned: PlannedItem

    def page(self, words: Words) -> Page:
        """One field."""
        item = self.planned.item
        return Page(
            name=f"plan.minutes/{item.id}",
            heading=item.title_in(plain=words.plain),
            question=item_minutes_field(item.minutes, words, self._save),
        )

    def _save(self, typed: str) -> Next:
        minutes, before = read_item_minutes(typed), self.planned.meeting.agenda
        after = with_minutes(before, self.planned.item_id, minutes)

        def keep() -> Next:
            self.planned.save_agenda(after)
            return Back(phrase("Saved."))

        return ask_if_too_long(minutes, before, after, self, keep)
