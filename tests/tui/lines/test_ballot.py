from __future__ import annotations

import contextlib
from io import StringIO

import pytest

from tests.fixtures.example_lines import TEAS, Talk, asking
from tui import commands, lines
from tui.computer.terminal_wiping import FROM_PRIMARY
from tui.lines import terminal
from tui.lines.keys import InputEnded
from tui.lines.terminal import LineTerminal
from tui.pages.page import (
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Field,
    FieldKind,
    Filled,
    GoOn,
    Option,
    Scored,
    WentOn,
)

BLANK = Option("blank", "I'd rather not say")
HAND_OVER = asking(GoOn("Next voter: ready?", "Show me"), secret=True, wipe=True)
STEPS = "1. Cast my vote\n2. Change my choice\n3. Say my choice, with headphones on\n"


def ballot(kind=ChoiceKind.ONE):
    question = Choice("Which tea?", TEAS, kind=kind, cast="Cast my vote")
    return asking(question, secret=True, actions=(BLANK,), back="walk-away")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("1", "green"), ("2", "black"), ("4", "blank")],
)
def test_a_ballot_is_marked_by_one_digit_and_then_cast(typed, answer):
    vote = Talk([ballot()])
    vote.typed(typed, "1")
    assert vote.answers == [Chosen(answer)]


@pytest.mark.parametrize("kind", list(ChoiceKind))
def test_words_are_no_answer_in_a_ballot_as_their_length_would_tell_which(kind):
    vote = Talk([ballot(kind)])
    transcript = vote.typed("green tea", "I'd rather not say", "/i'd", "done", "1 2", "", "9")
    assert "Choice noted." not in transcript
    assert "Cast my vote" not in transcript
    assert vote.answers == []


def test_what_is_said_is_the_same_for_every_mark():
    said = {Talk([ballot()]).typed(str(number), "1") for number in range(1, 5)}
    assert len(said) == 1
    assert f"Which tea? 1 to 4:\nChoice noted.\n{STEPS}Cast my vote? 1 to 3:\n" in said.pop()


def test_a_wrong_answer_in_a_ballot_names_no_option():
    vote = Talk([ballot()])
    after = vote.typed("green black", "t", "1", "1").split("Which tea? 1 to 4:\n")
    said = "Please type a number from 1 to 4, or ? for help.\n"
    assert after[1:3] == [f"{said}Try 2: ", f"{said}Try 3: "]


def test_a_mark_can_be_changed_until_it_is_cast():
    vote = Talk([ballot()])
    vote.typed("1", "2", "3", "b", "2", "1")
    assert vote.answers == [Chosen("black")]


def test_the_mark_is_said_only_when_asked_for():
    transcript = Talk([ballot()]).typed("2", "3", "1")
    assert transcript.count("Your choice: Black tea") == 1
    assert "Your choice" not in Talk([ballot()]).typed("2", "1")


def test_a_mark_survives_help_and_nothing_of_it_is_said():
    vote = Talk([ballot()])
    transcript = vote.typed("2", "?", "", "1")
    assert transcript.count("Which tea? 1 to 4:") == 1
    assert "Black tea\n" not in transcript.split("Choice noted.")[1].replace("2. Black tea\n", "")
    assert vote.answers == [Chosen("black")]


@pytest.mark.parametrize(
    ("kind", "typed", "answer"),
    [
        (ChoiceKind.SEVERAL, ("2", "1", "1", "1"), ChosenSeveral(("black", "none"))),
        (ChoiceKind.SEVERAL, ("1", "3", "2", "1"), ChosenSeveral(("green",))),
        (ChoiceKind.SEVERAL, ("3", "3", "3", "1"), Chosen("blank")),
        (ChoiceKind.SEVERAL, ("2", "2", "2", "1"), Chosen("blank")),
        (ChoiceKind.SEVERAL, ("1", "b", "2", "1", "3", "1"), ChosenSeveral(("black",))),
        (ChoiceKind.SEVERAL, ("1", "1", "1", "2", "3", "3", "3", "1"), Chosen("blank")),
        (ChoiceKind.RANK, ("2", "1", "1"), ChosenSeveral(("black", "green"))),
        (ChoiceKind.RANK, ("2", "2", "4", "1"), ChosenSeveral(("black",))),
        (ChoiceKind.RANK, ("4", "3", "1"), ChosenSeveral(("none",))),
        (ChoiceKind.RANK, ("4", "4", "1"), Chosen("blank")),
        (ChoiceKind.SCORE, ("5", "0", "3", "1"), Scored(
            (("green", 5), ("black", 0), ("none", 3))
        )),
        (ChoiceKind.SCORE, ("5", "6", "7", "3", "1"), Scored(
            (("green", 5), ("black", 0), ("none", 3))
        )),
        (ChoiceKind.SCORE, ("6", "6", "6", "1"), Chosen("blank")),
    ],
)  # fmt: skip
def test_every_kind_of_ballot_is_marked_in_silence(kind, typed, answer):
    vote = Talk([ballot(kind)])
    transcript = vote.typed(*typed)
    assert vote.answers == [answer]
    assert transcript.count("Choice noted.") == transcript.count(STEPS)
    assert "chosen" not in transcript
    assert "Place 1: " not in transcript
    assert "Your order" not in transcript
    assert "Green tea: " not in transcript


