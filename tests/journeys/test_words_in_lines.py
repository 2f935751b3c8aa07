"""Line by line, only what works there is said: no key, and no word that is refused where it is offered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import StringIO

import pytest

from tests.fixtures.by_lines import Typist, play_lines, play_typist
from tests.fixtures.laptop import Table
from tests.fixtures.script import Command, Step, choose, command, go_on
from tests.journeys import demo_meeting as demo
from tests.journeys import first_run as first
from tests.journeys import minutes
from tests.journeys.test_first_run import start
from tests.journeys.test_in_lines import sit_down_in_lines
from tui import commands
from tui.conversation.conversation import Conversation
from tui.laptop.laptop import Laptop

KEYS = re.compile(
    r"\bF\d{1,2}\b|\bShift\b|\bEscape\b|\bCtrl(?!\+[WY_])|\barrows?\b|\bany (other )?key\b",
    re.IGNORECASE,
)
"""Keys of the drawn screen. Ctrl+W, Ctrl+Y and Ctrl+_ work where a line is typed, line by line as well."""
OFFERED = re.compile(r"[Tt]ype (/?[\w?]+)(?= to |\.|,|:)")
OWN = {"done", "/empty", "/nobody", "/undo", "/redo", "1", "text", "anything", "it"}
"""Words of one question, which the journeys type themselves; and plain talk of typing."""

REFUSALS = ("Please type", "There is no such word", "or type ? for help", "nothing to do for that")


def asking(page: str) -> Iterator[Step]:
    """Everything that explains, asked for on one page."""
    for asked in (commands.HELP, commands.KEPT, commands.RULES, commands.ACCESS):
        yield command(page, asked)
        yield Step("", Command(commands.BACK))
    yield command(page, commands.HELP)
    yield choose("anywhere.help", "more")
    yield choose("anywhere.help/1", "more")
    yield go_on("anywhere.help/2")
    yield command(page, commands.VOICE)
    yield command(page, commands.VOICE)


def with_questions(steps: list[Step], *pages: str) -> Iterator[Step]:
    """A journey, with everything asked for the first time that it comes to these pages."""
    left = set(pages)
    for step in steps:
        if step.page in left:
            left.remove(step.page)
            yield from asking(step.page)
        yield step


@pytest.fixture(params=["standard", "plain"])
def meeting(table: Table, request: pytest.FixtureRequest) -> tuple[Conversation, list[Step]]:
    conversation = sit_down_in_lines(table, plain=request.param == "plain")
    steps = with_questions(demo.demo_meeting(table.records), "meeting.item", "meeting.write.note")
    return conversation, list(steps)


def assert_no_key_named(said: str) -> None:
    named = [line for line in said.splitlines() if KEYS.search(line)]
    assert named == []


def test_no_key_of_another_mode_is_named_in_a_meeting(
    meeting: tuple[Conversation, list[Step]],
) -> None:
    assert_no_key_named(play_lines(*meeting))


def test_no_key_of_another_mode_is_named_in_a_first_run(laptop: Laptop) -> None:
    conversation = start(laptop)
    conversation.set_access(lines=True)
    journey = [*first.first_run(), *first.plan_a_meeting()]
    assert_no_key_named(
        play_lines(conversation, list(with_questions(journey, "start.welcome", "group.name")))
    )


class Obliging(Typist):
    """Types each word that is offered, the first time at each kind of page, and comes back."""

    def __init__(self, conversation: Conversation, steps: list[Step], out: StringIO) -> None:
        super().__init__(conversation, steps)
        self._out, self._at = out, 0
        self._tried: set[tuple[str, str]] = set()
        self._trying = ""
        self.taken: set[str] = set()
        self._waiting: list[str] = []

    def read(self, echo: bool, still: Callable[[str], None]) -> str:
        said = self._out.getvalue()[self._at :]
        self._at = len(self._out.getvalue())
        if self._trying:
            assert not any(refusal in said for refusal in REFUSALS), (self._trying, said)
            self.taken.add(self._trying)
            self._trying = ""
            return (
                "/back" if self._conversation.visit is not self._visit else self._next(echo, still)
            )
        self._note(said)
        return self._next(echo, still)

    def _note(self, said: str) -> None:
        kind = self._conversation.page.name.partition("/")[0]
        for word in OFFERED.findall(said):
            if word not in OWN and (kind, word) not in self._tried:
                self._tried.add((kind, word))
                self._waiting.append(word)

    def _next(self, echo: bool, still: Callable[[str], None]) -> str:
        if self._waiting and not self._to_type:
            self._trying, self._visit = self._waiting.pop(0), self._conversation.visit
            return self._trying
        return super().read(echo, still)


def oblige(conversation: Conversation, steps: list[Step]) -> set[str]:
    out = StringIO()
    typist = Obliging(conversation, steps, out)
    play_typist(conversation, typist, out)
    return typist.taken


def test_every_word_that_is_offered_in_a_meeting_is_taken(
    meeting: tuple[Conversation, list[Step]],
) -> None:
    assert {"others", "r", "voice", "/voice"} <= oblige(*meeting)


def test_every_word_that_is_offered_with_the_minutes_is_taken(table: Table) -> None:
    oblige(sit_down_in_lines(table), list(minutes.minutes(table.records)))


def test_a_vote_is_handed_over_in_full_once_then_in_few_words(table: Table) -> None:
    said = play_lines(sit_down_in_lines(table), demo.demo_meeting(table.records))
    hand_overs = re.split(r"(?m)^(?=\d of 7 have voted$)", said)[1:8]
    of_each = [text.split("Next voter: ready?")[0] for text in hand_overs]
    assert "If you use your own screen reader: use headphones.\n" in of_each[0]
    assert "To hear the ballot: type voice first, to try your headphones.\n" in of_each[0]
    assert len({re.sub(r"^\d", "", text) for text in of_each[1:]}) == 1
    assert all(len(text.split()) <= 22 for text in of_each[1:])  # and eight in the prompt


def test_help_is_about_this_page_first_and_short(table: Table) -> None:
    steps = [*asking("start.home")]
    said = play_lines(sit_down_in_lines(table), steps)
    _, first_help, *_ = said.split("\nHelp\n")
    assert first_help.startswith("Type a number, or words that only one answer has.\n")
    for part in re.split(r"\n(?:More help|Help)\n", said)[1:]:
        assert len(part.split("Help read.")[0].split()) <= 110
