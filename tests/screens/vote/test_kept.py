"""What is kept? During every vote, in words and in the exact bytes."""

from datetime import datetime
from pathlib import Path
from random import Random

from data.model.group import Group
from data.storage.records import GroupRecords
from data.words.wording import Words
from screens import vote
from screens.vote.what_is_kept import vote_row, what_is_kept
from tests.journeys.script import choose, fill, go_on
from tests.screens.vote.polling import NEXT_WORK, Voting, a_room, opening, said, then


def test_the_exact_bytes_shown_are_those_in_the_file(tmp_path: Path) -> None:
    records = GroupRecords.create(
        tmp_path / "g",
        Group("Common Table"),
        now=datetime(2026, 11, 23),  # noqa: DTZ001
        random=Random(1),
    )
    try:
        voting = Voting(a_room(NEXT_WORK, records=records)).opened().voted("0120")
        screen = what_is_kept(voting.conversation.visit.screen)
        assert screen is not None
        row = vote_row(voting.kept[0])
        assert row in said(screen.page(Words()))
        assert any(row.encode() in f.read_bytes() for f in (tmp_path / "g").rglob("*.json"))
        voting.voted("000").does(choose("vote.everyone", "yes"))
        closed = vote_row(voting.kept[0]).encode()
        assert any(closed in f.read_bytes() for f in (tmp_path / "g").rglob("*.json"))
    finally:
        records.close()


def test_it_is_the_same_page_for_every_voter() -> None:
    voting = Voting(a_room()).opened()
    pages = set()
    for mark in "012b":
        voting.does(go_on("vote.hand-over"))
        screen = what_is_kept(voting.conversation.visit.screen)
        assert screen is not None
        pages.add(screen.page(Words()))
        voting.does(choose("vote.ballot", mark))
    assert len(pages) == 1


def test_outside_a_vote_it_has_nothing_to_say() -> None:
    voting = Voting(a_room())
    assert what_is_kept(voting.conversation.visit.screen) is None


def test_while_asks_go_round_it_says_that_words_are_kept_and_how_they_will_stand_in_the_file(
    tmp_path: Path,
) -> None:
    records = GroupRecords.create(
        tmp_path / "g",
        Group("Common Table"),
        now=datetime(2026, 11, 23),  # noqa: DTZ001
        random=Random(1),
    )
    try:
        room = a_room(NEXT_WORK, records=records)
        voting = Voting(room, vote.start_asks(room, "m1", then)).does(fill("vote.asks", people="5"))
        pages = set()
        for wish in ("Your words", "Rent", "Dogs", "", ""):
            for _ in range(2):
                screen = what_is_kept(voting.conversation.visit.screen)
                assert screen is not None
                pages.add(screen.page(Words()))
                if voting.page.name == "vote.ask-hand-over":
                    voting.does(go_on("vote.ask-hand-over"))
            voting.does(fill("vote.ask", put_in=wish, leave_out=""))
        (page,) = pages
        assert page.secret
        assert "Then your words are saved, without a name and in no order." in said(page)
        voting.does(choose("vote.ask-finished", "yes"))
        (row, _) = [line for line in said(page).splitlines() if line.startswith("{")]
        assert any(row.encode() in f.read_bytes() for f in (tmp_path / "g").rglob("*.json"))
    finally:
        records.close()


def test_in_a_practice_it_says_that_nothing_is_kept() -> None:
    voting = Voting(a_room())
    voting.does(*opening()[:-1], choose("vote.read-out", "practise"))
    for step in (None, go_on("vote.practice-hand-over"), choose("vote.practice-ballot", "0")):
        voting.does(*([step] if step else []))
        screen = what_is_kept(voting.conversation.visit.screen)
        assert screen is not None
        assert "Nothing. A practice vote is not counted and not saved." in said(
            screen.page(Words())
        )
