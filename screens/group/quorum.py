"""How many people must be here for the group to decide (its quorum): a rule it may have, or not."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.group import Group
from data.model.meeting import Meeting, members_here
from data.words.numbers import read_number
from data.words.problems import Problem
from data.words.wording import Phrase, Words, phrase, phrases
from tui.pages.page import Block, Field, FieldKind, Notice, Page, Sentence, Tone
from tui.pages.screen import Back, Next
from tui.room import Room

HIGHEST_QUORUM = 300


def too_few_said(group: Group, meeting: Meeting) -> Phrase | None:
    """That fewer of the group are here than it needs to decide; None where enough are."""
    here = len(members_here(meeting))
    if here >= group.quorum:
        return None
    return phrase(
        "{now} {needed}",
        now=phrases("{n} person of the group is here.", "{n} people of the group are here.", here),
        needed=phrase("The group needs {n} of its people here to decide.", n=group.quorum),
    )


def too_few_blocks(group: Group, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """That fewer are here than the group needs to decide, where that is so, and what can be done."""
    said = too_few_said(group, meeting)
    if said is None:
        return ()
    return (
        Notice(words.say(said), Tone.NOTE),
        Sentence(words("You can meet and talk all the same, and decide another time.")),
    )


@frozen
class Quorum:
    """Asks how many people must be here to decide; a group may do without such a number."""

    room: Room

    def page(self, words: Words) -> Page:
        """What it does, and one field that may be empty."""
        known = self.room.records.group.quorum
        return Page(
            name="group.quorum",
            heading=words("Enough people to decide"),
            blocks=(
                Sentence(words("Some groups decide only when enough people are here.")),
                Sentence(words("Fairsay then says when there are fewer. It stops nothing.")),
                Sentence(words("Only people of the group count, and not guests.")),
            ),
            question=Field(
                "quorum",
                words("How many must be here to decide?"),
                kind=FieldKind.NUMBER,
                short=words("How many?"),
                hint=words("Leave it empty, or type 0, for no such rule."),
                value=str(known or ""),
                optional=True,
                does=self._number,
            ),
        )

    def _number(self, typed: str) -> Next:
        """Save it. Raises Problem where it is not a number of people."""
        number = read_number(typed.strip() or "0", 0, HIGHEST_QUORUM)
        if number is None:
            raise Problem(
                phrase("That is not a number of people."),
                phrase("Nothing was changed."),
                phrase("Type a number from 0 to {most}.", most=HIGHEST_QUORUM),
            )
        records = self.room.records
        records.save_group(replace(records.group, quorum=number))
        return Back(phrase("Saved."))
