"""A look at what a table would add, before anything is saved; and having it taken out again."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.importing.planned import NotAdded, Planned
from data.importing.table import BEST_KIND
from data.model.group import Group
from data.storage.adding import add, take_out
from data.words.people import person_said
from data.words.wording import Phrase, Words, phrase
from tui.pages.page import Block, Choice, Fact, Facts, GoOn, Notice, Option, Page, Steps
from tui.pages.screen import Back, Next, Replace
from tui.room import Room

MOST_SHOWN = 12
"""Rows of each list on the page; how many more there are is said."""


@frozen
class Look:
    """What would be added, what not and why. `guessed`: the file's letters may be wrong."""

    room: Room
    planned: Planned
    guessed: bool = False

    def page(self, words: Words) -> Page:
        """The counts, the lists, and yes or no."""
        return Page(
            name="importing.look",
            heading=words("What would be added"),
            blocks=(
                *self._guessed(words),
                _counts(self.planned, words),
                *_lists(self.planned, words),
            ),
            question=self._question(words),
        )

    def _guessed(self, words: Words) -> tuple[Block, ...]:
        if not self.guessed:
            return ()
        return (
            Notice(
                words(
                    "The file does not say how its letters are written. Check names with accents. "
                    "If one is wrong, save the table as “{kind}” and choose it again.",
                    kind=BEST_KIND,
                )
            ),
        )

    def _question(self, words: Words) -> GoOn | Choice:
        if self.planned.empty:
            return GoOn(words("Nothing to add. Go back?"), words("Go back"), Back)
        return Choice(
            words("Add this to the group?"),
            (
                Option("no", words("No, add nothing"), lambda: Back(phrase("Nothing was added."))),
                Option("yes", words("Yes, add it"), self._add, weighs=True),
            ),
        )

    def _add(self) -> Next:
        records, planned = self.room.records, self.planned
        add(records, with_planned(records.group, planned), planned.meetings)
        return Replace(Added(self.room, planned))


@frozen
class Added:
    """It is added; it can still be taken out again as a whole."""

    room: Room
    planned: Planned

    def page(self, words: Words) -> Page:
        """What was added."""
        return Page(
            name="importing.added",
            heading=words("It is added"),
            blocks=(_counts(self.planned, words),),
            question=Choice(
                words("Is that right?"),
                (
                    Option("done", words("Yes, keep it"), Back),
                    Option("undo", words("No, take all of it out again"), self._take_out),
                ),
            ),
        )

    def _take_out(self) -> Next:
        records, planned = self.room.records, self.planned
        meetings = [meeting.id for meeting in planned.meetings]
        take_out(records, without_planned(records.group, planned), meetings)
        return Back(phrase("All of it is taken out again. The group is as it was."))


def with_planned(group: Group, planned: Planned) -> Group:
    """The group with the people and actions of a table."""
    return replace(
        group,
        people=(*group.people, *planned.people),
        actions=(*group.actions, *planned.actions),
    )


def without_planned(group: Group, planned: Planned) -> Group:
    """The group without the people and actions of a table."""
    people = {person.id for person in planned.people}
    actions = {action.id for action in planned.actions}
    return replace(
        group,
        people=tuple(person for person in group.people if person.id not in people),
        actions=tuple(action for action in group.actions if action.id not in actions),
    )


def _counts(planned: Planned, words: Words) -> Facts:
    """Only what there is some of."""
    written = sum(len(meeting.entries) for meeting in planned.meetings)
    counted = (
        (words("People"), len(planned.people)),
        (words("Actions"), len(planned.actions)),
        (words("Meetings"), len(planned.meetings)),
        (words("Entries in their minutes"), written),
        (words("There already, not added"), len(planned.there)),
        (words("Not added"), len(planned.not_added)),
    )
    return Facts(tuple(Fact(label, str(n)) for label, n in counted if n))


def _lists(planned: Planned, words: Words) -> tuple[Block, ...]:
    people = tuple(person_said(person, words) for person in planned.people)
    actions = tuple(
        words("{text} ({who})", text=action.text, who=action.who) for action in planned.actions
    )
    meetings = tuple(
        words("{day}: {title}", day=words.short_day(meeting.day), title=meeting.title)
        for meeting in planned.meetings
    )
    left = tuple(_left(each, words) for each in (*planned.not_added, *planned.there))
    return (
        *_list(left, phrase("Not added, and why"), words),
        *_list(people, phrase("People to add"), words),
        *_list(actions, phrase("Actions to add"), words),
        *_list(meetings, phrase("Meetings to add"), words),
    )


def _left(left: NotAdded, words: Words) -> str:
    return words("Line {line}: {why}", line=left.line, why=words.say(left.why))


def _list(items: tuple[str, ...], caption: Phrase, words: Words) -> tuple[Block, ...]:
    if not items:
        return ()
    more = len(items) - MOST_SHOWN
    rest = (words.count("and {n} more", "and {n} more", more),) if more > 0 else ()
    return (Steps((*items[:MOST_SHOWN], *rest), caption=words.say(caption)),)
