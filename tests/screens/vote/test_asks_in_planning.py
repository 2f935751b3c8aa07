"""Asks are offered where an agenda is planned, shown there afterwards, and put on it or left out."""

from data.model.agenda import ItemKind
from data.model.ask import Ask, item_of
from data.words.wording import Words
from screens.plan.agenda import PlanAgenda
from tests.fixtures.script import Step, choose, fill, go_on
from tests.fixtures.voting_room import Voting, a_room, said

WISHES = ("Dentists", "Rent", "Dogs")


def planning(leave_out: str = "") -> Voting:
    """At the agenda, after five people were asked."""
    room = a_room()
    voting = Voting(room, PlanAgenda(room, "m1"))
    voting.does(choose("plan.agenda", "asks"), fill("vote.asks", people="5"))
    for wish, other in zip((*WISHES, "", ""), (leave_out, *[""] * 4), strict=True):
        voting.does(go_on("vote.ask-hand-over"), fill("vote.ask", put_in=wish, leave_out=other))
    return voting.does(choose("vote.ask-finished", "yes"), go_on("vote.asks-read"))


def looks_at(voting: Voting, text: str) -> None:
    """Choose an ask from the list of all."""
    voting.does(choose("plan.asks", _place(voting, text)))


def _place(voting: Voting, text: str) -> str:
    asks = voting.room.records.meeting("m1").asks
    return next(str(place) for place, ask in enumerate(asks) if ask.text == text)


def titles(voting: Voting) -> list[str]:
    return [item.title for item in voting.room.records.meeting("m1").agenda]


def test_what_members_asked_for_stands_beside_the_agenda() -> None:
    voting = planning()
    assert voting.page.name.startswith("plan.agenda")
    lines = said(PlanAgenda(voting.room, "m1").page(Words())).splitlines()
    assert set(WISHES) <= set(lines)
    assert "Put in" in lines
    assert "Leave out" not in lines


def test_without_asks_there_is_nothing_to_go_through() -> None:
    room = a_room()
    assert "asked for" not in said(PlanAgenda(room, "m1").page(Words()))


def test_an_ask_is_put_on_the_agenda_in_its_own_words_without_a_name() -> None:
    voting = planning().does(choose("plan.agenda", "asked-for"))
    looks_at(voting, "Rent")
    voting.does(choose("plan.ask/", "own"))
    assert "It is on the agenda." in voting.said
    (item,) = [i for i in voting.room.records.meeting("m1").agenda if i.title == "Rent"]
    assert (item.kind, item.lead, item.purpose) == (ItemKind.DISCUSSION, "", "")
    voting.does(choose("plan.ask/", "stays"))
    assert "On the agenda: Rent" in voting.said
    assert "Put in: Dogs" in voting.said


def test_an_ask_in_other_words_keeps_nobodys_own_words_on_the_agenda() -> None:
    voting = planning().does(choose("plan.agenda", "asked-for"))
    looks_at(voting, "Dogs")
    voting.does(choose("plan.ask/", "other"))
    assert voting.page.question.value == "Dogs"  # type: ignore[union-attr]  # a field
    voting.does(fill("plan.ask_words", title=" Bringing  animals "), choose("plan.ask/", "stays"))
    assert "Bringing animals" in titles(voting)
    assert "Dogs" not in titles(voting)
    assert "On the agenda: Dogs" in voting.said


def test_no_words_are_no_item() -> None:
    voting = planning().does(choose("plan.agenda", "asked-for"))
    looks_at(voting, "Dogs")
    before = titles(voting)
    voting.does(choose("plan.ask/", "other"), fill("plan.ask_words", title="  "))
    assert voting.page.name.startswith("plan.ask_words")
    assert titles(voting) == before


def test_an_ask_is_taken_off_again_and_that_is_undone_too() -> None:
    voting = planning().does(choose("plan.agenda", "asked-for"))
    before = titles(voting)
    looks_at(voting, "Rent")
    voting.does(choose("plan.ask/", "own"), choose("plan.ask/", "off"))
    assert titles(voting) == before
    voting.does(choose("plan.removed", "undo"))
    assert "Rent" in titles(voting)
    looks_at(voting, "Rent")
    voting.does(choose("plan.ask/", "off"), choose("plan.removed", "done"))
    assert "Put in: Rent" in voting.said
    assert titles(voting) == before


def test_an_item_taken_out_in_the_usual_way_is_no_longer_said_to_be_on_the_agenda() -> None:
    ask = Ask("Rent", item_id="gone")
    assert item_of(ask, planning().room.records.meeting("m1").agenda) is None


def test_an_ask_that_nobody_wants_now_changes_nothing() -> None:
    voting = planning().does(choose("plan.agenda", "asked-for"))
    before = voting.room.records.meeting("m1")
    looks_at(voting, "Rent")
    voting.does(choose("plan.ask/", "no"), choose("plan.asks", "done"))
    assert voting.page.name.startswith("plan.agenda")
    assert voting.room.records.meeting("m1") == before


def test_an_ask_to_leave_something_out_leads_to_the_item_where_it_is_taken_out() -> None:
    voting = planning("How we got here").does(choose("plan.agenda", "asked-for"))
    assert "Leave out: How we got here" in voting.said
    looks_at(voting, "How we got here")
    steps: list[Step] = [
        choose("plan.ask/", "i1"),
        choose("plan.item", "more"),
        choose("plan.more", "remove"),
    ]
    voting.does(*steps)
    assert titles(voting) == []
    voting.does(choose("plan.removed", "undo"))
    assert titles(voting) == ["A vote"]
    assert voting.page.name.startswith("plan.agenda")


def test_the_order_of_the_asks_is_nobodys() -> None:
    """Each note lies at a random place, so over many rounds each order comes. Seen red with the
    notes kept as they were put in (`data.voting.notes`)."""
    orders = set()
    for seed in range(30):
        room = a_room()
        room.random.seed(seed)
        voting = Voting(room, PlanAgenda(room, "m1"))
        voting.does(choose("plan.agenda", "asks"), fill("vote.asks", people="5"))
        for wish in (*WISHES, "", ""):
            voting.does(go_on("vote.ask-hand-over"), fill("vote.ask", put_in=wish, leave_out=""))
        voting.does(choose("vote.ask-finished", "yes"))
        orders.add(tuple(ask.text for ask in room.records.meeting("m1").asks))
    assert len(orders) == 6
