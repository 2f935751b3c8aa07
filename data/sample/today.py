"""Today's meeting of the sample group: planned, checked and ready. Everything in it is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from data.model.agenda import AgendaItem, ItemKind, VotePlan
from data.model.meeting import Meeting
from data.model.vote import VoteKind
from data.sample.written import BEGAN, PLACE, NewId

_NEXT_WORK = VotePlan(
    "What should we work on next?",
    "What next?",
    ("Frailty checks", "Treatment in A&E", "Dentists"),
    VoteKind.CHOOSE_ONE,
)

# The ids are replaced by random ones. The commissioner's jargon is there on purpose.
_AGENDA: tuple[AgendaItem, ...] = (
    AgendaItem(
        "",
        "Check-in",
        ItemKind.CHECK_IN,
        10,
        lead="Bel",
        purpose="One word or a number from 1 to 5 is enough. Anybody can pass.",
        plain="Say hello",
    ),
    AgendaItem("", "Ground rules", ItemKind.RULES, 5, lead="Nadia", plain="Our rules"),
    AgendaItem(
        "",
        "You said, we did",
        ItemKind.SAID_AND_DONE,
        15,
        lead="Chris",
        purpose="Registering with a GP without an address. A phone charger at the day centre.",
    ),
    AgendaItem(
        "",
        "What happens in A&E when you sleep rough",
        ItemKind.ACCOUNT,
        20,
        lead="Marlene",
        purpose="Hear what helps and what hurts, before we decide what to work on.",
        content_note="A night in hospital, pain, and being treated badly. About ten minutes.",
        plain="What happens at the hospital when you have no home",
    ),
    AgendaItem("", "Break", ItemKind.BREAK, 15),
    AgendaItem(
        "",
        "Frailty checks for people who are homeless",
        ItemKind.PRESENTATION,
        15,
        lead="Priya",
        purpose="Key stakeholders will be updated on the MDT's frailty pathway and its KPIs "
        "going forward, with a view to early identification.",
        plain="Finding out early who is getting weaker",
    ),
    AgendaItem(
        "",
        "What should we work on next?",
        ItemKind.VOTE,
        15,
        lead="Tomasz",
        purpose="Choose one thing for the next six months.",
        vote=_NEXT_WORK,
    ),
    AgendaItem(
        "",
        "Learning card: professional boundaries",
        ItemKind.LEARNING,
        10,
        lead="Nadia",
        purpose="What staff can offer, what they cannot, and why that keeps us safe.",
        plain="What staff can do for you, and what they can't",
    ),
    AgendaItem(
        "",
        "Actions",
        ItemKind.ACTIONS,
        5,
        lead="Chris",
        purpose="Who does what, and by when.",
        plain="Who does what",
    ),
    AgendaItem("", "Feedback", ItemKind.FEEDBACK, 5, plain="How was today?"),
    AgendaItem("", "Check-out", ItemKind.CHECK_OUT, 5, lead="Bel", purpose="A last word, or pass."),
)


def todays_meeting(day: date, new_id: NewId) -> Meeting:
    """Today's meeting with its agenda, about two hours."""
    agenda = tuple(replace(item, id=new_id()) for item in _AGENDA)
    return Meeting(
        new_id(),
        day,
        "A&E and frailty",
        agenda,
        support_person="Nadia",
        quiet_space="The small room next to the kitchen",
        starts=BEGAN,
        place=PLACE,
        bring="Your travel ticket, so that we can pay it back.",
    )
