"""What is in the minutes of a meeting, and what never is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.documents.document import Grid, Heading, Items, Paragraph, Typed, clean
from data.documents.markdown import markdown
from data.documents.of_meeting import minutes_of
from data.documents.text import text
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.group import Group, Person, Role
from data.model.meeting import (
    Attendance,
    Entry,
    EntryKind,
    Meeting,
    MeetingState,
    PlanChange,
    PlanEdit,
    Presence,
)
from data.model.vote import Band, Level, Outcome, Rule, Shown, TieRule, Vote, VoteKind, VoteState
from data.words.wording import Words

DAY = date(2026, 11, 23)
STANDARD, PLAIN = Words(), Words(plain=True)
GROUP = Group(
    "Friday Table",
    (Person("p1", "Marlene"), Person("p2", "Nadia", Role.STAFF), Person("p3", "Jay")),
)
NEWS = AgendaItem("i1", "News", ItemKind.NEWS, 10, plain="What is new")
ACCOUNT = AgendaItem("i2", "A night in A&E, by Marlene", ItemKind.ACCOUNT, 10, lead="Marlene")
CHECK_IN = AgendaItem("i3", "Check-in", ItemKind.CHECK_IN, 5)
VOTE_ITEM = AgendaItem("i4", "Vote", ItemKind.VOTE, 5)
VOTE = Vote(
    "v1",
    "i4",
    "Where next?",
    "Where?",
    ("Dentists", "Buses"),
    VoteKind.CHOOSE_ONE,
    Rule.MOST_VOTES,
    TieRule.TALK_AGAIN,
    Level.BANDS,
    7,
    VoteState.CLOSED,
    shown=Shown(Outcome.CHOSEN, "Buses", (Band.FEW, Band.MOST, Band.FEW)),
)
TYPED = st.text(min_size=1, max_size=80).filter(lambda typed: clean(typed).strip())


def meeting_of(*items: AgendaItem, **more) -> Meeting:
    return Meeting("m1", DAY, "Our meeting", items, MeetingState.CLOSED, **more)


def entry(item: AgendaItem, kind: EntryKind, typed: str, **more) -> Entry:
    return Entry(f"e{kind}{typed[:3]}", item.id, kind, typed, **more)


def said(meeting: Meeting, words: Words = STANDARD) -> str:
    document = minutes_of(GROUP, meeting, words)
    return f"{markdown(document)}\n{text(document)}"


def texts_in(meeting: Meeting) -> list[str]:
    found: list[str] = []
    for block in minutes_of(GROUP, meeting, STANDARD).blocks:
        match block:
            case Heading(_, held) | Paragraph(held) | Typed(held):
                found.append(held)
            case Items(items):
                found += items
            case Grid(headers, rows):
                found += [cell for row in (headers, *rows) for cell in row]
    return found


@given(st.dictionaries(st.sampled_from(EntryKind), TYPED, min_size=1), TYPED)
def test_everything_entered_is_in_the_minutes_exactly(typed, who):
    entries = tuple(entry(NEWS, kind, text, who=who) for kind, text in typed.items())
    found = texts_in(meeting_of(NEWS, entries=entries))
    assert all(clean(text) in found for text in typed.values())
    assert EntryKind.ACTION not in typed or clean(who) in found


@given(TYPED)
def test_every_line_of_a_note_is_in_the_text(typed):
    note = entry(NEWS, EntryKind.NOTE, typed)
    lines = text(minutes_of(GROUP, meeting_of(NEWS, entries=(note,)), STANDARD)).split("\n")
    assert all(line in lines for line in clean(typed).split("\n"))


@pytest.mark.parametrize("kind", [ItemKind.CHECK_IN, ItemKind.CHECK_OUT])
def test_nothing_of_a_check_in_or_check_out_is_ever_in_the_minutes(kind):
    item = replace(CHECK_IN, kind=kind)
    entries = tuple(entry(item, k, f"PRIVATE{k}", who="PRIVATE") for k in EntryKind)
    assert "PRIVATE" not in said(meeting_of(item, entries=entries))


@pytest.mark.parametrize("choice", [TellersChoice.NOT_AT_ALL, TellersChoice.NOT_ASKED])
def test_an_account_stays_out_unless_its_teller_agreed(choice):
    account = replace(ACCOUNT, tellers_choice=choice)
    entries = tuple(entry(account, k, f"PRIVATE{k}", who="PRIVATE") for k in EntryKind)
    written = said(meeting_of(account, entries=entries))
    assert "PRIVATE" not in written
    assert "Marlene" not in written


def test_an_account_without_a_name_loses_the_name_everywhere():
    account = replace(ACCOUNT, tellers_choice=TellersChoice.WITHOUT_NAME)
    entries = (
        entry(account, EntryKind.NOTE, "MARLENE waited. Marlene's bag was lost."),
        entry(
            account,
            EntryKind.ACTION,
            "Go with Marlene",
            who="Marlene",
            by_when_said="before Marlene's birthday",
        ),
    )
    written = said(meeting_of(account, entries=entries))
    assert "marlene" not in written.casefold()
    assert "somebody waited" in written


@pytest.mark.parametrize("words", [STANDARD, PLAIN], ids=["standard", "plain"])
def test_an_account_without_a_name_loses_it_in_the_title_of_either_register(words):
    account = replace(
        ACCOUNT, tellers_choice=TellersChoice.WITHOUT_NAME, plain="What Marlene saw at night"
    )
    written = said(meeting_of(account), words)
    assert "marlene" not in written.casefold()
    assert ("What someone saw at night" in written) == words.plain


def test_a_name_inside_another_word_is_left_alone():
    account = replace(ACCOUNT, tellers_choice=TellersChoice.WITHOUT_NAME, lead="Jay")
    note = entry(account, EntryKind.NOTE, "Jaywalking is not what Jay did.")
    assert "Jaywalking is not what somebody did." in said(meeting_of(account, entries=(note,)))


def test_each_of_two_tellers_loses_their_name():
    account = replace(
        ACCOUNT, tellers_choice=TellersChoice.WITHOUT_NAME, lead="Marlene and Jay", title="A story"
    )
    note = entry(account, EntryKind.NOTE, "Jay went first, then Marlene.")
    assert "somebody went first, then somebody." in texts_in(meeting_of(account, entries=(note,)))


def test_a_teller_who_came_as_a_guest_loses_their_name_as_well():
    account = replace(
        ACCOUNT,
        tellers_choice=TellersChoice.WITHOUT_NAME,
        lead="Femi with a friend",
        title="A story",
    )
    note = entry(account, EntryKind.NOTE, "Femi waited nine hours.")
    guest = Attendance("Femi", Presence.HERE)
    texts = texts_in(meeting_of(account, entries=(note,), attendance=(guest,)))
    assert "somebody waited nine hours." in texts


def test_an_account_in_the_minutes_keeps_every_word():
    account = replace(ACCOUNT, tellers_choice=TellersChoice.IN_MINUTES)
    note = entry(account, EntryKind.NOTE, "Marlene waited nine hours.")
    assert "Marlene waited nine hours." in texts_in(meeting_of(account, entries=(note,)))


def test_who_was_there_and_who_sent_apologies():
    attendance = (
        Attendance("Marlene", Presence.HERE, "p1"),
        Attendance("Nadia", Presence.LEFT, "p2"),
        Attendance("Femi", Presence.HERE, late=True),
        Attendance("Jay", Presence.APOLOGIES, "p3"),
    )
    found = texts_in(meeting_of(attendance=attendance, coming_and_going=True))
    assert (
        "Who was here: Marlene, Nadia (staff and left early) and Femi (guest and came late)"
        in found
    )
    assert "Who sent apologies: Jay" in found


@pytest.mark.parametrize("written", ["Jose\u0301", "JOS\u00c9", "Jo\u200bs\u00e9"])
def test_a_teller_without_a_name_is_hidden_however_the_name_was_typed(written):
    account = replace(ACCOUNT, tellers_choice=TellersChoice.WITHOUT_NAME, lead="Jos\u00e9")
    note = entry(account, EntryKind.NOTE, f"{written} waited.")
    assert "somebody waited." in texts_in(meeting_of(account, entries=(note,)))


@pytest.mark.parametrize("who", ["Nadia", "nadia.", "Na\u200bdia", " NADIA "])
def test_what_staff_take_on_is_a_promise_however_their_name_is_typed(who):
    assert GROUP.is_promise(who)
    assert not GROUP.is_promise("Marlene")


def test_a_vote_is_said_in_bands_and_never_in_numbers():
    found = texts_in(meeting_of(VOTE_ITEM, votes=(VOTE,)))
    assert "Where next?" in found
    assert "The result is: Buses." in found
    answers = found[found.index("How many") + 1 :][:6]
    assert answers == [
        "Dentists",
        "two or fewer",
        "Buses",
        "more than half",
        "I'd rather not say",
        "two or fewer",
    ]


@pytest.mark.parametrize("state", [VoteState.VOID, VoteState.INTERRUPTED, VoteState.OPEN])
def test_a_vote_without_a_result_says_so(state):
    vote = replace(VOTE, state=state, shown=None)
    written = said(meeting_of(VOTE_ITEM, votes=(vote,)))
    assert "Where next?" in written
    assert "result is" not in written


def test_changes_of_plan_are_said_with_their_reason():
    changes = (
        PlanChange(PlanEdit.NO_BREAK, "Tea"),
        PlanChange(PlanEdit.MORE_TIME, "News", 5, "Much to say"),
        PlanChange(PlanEdit.ADDED, "Buses", 10),
        PlanChange(PlanEdit.LEFT_OUT, "Dentists", reason="No time"),
        PlanChange(PlanEdit.LATER, "Phones"),
    )
    assert texts_in(meeting_of(changes=changes))[-5:] == [
        "“Tea”: this break was not taken.",
        "“News”: 5 minutes more. Why: Much to say",
        "“Buses”, 10 minutes, was added.",
        "“Dentists” was left out. Why: No time",
        "“Phones” came later.",
    ]


def test_an_action_without_a_day_says_so():
    act = entry(NEWS, EntryKind.ACTION, "Call the bus company", who="Jay")
    found = texts_in(meeting_of(NEWS, entries=(act,)))
    assert found[found.index("By when") + 1 :][:3] == ["Jay", "Call the bus company", "no date"]


def test_plain_words_are_used_for_titles_and_not_for_what_was_typed():
    note = entry(NEWS, EntryKind.NOTE, "Key stakeholders were updated.")
    written = said(meeting_of(NEWS, entries=(note,)), PLAIN)
    assert "What is new" in written
    assert "Key stakeholders were updated." in written


def test_what_was_written_in_an_item_no_longer_on_the_agenda_is_not_lost():
    note = entry(NEWS, EntryKind.NOTE, "Still here.")
    assert "Still here." in texts_in(meeting_of(CHECK_IN, entries=(note,)))


def test_the_sample_says_that_it_is_invented():
    invented = replace(GROUP, invented=True)
    sentence = "This is a sample group. Everything in it is invented."
    assert sentence in text(minutes_of(invented, meeting_of(), STANDARD))
    assert sentence not in text(minutes_of(GROUP, meeting_of(), STANDARD))


@pytest.mark.parametrize("state", MeetingState)
def test_minutes_say_whether_they_are_approved(state):
    written = text(minutes_of(GROUP, replace(meeting_of(), state=state), STANDARD))
    assert ("has approved these minutes." in written) == (state is MeetingState.APPROVED)
