"""Nothing of a vote hangs on one line: each guard has a second one elsewhere, and holds without it.

Each test takes one guard out and looks whether the vote is guarded still. So it fails where the other
one, which is all that is left, is taken out of the program.
"""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from types import SimpleNamespace

import pytest

from data.settings import AccessSettings
from data.words.wording import Words
from screens.vote.handing_round import LeftBallot
from tests.fixtures.example_drawn import BALLOT, Talk, page
from tests.fixtures.example_lines import Talk as LinesTalk
from tests.fixtures.example_lines import asking
from tests.fixtures.hearing import listen_to
from tests.fixtures.window import window_on
from tui import drawn, lines
from tui.command_line.arguments import Arguments
from tui.composition import conversation_run as program
from tui.computer.faults import Fault
from tui.conversation.conversation import Conversation
from tui.conversation.visits import Visits
from tui.drawn import conversation_turns
from tui.lines.dialogue import Dialogue
from tui.lines.lines_to_voice import SaidAloud
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import PipedLines
from tui.pages.page import Chosen, GoOn, Page, WentBack
from tui.voice import speech_queue
from tui.voice.sound import Sound
from tui.voice.speech_queue import Teller

Change = Callable[[pytest.MonkeyPatch], None]

READY = page(GoOn("Ready?", "I am ready"), name="example.ready")
HAND_OVER = page(
    GoOn("Next voter: ready?", "Show me"),
    name="vote.hand-over",
    secret=True,
    wipe=True,
    aloud=True,
)
VOTE = page(BALLOT, name="vote.ballot", secret=True, back="walk-away")
MARKS = ("mint", "black", "green")


def told(*labels: str) -> bool:
    """Whether a mark can be made out."""
    return any(mark in label.casefold() for label in labels for mark in MARKS)


# ---- the voice says nothing of a ballot to the room ----


def renderer_hands_over_the_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        conversation_turns, "entered_said", lambda page, answer, words: "Black, chosen"
    )


def voice_takes_what_it_is_handed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Teller, "entered", lambda self, text: text and self._entered.append(text))


def nobody_asks_for_headphones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech_queue, "_may_be_heard", lambda page, headphones: True)


def sound_is_never_private(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sound, "private", property(lambda self: False, lambda self, private: None))


