from __future__ import annotations

from tests.fixtures.example_lines import QUESTION, TEAS, Talk, asking, talk
from tui.pages.page import Choice, Chosen, Field, Filled, GoOn, Option


def test_the_words_are_said_once_at_the_start():
    transcript = Talk([asking(QUESTION), asking(QUESTION)]).typed("1", "1")
    assert transcript.startswith("Line by line. Answer with a number")
    assert transcript.count("? is help, r repeats, b goes back, q leaves.") == 1


def test_repeat_says_the_whole_page_again():
    for typed in ("r", "repeat", "R", "/repeat"):
        transcript = talk(QUESTION).typed(typed)
        assert transcript.count("A cup of tea") == 2
        assert transcript.count("3. No tea") == 2


def test_a_question_mark_is_help_and_comes_back_to_the_same_place():
    meeting = talk(QUESTION)
    transcript = meeting.typed("?", "", "1")
    assert "Help is here.\nEnter: Back\nGo back? Press Enter:\nA cup of tea\n" in transcript
    assert meeting.answers == [Chosen("green")]


def test_a_command_word_works_at_any_prompt():
    assert "Be kind." in talk(QUESTION).typed("rules")
    assert "Be kind." in talk(GoOn("Go on?", "")).typed("/rules")


def test_a_command_that_has_no_meaning_here_says_so():
    assert "There is nothing to do for that here." in talk(QUESTION).typed("settings")


def test_leaving_asks_first():
    meeting = talk(QUESTION)
    transcript = meeting.typed("q", "2")
    assert "Leave now? 1 to 2:" in transcript
    assert meeting.conversation.over


def test_an_option_of_the_same_name_goes_before_a_command():
    meeting = talk(Choice("What now?", (*TEAS, Option("more", "More"))))
    meeting.typed("more")
    assert meeting.answers == [Chosen("more")]


def test_the_word_for_the_drawn_screen_ends_lines_mode_at_the_same_place():
    meeting = talk(QUESTION)
    meeting.conversation.set_access(lines=True)
    meeting.typed("screen")
    assert meeting.conversation.access.renderer_changed
    assert not meeting.conversation.over
    assert meeting.conversation.page.name == "test.page"


def test_plain_words_say_the_page_again_in_them():
    meeting = talk(QUESTION)
    meeting.typed("plain", "1")
    assert meeting.conversation.access.now.plain
    assert meeting.answers == [Chosen("green")]


def test_where_text_is_typed_a_command_begins_with_a_slash():
    meeting = talk(Field("name", "Your name?"))
    transcript = meeting.typed("/rules", "", "rules")
    assert "Be kind." in transcript
    assert meeting.answers == [Filled({"name": "rules"})]


def test_two_slashes_stand_for_one():
    meeting = talk(Field("name", "Your name?"))
    meeting.typed("//rules")
    assert meeting.answers == [Filled({"name": "/rules"})]


def test_an_unknown_word_after_a_slash_says_what_to_do():
    transcript = talk(Field("name", "Your name?")).typed("/tea", "Ana")
    assert "There is no such word. Type /help for the words there are." in transcript
    assert "To begin your text with /, type it twice." in transcript


def test_rarer_things_are_words_where_text_is_typed():
    actions = (Option("skip", "Skip this"), Option("help", "Help me write"))
    meeting = talk(Field("name", "Your name?"), actions=actions)
    transcript = meeting.typed("/skip")
    assert "Or type /skip: Skip this\nOr type /help me: Help me write\n" in transcript
    assert meeting.answers == [Chosen("skip")]
    again = talk(Field("name", "Your name?"), actions=actions)
    again.typed("/help me")
    assert again.answers == [Chosen("help")]


def test_lines_mode_says_that_it_has_taken_over():
    """Else a conversation begun drawn would be handed back at once, for ever."""
    meeting = talk(QUESTION)
    meeting.conversation.set_access(lines=True)
    assert "Which tea? 1 to 3:" in meeting.typed("1")
    assert meeting.answers == [Chosen("green")]
