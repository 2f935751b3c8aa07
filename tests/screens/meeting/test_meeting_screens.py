"""What happens in a meeting besides the usual way: time, late comers, mistakes, changes of plan."""

from __future__ import annotations

import pytest

from data.model.meeting import MeetingState, PlanEdit, Presence
from data.words.wording import Words
from tests.fixtures.laptop import HeldClock, Table
from tests.fixtures.running_meeting import CLOSE_NOW, SOMEBODY_LEAVES, meeting, said
from tests.fixtures.script import choose, fill, go_on, play_script
from tests.journeys import demo_meeting as demo
from tui import commands
from tui.conversation.conversation import Conversation
from tui.pages.page import Choice, Clock, Notice, Steps


def options(conversation: Conversation) -> list[str]:
    question = conversation.page.question
    assert isinstance(question, Choice)
    return [o.id for o in question.options]


def write_note(conversation: Conversation, text: str = "A note") -> None:
    play_script(
        conversation, [choose("meeting.item", "note"), fill("meeting.write.note", text=text)]
    )


def test_before_time_is_up_nobody_is_asked(conversation: Conversation, clock: HeldClock) -> None:
    clock.pass_minutes(14)
    write_note(conversation)
    assert conversation.page.name.startswith("meeting.item")


def test_time_up_is_asked_after_the_next_answer_and_only_once(
    conversation: Conversation, clock: HeldClock, table: Table
) -> None:
    clock.pass_minutes(15)
    assert conversation.page.name.startswith("meeting.item"), "nothing opens by itself"
    write_note(conversation)
    assert conversation.page.name.startswith("meeting.time_up")
    play_script(conversation, [choose("meeting.time_up", "stay")])
    clock.pass_minutes(5)
    write_note(conversation)
    assert conversation.page.name.startswith("meeting.item")
    assert len(meeting(table).entries) == 2


def test_more_time_is_a_change_of_plan_that_is_written_down(
    conversation: Conversation, clock: HeldClock, table: Table
) -> None:
    clock.pass_minutes(15)
    write_note(conversation)
    play_script(conversation, [choose("meeting.time_up", "more")])
    assert meeting(table).item.minutes == 20
    assert [c.edit for c in meeting(table).changes] == [PlanEdit.MORE_TIME]
    clock.pass_minutes(5)
    write_note(conversation)
    assert conversation.page.name.startswith("meeting.time_up"), "asked again for the longer time"


def test_a_pause_stops_the_time_however_it_is_left(
    conversation: Conversation, clock: HeldClock
) -> None:
    for leaving in (commands.BACK, commands.PAUSE):
        conversation.command(commands.PAUSE)
        clock.pass_minutes(60)
        conversation.command(leaving)
    play_script(conversation, [])
    clock.pass_minutes(3)
    clocks = [b.text for b in conversation.page.blocks if isinstance(b, Clock)]
    assert clocks == ["3 of 15 minutes"]


def test_a_paused_page_has_no_clock(conversation: Conversation) -> None:
    conversation.command(commands.PAUSE)
    assert not [b for b in conversation.page.blocks if isinstance(b, Clock)]


def test_somebody_who_comes_late_hears_the_rules_that_matter_most(
    conversation: Conversation, table: Table
) -> None:
    old_ray = next(p.id for p in table.records.group.people if p.name == demo.AWAY)
    play_script(
        conversation,
        [
            choose("meeting.item", "more"),
            choose("meeting.more", "presence"),
            choose("meeting.presence", "came"),
            choose("meeting.came", old_ray),
        ],
    )
    assert "serious harm" in said(conversation)
    play_script(conversation, [go_on("meeting.newcomer")])
    assert [a.presence for a in meeting(table).attendance if a.name == demo.AWAY] == [Presence.HERE]


@pytest.mark.parametrize("typed", ["Sam", "sam.", "S\u200bam"])
def test_a_guest_is_known_however_the_name_is_typed(
    conversation: Conversation, table: Table, typed: str
) -> None:
    came = [choose("meeting.item", "more"), choose("meeting.more", "presence")]
    guest = choose("meeting.presence", "guest")
    play_script(conversation, [*came, guest, fill("meeting.guest", name=typed)])
    assert "is here already." in said(conversation)


