"""Asks are offered where an agenda is planned, and shown there afterwards."""

from data.wording import Words
from screens.plan.agenda import PlanAgenda
from tests.journeys.script import choose, fill, go_on
from tests.screens.vote.polling import Voting, a_room, said


def test_what_members_asked_for_stands_beside_the_agenda() -> None:
    room = a_room()
    voting = Voting(room, PlanAgenda(room, "m1"))
    voting.does(choose("plan.agenda", "asks"), fill("vote.asks", people="5"))
    for wish in ("Dentists", "Rent", "Dogs", "", ""):
        voting.does(go_on("vote.ask-hand-over"), fill("vote.ask", put_in=wish, leave_out=""))
    voting.does(choose("vote.ask-finished", "yes"), go_on("vote.asks-read"))
    assert voting.page.name.startswith("plan.agenda")
    lines = said(PlanAgenda(room, "m1").page(Words())).splitlines()
    assert {"Dentists", "Rent", "Dogs"} <= set(lines)
    assert "Put in" in lines
    assert "Leave out" not in lines
