"""Fields and forms: whole where they fit, one at a time where not, and nothing typed is lost."""

from __future__ import annotations

import pytest

from data.words.wording import Words, phrase
from tests.fixtures.example_drawn import BALLOT, NAME, NOTE, PERSON, Talk, page
from tests.fixtures.window import window_on
from tui.conversation.by_keys import ByKeys
from tui.pages.page import Chosen, Field, FieldKind, Filled, Form, Option, Sentence
from tui.pages.screen import Stay


async def test_a_line_is_typed_and_given_with_enter():
    talk = Talk([page(NAME)])
    async with window_on(talk) as window:
        await window.type("Żółw & Σοφία 😀")
        assert "Żółw & Σοφία 😀" in window.cursor_line
        await window.press("enter")
    assert talk.answers == [Filled({"name": "Żółw & Σοφία 😀"})]


async def test_letters_that_are_commands_elsewhere_are_typed():
    async with window_on(Talk([page(NAME)])) as window:
        await window.type("?bgkloqwymn1")
        assert "?bgkloqwymn1" in window.cursor_line


async def test_a_note_has_lines_and_ends_with_tab_and_enter():
    talk = Talk([page(NOTE)])
    async with window_on(talk) as window:
        await window.press(*"one", "enter", *"two", "tab")
        assert window.cursor_line.strip() == "> Go on"
        await window.press("enter")
    assert talk.answers == [Filled({"note": "one\ntwo"})]


async def test_a_form_is_whole_where_it_fits():
    async with window_on(Talk([page(PERSON)])) as window:
        for field in PERSON.fields:
            assert field.ask in window.text
        assert "Member, staff or guest" in window.text
        assert "Add them" in window.text


async def test_in_a_small_window_a_form_asks_one_thing_at_a_time_and_says_which():
    long_page = page(PERSON, *(Sentence(f"Sentence number {n} of the page.") for n in range(5)))
    async with window_on(Talk([long_page]), (40, 12)) as window:
        assert "1 of 3" in window.text
        assert PERSON.fields[0].ask in window.text
        assert PERSON.fields[1].ask not in window.text
        await window.press("tab")
        assert "2 of 3" in window.text
        assert PERSON.fields[1].ask in window.text


async def test_tab_enter_and_the_arrows_go_through_a_form_and_round():
    talk = Talk([page(PERSON)])
    async with window_on(talk) as window:
        await window.press(*"Ana", "enter", *"guest", "down", *"likes tea", "tab")
        assert window.cursor_line.strip() == "> Add them"
        await window.press("tab", *"!", "shift+tab", "enter")
    assert talk.answers == [Filled({"name": "Ana!", "part": "guest", "note": "likes tea"})]


async def test_up_and_down_stay_in_a_note_until_its_first_and_last_line():
    async with window_on(Talk([page(PERSON)])) as window:
        await window.press("tab", "tab", *"one", "enter", *"two", "up", "end", *"!")
        assert "one!" in window.text
        await window.press("up", "up", *"Ana")
        assert "Ana" in window.text.split(PERSON.fields[1].ask)[0]


async def test_a_long_line_is_never_cut_but_goes_on_below():
    async with window_on(Talk([page(NAME)]), (40, 12)) as window:
        words = "a long name that goes on and on for more than one line"
        await window.type(words)
        shown = " ".join(window.text.split())
        assert words in shown
        assert window.cursor_line.strip().endswith("line")


async def test_a_secret_is_not_shown_and_not_given_to_the_drafts():
    talk = Talk([page(Field("pass", "Passphrase", FieldKind.SECRET))])
    async with window_on(talk) as window:
        await window.type("swan lake")
        assert "swan" not in window.text
        assert "*********" in window.cursor_line
        assert talk.fields == {}
        await window.resize(40, 12)
        assert "*********" in window.cursor_line
        await window.press("enter")
    assert talk.answers == [Filled({"pass": "swan lake"})]


async def test_what_is_typed_is_remembered_by_name():
    talk = Talk([page(PERSON)])
    async with window_on(talk) as window:
        await window.press(*"Ana", "tab", *"gu")
        assert talk.fields == {"name": "Ana", "part": "gu"}
        assert talk.conversation.visit.draft.focus == "part"


async def test_text_place_and_window_come_back_after_help_and_a_resize():
    talk = Talk([page(PERSON)])
    async with window_on(talk) as window:
        await window.press(*"Ana", "tab", *"guest", "f1")
        assert "You are being helped." in window.text
        await window.press("enter")
        await window.resize(60, 20)
        await window.press("!")
        assert "guest!" in window.cursor_line
        assert "Ana" in window.text


async def test_a_draft_from_another_renderer_is_taken_up():
    talk = Talk([page(PERSON)])
    talk.conversation.typed("part", "staff")
    talk.conversation.visit.draft.focus = "part"
    async with window_on(talk) as window:
        assert "staff" in window.cursor_line


async def test_a_problem_is_said_on_the_page_and_what_was_typed_stays():
    talk = Talk([page(NAME)])
    talk.on_answer = lambda answer: Stay(problem=(phrase("That name is taken."),))
    async with window_on(talk) as window:
        await window.press(*"Ana", "enter")
        assert "Problem: That name is taken." in window.text
        assert "Ana" in window.cursor_line


