"""The copy to share: no name, no story, nothing private, in any kind of file or in its name."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import cycle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.documents.document import Document
from data.documents.known_names import KnownName, NamedAs, known_names
from data.documents.saving import file_name
from data.documents.shared_copy import Decision, SharedCopy, shared_copy
from data.documents.text import text
from data.model.addendum import Addendum
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.ask import Ask
from data.model.group import Action, GroundRule, Group, Person, Role
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
from data.model.vote import Level, Rule, TieRule, Vote, VoteKind, VoteState
from data.words.wording import Words
from tests.data.documents.every_format import every_format

WORDS = Words()
STORY = "kettlesong"
ASKED = "askedquietly"
PEOPLE = (
    Person("p1", "Ada Kowalska"),
    Person("p2", "Zoë"),
    Person("p3", "Marek"),
    Person("p4", "Nadia", Role.STAFF),
    Person("p5", "Priya", Role.COMMISSIONER),
)
GUESTS = ("Femi", "Anne-Marie")
OUTSIDER = "Quentin"
SPOKEN_OF = [*(p.name for p in PEOPLE), *GUESTS, OUTSIDER]
FORMS = (
    *("{}", "{}'s", "{}’s", "{}s", "pro-{}-led", "({})", "@{}", "{}_1", "“{}”"),
    *("{}\u200b", "{}, {}"),
)
INFLECTED = {
    "Ada Kowalska": ["Ady", "Adę", "Adzie", "Kowalskiej", "Kowalską"],
    "Marek": ["Marka", "Markowi", "Markiem"],
    "Nadia": ["Nadii", "Nadię", "Nadiei"],
    "Priya": ["Priyi"],
}


def spoken(name: str, form: str, case: str) -> str:
    parts = [name, *re.split(r"[\s-]", name)]
    said = parts[len(form) % len(parts)]
    return getattr(form.replace("{}", said), case)()


mentions = st.builds(
    spoken,
    st.sampled_from(SPOKEN_OF),
    st.sampled_from(FORMS),
    st.sampled_from(["upper", "lower", "title", "swapcase", "strip"]),
) | st.sampled_from([form for forms in INFLECTED.values() for form in forms])
typed = st.lists(
    mentions | st.sampled_from(["Soup is good", "we meet", "- a list", "1. one"]), max_size=4
).map("\n ".join)


def meeting(words: Iterator[str]) -> Meeting:
    """A meeting whose typed texts are these."""
    say = partial(next, words)
    story = AgendaItem(
        "story",
        f"How it was {STORY}",
        ItemKind.ACCOUNT,
        9,
        "Zoë",
        STORY,
        STORY,
        STORY,
        tellers_choice=TellersChoice.IN_MINUTES,
    )
    ours = AgendaItem("ours", f"Our own {STORY}", ItemKind.DISCUSSION, 9, private=True)
    checkin = AgendaItem("checkin", "Hello", ItemKind.CHECK_IN, 5)
    news = AgendaItem(
        "news", say() or "News", ItemKind.NEWS, 9, "Ada and Quentin", say(), say(), say()
    )
    kinds = (*EntryKind, *EntryKind)
    entries = [
        Entry(f"{item}{n}", item, kind, f"{STORY} {say()}" if item != "news" else say(), "Quentin")
        for item in ("story", "ours", "checkin", "news")
        for n, kind in enumerate(kinds)
    ]
    vote = Vote(
        "v1",
        "news",
        say(),
        "Short",
        ("One", say() or "Two"),
        VoteKind.CHOOSE_ONE,
        Rule.MOST_VOTES,
        TieRule.TALK_AGAIN,
        Level.BANDS,
        7,
        VoteState.VOID,
    )
    return Meeting(
        "m1",
        date(2026, 11, 23),
        say() or "Title",
        agenda=(checkin, news, story, ours),
        state=MeetingState.CLOSED,
        attendance=(
            *(Attendance(p.name, Presence.HERE, p.id) for p in PEOPLE[:4]),
            Attendance(PEOPLE[4].name, Presence.APOLOGIES, "p5"),
            *(Attendance(guest, Presence.LEFT) for guest in GUESTS),
        ),
        entries=tuple(entries),
        votes=(vote, replace(vote, id="v2", item_id="ours", question=STORY)),
        changes=(
            PlanChange(PlanEdit.LATER, "News", 0, say()),
            PlanChange(PlanEdit.LEFT_OUT, ours.title, 0, STORY),
        ),
        support_person="Nadia",
        notes_by="Zoë",
        place=say(),
        bring=say(),
        quiet_space=say(),
        asks=(Ask(ASKED),),
        addenda=(Addendum("a1", date(2026, 12, 1), say()),),
    )


def group_of(name: str) -> Group:
    actions = (Action("x", STORY, "Quentin", meeting_id="m1"),)
    return Group(name, PEOPLE, (GroundRule("r", title=STORY, text=STORY),), actions)


def copy_of(group: Group, held: Meeting, **decided: Decision) -> SharedCopy:
    return shared_copy(group, held, known_names(group, [held]), WORDS, decided)


def searched(content: bytes) -> str:
    """All that can be read in a file, in small letters without marks: bytes, and every part of a zip."""
    parts = [content]
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as zipped:  # packed, any three letters may stand
            parts = [zipped.read(name) for name in zipped.namelist()]
            parts += [name.encode() for name in zipped.namelist()]
            parts.append(zipped.comment)
    read = b"\n".join(parts).decode("utf-8", "replace").replace("\r\n ", "")
    small = unicodedata.normalize("NFKD", read.casefold()).replace("ł", "l")
    return "".join(c for c in small if unicodedata.category(c) not in {"Mn", "Cf"})


NAMED = {
    *("ada", "kowalska", "zoe", "marek", "nadia", "priya", "femi", "anne", "marie", "quentin"),
    *(
        "ady",
        "ade",
        "adzie",
        "kowalskiej",
        "marka",
        "markowi",
        "markiem",
        "nadii",
        "nadie",
        "priyi",
    ),
    *("adas", "zoes", "mareks", "nadias", "priyas", "femis", "annes", "maries", "quentins"),
    *("kowalskas", "nadiei"),
}
"""Every name and form above as it would be read, written out by hand."""


def named_in(read: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", read)) & NAMED


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_name_and_nothing_private_is_in_any_kind_of_file_or_its_name(data) -> None:
    drawn = data.draw(st.lists(typed, min_size=1, max_size=12))
    group = group_of(drawn[0] or "Group")
    texts = cycle(drawn)
    shared = copy_of(group, meeting(texts))
    called = file_name(date(2026, 11, 23), f"{shared.group_name} {shared.title}")
    for ending, content in every_format(shared.document):
        read = searched(content)
        assert not named_in(read), ending
        assert STORY not in read, ending
        assert ASKED not in read, ending
    assert not named_in(searched(called.encode()))


def test_that_test_would_find_names() -> None:
    """The group's own copy has them: in every kind of file that holds text, the search finds them."""
    from data.documents.of_meeting import minutes_of

    held = meeting(iter(lambda: "Soup for Femi", None))
    document = minutes_of(group_of("Group"), held, WORDS)
    for ending, content in every_format(document):
        if ending not in {"csv", "ics"}:
            assert "femi" in named_in(searched(content)), ending