class WatchedLines:
    """Typed lines that note when echo was off, and when what is typed ahead was thrown away."""

    pasted = False

    def __init__(self, *typed):
        self.typed, self.happened = list(typed), []

    @contextlib.contextmanager
    def held(self):
        yield

    def read(self, echo, still):
        self.happened.append("shown" if echo else "unseen")
        if not self.typed:
            raise InputEnded
        return self.typed.pop(0)

    def forget(self):
        self.happened.append("forget")

    def give_back(self):
        pass

    def take_again(self):
        return ""

    def end_line(self):
        raise AssertionError("what is shown on a screen ends its lines there")


class Screen(StringIO):
    """Text that notes the wipe among what else happens."""

    def __init__(self, watched):
        super().__init__()
        self._watched = watched

    def write(self, text):
        if "\x1b" in text:
            assert text == FROM_PRIMARY
            self._watched.happened.append("wipe")
        return super().write(text)


@pytest.fixture
def happened(monkeypatch):
    """What happens around the keys when these are typed; "look" is a pause, to look at the screen."""

    def happened(vote: Talk, *typed: str) -> str:
        watched = WatchedLines(*typed)
        monkeypatch.setattr(
            terminal.time, "sleep", lambda seconds: seconds and watched.happened.append("look")
        )
        monkeypatch.setattr(terminal, "REST_SECONDS", 0)
        shown = LineTerminal(Screen(watched), watched, screen=True, can_wipe=True)
        lines.run(vote.conversation, shown)
        return " ".join(watched.happened)

    return happened


ORDINARY = asking(GoOn("Go on?", ""))


def test_around_each_voter_keys_are_thrown_away_and_the_screen_is_wiped(happened):
    vote = Talk([ORDINARY, HAND_OVER, ballot(), HAND_OVER, ORDINARY])
    wiped = "forget forget wipe look forget"
    assert happened(vote, "", "", "2", "1", "", "") == (
        f"shown {wiped} unseen forget unseen unseen {wiped} unseen {wiped} shown"
    )


def test_typing_ahead_is_kept_on_ordinary_pages(happened):
    assert "forget" not in happened(Talk([ORDINARY, ORDINARY]), "", "")


def test_coming_back_from_help_does_not_wipe_again(happened):
    vote = Talk([HAND_OVER])
    until_the_end = happened(vote, "?", "", "").rpartition("unseen")[0]
    assert until_the_end.count("wipe") == 1
    assert vote.answers == [WentOn()]


def test_taking_over_from_the_drawn_screen_does_not_wipe_what_it_wiped(happened):
    vote = Talk([HAND_OVER])
    vote.conversation.visit.wipe_due = False
    assert "wipe" not in happened(vote, "").partition("unseen")[0]


def test_every_way_out_of_a_secret_page_wipes(happened):
    assert happened(Talk([HAND_OVER]), "").endswith("unseen forget wipe look forget")


def test_leaving_a_ballot_means_what_the_page_says():
    for typed in ("b", "q"):
        vote = Talk([ballot()])
        vote.typed(typed)
        assert vote.answers == [Chosen("walk-away")]


def test_what_a_vote_shuts_says_that_it_waits():
    assert "Please note: This waits until the vote is over." in Talk([ballot()]).typed("rules")
    assert not commands.command(commands.RULES).in_ballot


def test_the_end_of_the_input_says_that_the_secret_part_is_gone():
    transcript = Talk([ballot()]).typed("2")
    assert "What was in secret is gone." in transcript


def test_on_a_secret_page_that_is_no_ballot_a_choice_is_not_said_and_not_called_noted():
    page = asking(Choice("What now?", TEAS), secret=True)
    assert "Which" not in Talk([page]).typed("2")
    after = Talk([page]).typed("t", "2").split("1 to 3:\n")[1:]
    assert after == [
        "Please type a number from 1 to 3, or ? for help.\nTry 2: What now? ",
        "",
    ]


def test_words_that_fit_several_answers_name_none_in_secret():
    twins = (Option("a", "Tea, green"), Option("b", "Tea, black"))
    page = asking(Choice("Which?", twins, cast="Cast my vote"), secret=True)
    assert "Several" not in Talk([page]).typed("tea", "1", "1")


@pytest.mark.parametrize("secret", [True, False])
def test_words_typed_on_a_secret_page_and_passphrases_are_unseen(happened, secret):
    words = Field("ask", "What shall we talk about?", FieldKind.LINES)
    key = Field("key", "Passphrase?", FieldKind.SECRET)
    page = asking(words if secret else key, secret=secret)
    typed = happened(Talk([page]), "tea").split()
    assert "unseen" in typed
    assert "shown" not in typed


def test_words_typed_in_secret_are_read_back_only_when_asked_for():
    page = asking(Field("ask", "What shall we talk about?", FieldKind.LINES), secret=True)
    talk = Talk([page])
    transcript = talk.typed("rent", ".", "5", "1")
    assert transcript.count("rent") == 1
    assert "You have written 1 line.\n1. Keep it\n" in transcript
    assert talk.answers == [Filled({"ask": "rent"})]
