"""The six earlier meetings of the sample group. Every word and number in them is invented."""

from __future__ import annotations

from data.model.agenda import ItemKind, TellersChoice
from data.model.group import ActionState
from data.model.vote import Band, Outcome, Rule, Shown, VoteKind
from data.sample.written import (
    Held,
    Part,
    Past,
    bright_spot,
    decision,
    feedback,
    note,
    parked,
    will_do,
)

_DONE, _OPEN, _DROPPED = ActionState.DONE, ActionState.OPEN, ActionState.DROPPED
_HELLO = Part("Check-in", ItemKind.CHECK_IN, 10)
_RULES = Part("Ground rules", ItemKind.RULES, 5)
_BREAK = Part("Break", ItemKind.BREAK, 15)
_GOODBYE = Part("Check-out", ItemKind.CHECK_OUT, 5)

_FIRST = Past(
    "How we want to work",
    (
        _HELLO,
        Part(
            "Ground rules",
            ItemKind.RULES,
            20,
            (decision("We start from the ten rules, and add one of our own about hot drinks."),),
            lead="Nadia",
        ),
        _BREAK,
        Part(
            "What would make it easy to come",
            ItemKind.GROUP_WORK,
            30,
            (
                note(
                    "Travel paid on the day, not weeks later.\nA room without stairs.\nFood first."
                ),
                decision("We meet once a month, always with food, always with travel paid."),
                will_do(
                    "Chris",
                    "Find a room with a way in without steps",
                    3,
                    _DONE,
                    "We meet in the library's ground-floor room from now on.",
                ),
                bright_spot("Half of us had never been asked what would make it easy to come."),
            ),
        ),
        _GOODBYE,
    ),
    away=("Old Ray",),
)

_DOCTOR = Past(
    "Seeing a GP",
    (
        _HELLO,
        _RULES,
        Part(
            "Being turned away without an address",
            ItemKind.ACCOUNT,
            20,
            (note("One of us was asked for a gas bill at three surgeries, and gave up."),),
            content_note="Being refused help when ill. About ten minutes.",
            choice=TellersChoice.WITHOUT_NAME,
            lead="Stevie",
        ),
        _BREAK,
        Part(
            "Registering with a GP without an address",
            ItemKind.VOTE,
            25,
            (
                note("GP means family doctor. Nobody needs an address or papers to register."),
                will_do(
                    "Priya",
                    "Write to every surgery that nobody needs an address to register",
                    8,
                    _DONE,
                    "The letter went to 31 surgeries. Two called to ask how to do it well.",
                ),
                will_do("Bel", "Try to register at two surgeries, and say how it went", 4, _DONE),
            ),
            vote=Held(
                "Shall we ask the commissioner to write to every surgery?",
                "Write to surgeries",
                VoteKind.YES_NO.fixed_options,
                VoteKind.YES_NO,
                Rule.MAJORITY,
                Shown(Outcome.YES, bands=(Band.MOST, Band.FEW, Band.FEW)),
            ),
        ),
        feedback(Band.FEW, Band.SOME, Band.SOME, Band.FEW),
        _GOODBYE,
    ),
    away=("Jay",),
    guests=("Femi",),
)

_POWER = Past(
    "The day centre",
    (
        _HELLO,
        _RULES,
        Part(
            "What is hard at the day centre",
            ItemKind.DISCUSSION,
            30,
            (
                note("No safe place to charge a phone. Without a phone you miss your appointment."),
                will_do(
                    "Nadia",
                    "Ask the day centre for a phone charger that locks",
                    4,
                    _DONE,
                    "There are eight lockers with chargers now, next to the kitchen.",
                ),
                will_do("Tomasz", "Draw a sign that works without reading", 6, _DONE),
                parked("Dogs at the day centre"),
            ),
        ),
        _BREAK,
        Part("News", ItemKind.NEWS, 10, (bright_spot("Ionela passed her food safety course."),)),
        _GOODBYE,
    ),
    guests=("Leyla",),
)

_TEETH = Past(
    "Dentists",
    (
        _HELLO,
        _RULES,
        Part(
            "Months with toothache",
            ItemKind.ACCOUNT,
            15,
            content_note="Pain, and not being believed. About ten minutes.",
            choice=TellersChoice.NOT_AT_ALL,
            lead="Ash",
        ),
        _BREAK,
        Part(
            "Getting to a dentist",
            ItemKind.DISCUSSION,
            30,
            (
                note("No practice near us takes new patients without paying."),
                will_do("Priya", "Find out how long people wait for a dentist", 4, _OPEN),
                will_do("Jay", "Ask at the outreach van what they hear about teeth", 8, _DONE),
            ),
        ),
        feedback(Band.FEW, Band.FEW, Band.MOST, Band.FEW),
        _GOODBYE,
    ),
    away=("Marlene", "Chris"),
)

_WINTER = Past(
    "Winter",
    (
        _HELLO,
        _RULES,
        Part(
            "Where should the winter drop-in be?",
            ItemKind.VOTE,
            30,
            (
                note("It has to be warm, near a bus stop, and open until nine."),
                will_do("Chris", "Ask the library for its room on Thursdays", 10, _OPEN),
                will_do(
                    "Priya",
                    "Pay for a nurse at the drop-in on Saturdays",
                    4,
                    _DROPPED,
                    "There is no money for this before April. I should have said so sooner.",
                ),
            ),
            vote=Held(
                "Where should the winter drop-in be?",
                "Winter drop-in",
                ("Day centre", "Library", "Church hall"),
                VoteKind.CHOOSE_ONE,
                Rule.MOST_VOTES,
                Shown(Outcome.CHOSEN, "Library", (Band.FEW, Band.MOST, Band.FEW, Band.FEW)),
                expected=8,
            ),
        ),
        _BREAK,
        Part(
            "Actions",
            ItemKind.ACTIONS,
            15,
            (will_do("Marlene", "Ask which buses run late on Thursdays", 6, _OPEN),),
        ),
        _GOODBYE,
    ),
)

_EMERGENCY = Past(
    "What to work on next",
    (
        _HELLO,
        _RULES,
        Part(
            "Three things we could work on",
            ItemKind.GROUP_WORK,
            40,
            (
                note("Frailty checks: finding out early who is getting weaker.\nA&E.\nDentists."),
                decision("We hear about frailty checks and A&E next time, and then vote."),
                will_do("Priya", "Come and explain frailty checks in plain words", 4, _OPEN),
                will_do("Stevie", "Ask five people what helped them in A&E", 3, _OPEN),
                will_do("Nadia", "Bring the travel money policy, in plain words", 2, _OPEN),
            ),
            more_time=(10, "Everyone wanted a turn"),
        ),
        _BREAK,
        Part("Actions", ItemKind.ACTIONS, 10, (parked("Who opens the room when Chris is away"),)),
        feedback(Band.FEW, Band.SOME, Band.MOST, Band.FEW),
        _GOODBYE,
    ),
    away=("Old Ray",),
    guests=("Femi", "Leyla"),
)

PAST_MEETINGS: tuple[Past, ...] = (_FIRST, _DOCTOR, _POWER, _TEETH, _WINTER, _EMERGENCY)
"""The earlier meetings, oldest first."""