def note(said: str) -> Meeting:
    held = meeting(iter(lambda: "", None))
    entry = Entry("n", "news", EntryKind.NOTE, said)
    return replace(held, entries=(entry,), votes=(), changes=(), addenda=())


def written(document: Document) -> str:
    return text(document)


def test_people_are_counted_by_what_they_are() -> None:
    read = written(copy_of(group_of("Group"), note("Soup")).document)
    for said in ("3 members", "1 of staff", "2 guests", "1 commissioner"):
        assert said in read
    assert "left early" not in read


def test_a_name_is_replaced_by_what_the_person_is() -> None:
    said = "Zoë asked Nadia, Priya and Femi"
    read = written(copy_of(group_of("Group"), note(said)).document)
    assert "a member asked a member of staff, a commissioner and a guest" in read


def test_private_items_say_only_that_they_were_talked_about_in_confidence() -> None:
    shared = copy_of(group_of("Group"), meeting(iter(lambda: "", None)))
    assert shared.private_items == 2
    read = written(shared.document)
    assert "Talked about in confidence" in read


def test_what_is_doubtful_is_held_back_until_somebody_decides() -> None:
    group = replace(group_of("Group"), people=(*PEOPLE, Person("p6", "Will")))
    held = note("We will ask Zoë")
    shared = copy_of(group, held)
    (one,) = shared.held
    assert (one.text, one.doubtful) == ("We will ask Zoë", ("will",))
    assert "ask" not in written(shared.document).split("1.")[-1]
    kept = copy_of(group, held, **{one.place: Decision.NO_NAME})
    assert "We will ask a member" in written(kept.document)
    replaced = copy_of(group, held, **{one.place: Decision.REPLACE})
    assert one.replaced in written(replaced.document)
    assert kept.held == replaced.held == ()


def test_what_was_decided_holds_for_that_text_only() -> None:
    group = replace(group_of("Group"), people=(*PEOPLE, Person("p6", "Will")))
    (one,) = copy_of(group, note("We will")).held
    (other,) = copy_of(group, note("We ask will"), **{one.place: Decision.NO_NAME}).held
    assert other.text == "We ask will"


@pytest.mark.parametrize("option", ["Zoë", "Marek's idea"])
def test_a_vote_about_somebody_is_left_out_and_said_to_be(option) -> None:
    held = meeting(iter(lambda: "", None))
    vote = replace(held.votes[0], question="Who speaks for us?", options=("Bus", option))
    shared = copy_of(group_of("Group"), replace(held, votes=(vote,), entries=()))
    read = written(shared.document)
    assert "There was a vote about somebody." in read
    assert "Who speaks for us?" not in read
    assert [one.doubtful for one in shared.held] == [()]


def test_an_owner_whom_the_group_does_not_know_is_somebody() -> None:
    held = replace(
        note("x"), entries=(Entry("n", "news", EntryKind.ACTION, "Do it", "the GP lady"),)
    )
    read = written(copy_of(group_of("Group"), held).document)
    assert "GP lady" not in read
    assert "somebody" in read


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Ada and Bo", {"Ada", "Bo"}),
        ("Dr Patel", {"Dr Patel"}),
        ("everybody", set()),
        ("Everyone", set()),
        ("the whole team of the library", set()),
        ("Cy (staff)", {"Cy"}),
    ],
)
def test_names_are_known_from_what_was_typed_as_who_leads_or_does(typed, known) -> None:
    held = Meeting("m1", date(2026, 11, 23), "Title", support_person=typed)
    assert {name.name for name in known_names(Group("G"), [held])} == known


def test_a_person_of_the_group_is_known_by_their_role_first() -> None:
    held = replace(note("x"), attendance=(Attendance("Nadia", Presence.HERE, "p4"),))
    assert KnownName("Nadia", NamedAs.STAFF) in known_names(group_of("G"), [held])


def test_a_draft_says_draft_in_its_copy_as_well() -> None:
    assert "A draft:" in written(copy_of(group_of("Group"), note("Soup")).document)
