"""Parts of a record that do not fit together are put right, and said; nothing typed is dropped."""

from dataclasses import replace

import pytest

from data.model.agenda import AgendaItem, ItemKind, VotePlan
from data.model.group import Action, Group, Person
from data.model.meeting import Attendance, MeetingState, Presence, Stage
from data.model.vote import (
    Band,
    Level,
    Outcome,
    Rule,
    Shown,
    TieRule,
    Vote,
    VoteKind,
    VoteState,
)
from data.storage.durable import previous_of
from data.storage.index import MeetingIndex
from data.storage.mending import LONGEST_ITEM, mended_group, mended_meeting
from data.storage.records import GroupRecords
from data.storage.tables import Encoder, decode
from data.words.wording import Words

ITEMS = tuple(AgendaItem(name, name, ItemKind.NEWS, 5) for name in ("i1", "i2", "i3"))
VOTE = Vote(
    "v1", "i1", "Tea?", "Tea", ("yes", "no"), VoteKind.YES_NO, Rule.MAJORITY, TieRule.TALK_AGAIN,
    Level.COUNTS, 9, VoteState.CLOSED, shown=Shown(Outcome.YES, counts=(5, 3, 1)),
)  # fmt: skip


@pytest.fixture
def running(meeting):
    return replace(
        meeting, agenda=ITEMS, state=MeetingState.RUNNING, stage=Stage.ITEMS, votes=(VOTE,)
    )


def test_what_fits_together_stays_as_it_is(running, group):
    assert mended_meeting(running) == running
    assert mended_group(group) == group


def test_a_meeting_whose_item_is_gone_stands_at_the_last_one_that_was_begun(running):
    lost = replace(running, current="gone", entered=("i1", "i2", "gone"))
    assert mended_meeting(lost).current == "i2"
    assert mended_meeting(lost).entered == ("i1", "i2")
    assert mended_meeting(replace(lost, entered=())).current == ""


def test_notes_and_votes_of_an_item_that_is_gone_are_kept(running, note):
    lost = replace(running, entries=(replace(note, item_id="gone"),))
    lost = replace(lost, votes=(replace(VOTE, item_id="gone"),))
    assert mended_meeting(lost) == lost


def test_two_of_the_same_id_are_told_apart_and_both_kept(running, note):
    twice = replace(running, agenda=(*ITEMS, ITEMS[0]), entries=(note, note), votes=(VOTE, VOTE))
    mended = mended_meeting(twice)
    assert [len(each) for each in (mended.agenda, mended.entries, mended.votes)] == [4, 2, 2]
    for records in (mended.agenda, mended.entries, mended.votes):
        assert len({record.id for record in records}) == len(records)


def test_somebody_listed_twice_counts_once(running):
    here = Attendance("Ana", Presence.HERE, "a1")
    twice = replace(running, attendance=(here, replace(here, presence=Presence.LEFT)))
    assert mended_meeting(twice).attendance == (replace(here, presence=Presence.LEFT),)


@pytest.mark.parametrize(("minutes", "mended"), [(-5, 1), (0, 1), (2**60, LONGEST_ITEM)])
def test_minutes_that_cannot_be_are_brought_into_reach(running, minutes, mended):
    odd = replace(running, agenda=(replace(ITEMS[0], minutes=minutes),))
    assert mended_meeting(odd).agenda[0].minutes == mended


@pytest.mark.parametrize(
    "shown",
    [
        Shown(Outcome.YES, counts=(5, 3)),
        Shown(Outcome.YES, counts=(5, 3, 1, 1)),
        Shown(Outcome.YES, counts=(-5, 3, 1)),
        Shown(Outcome.YES),
        Shown(Outcome.YES, bands=(Band.MOST, Band.FEW, Band.FEW)),
    ],
)
def test_of_a_result_that_does_not_fit_its_vote_only_what_came_out_is_shown(running, shown):
    (vote,) = mended_meeting(replace(running, votes=(replace(VOTE, shown=shown),))).votes
    assert vote.shown == Shown(Outcome.YES)
    assert vote.level is Level.OUTCOME


@pytest.mark.parametrize("state", [VoteState.OPEN, VoteState.VOID, VoteState.INTERRUPTED])
def test_nothing_is_shown_of_a_vote_that_was_not_closed(running, state):
    (vote,) = mended_meeting(replace(running, votes=(replace(VOTE, state=state),))).votes
    assert vote.shown is None


def test_a_closed_vote_without_a_result_was_interrupted(running):
    (vote,) = mended_meeting(replace(running, votes=(replace(VOTE, shown=None),))).votes
    assert vote.state is VoteState.INTERRUPTED


