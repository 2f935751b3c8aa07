"""Numbers held against who is here, enough people to decide, days as said, votes nobody planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data.documents.of_meeting import minutes_of
from data.documents.text import text
from data.model.agenda import ItemKind
from data.model.meeting import Attendance, EntryKind, Presence, members_here
from data.words.wording import Words, phrase
from screens.group.quorum import Quorum
from screens.meeting.entry import WriteEntry
from tests.fixtures.laptop import Table
from tests.fixtures.running_meeting import CLOSE_NOW, SOMEBODY_LEAVES, meeting, said
from tests.fixtures.script import Step, choose, fill, play_script
from tests.journeys import demo_meeting as demo
from tui.conversation.conversation import Conversation
from tui.pages.answering import answered
from tui.pages.page import Filled
from tui.pages.screen import Back
from tui.pages.texts import texts_of


def need(table: Table, people: int) -> None:
    table.records.save_group(replace(table.records.group, quorum=people))
    table.records.save_meeting(replace(meeting(table), quorum=people))


def minutes(table: Table) -> str:
    return text(minutes_of(table.records.group, meeting(table), Words()))


def vote_here(conversation: Conversation, *, kind: str = "yes-no") -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "vote"),
            choose("vote.kind", kind),
            fill("vote.words", question="Buy a shed?", short=""),
            choose("vote.question", "yes"),
        ],
    )


def open_round(conversation: Conversation, *, each: str) -> int:
    """An open round on a shed, with so many people for each answer; how many answers there are."""
    play_script(conversation, [choose("meeting.item", "vote"), choose("vote.kind", "more")])
    play_script(
        conversation,
        [
            choose("vote.kind", "thumbs"),
            fill("vote.words", question="Buy a shed?", short=""),
            choose("vote.question", "yes"),
        ],
    )
    answers = {answer.name: each for answer in conversation.page.question.fields}
    play_script(conversation, [fill("vote.open-round", **answers)])
    return len(answers)


def test_a_vote_nobody_planned_starts_at_any_item_and_is_in_the_minutes(
    conversation: Conversation, table: Table
) -> None:
    here = len(meeting(table).here)
    assert meeting(table).item.kind is not ItemKind.VOTE
    vote_here(conversation)
    play_script(conversation, [fill("vote.voters", voters=str(here))])
    assert conversation.page.name == "vote.terms"
    play_script(conversation, [choose("vote.terms", "go"), choose("vote.read-out", "open")])
    assert meeting(table).votes[-1].item_id == meeting(table).current
    assert "Buy a shed?" in minutes(table)


def test_a_vote_can_be_started_from_more_at_an_item_that_writes_nothing(table: Table) -> None:
    conversation = table.sit_down()
    play_script(conversation, list(demo.arriving(table.records)))
    assert meeting(table).item.kind is ItemKind.CHECK_IN
    play_script(conversation, [choose("meeting.item", "more"), choose("meeting.more", "vote")])
    assert conversation.page.name == "vote.kind"


@pytest.mark.parametrize("typed", [29, 12])
def test_more_voters_than_people_are_asked_about(
    conversation: Conversation, table: Table, typed: int
) -> None:
    here = len(meeting(table).here)
    vote_here(conversation)
    play_script(conversation, [fill("vote.voters", voters=str(typed))])
    assert f"{here} people are here. Is {typed} right?" in said(conversation)
    play_script(conversation, [choose("vote.number-right", "no")])
    assert conversation.page.name == "vote.voters"
    play_script(
        conversation,
        [fill("vote.voters", voters=str(typed)), choose("vote.number-right", "yes")],
    )
    assert conversation.page.name == "vote.terms"


def test_fewer_voters_than_people_are_questioned_before_the_vote_opens(
    conversation: Conversation, table: Table
) -> None:
    here = len(meeting(table).here)
    vote_here(conversation)
    play_script(conversation, [fill("vote.voters", voters="5")])
    assert f"{here} people are here. Is 5 right?" in said(conversation)
    assert "number" in [o.id for o in conversation.page.question.options]


def leave(conversation: Conversation, people: int) -> None:
    for _ in range(people):
        play_script(
            conversation,
            SOMEBODY_LEAVES,
        )


def test_after_somebody_left_the_number_of_voters_is_asked_about(
    conversation: Conversation, table: Table
) -> None:
    before = len(meeting(table).here)
    leave(conversation, 2)
    vote_here(conversation)
    play_script(conversation, [fill("vote.voters", voters=str(before))])
    assert f"{before - 2} people are here. Is {before} right?" in said(conversation)


def test_an_open_round_of_more_than_are_here_is_asked_about_and_then_saved(
    conversation: Conversation, table: Table
) -> None:
    answers = open_round(conversation, each="20")
    assert "people are here. Is " in said(conversation)
    assert meeting(table).votes == ()
    play_script(conversation, [choose("vote.number-right", "yes")])
    assert meeting(table).votes[-1].expected == 20 * answers


# ---- enough people to decide ----


def test_a_group_may_say_how_many_must_be_here(table: Table) -> None:
    conversation = table.sit_down()
    room = conversation.visit.screen.room
    assert answered(Quorum(room).page(Words()), Filled({"quorum": "7"})) == Back(phrase("Saved."))
    assert table.records.group.quorum == 7
    assert Quorum(room).page(Words()).question.optional
    answered(Quorum(room).page(Words()), Filled({"quorum": ""}))
    assert table.records.group.quorum == 0


def test_without_such_a_rule_nothing_is_said(conversation: Conversation, table: Table) -> None:
    leave(conversation, 5)
    assert "to decide" not in said(conversation)
    assert "to decide" not in minutes(table)


def test_fewer_than_the_group_needs_is_said_at_the_opening(table: Table) -> None:
    conversation = table.sit_down()
    need(table, 30)
    arriving = list(demo.arriving(table.records))
    play_script(conversation, arriving[:2])
    assert conversation.page.name.startswith("meeting.guests")
    assert "The group needs 30 of its people here to decide." in said(conversation)
    assert meeting(table).quorum == 30


def test_it_is_said_when_somebody_leaves_before_a_vote_and_in_the_minutes(
    conversation: Conversation, table: Table
) -> None:
    here = len(members_here(meeting(table)))
    need(table, here)
    vote = [choose("meeting.item", "vote"), choose("vote.kind", "yes-no")]
    assert "to decide" not in said(conversation)
    assert "to decide" not in minutes(table)
    leave(conversation, 1)
    rule = f"The group needs {here} of its people here to decide."
    needs = f"{here - 1} people of the group are here. {rule}"
    assert needs in said(conversation)
    assert f"{rule} Once people had left" in minutes(table)
    play_script(conversation, [*vote, fill("vote.words", question="Buy a shed?", short="")])
    assert needs in said(conversation)


def test_a_guest_does_not_make_up_for_somebody_of_the_group_who_is_missing(table: Table) -> None:
    conversation = table.sit_down()
    play_script(conversation, list(demo.arriving(table.records))[:2])
    here = len(members_here(meeting(table)))
    need(table, here + 1)
    for guest in ("Ola", "Priya"):
        coming = Attendance(guest, Presence.HERE)
        table.records.save_meeting(meeting(table).with_attendance(coming))
    assert f"{here} people of the group are here." in said(conversation)
    assert f"needs {here + 1} of its people here to decide. Fewer came." in minutes(table)
    need(table, here)
    assert "to decide" not in said(conversation)
    assert "to decide" not in minutes(table)


# ---- by when ----


def action(by_when: str):
    return [
        choose("meeting.item", "action"),
        fill("meeting.write.action", text="Ring the GP", who="Chris", by_when=by_when),
    ]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("end of May", date(2027, 5, 31)),
        ("the end of the month", date(2026, 11, 30)),
        ("in two weeks", date(2026, 12, 7)),
    ],
)
def test_days_as_people_say_them_are_taken(
    conversation: Conversation, table: Table, typed: str, day: date
) -> None:
    play_script(conversation, action(typed))
    assert meeting(table).entries[-1].by_when == day


def test_other_words_are_kept_and_said_and_shown_in_the_minutes(
    conversation: Conversation, table: Table
) -> None:
    play_script(conversation, action("before  the summer"))
    entry = meeting(table).entries[-1]
    assert (entry.by_when, entry.by_when_said) == (None, "before the summer")
    assert "in your words: before the summer" in said(conversation)
    assert "before the summer" in minutes(table)


def test_by_the_next_meeting_is_its_day_once_that_is_set(
    conversation: Conversation, table: Table
) -> None:
    play_script(conversation, action("next meeting"))
    assert meeting(table).entries[-1].by_when_said == "next meeting"
    play_script(
        conversation,
        [
            *CLOSE_NOW,
            choose("meeting.closing", "next"),
            fill("meeting.next_day", day="14/12/2026"),
        ],
    )
    entry = meeting(table).entries[-1]
    assert (entry.by_when, entry.by_when_said) == (date(2026, 12, 14), "")
    play_script(conversation, [choose("meeting.closing", "close")])
    assert date(2026, 12, 14) in [a.by_when for a in table.records.group.actions]


# ---- the close ----


def close(conversation: Conversation) -> str:
    play_script(
        conversation,
        CLOSE_NOW,
    )
    return said(conversation)


def test_a_vote_and_a_change_of_plan_are_among_what_is_written_down(
    conversation: Conversation, table: Table
) -> None:
    open_round(conversation, each="1")
    closing = close(conversation)
    assert "Open round: Buy a shed?" in closing
    assert "Nothing was written down" not in closing


def test_only_where_nothing_is_in_the_minutes_the_close_says_so(
    conversation: Conversation,
) -> None:
    assert "Nothing was written down in this meeting." in close(conversation)


def test_an_item_that_came_later_is_written_down_too(conversation: Conversation) -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "change"),
            choose("meeting.change", "more-time"),
            fill("meeting.reason", reason="Much to say"),
        ],
    )
    closing = close(conversation)
    assert "5 minutes more. Why: Much to say" in closing
    assert "Nothing was written down" not in closing


def an_action(who: str) -> list[Step]:
    return [
        choose("meeting.item", "action"),
        fill("meeting.write.action", text="Ring the GP", who=who, by_when=""),
    ]


@pytest.mark.parametrize(("answer", "owner"), [("same", "Jos\u00e9"), ("other", "Jose")])
def test_an_owner_whose_name_is_nearly_that_of_somebody_known_is_asked_about(
    conversation: Conversation, table: Table, answer: str, owner: str
) -> None:
    group = table.records.group
    people = (replace(group.people[0], name="Jos\u00e9"), *group.people[1:])
    table.records.save_group(replace(group, people=people))
    play_script(conversation, an_action("Jose"))
    assert "Jose looks like Jos\u00e9." in said(conversation)
    assert meeting(table).entries == ()
    play_script(conversation, [choose("group.same-person", answer)])
    assert [entry.who for entry in meeting(table).entries] == [owner]
    assert conversation.page.name.startswith("meeting.item")


def test_an_owner_who_is_known_or_quite_another_is_not_asked_about(
    conversation: Conversation, table: Table
) -> None:
    play_script(conversation, an_action(table.records.group.people[0].name))
    play_script(conversation, an_action("Somebody from the council"))
    assert len(meeting(table).entries) == 2


def test_a_decision_with_too_few_here_says_so_on_its_page(
    conversation: Conversation, table: Table
) -> None:
    sitting = conversation.visit.screen.sitting  # type: ignore[attr-defined]  # an item's has one

    def page() -> str:
        return "\n".join(texts_of(WriteEntry(sitting, EntryKind.DECISION).page(Words())))

    assert "here to decide" not in page()
    need(table, 50)
    assert "The group needs 50 of its people here to decide." in page()
