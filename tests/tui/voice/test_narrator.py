"""What somebody hears of a page, as they come to it, move on it, mark, type and answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.settings import AccessSettings
from data.words.multilingual_text import Said
from data.words.wording import Words, phrase
from tests.fixtures.hearing import Hearing
from tui.commands.voice_commands import AGAIN, FROM_HERE, SPELL, STOP, WHOLE_PAGE
from tui.conversation.voice_interface import Place
from tui.pages.page import (
    Bar,
    Bars,
    Choice,
    Clock,
    Fact,
    Facts,
    Field,
    FieldKind,
    Form,
    GoOn,
    Notice,
    Option,
    Page,
    Picture,
    Sentence,
    Steps,
    Table,
    Tone,
)

WORDS = Words()
TEA, COFFEE = Option("tea", "Tea", hint="With milk"), Option("coffee", "Coffee")
MENU = Page(
    "menu", "Drinks", (Sentence("It is time."),), Choice("What would you like?", (TEA, COFFEE))
)
BALLOT = Page(
    "ballot",
    "Your secret vote",
    question=Choice(
        "Which colour?", (Option("0", "Zanzibar red"), Option("1", "Blue")), cast="Cast"
    ),
    secret=True,
)
HAND_OVER = Page(
    "hand-over",
    "4 of 7 have voted",
    question=GoOn("Ready?", "I have it"),
    secret=True,
    wipe=True,
    aloud=True,
)


def at(option: Option, state: str = "", **more: object) -> Place:
    return Place(option.id, (option.label,), state, **more)  # type: ignore[arg-type]


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


def test_a_page_is_read_in_its_own_order(hearing):
    assert hearing.page(MENU, object(), at(TEA)) == [
        "Drinks.",
        "It is time.",
        "What would you like?",
        "1: Tea. With milk.",
        "2: Coffee.",
    ]


def test_every_kind_of_block_is_heard(hearing):
    blocks = (
        Notice("The door is open.", Tone.DONE),
        Sentence("First."),
        Steps(("one", "two"), caption="Steps", numbered=True),
        Facts((Fact("Lead", "Ana"),)),
        Table("People", ("Name", "Part"), (("Ana", "leads"),)),
        Bars("Result", (Bar("Tea", "more than half", 0.7),)),
        Clock("5 minutes left."),
        Picture(("#",), "A smile"),
    )
    first = hearing.page(Page("p", "Now", blocks, GoOn("Ready?", "Go on")), object())
    said = hearing.heard(lambda: hearing.narrator.command(WHOLE_PAGE))
    assert {*first} == {*said, "The rest of the page:"}
    assert said == [
        "Now.",
        "Done: The door is open.",
        "First.",
        "Steps",
        "Number 1: one",
        "Number 2: two",
        "Lead: Ana",
        "People",
        "Name: Ana. Part: leads.",
        "Result",
        "Tea: more than half",
        "5 minutes left.",
        "A smile",
        "Ready?",
        "Go on.",
    ]


def test_the_same_page_shown_again_says_nothing(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    assert hearing.page(MENU, visit, at(TEA)) == []


def test_the_choice_is_heard_as_the_pointer_moves(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    assert hearing.page(MENU, visit, at(COFFEE)) == ["Coffee."]


def test_marking_says_what_is_marked_now(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    marked = at(TEA, "chosen", marks={"tea": "chosen"})
    assert hearing.page(MENU, visit, marked) == ["Tea, chosen."]
    assert hearing.page(MENU, visit, at(TEA)) == ["Tea, not chosen."]


def test_a_mark_by_its_number_is_said_before_the_place_it_leads_to(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    moved = Place("coffee", ("Coffee",), marks={"tea": "chosen"})
    assert hearing.page(MENU, visit, moved) == ["Tea, chosen.", "Coffee."]


def test_what_was_entered_is_heard_before_the_next_page(hearing):
    hearing.page(MENU, object(), at(TEA))
    hearing.narrator.entered("Coffee")
    assert hearing.page(Page("next", "Thanks"), object())[:2] == ["Coffee", "Thanks."]


def test_a_new_notice_on_the_same_page_is_heard_alone(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    told = replace(MENU, blocks=(Notice("The tea is out.", Tone.PROBLEM), *MENU.blocks))
    assert hearing.page(told, visit, at(TEA)) == ["Problem: The tea is out."]


def test_a_clock_that_goes_on_is_not_heard(hearing):
    visit = object()
    page = Page("p", "Item", (Clock("5 minutes left."),), GoOn("Ready?", "Go on"))
    hearing.page(page, visit)
    assert hearing.page(replace(page, blocks=(Clock("4 minutes left."),)), visit) == []


def test_a_page_come_back_to_says_where_one_is_and_what_is_asked(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    hearing.page(Page("help", "Help"), object())
    assert hearing.page(MENU, visit, at(COFFEE)) == ["Drinks.", "What would you like?", "Coffee."]


def test_in_other_words_the_page_is_read_again(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    hearing.access.change(replace(hearing.access.now, plain=True), turn_only=False)
    assert hearing.page(MENU, visit, at(TEA))[0] == "Drinks."


def test_a_long_list_is_not_read_through_before_anybody_can_answer(hearing):
    many = tuple(Option(str(n), f"Item {n}") for n in range(300))
    said = hearing.page(Page("p", "Agenda", question=Choice("Which?", many)), object(), at(many[0]))
    assert said == [
        "Agenda.",
        "Which?",
        "300 answers.",
        "Move with the arrows to hear them.",
        "Item 0.",
    ]


def test_typing_says_each_word_when_it_is_finished_and_what_was_taken_out(hearing):
    visit, field = object(), Field("note", "What was said?")
    page = Page("p", "Note", question=field)
    place = Place("note", (field.ask,), typed="")
    hearing.page(page, visit, place)
    assert hearing.page(page, visit, replace(place, typed="warm")) == []
    assert hearing.page(page, visit, replace(place, typed="warm ")) == ["warm"]
    assert hearing.page(page, visit, replace(place, typed="war")) == ["m taken out"]


def test_a_field_says_what_stands_there_and_a_secret_one_never_does(hearing):
    page = Page("p", "Name", question=Field("name", "Your name", value="Ana", hint="As you like"))
    assert hearing.page(page, object()) == ["Name.", "Your name.", "As you like.", "It says: Ana"]
    secret = Page(
        "q", "Lock", question=Field("pass", "Passphrase", FieldKind.SECRET, value="hushhush")
    )
    assert "hushhush" not in " ".join(hearing.page(secret, object()))


def test_a_form_names_each_field_and_its_last_step(hearing):
    form = Form((Field("a", "Title"), Field("b", "Minutes")), "Save it")
    assert hearing.page(Page("p", "Item", question=form), object()) == [
        "Item.",
        "Title.",
        "Minutes.",
        "Save it.",
    ]


# ---- in the order one needs ----

LONG = tuple(Sentence(f"This is thing {n} of all that is said here.") for n in range(6))
SAFETY = Sentence("Nobody else may see the screen.", strong=True)
WHAT = Choice("What would you like?", (TEA, COFFEE))


def test_of_a_long_page_the_answers_are_heard_first_and_then_all_the_rest_in_its_order(hearing):
    said = hearing.page(Page("long", "Drinks", LONG, WHAT), object(), at(TEA))
    assert said == [
        "Drinks.",
        "What would you like?",
        "1: Tea. With milk.",
        "2: Coffee.",
        "The rest of the page:",
        *(one.text for one in LONG),
    ]


def test_what_must_not_be_missed_is_heard_before_the_answers_where_it_is_short(hearing):
    page = Page("long", "Drinks", (*LONG, SAFETY, Notice("Saved.", Tone.DONE)), WHAT)
    said = hearing.page(page, object(), at(TEA))
    assert said[:4] == ["Drinks.", "Done: Saved.", SAFETY.text, WHAT.ask]
    assert said[-len(LONG) :] == [one.text for one in LONG]


def test_a_long_problem_is_told_before_the_answers_and_said_after_them(hearing):
    problem = Notice(" ".join(f"word{n}" for n in range(30)), Tone.PROBLEM)
    said = hearing.page(Page("long", "Drinks", (problem,), WHAT), object(), at(TEA))
    assert said[:3] == ["Drinks.", "There is a problem. You hear it after the answers.", WHAT.ask]
    assert said[-1] == f"Problem: {problem.text}"


@given(st.lists(st.integers(1, 40), max_size=6), st.sets(st.integers(0, 5)))
def test_nothing_of_a_page_is_lost_by_its_order(lengths, strong):
    blocks = tuple(
        Sentence(" ".join(f"w{n}" for _ in range(length)) + ".", strong=n in strong)
        for n, length in enumerate(lengths)
    )
    page = Page("any", "Drinks", blocks, WHAT)
    hearing = Hearing()
    said = [text for text in hearing.page(page, object()) if text != "The rest of the page:"]
    whole = hearing.heard(lambda: hearing.narrator.command(WHOLE_PAGE))
    assert sorted(said) == sorted(whole)
    after = said.index("2: Coffee.") + 1
    order = [text for text in said if text.startswith("w")]
    assert sum(len(text.split()) + 1 for text in said[: said.index(WHAT.ask) + 1]) <= 20
    for part in (order[: len(order) - len(said[after:])], said[after:]):
        assert part == [text for text in whole if text in part]


def test_from_here_the_rest_of_a_long_page_is_reached_as_well(hearing):
    visit, page = object(), Page("long", "Drinks", LONG, WHAT)
    hearing.page(page, visit, at(TEA))
    hearing.page(page, visit, at(COFFEE))
    said = hearing.heard(lambda: hearing.narrator.command(FROM_HERE))
    assert said[0] == "2: Coffee."
    assert said[-len(LONG) :] == [one.text for one in LONG]


# ---- on request ----


def test_again_says_the_last_thing_again(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    hearing.page(MENU, visit, at(COFFEE))
    assert hearing.heard(lambda: hearing.narrator.command(AGAIN)) == ["Coffee."]


def test_spell_spells_the_line_one_is_on(hearing):
    hearing.page(MENU, object(), at(TEA))
    hearing.narrator.command(SPELL)
    assert [(p.text, p.spelled) for p in hearing.listener.said[-1]] == [("Tea", True)]


def test_the_whole_page_is_read_with_what_is_marked(hearing):
    hearing.page(MENU, object(), at(TEA, "chosen", marks={"tea": "chosen"}))
    said = hearing.heard(lambda: hearing.narrator.command(WHOLE_PAGE))
    assert "1: Tea, chosen. With milk." in said
    assert said[0] == "Drinks."


def test_from_here_goes_on_where_the_voice_stopped(hearing):
    hearing.page(MENU, object(), at(TEA))
    spoken = hearing.listener.said[-1]
    hearing.listener.begun(spoken[2])
    hearing.narrator.command(STOP)
    assert hearing.listener.stops == 1
    said = hearing.heard(lambda: hearing.narrator.command(FROM_HERE))
    assert said == ["What would you like?", "1: Tea. With milk.", "2: Coffee."]


def test_from_here_reads_on_from_the_line_one_moved_to(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    hearing.page(MENU, visit, at(COFFEE))
    assert hearing.heard(lambda: hearing.narrator.command(FROM_HERE)) == ["2: Coffee."]


def test_asking_before_there_is_any_page_says_nothing(hearing):
    for command in (AGAIN, SPELL, WHOLE_PAGE, FROM_HERE, STOP):
        hearing.narrator.command(command)
    assert hearing.texts() == []


# ---- on and off, and what goes wrong ----


def test_off_it_says_nothing_and_makes_no_sound_at_all():
    hearing = Hearing(AccessSettings())
    hearing.page(MENU, object(), at(TEA))
    hearing.narrator.say("Hello")
    assert hearing.listeners == []


def test_turned_on_the_page_is_read_at_once():
    hearing, visit = Hearing(AccessSettings()), object()
    hearing.page(MENU, visit, at(TEA))
    hearing.access.change(replace(hearing.access.now, voice=True), turn_only=False)
    assert hearing.page(MENU, visit, at(TEA))[0] == "Drinks."


def test_something_can_be_read_aloud_while_pages_are_not():
    hearing = Hearing(AccessSettings())
    hearing.page(MENU, object(), at(TEA))
    assert hearing.heard(lambda: hearing.narrator.read(["Rule one.", "Rule two."])) == [
        "Rule one.",
        "Rule two.",
    ]


def test_rate_and_loudness_are_those_in_force(hearing):
    hearing.page(MENU, object(), at(TEA))
    hearing.access.change(
        replace(hearing.access.now, voice_rate=270, voice_volume=40), turn_only=False
    )
    hearing.page(MENU, object(), at(TEA))
    assert (hearing.listener.rate, hearing.listener.volume) == (270, 0.4)


def test_trouble_with_the_sound_reaches_the_page_once(hearing):
    woken = []
    hearing.narrator.news.wake = lambda: woken.append(True)
    hearing.page(MENU, object(), at(TEA))
    hearing.listener.tell(phrase("There is no sound."))
    assert woken == [True]
    assert [said.text for said in hearing.narrator.news.take()] == ["There is no sound."]
    assert hearing.narrator.news.take() == ()


def test_sound_that_was_given_up_is_tried_again_when_the_voice_is_turned_on_again(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    hearing.listener.quiet = True
    for on in (False, True):
        hearing.access.change(replace(hearing.access.now, voice=on), turn_only=False)
        hearing.page(MENU, visit, at(TEA))
    assert len(hearing.listeners) == 2
    assert hearing.listeners[0].closed


# ---- languages ----


def test_each_text_is_said_by_a_voice_of_its_language(hearing):
    hearing.access.change(replace(hearing.access.now, language="pl"), turn_only=True)
    page = Page("p", Said.filled("Prowadzi: {name}", {"name": "Mary Brown"}, "pl"))
    hearing.page(page, object())
    assert [(p.text, p.language) for p in hearing.passages][:2] == [
        ("Prowadzi:", "pl"),
        ("Mary Brown.", "en_GB"),
    ]


def test_peoples_own_text_in_another_script_gets_a_voice_for_it(hearing):
    hearing.page(Page("p", "مرحبا بكم"), object())
    assert hearing.passages[0].language == "ar"


# ---- ballots ----


def test_a_ballot_is_silent_until_this_voter_confirms_headphones(hearing):
    visit = object()
    assert hearing.page(BALLOT, visit, Place("0", ("Zanzibar red",))) == []
    for command in (AGAIN, SPELL, WHOLE_PAGE, FROM_HERE):
        hearing.narrator.command(command)
    assert hearing.texts() == []
    hearing.narrator.headphones = True
    assert "Zanzibar" in " ".join(hearing.heard(lambda: hearing.narrator.command(WHOLE_PAGE)))
    hearing.narrator.headphones = False
    assert hearing.heard(lambda: hearing.narrator.command(AGAIN)) == []
    assert hearing.page(BALLOT, object(), Place("1", ("Blue",))) == []


def test_a_hand_over_is_heard_since_it_tells_nothing(hearing):
    assert "4 of 7 have voted." in hearing.page(HAND_OVER, object())


def test_on_headphones_a_mark_is_said_only_to_a_voter_who_asks(hearing):
    hearing.narrator.headphones = True
    visit, red = object(), Place("0", ("Zanzibar red",))
    marked = replace(red, state="chosen", marks={"0": "chosen"})
    hearing.page(BALLOT, visit, red)
    assert hearing.page(BALLOT, visit, marked) == ["Choice noted."]
    assert hearing.page(BALLOT, visit, Place("1", ("Blue",), marks=marked.marks)) == ["Blue."]
    assert hearing.page(BALLOT, visit, marked) == ["Zanzibar red."]
    assert hearing.heard(lambda: hearing.narrator.command(AGAIN)) == ["Zanzibar red, chosen."]


def test_a_whole_meeting_is_remembered_and_what_is_read_of_it_is_not_remembered_again(hearing):
    for n in range(300):
        hearing.page(Page(f"p{n}", f"Page {n}"), object())
    hearing.page(Page("anywhere.spoken", "What the voice said"), object())
    assert "Page 0." in hearing.narrator.spoken()
    assert "What the voice said." not in hearing.narrator.spoken()


def test_nothing_of_a_ballot_is_remembered(hearing):
    hearing.page(MENU, object(), at(TEA))
    hearing.narrator.headphones = True
    hearing.page(BALLOT, object(), Place("0", ("Zanzibar red",)))
    hearing.narrator.command(WHOLE_PAGE)
    hearing.narrator.headphones = False
    hearing.page(HAND_OVER, object())
    hearing.page(MENU, object(), at(TEA))
    assert "Zanzibar" not in " ".join(hearing.narrator.spoken())
    assert "Zanzibar" not in " ".join(hearing.heard(lambda: hearing.narrator.command(AGAIN)))
    teller = hearing.narrator._teller
    assert "Zanzibar" not in repr(vars(teller)) + repr(vars(teller._telling))


def test_the_earlier_ballots_of_a_vote_are_not_held_by_the_voice(hearing):
    hearing.narrator.headphones = True
    visits = [object() for _ in range(5)]
    for visit in visits:
        hearing.page(BALLOT, visit, Place("0", ("Zanzibar red",)))
        hearing.page(HAND_OVER, object())
    held = hearing.narrator._teller._heard.visits
    assert not any(visit is one for visit in visits for one in held)


def test_turned_off_it_says_so_and_nothing_after_it(hearing):
    visit = object()
    hearing.page(MENU, visit, at(TEA))
    hearing.access.change(replace(hearing.access.now, voice=False), turn_only=False)
    told = replace(MENU, blocks=(Notice("The voice is off."), *MENU.blocks))
    assert hearing.page(told, visit, at(TEA)) == ["Please note: The voice is off."]
    assert hearing.page(told, visit, at(COFFEE)) == []
    assert hearing.page(Page("next", "Next"), object()) == []
