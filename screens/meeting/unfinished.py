"""A text that was half typed when the program was stopped: offered at once to who comes back."""

from __future__ import annotations

from collections.abc import Mapping

from data.frozen import frozen
from data.model.meeting import Entry, EntryKind, Meeting
from data.words.shortened import shortened
from data.words.wording import Phrase, Words, phrase
from screens.meeting.entry import HEADINGS, WriteEntry, entry_page_name
from screens.meeting.item import ItemScreen
from screens.meeting.running_meeting import Sitting, item_heading
from screens.meeting.where import where_in
from tui.pages.page import Choice, Fact, Facts, Option, Page, Sentence
from tui.pages.screen import Next, Replace, Screen

LONGEST_SHOWN = 200


@frozen
class HalfTyped:
    """What was typed on the page of this name, of a new entry of this kind, or of `entry`."""

    page_name: str
    kind: EntryKind
    text: str
    entry: Entry | None = None


def half_typed(meeting: Meeting, drafts: Mapping[str, Mapping[str, str]]) -> tuple[HalfTyped, ...]:
    """What of the drafts belongs to the item that a meeting is at, or to what it has written down."""
    written = {entry.id: entry for entry in meeting.entries}
    found = []
    for kind in EntryKind:
        for place in (meeting.current, *written):
            name = entry_page_name(kind, meeting.id, place)
            typed = [text for text in drafts.get(name, {}).values() if text.strip()]
            if typed:
                found.append(HalfTyped(name, kind, "\n".join(typed), written.get(place)))
    return tuple(found)


def offered_first(sitting: Sitting, screen: Screen) -> Screen:
    """The screen, or before it what was half typed there; a folder that is only read offers nothing."""
    records = sitting.room.records
    if not isinstance(screen, ItemScreen) or records.files.read_only:
        return screen
    half = half_typed(sitting.meeting, records.drafts.all())
    return Unfinished(sitting, half) if half else screen


@frozen
class Unfinished:
    """Whether to go on with the first of what was half typed, to keep it, or to throw it away."""

    sitting: Sitting
    half: tuple[HalfTyped, ...]

    def page(self, words: Words) -> Page:
        """What it is, where it belongs, and how it begins."""
        meeting, first = self.sitting.meeting, self.half[0]
        item = meeting.item_with(first.entry.item_id) if first.entry else meeting.item
        return Page(
            name=f"meeting.unfinished/{meeting.id}",
            heading=words("You were writing"),
            blocks=(
                Facts((Fact(words.say(HEADINGS[first.kind]), item_heading(meeting, item, words)),)),
                Sentence(words("You had begun: {text}", text=shortened(first.text, LONGEST_SHOWN))),
            ),
            question=Choice(
                words("Go on with it?"),
                (
                    Option("go", words("Go on with it"), self._go_on),
                    Option("later", words("Keep it for later"), self._later),
                    Option(
                        "away",
                        words("Throw it away"),
                        self._throw_away,
                        hint=words("It cannot be brought back."),
                    ),
                ),
            ),
            where=where_in(self.sitting, words),
        )

    def _go_on(self) -> Next:
        first = self.half[0]
        return Replace(self._item, above=WriteEntry(self.sitting, first.kind, first.entry))

    def _later(self) -> Next:
        return self._next(phrase("It is kept. You find it where you began it."))

    def _throw_away(self) -> Next:
        self.sitting.room.records.drafts.drop(self.half[0].page_name)
        return self._next(phrase("It is thrown away."))

    @property
    def _item(self) -> ItemScreen:
        return ItemScreen(self.sitting, self.sitting.meeting.current)

    def _next(self, said: Phrase) -> Next:
        others = self.half[1:]
        return Replace(Unfinished(self.sitting, others) if others else self._item, said)
