"""What a report takes from the records: no names, nothing that a teller keeps out, nothing to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data.documents.text import text
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.group import Action, ActionState, Group, Person, Role
from data.model.meeting import Attendance, Entry, EntryKind, Meeting, MeetingState, Presence
from data.report.document import report_of
from data.report.facts import facts_of
from data.report.reading import read_facts
from data.report.span import EndsBeforeItBegins, Span, last_twelve_months, span_between, this_year
from data.storage.records import GroupRecords
from data.words.wording import Words
from tests.fixtures.groups import NOW, closed_sample

TODAY, WORDS = date(2026, 11, 30), Words()
GROUP = Group("Table", people=(Person("p1", "Ionela"), Person("p2", "Chris", Role.STAFF)))


@pytest.fixture
def sample(tmp_path):
    with GroupRecords.open(closed_sample(tmp_path / "group"), read_only=True) as records:
        yield records


def meeting(*entries: Entry, kind: ItemKind = ItemKind.DISCUSSION, **changes) -> Meeting:
    item = AgendaItem("i", "Buses", kind, 10, lead="Ionela")
    here = (Attendance("Ionela", Presence.HERE, "p1"), Attendance("Femi", Presence.HERE))
    held = Meeting(
        "m1", date(2026, 9, 7), "September", (item,), MeetingState.CLOSED, current="i",
        attendance=here, entries=entries,
    )  # fmt: skip
    return replace(held, **changes)


def said(group: Group, *meetings: Meeting) -> str:
    return text(report_of(facts_of(group, meetings, Span(), TODAY, WORDS), WORDS))


def test_only_meetings_that_are_over_and_in_the_span_are_counted(sample):
    until_august = read_facts(sample, Span(None, date(2026, 8, 31)), NOW.date(), WORDS)
    ever = read_facts(sample, Span(), NOW.date(), WORDS)
    assert [m.day.month for m in until_august.meetings] == [5, 6, 7, 8]
    assert len(ever.meetings) == len(sample.meetings) - 1  # today's has not begun


def test_no_name_of_the_group_or_of_a_guest_stands_in_the_report_of_the_sample(sample):
    whole = text(report_of(read_facts(sample, Span(), NOW.date(), WORDS), WORDS))
    meetings = [sample.meeting(m.id) for m in sample.meetings]
    names = {person.name for person in sample.group.people}
    names |= {there.name for m in meetings for there in m.attendance}
    assert [name for name in names if name in whole] == []


@pytest.mark.parametrize("kind", [EntryKind.DECISION, EntryKind.BRIGHT_SPOT])
def test_people_and_guests_are_somebody_in_what_was_written_down(kind):
    entry = Entry("e", "i", kind, "IONELA and Femi found a way.")
    assert "somebody and somebody found a way." in said(GROUP, meeting(entry))


@pytest.mark.parametrize("choice", [TellersChoice.NOT_AT_ALL, TellersChoice.NOT_ASKED])
def test_what_a_teller_keeps_out_is_told_in_no_way(choice):
    item = AgendaItem("i", "A night", ItemKind.ACCOUNT, 10, tellers_choice=choice)
    entries = tuple(Entry(kind.value, "i", kind, f"hidden {kind}", "Chris") for kind in EntryKind)
    action = Action("action", "hidden action", "Chris", promise=True, reply="hidden too",
                    meeting_id="m1")  # fmt: skip
    group = GROUP.with_action(action)
    whole = said(group, meeting(*entries, agenda=(item,)))
    assert "hidden" not in whole
    assert "Of 1 actions, 0 are done." in whole  # counted, and no more


def test_what_became_of_a_decision_are_the_actions_of_its_item():
    decided = Entry("d", "i", EntryKind.DECISION, "We ask for a bus.")
    will_do = Entry("a", "i", EntryKind.ACTION, "Write a letter", "Chris")
    action = Action("a", "Write a letter", "Chris", state=ActionState.DONE, meeting_id="m1")
    whole = said(GROUP.with_action(action), meeting(decided, will_do))
    assert "Actions from the same item: Write a letter: done" in whole


def test_an_action_that_is_over_its_day_is_late():
    action = Action("a", "Ask", "Chris", date(2026, 11, 29), promise=True, meeting_id="m1")
    assert "How far: late, still to do" in said(GROUP.with_action(action), meeting())


def test_actions_of_other_meetings_are_not_told():
    action = Action("a", "Elsewhere", "Chris", promise=True, meeting_id="m2")
    assert "Elsewhere" not in said(GROUP.with_action(action), meeting())


def test_a_learning_card_that_was_not_reached_was_not_looked_at():
    cards = (
        AgendaItem("i", "Boundaries", ItemKind.LEARNING, 10),
        AgendaItem("j", "Listening", ItemKind.LEARNING, 10),
    )
    whole = said(GROUP, meeting(agenda=cards))
    assert "Boundaries" in whole
    assert "Listening" not in whole


def test_a_group_that_never_met_says_so_and_no_more():
    assert "No meeting of this group was held" in said(GROUP)


def test_a_meeting_that_cannot_be_read_is_left_out_and_told(tmp_path):
    folder = closed_sample(tmp_path / "group")
    with GroupRecords.open(folder, read_only=True) as records:
        first = records.meetings[0]
    for file in folder.rglob(f"*{first.id}*"):
        file.write_bytes(b"{")
    with GroupRecords.open(folder, read_only=True) as records:
        facts = read_facts(records, Span(), NOW.date(), WORDS)
    assert facts.unread == (first.day,)
    assert "could not be read" in text(report_of(facts, WORDS))


def test_the_usual_spans_end_today():
    assert this_year(TODAY) == Span(date(2026, 1, 1), TODAY)
    assert last_twelve_months(TODAY) == Span(date(2025, 12, 1), TODAY)
    assert last_twelve_months(date(2028, 2, 29)).first == date(2027, 3, 1)


def test_a_span_that_ends_before_it_begins_is_refused():
    with pytest.raises(EndsBeforeItBegins):
        span_between(TODAY, date(2026, 1, 1))
