"""What is kept? During every vote, in words and in the exact bytes."""

from datetime import datetime
from pathlib import Path
from random import Random

from data.model.group import Group
from data.storage.records import GroupRecords
from data.words.wording import Words
from screens import vote
from screens.vote.what_is_kept import vote_row, what_is_kept
from tests.fixtures.script import choose, command, fill, go_on
from tests.fixtures.voting_room import NEXT_WORK, Voting, a_room, ballots, opening, said, then
from tui.pages.screen import Screen


def new_group(folder: Path) -> GroupRecords:
    """A group of no people yet, in a folder of its own."""
    now = datetime(2026, 11, 23)  # noqa: DTZ001
    return GroupRecords.create(folder / "g", Group("Common Table"), now=now, random=Random(1))


def kept_on(voting: Voting) -> Screen | None:
    """What "What is kept?" shows on the page that is shown."""
    going = voting.conversation.visit.screen.page(Words()).goes_round
    return what_is_kept(going) if going else None


def test_the_exact_bytes_shown_are_those_in_the_file(tmp_path: Path) -> None:
    records = new_group(tmp_path)
    try:
        voting = Voting(a_room(NEXT_WORK, records=records)).opened().voted("0120")
        screen = kept_on(voting)
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
    for mark in ("0", "1", "2", "blank"):
        voting.does(go_on("vote.hand-over"))
        screen = kept_on(voting)
        assert screen is not None
        pages.add(screen.page(Words()))
        voting.does(choose("vote.ballot", mark))
    assert len(pages) == 1


def test_outside_a_vote_it_has_nothing_to_say() -> None:
    voting = Voting(a_room())
    assert kept_on(voting) is None


NOT_RIGHT = choose("vote.hand-over", "not-right")
WHOLE_VOTE = [
    choose("vote.hand-over", "helper"),
    go_on("vote.helper"),
    *(
        step
        for case in ("late", "left", "count", "paper", "pressure")
        for step in (
            NOT_RIGHT,
            choose("vote.not-right", case),
            choose(f"vote.advice/{case}", "on"),
        )
    ),
    go_on("vote.hand-over"),
    command("vote.ballot", "back"),
    choose("vote.left-ballot", "pass"),
    NOT_RIGHT,
    choose("vote.not-right", "early"),
    choose("vote.close-early/refused", "no"),
    choose("vote.not-right", "void"),
    choose("vote.end", "no"),
    *ballots("012b01"),
    NOT_RIGHT,
    choose("vote.not-right", "early"),
    choose("vote.close-early", "yes"),
    go_on("vote.close-early/hand-over"),
    choose("vote.close-early/second", "no"),
    choose("vote.not-right", "back"),
    *ballots("0"),
    command("vote.everyone", "back"),
]


def test_on_every_page_of_an_open_vote_it_says_what_is_kept_of_that_vote() -> None:
    """Help to vote, advice and ending the vote said what is kept of everything, once."""
    voting = Voting(a_room()).opened()
    row = vote_row(voting.kept[0])
    pages = set()
    for step in (*WHOLE_VOTE, None):
        pages.add(voting.page.name)
        screen = kept_on(voting)
        assert screen is not None, voting.page.name
        assert row in said(screen.page(Words())), voting.page.name
        voting.does(*([step] if step else []))
    assert {"vote.helper", "vote.end", "vote.left-ballot", "vote.everyone"} <= pages


def test_while_asks_go_round_it_says_that_words_are_kept_and_how_they_will_stand_in_the_file(
    tmp_path: Path,
) -> None:
    records = new_group(tmp_path)
    try:
        room = a_room(NEXT_WORK, records=records)
        voting = Voting(room, vote.start_asks(room, "m1", then)).does(fill("vote.asks", people="5"))
        pages = set()
        for wish in ("Your words", "Rent", "Dogs", "", ""):
            for _ in range(2):
                screen = kept_on(voting)
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
        screen = kept_on(voting)
        assert screen is not None
        assert "Nothing. A practice vote is not counted and not saved." in said(
            screen.page(Words())
        )
