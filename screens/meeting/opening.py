"""Opening: the ground rules are read out and agreed."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import ItemKind
from data.model.meeting import Meeting, Stage
from data.words.wording import Words, phrase
from screens.group.quorum import too_few_blocks
from screens.group.rules import ReviewRules
from screens.meeting.rules import rule_actions, titles_block
from screens.meeting.running_meeting import Sitting
from screens.meeting.where import where_in
from tui.pages.page import Block, Choice, Fact, Facts, Option, Page, Sentence
from tui.pages.screen import Go, Next, Stay

TAKE_THE_TIME = phrase("Take the time you need. Talk it over, then read them again.")


def today_facts(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """Who supports people today and where the quiet space is, as far as it is known."""
    facts = []
    if meeting.support_person:
        facts.append(Fact(words("You can talk to"), meeting.support_person))
    if meeting.quiet_space:
        facts.append(Fact(words("Quiet space"), meeting.quiet_space))
    return (Facts(tuple(facts)),) if facts else ()


@frozen
class ReadRules:
    """The rules, to be read out; the meeting goes on once everybody agrees."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Every rule, how to step out, and the question to the room."""
        meeting = self.sitting.meeting
        rules = self.sitting.room.records.group.ground_rules
        return Page(
            name=f"meeting.rules/{meeting.id}",
            heading=words("Ground rules"),
            blocks=(
                Sentence(words("Read them out loud, all of them, or one at a time in turns.")),
                titles_block(rules, words),
                Sentence(words("Step out at any time. Nobody will ask why.")),
                *today_facts(meeting, words),
                *too_few_blocks(self.sitting.room.records.group, meeting, words),
            ),
            question=Choice(
                words("Does everyone agree to the ground rules?"),
                (
                    Option("agree", words("Yes, everyone agrees"), self._agreed, weighs=True),
                    Option(
                        "change",
                        words("Change or add a rule"),
                        lambda: Go(ReviewRules(self.sitting.room)),
                    ),
                    Option(
                        "again", words("Not yet, read them again"), lambda: Stay(said=TAKE_THE_TIME)
                    ),
                ),
                short=words("Does everyone agree?"),
            ),
            actions=rule_actions(rules, words, Go),
            where=where_in(self.sitting, words),
        )

    def _agreed(self) -> Next:
        room, meeting = self.sitting.room, self.sitting.meeting
        room.records.save_group(room.records.group.rules_read_on(room.today))
        entered = meeting.entered
        if meeting.current and meeting.item.kind is ItemKind.RULES:
            entered = (*entered, meeting.current)
        self.sitting.save(replace(meeting, rules_agreed=True, stage=Stage.ITEMS, entered=entered))
        return self.sitting.go_on(phrase("The ground rules are agreed."))