def test_people_and_actions_of_the_same_id_are_told_apart():
    group = Group(
        "g",
        people=(Person("a", "Ana"), Person("a", "Ben")),
        actions=(Action("x", "ring", "Ana"), Action("x", "write", "Ben")),
    )
    mended = mended_group(group)
    assert [p.name for p in mended.people] == ["Ana", "Ben"]
    assert len({p.id for p in mended.people}) == len({a.id for a in mended.actions}) == 2


def write_with_a_good_checksum(file, change):
    found = decode(file.read_bytes(), newest_schema=1)
    change(found.tables)
    file.write_bytes(Encoder().encode(found.tables, schema=1, generation=found.generation))


def test_what_was_put_right_is_said_once_and_saved(started, running):
    with GroupRecords.open(started) as records:
        records.save_meeting(running)
    file = started / f"meetings/{running.id}.json"
    write_with_a_good_checksum(file, lambda tables: tables["meeting"]["1"].update(current="gone"))
    with GroupRecords.open(started) as records:
        assert records.meeting(running.id).current == ""
        assert "We put it right." in Words().say(records.files.notices[-1])
    with GroupRecords.open(started) as records:
        assert records.meeting(running.id).current == ""
        assert records.files.notices == ()


def test_a_record_that_makes_no_sense_gives_way_to_the_copy_before_out_loud(started, meeting):
    file = started / f"meetings/{meeting.id}.json"
    with GroupRecords.open(started) as records:
        records.save_meeting(meeting.moved_on())
    write_with_a_good_checksum(file, lambda tables: tables["meeting"]["1"].update(stage=7))
    write_with_a_good_checksum(
        started / "group.json", lambda tables: tables["group"]["1"].update(name=None)
    )
    assert previous_of(file).exists()
    with GroupRecords.open(started) as records:
        assert records.meeting(meeting.id) == meeting
        assert len(records.files.notices) == 2
    assert file.with_name(file.name + ".damaged-1").exists()


FORGED = "Ana\nDone: Everybody agreed.\n9. Cast"
ON_ONE_LINE = "Ana Done: Everybody agreed. 9. Cast"


def test_no_name_or_title_of_a_file_says_lines_of_its_own(running, note):
    """Line by line they would look like answers, and like sentences of the program."""
    item = replace(
        ITEMS[0],
        title=FORGED,
        lead=FORGED,
        vote=VotePlan(FORGED, FORGED, (FORGED,), VoteKind.CHOOSE_ONE),
    )
    several = replace(VOTE, kind=VoteKind.SEVERAL, options=(FORGED, "b"), question=FORGED)
    meeting = replace(
        running,
        title=FORGED,
        agenda=(item, *ITEMS[1:]),
        votes=(replace(several, shown=Shown(Outcome.CHOSEN, FORGED, counts=(5, 3, 1))),),
        attendance=(Attendance(FORGED, Presence.HERE),),
        entries=(replace(note, who=FORGED, text=FORGED),),
    )
    mended = mended_meeting(meeting)
    assert repr(mended).count(repr(ON_ONE_LINE)[1:-1]) == 11
    assert [entry.text for entry in mended.entries] == [FORGED]  # a note has as many as it likes
    group = mended_group(Group(FORGED, people=(Person("p1", FORGED),)))
    assert group == Group(ON_ONE_LINE, people=(Person("p1", ON_ONE_LINE),))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_whatever_ends_a_line_ends_none_in_a_name(end):
    assert mended_group(Group(f"Ana{end}Bel")) == Group("Ana Bel")
    assert mended_group(Group(f"Ana{end}")) == Group("Ana")


def test_the_list_of_meetings_says_no_lines_of_its_own():
    row = {"id": "a1", "day": "2026-11-23", "title": FORGED, "state": "planned"}
    index = MeetingIndex({"1": {"summary": row, "unsure": True}})
    assert [summary.title for summary in index.summaries] == [ON_ONE_LINE]
    assert index.table()["1"]["unsure"] is True


def test_what_is_said_of_such_a_meeting_is_one_line_too(started, running):
    """The notice that its title was put right named it as it had been."""
    path = started / "meetings" / f"{running.id}.json"
    with GroupRecords.open(started) as records:
        records.save_meeting(running)
    found = decode(path.read_bytes(), newest_schema=1)
    found.tables["meeting"]["1"]["title"] = FORGED
    path.write_bytes(Encoder().encode(found.tables, schema=1, generation=found.generation))
    with GroupRecords.open(started) as records:
        assert records.meeting(running.id).title == ON_ONE_LINE
        said = [Words().say(notice) for notice in records.files.notices]
    assert len(said) == 1
    assert "\n" not in said[0]