@pytest.mark.parametrize(
    "taken_out",
    [
        renderer_hands_over_the_mark,
        voice_takes_what_it_is_handed,
        nobody_asks_for_headphones,
        sound_is_never_private,
    ],
)
async def test_the_voice_does_not_say_a_mark_to_the_room(
    taken_out: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = Talk([HAND_OVER, VOTE, HAND_OVER])
    hearing = listen_to(talk.conversation)
    taken_out(monkeypatch)
    async with window_on(talk) as window:
        await window.press("enter", "2", "enter")
        assert talk.answers[-1] == Chosen("black")
    assert "Next voter: ready?" in hearing.texts()
    assert not told(*hearing.texts())


@pytest.mark.parametrize("taken_out", ["nothing", "forget", "telling"])
def test_what_was_shown_of_a_ballot_in_lines_is_not_heard_after_it(
    taken_out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In lines the voice says what was shown up to a prompt; the next prompt is the next voter's."""
    if taken_out == "forget":
        monkeypatch.setattr(SaidAloud, "forget", lambda self: None)
    if taken_out == "telling":
        never = property(lambda self: False, lambda self, telling: None)
        monkeypatch.setattr(SaidAloud, "telling", never, raising=False)
    talk = LinesTalk([VOTE, HAND_OVER, HAND_OVER])
    hearing = listen_to(talk.conversation)
    talk.conversation.access.change(AccessSettings(voice=True, lines=True), turn_only=False)
    dialogue = Dialogue(talk.conversation, _terminal())
    dialogue._arrive()
    dialogue._asker.say("Your choice: Black")
    talk.conversation.answer(Chosen("black"))
    dialogue._arrive()
    dialogue._asker.aloud.ask("Next voter: ready?")
    assert hearing.texts() == ["Next voter: ready?"]


def _terminal() -> LineTerminal:
    return LineTerminal(StringIO(), PipedLines(StringIO()))


# ---- nothing of a ballot stays on a screen ----


class Poll:
    """As much of a poll as this page looks at."""

    goes_round = None


@pytest.mark.parametrize("taken_out", ["nothing", "the page's wipe", "the stack's"])
def test_a_ballot_that_was_left_is_wiped(taken_out: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its page asks for it; and the stack of screens sees that a ballot is left for good."""
    left = LeftBallot(Poll()).page(Words())  # type: ignore[arg-type]
    if taken_out == "the page's wipe":
        left = Page(left.name, left.heading, left.blocks, left.question, secret=True, aloud=True)
    if taken_out == "the stack's":
        monkeypatch.setattr(Visits, "_change", lambda self, stack: setattr(self, "_stack", stack))
    talk = Talk([VOTE, left])
    talk.conversation.answer(WentBack())
    assert talk.conversation.page.heading == "This ballot was not cast"
    assert talk.conversation.visit.wipe_due


@pytest.mark.parametrize("wipe", [True, False])
def test_the_next_voter_has_the_meetings_settings_and_no_headphones(
    wipe: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the page asks for the wipe, and where it forgets to."""
    if wipe:
        monkeypatch.setattr(Visits, "in_turn", False)
    next_page = page(HAND_OVER.question, name="next", secret=True, wipe=wipe, aloud=True)
    talk = Talk([VOTE, next_page])
    talk.conversation.set_access(plain=True, large_text=2, blocks=True)
    talk.conversation.voice.headphones = True
    talk.conversation.answer(Chosen("black"))
    assert talk.conversation.access.now == AccessSettings()
    assert not talk.conversation.voice.headphones


async def test_a_page_for_the_room_is_never_drawn_over_a_secret_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither a page nor the stack asks for a wipe here; the window sees that it shows the room more."""
    monkeypatch.setattr(Visits, "_change", lambda self, stack: setattr(self, "_stack", stack))
    talk = Talk([VOTE, READY])
    async with window_on(talk) as window:
        wiped: list[bool] = []
        monkeypatch.setattr(window.app, "wipe", lambda: wiped.append(True))
        await window.press("2", "enter")
        assert wiped == [True]


def test_a_page_for_the_room_is_never_said_after_a_secret_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Visits, "_change", lambda self, stack: setattr(self, "_stack", stack))
    monkeypatch.setattr(LineTerminal, "wipe", lambda self, **_: self.say("Wiped."))
    pages = [asking(GoOn("Ready?", ""), secret=True), asking(GoOn("Read?", ""))]
    said = LinesTalk(pages).typed("", "")
    assert said.index("Ready?") < said.index("Wiped.") < said.index("Read?")


@pytest.mark.parametrize("renderer", ["lines", "drawn"])
def test_a_renderer_that_forgets_to_wipe_is_wiped_after(
    renderer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two renderers, and on the way out."""
    talk = Talk([VOTE], access=AccessSettings(lines=renderer == "lines"))
    wiped: list[bool] = []

    def run(conversation: Conversation, *_: object) -> None:
        conversation.screens.shows(secret=True)
        conversation.over = True

    monkeypatch.setattr(lines if renderer == "lines" else drawn, "run", run)
    monkeypatch.setattr(program, "can_draw", lambda: True)
    monkeypatch.setattr(program, "wipe_if_secret", lambda screens: wiped.append(screens.secret))
    program._show(talk.conversation)
    assert wiped == [True]


def test_a_fault_in_a_renderer_is_wiped_after_before_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    talk = Talk([VOTE])
    wiped: list[bool] = []

    def breaks_down(conversation: Conversation) -> None:
        conversation.screens.shows(secret=True)
        raise Fault("a line")

    monkeypatch.setattr(program, "_laptop", lambda arguments: SimpleNamespace(close=bool))
    monkeypatch.setattr(program, "end_in_order", bool)
    monkeypatch.setattr(program, "conversation_for", lambda *_: talk.conversation)
    monkeypatch.setattr(program, "_show", breaks_down)
    monkeypatch.setattr(program, "wipe_if_secret", lambda screens: wiped.append(screens.secret))
    with pytest.raises(Fault):
        program.run_conversation(Arguments())
    assert wiped == [True]


# ---- keys ----


async def test_keys_are_thrown_away_before_a_page_that_wipes_and_once_more_before_it_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Around every secret page; and, for themselves, around every wipe."""
    talk = Talk([VOTE, HAND_OVER])
    async with window_on(talk) as window:
        happened: list[str] = []
        monkeypatch.setattr(window.app, "discard_typed", lambda: happened.append("discard"))
        monkeypatch.setattr(window.app, "wipe", lambda: happened.append("wipe"))
        await window.press("2", "enter")
        assert happened == ["discard", "discard", "wipe"]


class Typed(PipedLines):
    """Notes for each line whether it is shown."""

    def __init__(self) -> None:
        super().__init__(StringIO("1\n1\n"))
        self.shown: list[bool] = []

    def read(self, echo: bool, still: Callable[[str], None]) -> str:
        self.shown.append(echo)
        return super().read(echo, still)


def test_on_a_secret_page_no_key_is_shown_whatever_is_asked_for() -> None:
    """Whoever asks says that nothing is to be shown; the terminal knows it as well."""
    terminal = LineTerminal(StringIO(), typed := Typed())
    for secret in (True, False):
        terminal.secret = secret
        terminal.ask("Which tea?", echo=True, still=lambda text: None)
    assert typed.shown == [False, True]


def test_on_a_secret_page_nothing_is_asked_to_be_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    never = property(lambda self: False, lambda self, secret: None)
    monkeypatch.setattr(LineTerminal, "secret", never, raising=False)
    lines.run(LinesTalk([VOTE]).conversation, LineTerminal(StringIO(), typed := Typed()))
    assert typed.shown == [False, False]