async def test_a_number_that_stands_there_is_replaced_by_what_is_typed():
    talk = Talk([page(Field("voters", "How many vote?", FieldKind.NUMBER, value="11"))])
    async with window_on(talk) as window:
        assert "What you type takes its place." in window.text
        await window.press("7")
        assert window.cursor_line.strip() == "7"
        assert "takes its place" not in window.text
        await window.press("2", "enter")
    assert talk.answers == [Filled({"voters": "72"})]


async def test_a_number_that_stands_there_is_changed_after_an_arrow_or_backspace():
    for key, left in (("left", "171"), ("backspace", "17"), ("end", "117")):
        talk = Talk([page(Field("voters", "How many vote?", FieldKind.NUMBER, value="11"))])
        async with window_on(talk) as window:
            await window.press(key, "7")
            assert window.cursor_line.strip() == left


async def test_a_number_typed_before_is_not_replaced():
    talk = Talk([page(Field("voters", "How many vote?", FieldKind.NUMBER, value="11"))])
    async with window_on(talk) as window:
        await window.press("7", "f1", "enter", "2")
        assert window.cursor_line.strip() == "72"


@pytest.mark.parametrize("kind", [FieldKind.LINE, FieldKind.NUMBER, FieldKind.DATE, FieldKind.TIME])
async def test_what_stands_on_one_line_is_replaced_in_every_field_alike_and_can_be_had_again(kind):
    """As line by line, where what is typed takes the place of what was there."""
    async with window_on(Talk([page(Field("it", "What?", kind, value="11"))])) as window:
        assert "What you type takes its place." in window.text
        await window.press("7")
        assert window.cursor_line.strip() == "7"
        await window.press("ctrl+z")
        assert window.cursor_line.strip() == "11"


async def test_a_text_of_several_lines_is_never_replaced():
    async with window_on(
        Talk([page(Field("it", "What?", FieldKind.LINES, value="Ana"))])
    ) as window:
        await window.press("!")
        assert window.cursor_line.strip() == "Ana!"
        assert "takes its place" not in window.text


async def test_help_says_how_text_is_copied_where_the_program_takes_clicks():
    assert "hold Shift while you drag" in " ".join(
        ByKeys(mouse=True).how_to_answer(NAME, (), Words())
    )
    assert "Shift" not in " ".join(ByKeys().how_to_answer(NAME, (), Words()))
    assert "Shift" not in " ".join(ByKeys(mouse=True).how_to_answer(BALLOT, (), Words()))


async def test_pasted_text_goes_in_and_its_orders_do_not():
    async with window_on(Talk([page(NAME)])) as window:
        await window.paste("Ana\x1b[2J\nBo")
        assert "Ana[2J Bo" in window.cursor_line


async def test_below_a_field_the_actions_can_be_reached():
    talk = Talk([page(NAME, actions=(Option("later", "Do it later"),))])
    async with window_on(talk) as window:
        await window.press("tab", "down", "enter")
    assert talk.answers == [Chosen("later")]


async def test_a_secret_comes_back_after_help_and_is_gone_after_its_answer():
    talk = Talk([page(Field("pass", "Passphrase", FieldKind.SECRET)), page(NAME)])
    async with window_on(talk) as window:
        await window.press(*"swan", "f1", "enter")
        assert "****" in window.cursor_line
        await window.press("enter")
        assert talk.answers == [Filled({"pass": "swan"})]
        assert window.app.turns.showing._interrupted == []


async def test_a_secret_that_was_refused_is_typed_anew_from_its_first_letter():
    talk = Talk([page(Field("pass", "Passphrase", FieldKind.SECRET))])
    talk.on_answer = lambda answer: Stay(problem=(phrase("That did not open the group."),))
    async with window_on(talk) as window:
        await window.press(*"horze", "enter", *"horse", "enter")
    assert talk.answers == [Filled({"pass": "horze"}), Filled({"pass": "horse"})]


async def test_secrets_that_differ_are_both_typed_anew():
    both = (Field("one", "Once", FieldKind.SECRET), Field("two", "Again", FieldKind.SECRET))
    talk = Talk([page(Form(both, "Go on"))])
    talk.on_answer = lambda answer: Stay(problem=(phrase("The two are not the same."),))
    async with window_on(talk) as window:
        await window.press(*"swan", "tab", *"swam", "tab", "enter")
        await window.press(*"swan", "tab", *"swan", "tab", "enter")
    assert talk.answers[1] == Filled({"one": "swan", "two": "swan"})


async def test_pasted_lines_stay_lines_where_several_may_be_and_enter_gives_them():
    asked = Field("title", "The title?", several=True)
    talk = Talk([page(asked, name="example.title")])
    async with window_on(talk) as window:
        await window.paste("1. Tea\r\n2. Cake\t3")
        assert "1. Tea\n" in "\n".join(line.strip() for line in window.text.splitlines()) + "\n"
        await window.press("enter")
    assert talk.answers == [Filled({"title": "1. Tea\n2. Cake\t3"})]