def test_a_guest_with_a_name_of_the_group_is_asked_about(
    conversation: Conversation, table: Table
) -> None:
    known = table.records.group.people[0].name
    came = [choose("meeting.item", "more"), choose("meeting.more", "presence")]
    guest = choose("meeting.presence", "guest")
    play_script(conversation, [*came, guest, fill("meeting.guest", name=known.upper())])
    assert f"Somebody in the group is called {known.upper()}." in said(conversation)
    alike = "S\u0430m"
    play_script(conversation, [fill("meeting.guest", name=alike)])
    assert conversation.page.question.ask == "Is this the same person?"
    play_script(conversation, [choose("group.same-person", "other")])
    assert [a.name for a in meeting(table).here if a.guest][-1] == alike


def test_somebody_who_leaves_is_noted_without_a_question(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        SOMEBODY_LEAVES,
    )
    assert len([a for a in meeting(table).attendance if a.presence is Presence.LEFT]) == 1


def test_what_is_written_can_be_changed_taken_out_and_put_back(
    conversation: Conversation, table: Table
) -> None:
    write_note(conversation, "Wrong")
    entry = meeting(table).entries[0].id
    to_entry = [
        choose("meeting.item", "more"),
        choose("meeting.more", "written"),
        choose("meeting.written", entry),
    ]
    play_script(
        conversation,
        [
            *to_entry,
            choose("meeting.one_entry", "change"),
            fill("meeting.write.note", text="Right"),
        ],
    )
    assert [e.text for e in meeting(table).entries] == ["Right"]
    play_script(conversation, [choose("meeting.one_entry", "remove")])
    assert meeting(table).entries == ()
    play_script(conversation, [choose("minutes.removed", "undo")])
    assert [e.text for e in meeting(table).entries] == ["Right"]


def test_an_empty_note_is_refused_and_nothing_is_saved(
    conversation: Conversation, table: Table
) -> None:
    write_note(conversation, "  \n ")
    assert "Nothing was typed" in said(conversation)
    assert meeting(table).entries == ()


def test_an_action_needs_somebody_and_a_day_that_is_one(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "action"),
            fill("meeting.write.action", text="Ring the GP", who="", by_when=""),
            fill("meeting.write.action", text="Ring the GP", who="Chris", by_when="45/45"),
        ],
    )
    assert conversation.page.name.startswith("meeting.write.action")
    assert [b for b in conversation.page.blocks if isinstance(b, Notice)]
    assert meeting(table).entries == ()
    play_script(
        conversation,
        [fill("meeting.write.action", text="Ring the GP", who="Chris", by_when="")],
    )
    assert meeting(table).entries[0].by_when is None


def test_an_item_put_off_comes_before_feedback_and_check_out(
    conversation: Conversation, table: Table
) -> None:
    title = meeting(table).item.title
    play_script(
        conversation,
        [
            choose("meeting.item", "change"),
            choose("meeting.change", "later"),
            fill("meeting.reason", reason=""),
        ],
    )
    assert [i.title for i in meeting(table).agenda][-3:] == [title, "Feedback", "Check-out"]
    assert conversation.page.name.startswith("meeting.content"), "the next item has a content note"


def test_an_item_with_something_written_in_it_is_never_lost(
    conversation: Conversation, table: Table
) -> None:
    title = meeting(table).item.title
    write_note(conversation)
    play_script(
        conversation,
        [
            choose("meeting.item", "change"),
            choose("meeting.change", "left-out"),
            fill("meeting.reason", reason="no time"),
        ],
    )
    assert title in [i.title for i in meeting(table).agenda]
    assert len(meeting(table).entries) == 1


@pytest.mark.parametrize("typed", ["", "0", "601", "\u00b2", "1" * 5000])
def test_the_minutes_of_a_new_item_are_a_number_that_can_be(
    conversation: Conversation, typed: str
) -> None:
    to_add = [choose("meeting.item", "change"), choose("meeting.change", "added")]
    new_item = fill("meeting.add", title="Budget", minutes=typed, reason="")
    play_script(conversation, [*to_add, new_item])
    assert "The minutes must be a number from 1 to 600." in said(conversation)
    assert conversation.page.name.startswith("meeting.add")


def test_a_new_item_comes_right_after_this_one(conversation: Conversation, table: Table) -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "change"),
            choose("meeting.change", "added"),
            fill("meeting.add", title="The heating", minutes="ten", reason=""),
            fill("meeting.add", title="The heating", minutes="10", reason=""),
        ],
    )
    assert [i.title for i in meeting(table).agenda][3] == "The heating"
    assert meeting(table).next_item.title == "The heating"


