"""What was half typed when the program was stopped is offered at once to who comes back."""

from __future__ import annotations

import pytest

from data.model.meeting import Meeting, MeetingState
from data.words.wording import Words
from screens.start.home import Home
from screens.start.opening_a_folder import begun
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.laptop import Table
from tests.fixtures.script import Step, choose, command, fill, play_script
from tests.journeys import demo_meeting as demo
from tests.journeys.test_where import until
from tui.commands import BACK
from tui.conversation.conversation import Conversation
from tui.pages.screen import Start

HALF = "Most surgeries still ask\nabout a zebr"
UNFINISHED = "meeting.unfinished"
NOTE = "meeting.write.note"


def stopped_in(table: Table, page: str, **typed: str) -> Conversation:
    """Somebody types on a page, the program is stopped there, and they come back."""
    conversation = table.sit_down()
    play_script(conversation, until([*demo.demo_meeting(table.records)], page))
    for name, text in typed.items():
        conversation.typed(name, text)
    conversation.keep_drafts()
    return table.sit_down()


@pytest.mark.parametrize("lines", [False, True], ids=["drawn", "lines"])
def test_it_is_said_with_where_it_belongs_and_gone_on_with(table: Table, lines: bool) -> None:
    conversation = stopped_in(table, NOTE, text=HALF)
    conversation.set_access(lines=lines)
    assert conversation.page.name.startswith(UNFINISHED)
    steps: list[Step] = [choose(UNFINISHED, "go"), fill(NOTE, text=HALF)]
    said = play_lines(conversation, steps) if lines else "".join(play_drawn(conversation, steps))
    assert "A note" in said
    assert "Item 3 of 11: You said, we did" in said
    assert "You had begun: Most surgeries still ask" in said
    assert "The meeting carries on where it stopped." in said
    assert conversation.page.name.startswith("meeting.item/")
    assert HALF in [entry.text for entry in running(table).entries]
    assert table.records.drafts.all() == {}


def running(table: Table) -> Meeting:
    """The sample's meeting of today, as it is saved."""
    return next(
        meeting
        for meeting in map(table.records.meeting, (m.id for m in table.records.meetings))
        if meeting.state is MeetingState.RUNNING
    )


def test_kept_for_later_it_is_where_it_was_begun_and_offered_the_next_time(table: Table) -> None:
    conversation = stopped_in(table, NOTE, text=HALF)
    play_script(conversation, [choose(UNFINISHED, "later"), choose("meeting.item", "note")])
    assert conversation.visit.draft.fields == {"text": HALF}
    assert table.sit_down().page.name.startswith(UNFINISHED)


def test_thrown_away_nothing_of_it_is_kept(table: Table) -> None:
    conversation = stopped_in(table, NOTE, text=HALF)
    play_script(conversation, [choose(UNFINISHED, "away"), choose("meeting.item", "note")])
    assert conversation.visit.draft.fields == {}
    assert table.sit_down().page.name.startswith("meeting.item/")
    assert "zebr" not in "".join(
        path.read_text("utf-8", "replace") for path in table.folder.rglob("*") if path.is_file()
    )


def test_of_two_the_second_is_offered_after_the_first(table: Table) -> None:
    conversation = stopped_in(table, NOTE, text=HALF)
    play_script(conversation, [choose(UNFINISHED, "later"), choose("meeting.item", "action")])
    conversation.typed("who", "Priya")
    conversation.keep_drafts()
    conversation = table.sit_down()
    play_script(conversation, [choose(UNFINISHED, "later")])
    assert "Priya" in repr(conversation.page.blocks)
    play_script(conversation, [choose(UNFINISHED, "later"), choose("meeting.item", "next")])


def test_nothing_is_offered_where_nothing_was_typed_or_the_meeting_has_gone_on(
    table: Table,
) -> None:
    conversation = stopped_in(table, NOTE, text="  ")
    assert conversation.page.name.startswith("meeting.item/")
    play_script(conversation, [choose("meeting.item", "note")])
    conversation.typed("text", HALF)
    play_script(conversation, [command(NOTE, BACK), choose("meeting.item", "next")])
    assert not table.sit_down().page.name.startswith(UNFINISHED)


def test_a_locked_group_offers_it_once_it_is_open(table: Table) -> None:
    stopped_in(table, NOTE, text=HALF)
    assert table.laptop.room is not None
    following = begun(Home(table.laptop.room))
    assert isinstance(following, Start)
    assert following.above is not None
    assert following.above.page(Words()).name.startswith(UNFINISHED)


def test_of_a_ballot_there_is_nothing_to_offer(table: Table) -> None:
    conversation = table.sit_down()
    play_script(conversation, until([*demo.demo_meeting(table.records)], "vote.ballot"))
    conversation.typed("text", HALF)
    conversation.keep_drafts()
    assert table.records.drafts.all() == {}
    assert table.sit_down().page.name.startswith("vote.interrupted")
