"""One agenda item: what it is, how long, what is next; and one key for each thing to write down."""

from __future__ import annotations

from data.documents.account import is_kept_out
from data.documents.entry_words import entry_said
from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind
from data.model.meeting import Meeting
from data.words.wording import Words
from screens.meeting.account import TELLERS_CHOICES
from screens.meeting.item_options import ItemOptions
from screens.meeting.item_words import KIND_NAMES, PROMPTS
from screens.meeting.running_meeting import Sitting, item_heading
from screens.meeting.vote_item import (
    not_saved_blocks,
    vote_blocks,
)
from screens.meeting.where import next_title, time_is_over, time_said, where_in
from tui.pages.page import (
    Block,
    Choice,
    Clock,
    Fact,
    Facts,
    Page,
    Sentence,
    Steps,
)


@frozen
class ItemScreen:
    """The page that a meeting is mostly at."""

    sitting: Sitting
    item_id: str

    def come_to(self) -> None:
        """Time the item, if it is not timed yet."""
        self.sitting.room.timer.start(self.item_id)

    def page(self, words: Words) -> Page:
        """The item, what was written so far, and what can be done."""
        meeting = self.sitting.meeting
        item = meeting.item_with(self.item_id)
        options = ItemOptions(self.sitting, meeting, item, words)
        more = (
            *(Sentence(words.say(prompt)) for prompt in PROMPTS.get(item.kind, ())),
            *not_saved_blocks(self.sitting, words),
            *vote_blocks(meeting, item.id, words),
            *_written(meeting, item, words),
        )
        about, clock = _about(item, words), Clock(time_said(self.sitting, item, words))
        after = Fact(words("Next"), next_title(meeting, words))
        late = (clock,) if time_is_over(self.sitting, item) else ()
        return Page(
            name=f"meeting.item/{item.id}",
            heading=item_heading(meeting, item, words),
            blocks=(clock, Facts((*about, after)), *more),
            brief=(*late, Facts(about), *more),  # the rest by the word "where"
            question=Choice(words("What now?"), options.likely),
            actions=options.rarer,
            where=where_in(self.sitting, words),
        )


def _about(item: AgendaItem, words: Words) -> tuple[Fact, ...]:
    title, kind = item.title_in(plain=words.plain), words.say(KIND_NAMES[item.kind])
    facts = [Fact(words("Kind"), kind)] if kind != title else []
    if item.lead:
        facts.append(Fact(words("Who leads"), item.lead))
    if item.purpose:
        facts.append(Fact(words("What we want from it"), item.purpose))
    if item.kind is ItemKind.ACCOUNT:
        said = words.say(TELLERS_CHOICES[item.tellers_choice])
        facts.append(Fact(words("What the teller allows"), said))
    return tuple(facts)


def _written(meeting: Meeting, item: AgendaItem, words: Words) -> tuple[Block, ...]:
    if is_kept_out(item):
        return ()
    said = tuple(entry_said(e, words) for e in meeting.entries_of(item.id))
    return (Steps(said, caption=words("Written down so far")),) if said else ()
