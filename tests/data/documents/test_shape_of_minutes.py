"""Minutes as a coordinator wants to send them: what matters first, and nothing that says nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.documents.document import Grid, Heading, Items, Paragraph, Typed
from data.documents.markdown import markdown
from data.documents.of_meeting import minutes_of
from data.documents.text import text
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.group import Group, Person
from data.model.meeting import Attendance, Entry, EntryKind, Meeting, MeetingState, Presence
from data.model.vote import Level, Outcome, Rule, Shown, VoteKind
from data.words.wording import Words
from tests.fixtures.votes import a_vote

DAY = date(2026, 11, 23)
GROUP = Group("Friday Table", (Person("p1", "Marlene"), Person("p2", "Jay")))
HELLO = AgendaItem("i0", "Hello", ItemKind.CHECK_IN, 5)
NEWS = AgendaItem("i1", "News", ItemKind.NEWS, 10)
TEA = AgendaItem("i2", "Tea", ItemKind.BREAK, 10)
STORY = AgendaItem("i3", "A night in A&E", ItemKind.ACCOUNT, 10, content_note="Pain")
BUSES = AgendaItem("i4", "Buses", ItemKind.DISCUSSION, 10)
AGENDA = (HELLO, NEWS, TEA, STORY, BUSES)
WORDS = Words()


def held(*, reached=AGENDA, agenda=AGENDA, **more) -> Meeting:
    ids = tuple(item.id for item in reached)
    meeting = Meeting("m1", DAY, "Ours", agenda, MeetingState.CLOSED, reached=ids, entered=ids)
    return replace(meeting, current=ids[-1] if ids else "", **more)


def wrote(kind: EntryKind, typed: str, item: AgendaItem = NEWS, **more) -> Entry:
    return Entry(f"e-{kind}-{typed}", item.id, kind, typed, **more)


def sections(meeting: Meeting, words: Words = WORDS) -> list[str]:
    blocks = minutes_of(GROUP, meeting, words).blocks
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]


def as_text(meeting: Meeting, words: Words = WORDS) -> str:
    return text(minutes_of(GROUP, meeting, words))


@pytest.mark.parametrize(
    ("began", "ended", "said"),
    [
        (time(14), time(16, 5), "Minutes of Monday, 23 November 2026, 14:00 to 16:05"),
        (time(14), None, "Minutes of Monday, 23 November 2026, from 14:00"),
        (None, time(16, 5), "Minutes of Monday, 23 November 2026, until 16:05"),
        (None, None, "Minutes of Monday, 23 November 2026"),
    ],
)
def test_the_top_says_when_it_was_as_far_as_anybody_knows(began, ended, said) -> None:
    assert said in as_text(held(began=began, ended=ended)).split("\n")


def test_the_top_says_where_it_was_who_took_notes_and_when_the_group_meets_again() -> None:
    lines = as_text(held(place="The hall", notes_by="Jay", next_day=DAY)).split("\n")
    facts = ["Where: The hall", "Who took the notes: Jay", "Next meeting: Monday, 23 November 2026"]
    assert [line for line in lines if line.removeprefix("- ") in facts] == [f"- {f}" for f in facts]
    assert not any(fact.split(":")[0] in as_text(held()) for fact in facts)


@pytest.mark.parametrize("agreed", [True, False])
def test_who_came_late_and_who_left_is_said_only_where_the_group_agreed(agreed) -> None:
    came = (
        Attendance("Marlene", Presence.LEFT, "p1"),
        Attendance("Jay", Presence.HERE, "p2", late=True),
    )
    written = as_text(held(attendance=came, coming_and_going=agreed))
    assert "Marlene" in written
    assert "Jay" in written
    assert ("left early" in written, "came late" in written) == (agreed, agreed)


def test_decisions_come_first_then_actions_then_items_and_what_came_after_them() -> None:
    entries = (
        wrote(EntryKind.BRIGHT_SPOT, "A library card"),
        wrote(EntryKind.PARKED, "Dogs"),
        wrote(EntryKind.ACTION, "Ask the bus company", who="Jay"),
        wrote(EntryKind.NOTE, "The bus is late"),
        wrote(EntryKind.DECISION, "We write to them"),
    )
    assert sections(held(entries=entries)) == [
        "What we decided",
        "Who does what by when",
        "2. News",
        "4. A night in A&E",
        "Also on the agenda",
        "Bright spots",
        "Parked topics",
    ]


def test_a_meeting_in_which_nothing_was_written_has_no_empty_heading() -> None:
    assert sections(held()) == ["4. A night in A&E", "Also on the agenda"]
    assert sections(held(agenda=(), reached=())) == []


KINDS = st.sampled_from(EntryKind)
WRITTEN = st.lists(st.tuples(KINDS, st.sampled_from(AGENDA)), max_size=6)


@given(WRITTEN, st.integers(0, 5), st.sampled_from(TellersChoice))
def test_below_every_heading_something_is_said_whatever_was_written(written, far, choice) -> None:
    entries = tuple(
        wrote(kind, f"said {n}", item, who="Jay") for n, (kind, item) in enumerate(written)
    )
    meeting = held(reached=AGENDA[:far], entries=entries).with_tellers_choice(STORY.id, choice)
    blocks = minutes_of(GROUP, meeting, WORDS).blocks
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            assert isinstance(following, Paragraph | Typed | Items | Grid) or (
                isinstance(following, Heading) and following.level > block.level
            )


@given(st.integers(0, 5))
def test_every_item_is_either_said_to_be_reached_or_said_not_to_be(far) -> None:
    written = as_text(held(reached=AGENDA[:far]))
    for n, item in enumerate(AGENDA):
        missing = f"{item.title}: " in written
        assert item.title in written
        assert missing == (n >= far), item.title


def test_a_break_that_was_not_taken_is_said_to_be_so_and_an_item_not_to_be_reached() -> None:
    written = as_text(held(reached=(HELLO, NEWS)))
    assert "- Tea: this break was not taken" in written
    assert "- Buses: not reached" in written


def test_an_item_that_was_jumped_over_is_said_not_to_be_reached() -> None:
    assert "- News: not reached" in as_text(held(reached=(HELLO, TEA, STORY, BUSES)))


def test_while_the_meeting_goes_on_nothing_is_said_not_to_be_reached() -> None:
    running = replace(held(reached=(HELLO, NEWS)), state=MeetingState.RUNNING)
    assert "not reached" not in as_text(running)


def test_a_break_left_in_the_middle_of_and_an_account_nobody_was_ready_for_were_not_reached() -> (
    None
):
    meeting = replace(held(), entered=(HELLO.id,))
    written = as_text(meeting)
    assert "- Tea: this break was not taken" in written
    assert "- A night in A&E: not reached" in written
    assert "in confidence" not in written


def test_actions_are_in_order_of_day_and_those_without_one_come_last() -> None:
    entries = (
        wrote(EntryKind.ACTION, "Four", who="Jay"),
        wrote(EntryKind.ACTION, "Three", who="Jay", by_when_said="before the summer"),
        wrote(EntryKind.ACTION, "Two", who="Jay", by_when=date(2026, 12, 3)),
        wrote(EntryKind.ACTION, "One", BUSES, who="Marlene", by_when=date(2026, 12, 1)),
    )
    document = minutes_of(GROUP, held(entries=entries), WORDS)
    (grid,) = [block for block in document.blocks if isinstance(block, Grid)]
    assert [row[1] for row in grid.rows] == ["One", "Two", "Three", "Four"]
    assert [action.what for action in document.actions] == ["One", "Two", "Three", "Four"]


def test_a_vote_is_among_what_was_decided_with_its_rule_and_how_many_voted() -> None:
    vote = a_vote(VoteKind.YES_NO, Rule.MAJORITY, expected=7).closed_with(Shown(Outcome.YES))
    written = as_text(held(votes=(replace(vote, item_id=NEWS.id),)))
    decided = written.split("What we decided")[1].split("2. News")[0]
    assert "The result is yes." in decided
    assert "7 people voted, and an option needed more than half of all votes" in decided


def test_an_open_round_and_feedback_decide_nothing() -> None:
    shown = Shown(Outcome.NOT_A_DECISION)
    thumbs = a_vote(VoteKind.THUMBS, Rule.NOTHING_DECIDED, Level.OUTCOME).closed_with(shown)
    meeting = held(votes=(replace(thumbs, item_id=NEWS.id),))
    assert "What we decided" not in sections(meeting)
    assert "2. News" in sections(meeting)


def test_a_vote_that_was_stopped_decided_nothing_and_is_said_to_be_stopped() -> None:
    vote = a_vote(VoteKind.YES_NO, Rule.MAJORITY, expected=7).voided()
    meeting = held(votes=(replace(vote, item_id=NEWS.id),))
    assert "What we decided" not in sections(meeting)
    assert "This vote was stopped before the end." in as_text(meeting)


def test_how_many_for_each_answer_is_a_table_in_markdown_and_lines_in_text() -> None:
    shown = Shown(Outcome.NOT_A_DECISION, counts=(4, 2, 1, 0))
    vote = a_vote(VoteKind.THUMBS, Rule.NOTHING_DECIDED, Level.COUNTS).closed_with(shown)
    document = minutes_of(GROUP, held(votes=(replace(vote, item_id=NEWS.id),)), WORDS)
    assert "| Thumb up | 4 people |" in markdown(document)
    assert "How many for each answer:\n\n- Thumb up: 4 people\n- Thumb sideways: 2 people" in text(
        document
    )
    assert "Answer:" not in text(document)


def test_parked_topics_say_what_becomes_of_them_where_that_was_said() -> None:
    entries = (
        wrote(EntryKind.PARKED, "Dogs", became="Jay asks about it"),
        wrote(EntryKind.PARKED, "Keys"),
    )
    parked = as_text(held(entries=entries)).split("Parked topics")[1]
    assert "- Dogs\n  What happens with it: Jay asks about it\n- Keys\n" in parked


def test_the_plain_register_says_the_same_sections_in_plain_words() -> None:
    entries = (wrote(EntryKind.PARKED, "Dogs"), wrote(EntryKind.DECISION, "We write to them"))
    written = as_text(
        held(entries=entries, reached=(HELLO, NEWS), began=time(14)), Words(plain=True)
    )
    assert "from 2:00 pm" in written
    assert "Kept for later" in written
    assert "- Buses: we did not get to it" in written