def test_the_break_ends_with_a_reminder_in_one_line(conversation: Conversation) -> None:
    play_script(conversation, [choose("meeting.item", "next"), *demo.account_and_break()])
    notices = [b.text for b in conversation.page.blocks if isinstance(b, Notice)]
    assert len(notices) == 1
    assert "ground rules" in notices[0]


def test_nothing_can_be_written_in_a_check_in(table: Table) -> None:
    conversation = table.sit_down()
    play_script(conversation, list(demo.arriving(table.records)))
    assert options(conversation) == ["next", "change", "more"]
    assert conversation.page.actions == ()


def test_the_teller_decides_before_anything_of_an_account_is_written(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "next"),
            go_on("meeting.content"),
            choose("meeting.item", "note"),
            choose("meeting.teller", "not-at-all"),
            choose("meeting.item", "note"),
        ],
    )
    assert conversation.page.name.startswith("meeting.teller")
    assert meeting(table).entries == ()


def test_a_closed_meeting_can_be_opened_again_and_carries_its_actions_once(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "action"),
            fill("meeting.write.action", text="Ring the GP", who="Chris", by_when=""),
        ],
    )
    close = [
        *CLOSE_NOW,
        choose("meeting.closing", "close"),
    ]
    play_script(conversation, close)
    assert meeting(table).state is MeetingState.CLOSED
    play_script(conversation, [choose("meeting.closed", "reopen")])
    play_script(conversation, [choose("meeting.closing", "item"), *close])
    carried = [a for a in table.records.group.actions if a.text == "Ring the GP"]
    assert len(carried) == 1


def test_every_page_has_at_most_five_main_choices_or_a_list_of_the_groups_own_things(
    table: Table,
) -> None:
    """PRODUCT, "Manners". Lists of people, rules, items and entries are as long as they are."""
    lists: tuple[str, ...] = (
        "meeting.arriving",
        "meeting.agenda",
        "meeting.apologies",
        "meeting.came",
    )
    lists += ("meeting.left", "meeting.written", "actions.list", "group.", "vote.")
    conversation = table.sit_down()
    for step in demo.demo_meeting(table.records):
        page = conversation.page
        if isinstance(page.question, Choice) and not page.name.startswith(lists):
            assert len(page.question.options) <= 5, page.name
        play_script(conversation, [step])


def test_what_is_written_down_is_read_back_before_the_close(
    conversation: Conversation,
) -> None:
    write_note(conversation, "Remember the bus fares")
    play_script(
        conversation,
        CLOSE_NOW,
    )
    steps = [i for b in conversation.page.blocks if isinstance(b, Steps) for i in b.items]
    assert "Note: Remember the bus fares" in steps


def test_the_meeting_speaks_plainly_when_asked_to(conversation: Conversation) -> None:
    plain = conversation.visit.screen.page(Words(plain=True))
    assert plain.heading != conversation.page.heading or plain.blocks != conversation.page.blocks


def test_notes_of_an_account_are_not_shown_once_the_teller_says_no(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "next"),
            go_on("meeting.content"),
            choose("meeting.item", "teller"),
            choose("meeting.teller", "in-minutes"),
            choose("meeting.item", "note"),
            fill("meeting.write.note", text="A night in the corridor"),
        ],
    )
    assert "A night in the corridor" in said(conversation)
    play_script(
        conversation, [choose("meeting.item", "teller"), choose("meeting.teller", "not-at-all")]
    )
    assert "A night in the corridor" not in said(conversation)
    play_script(
        conversation,
        CLOSE_NOW,
    )
    assert "A night in the corridor" not in said(conversation)


def test_an_action_changed_after_the_close_is_changed_on_the_groups_list(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "action"),
            fill("meeting.write.action", text="Ring the GP", who="Ash", by_when=""),
            *CLOSE_NOW,
            choose("meeting.closing", "close"),
            choose("meeting.closed", "reopen"),
            choose("meeting.closing", "item"),
            choose("meeting.item", "more"),
            choose("meeting.more", "written"),
        ],
    )
    entry = meeting(table).entries[0].id
    play_script(
        conversation,
        [
            choose("meeting.written", entry),
            choose("meeting.one_entry", "change"),
            fill("meeting.write.action", text="Ring both GPs", who="Chris", by_when=""),
            choose("meeting.one_entry", "keep"),
            choose("meeting.written", "none"),
            choose("meeting.more", "close"),
            choose("meeting.close_now", "yes"),
            choose("meeting.closing", "close"),
        ],
    )
    carried = [(a.text, a.promise) for a in table.records.group.actions if a.id == entry]
    assert carried == [("Ring both GPs", True)]
