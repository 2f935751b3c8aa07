"""Asks before a meeting: handed round like a vote, kept as words without a name or an order."""

from dataclasses import replace

import pytest

from data.model.ask import Ask
from data.model.group import Person
from data.words.problems import Problem
from data.words.wording import phrase
from screens import vote
from tests.fixtures.script import choose, command, fill, go_on
from tests.fixtures.voting_room import Voting, a_room, then


def round_of(people: int = 5) -> Voting:
    room = a_room()
    return Voting(room, vote.start_asks(room, "m1", then)).does(
        fill("vote.asks", people=str(people))
    )


def asks(voting: Voting, put_in: str = "", leave_out: str = "") -> None:
    voting.does(go_on("vote.ask-hand-over"), fill("vote.ask", put_in=put_in, leave_out=leave_out))


def kept(voting: Voting) -> set[Ask]:
    return set(voting.room.records.meeting("m1").asks)


def test_notes_are_written_once_when_everyone_has_finished() -> None:
    voting = round_of()
    asks(voting, "Dentists", "How we got here")
    asks(voting, "Rent")
    asks(voting, "Dogs")
    for _ in range(2):
        asks(voting)
    assert voting.writes == 0
    assert voting.page.wipe
    voting.does(choose("vote.ask-finished", "yes"))
    assert voting.writes == 1
    assert kept(voting) == {
        Ask("Dentists"),
        Ask("Rent"),
        Ask("Dogs"),
        Ask("How we got here", leave_out=True),
    }
    assert "Dentists" in voting.said
    voting.does(go_on("vote.asks-read"))
    assert voting.page.name == "item"


def test_where_two_people_wrote_three_notes_nothing_is_written_and_people_are_told() -> None:
    voting = round_of()
    assert voting.page.heading == "0 of 5 have had a turn"
    asks(voting, "Dentists", "Money")
    asks(voting, "Rent")
    for _ in range(3):
        asks(voting)
    voting.does(choose("vote.ask-finished", "yes"))
    assert voting.writes == 0
    assert kept(voting) == set()
    assert "If fewer than three people write, nothing is kept." in voting.said


def test_before_typing_people_know_that_their_words_are_kept() -> None:
    room = a_room()
    voting = Voting(room, vote.start_asks(room, "m1", then))
    assert "People may know them as yours" in voting.said
    assert "If fewer than three people write, nothing is kept." in voting.said
    voting.does(fill("vote.asks", people="4"))
    assert voting.page.name == "vote.asks"
    voting.does(fill("vote.asks", people="5"), go_on("vote.ask-hand-over"))
    assert "Your words are kept." in voting.said
    assert voting.page.secret


@pytest.mark.parametrize("stop", ["end", "leave"])
def test_stopping_asks_first_and_keeps_nothing(stop) -> None:
    voting = round_of()
    for note in "abc":
        asks(voting, note)
    voting.does(
        choose("vote.ask-hand-over", "end")
        if stop == "end"
        else command("vote.ask-hand-over", "leave")
    )
    voting.does(choose("vote.ask-stop", "no"), choose("vote.ask-hand-over", "end"))
    voting.does(choose("vote.ask-stop", "yes"))
    assert voting.page.name == "item"
    assert voting.writes == 0


def test_if_somebody_has_not_finished_nothing_is_kept_and_it_starts_again() -> None:
    voting = round_of()
    for note in "abcde":
        asks(voting, note)
    voting.does(choose("vote.ask-finished", "no"))
    assert voting.page.name == "vote.asks"
    assert voting.writes == 0


def test_a_cleared_turn_puts_nothing_in() -> None:
    voting = round_of().does(go_on("vote.ask-hand-over"), command("vote.ask", "back"))
    assert voting.page.heading == "0 of 5 have had a turn"


class FullDisk(Problem):
    def __init__(self) -> None:
        super().__init__(phrase("The disk is full."), None, phrase("Make room."))


def test_notes_that_cannot_be_saved_wait_and_are_saved_once(monkeypatch) -> None:
    voting = round_of()
    for note in "abcde":
        asks(voting, note)
    save = voting.room.records.save_meeting

    def full(meeting):
        raise FullDisk

    monkeypatch.setattr(voting.room.records, "save_meeting", full)
    voting.does(choose("vote.ask-finished", "yes"), choose("vote.asks-not-saved", "again"))
    assert "The disk is full." in voting.said
    monkeypatch.setattr(voting.room.records, "save_meeting", save)
    voting.does(choose("vote.asks-not-saved", "again"))
    assert len(kept(voting)) == 5


def test_notes_gone_on_without_are_saved_with_the_next_thing(monkeypatch) -> None:
    voting = round_of()
    for note in "abcde":
        asks(voting, note)

    def full(meeting):
        raise FullDisk

    with monkeypatch.context() as patched:
        patched.setattr(voting.room.records, "save_meeting", full)
        voting.does(choose("vote.ask-finished", "yes"), choose("vote.asks-not-saved", "show"))
    assert kept(voting) == set()
    assert len(voting.room.meeting("m1").asks) == 5
    voting.room.save_meeting(voting.room.meeting("m1"))
    assert len(kept(voting)) == 5


def test_recorders_are_named_and_voters_with_a_reader_are_told_about_headphones() -> None:
    room = a_room(recorders=("tmux",))
    voting = Voting(room, vote.start_asks(room, "m1", then))
    assert "tmux may be recording this screen." in voting.said
    voting.does(fill("vote.asks", people="5"))
    assert "use headphones, or line by line" in voting.said


def test_more_people_than_are_in_the_group_are_asked_about() -> None:
    room = a_room()
    people = tuple(Person(f"p{n}", f"P{n}") for n in range(6))
    room.records.save_group(replace(room.records.group, people=people))
    voting = Voting(room, vote.start_asks(room, "m1", then)).does(fill("vote.asks", people="29"))
    assert voting.page.name == "vote.people-right"
    voting.does(choose("vote.people-right", "no"), fill("vote.asks", people="6"))
    assert voting.page.name == "vote.ask-hand-over"
    again = Voting(room, vote.start_asks(room, "m1", then)).does(fill("vote.asks", people="7"))
    again.does(choose("vote.people-right", "yes"))
    assert again.page.name == "vote.ask-hand-over"
