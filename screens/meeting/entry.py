"""Writing something down during an item: a note, a decision, an action, a parked topic, a bright spot."""

from __future__ import annotations

from dataclasses import replace

from data.comparing import same
from data.frozen import frozen
from data.model.meeting import Entry, EntryKind
from data.words.wording import Phrase, Words, phrase
from screens.entry_form import action_fields, entry_with
from screens.group.names import looks_like
from screens.group.quorum import too_few_blocks
from screens.group.same_person import SamePerson
from screens.meeting.running_meeting import Sitting, item_heading
from screens.meeting.time_up import TimeUp, time_is_up
from tui.pages.page import Field, FieldKind, Form, Page, Sentence
from tui.pages.screen import Back, Next, Replace

HEADINGS: dict[EntryKind, Phrase] = {
    EntryKind.NOTE: phrase("A note"),
    EntryKind.DECISION: phrase("A decision"),
    EntryKind.ACTION: phrase("An action"),
    EntryKind.PARKED: phrase("Park a topic"),
    EntryKind.BRIGHT_SPOT: phrase("A bright spot"),
}

ASKS: dict[EntryKind, Phrase] = {
    EntryKind.NOTE: phrase("What shall we note?"),
    EntryKind.DECISION: phrase("What did we decide?"),
    EntryKind.ACTION: phrase("What will be done?"),
    EntryKind.PARKED: phrase("What shall we come back to?"),
    EntryKind.BRIGHT_SPOT: phrase("What went well?"),
}

SAVED: dict[EntryKind, Phrase] = {
    EntryKind.NOTE: phrase("The note is saved."),
    EntryKind.DECISION: phrase("The decision is saved."),
    EntryKind.ACTION: phrase("The action is saved."),
    EntryKind.PARKED: phrase("The topic is parked. We come back to it before the close."),
    EntryKind.BRIGHT_SPOT: phrase("The bright spot is saved."),
}


def entry_page_name(kind: EntryKind, meeting_id: str, place: str) -> str:
    """The name of the page to write on; `place` is the item, or the entry that is changed."""
    return f"meeting.write.{kind}/{meeting_id}/{place}"


@frozen
class WriteEntry:
    """Writes one thing down. With `entry`, changes what was written before."""

    sitting: Sitting
    kind: EntryKind
    entry: Entry | None = None

    def page(self, words: Words) -> Page:
        """One field; an action also asks who, and by when."""
        meeting, group = self.sitting.meeting, self.sitting.room.records.group
        deciding = self.kind is EntryKind.DECISION
        place = self.entry.id if self.entry else meeting.current
        ask = words.say(ASKS[self.kind])
        text = Field(
            "text",
            ask,
            kind=FieldKind.LINES,
            value=self.entry.text if self.entry else "",
            does=lambda typed: self._save({"text": typed}),
        )
        question = self._action_form(ask, words) if self.kind is EntryKind.ACTION else text
        return Page(
            name=entry_page_name(self.kind, meeting.id, place),
            heading=words.say(HEADINGS[self.kind]),
            blocks=(
                Sentence(item_heading(meeting, meeting.item_with(self._item_id()), words)),
                Sentence(
                    words(
                        "It goes into the minutes just as you type it. No names of people not here."
                    ),
                    once=True,
                ),
                *(too_few_blocks(group, meeting, words) if deciding else ()),
            ),
            question=question,
        )

    def _item_id(self) -> str:
        return self.entry.item_id if self.entry else self.sitting.meeting.current

    def _action_form(self, ask: str, words: Words) -> Form:
        text = Field("text", ask, value=self.entry.text if self.entry else "")
        return Form(
            (text, *action_fields(self.entry, words)),
            done=words("Save the action"),
            does=self._save,
        )

    def _save(self, typed: dict[str, str]) -> Next:
        """Save it exactly as typed, and return to the item."""
        sitting = self.sitting
        entry_id = self.entry.id if self.entry else sitting.room.new_id()
        empty = Entry(entry_id, self._item_id(), self.kind, "")
        entry = entry_with(empty, typed, sitting.room.today, sitting.meeting.next_day)
        people = self._known_names()
        known = (
            None if any(same(each, entry.who) for each in people) else looks_like(entry.who, people)
        )
        if not entry.who or known is None:
            return self._kept(entry)
        return Replace(
            SamePerson(
                f"{sitting.meeting_id}/owner",
                entry.who,
                known,
                somebody_else=lambda: self._kept(entry),
                same_person=lambda: self._kept(replace(entry, who=known)),
            )
        )

    def _known_names(self) -> list[str]:
        """People of the group, and guests who are here: one of them is meant as a rule."""
        guests = (each.name for each in self.sitting.meeting.here if each.guest)
        return [*(person.name for person in self.sitting.room.records.group.people), *guests]

    def _kept(self, entry: Entry) -> Next:
        self.sitting.save(self.sitting.meeting.with_entry(entry))
        if time_is_up(self.sitting):
            return Replace(TimeUp(self.sitting), _saved(entry))
        return Back(_saved(entry))


def _saved(entry: Entry) -> Phrase:
    """What to say once it is saved."""
    if not entry.by_when_said:
        return SAVED[entry.kind]
    return phrase("The action is saved, by when in your words: {when}.", when=entry.by_when_said)
