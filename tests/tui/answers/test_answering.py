"""Pages are answered by keys with a text of any renderer's own: nothing here draws, or needs a toolkit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.words.wording import Words
from tests.fixtures.example_drawn import NAME, NOTE, PERSON, TEAS, page, several
from tests.fixtures.plain_typing import PlainTyping
from tui.answers.answering_with_keys import Answering, answering_for
from tui.answers.option_states import number_said, state_said
from tui.conversation.drafts import Draft
from tui.pages.page import (
    Answer,
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Field,
    FieldKind,
    Filled,
    GoOn,
    Option,
    Page,
    Scored,
    WentOn,
)


def begun(asked: Page, draft: Draft | None = None, before: Answering | None = None) -> Answering:
    """A page, and its draft as a conversation keeps it."""
    draft = draft or Draft()

    def typed(name: str, text: str) -> None:
        draft.fields[name] = text

    return answering_for(asked, draft, Words(), typed, PlainTyping, before)


def press(answering: Answering, *keys: str) -> Answer | None:
    """The answer that the last key gave. A key of one letter types it."""
    pressed = [answering.press(key, key if len(key) == 1 else None, 40) for key in keys]
    return pressed[-1].answer


def states(answering: Answering) -> list[str]:
    return [state_said(item, answering.choosing, Words()) for item in answering.choosing.items]


def test_one_of_a_list_is_chosen_by_number_or_with_arrows() -> None:
    tea = page(Choice("Which tea?", TEAS))
    assert press(begun(tea), "3") == Chosen("green")
    assert press(begun(tea), "down", "enter") == Chosen("black")


def test_what_was_marked_is_said_in_words_and_kept_in_the_draft_for_when_one_comes_back() -> None:
    draft = Draft()
    answering = begun(page(several(ChoiceKind.SEVERAL)), draft)
    press(answering, "3", "1")
    assert states(answering)[:3] == ["chosen", "", "chosen"]
    again = begun(page(several(ChoiceKind.SEVERAL)), draft)
    assert press(again, "end", "enter") == ChosenSeveral(("mint", "green"))


def test_an_order_is_the_order_in_which_lines_were_marked() -> None:
    answering = begun(page(several(ChoiceKind.RANK)))
    press(answering, "3", "1")
    assert states(answering)[:3] == ["place 2", "", "place 1"]
    assert press(answering, "end", "enter") == ChosenSeveral(("green", "mint"))


def test_scores_are_not_given_before_every_line_has_one() -> None:
    answering = begun(page(several(ChoiceKind.SCORE, lowest=0, highest=5)))
    assert press(answering, "4", "end", "enter") is None
    assert answering.choosing.refused
    press(answering, "home", "down", "2", "down", "0")
    given_scores = Scored((("mint", 4), ("black", 2), ("green", 0)))
    assert press(answering, "end", "enter") == given_scores


@given(st.integers(0, 5), st.lists(st.sampled_from(["left", "right", "9", "plus", "minus"])))
def test_no_key_gives_a_score_outside_the_scale(first: int, keys: list[str]) -> None:
    answering = begun(page(several(ChoiceKind.SCORE, lowest=0, highest=5)))
    press(answering, str(first), *keys)
    marks = answering.choosing.marks
    assert marks is not None
    assert all(0 <= score <= 5 for score in marks.scores.values())


def test_a_digit_beyond_the_scale_gives_no_score() -> None:
    answering = begun(page(several(ChoiceKind.SCORE, lowest=0, highest=5)))
    press(answering, "9")
    assert states(answering)[0] == "no score yet"


def many(**more: object) -> Choice:
    lines = tuple(Option(str(n), f"Line {n}") for n in range(1, 13))
    return Choice("Which?", lines, **more)  # type: ignore[arg-type]


def test_rows_past_nine_have_numbers_of_two_digits() -> None:
    answering = begun(page(many()))
    assert [number_said(answering.choosing, at) for at in (0, 8, 9)] == ["1", "9", "10"]
    assert press(answering, "1") is None
    assert press(answering, "2") == Chosen("12")
    assert press(begun(page(many())), "9") == Chosen("9")


def test_a_number_that_a_longer_one_begins_with_waits_for_enter() -> None:
    assert press(begun(page(many())), "1", "enter") == Chosen("1")
    assert press(begun(page(many())), "1", "down", "2") == Chosen("2")
    assert press(begun(page(many())), "1", "7") is None


def test_in_a_ballot_every_number_has_as_many_digits() -> None:
    answering = begun(page(many(cast="Cast my vote"), secret=True))
    assert [number_said(answering.choosing, at) for at in (0, 9)] == ["01", "10"]
    assert press(answering, "0", "3", "enter") == Chosen("3")
    assert press(answering, "1", "2", "enter") == Chosen("12")


def test_the_last_step_has_a_number_as_well() -> None:
    answering = begun(page(several(ChoiceKind.SEVERAL)))
    assert number_said(answering.choosing, len(answering.choosing.items) - 1) == "0"
    assert press(answering, "2", "0") == ChosenSeveral(("black",))
    going = page(GoOn("Read?", "Go on"), actions=(Option("change", "Change it"),))
    assert press(begun(going), "0") == WentOn()


def test_the_last_step_has_another_number_where_an_answer_has_its_own() -> None:
    others = (Option("others", "More answers", number=0),)
    marking = begun(page(several(ChoiceKind.SEVERAL), actions=others))
    assert press(marking, "0") == Chosen("others")
    assert press(marking, "2", "9", "9") == ChosenSeveral(("black",))


def test_tab_goes_on_by_one_thing_and_around_and_space_chooses() -> None:
    asked = page(PERSON, actions=(Option("later", "Later"),))
    answering, places = begun(asked), []
    for key in ("tab",) * 5 + ("shift+tab",) * 5:
        press(answering, key)
        places.append((answering.typing, answering.filling.at, answering.choosing.at))
    assert [p[1] for p in places] == [1, 2, 3, 3, 0, 3, 3, 2, 1, 0]
    assert [p[2] for p in places if not p[0]] == [0, 1, 1, 0]
    press(answering, "shift+tab")
    assert press(answering, "space") == Chosen("later")
    tea = begun(page(Choice("Which tea?", TEAS)))
    assert press(tea, "tab", "space") == Chosen("black")
    assert press(tea, "shift+tab", "shift+tab", "space") == Chosen("green")


def test_fields_are_filled_one_after_the_other_and_given_together() -> None:
    draft = Draft()
    answering = begun(page(PERSON), draft)
    press(answering, *"Ana", "enter", *"guest", "enter", *"tea", "tab")
    assert draft.fields == {"name": "Ana", "part": "guest", "note": "tea"}
    assert press(answering, "enter") == Filled(draft.fields)


def test_what_was_typed_stands_there_when_one_comes_back() -> None:
    draft = Draft()
    press(begun(page(NAME), draft), *"Ana")
    assert press(begun(page(NAME), draft), "!", "enter") == Filled({"name": "Ana!"})


def test_a_passphrase_is_in_no_draft_and_stays_while_the_page_is_made_again() -> None:
    secret, draft = page(Field("word", "The passphrase?", FieldKind.SECRET)), Draft()
    answering = begun(secret, draft)
    press(answering, *"tea")
    assert draft.fields == {}
    assert press(begun(secret, draft, answering), "enter") == Filled({"word": "tea"})
    assert press(begun(secret, draft), "enter") == Filled({"word": ""})


def test_the_first_digit_takes_the_place_of_a_number_that_stands_there() -> None:
    number = page(Field("people", "How many?", FieldKind.NUMBER, value="12"))
    assert press(begun(number), "7", "enter") == Filled({"people": "7"})


def test_a_third_enter_on_end_ends_a_text_of_several_lines() -> None:
    """Digits and Enter alone have no Tab. A blank line between two others stays."""
    answering = begun(page(NOTE))
    answering.paste("one\n\ntwo\n\n")
    press(answering, "enter")
    assert not answering.typing
    assert press(answering, "enter") == Filled({"note": "one\n\ntwo"})


def test_a_paste_goes_into_the_field_and_into_no_list() -> None:
    answering = begun(page(NOTE))
    answering.paste("one\ntwo")
    press(answering, "tab")
    answering.paste("three")
    assert press(answering, "enter") == Filled({"note": "one\ntwo"})
