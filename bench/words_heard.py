"""Words heard before one can act, line by line: `python -m bench.words_heard`.

Four journeys are played in memory by the renderer for lines. A step is everything that is said from
one answer to the end of the next prompt: as much as somebody with a screen reader listens to before
they can act. `--pages` also prints the longest steps of each journey. Ends with 1 if a step has
more words than it may.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple
from unittest.mock import patch

from bench.support.budgets import Budget, number, report, table
from data.model.agenda import VotePlan
from data.sample import make_sample
from data.storage.records import GroupRecords
from tests.fixtures.by_lines import Typist, play_typist
from tests.fixtures.laptop import HeldClock, new_laptop
from tests.fixtures.script import Command, Step, choose, go_on
from tests.fixtures.voting_room import Voting, a_room, opening
from tests.journeys import demo_meeting, first_run, keeping, minutes
from tests.journeys.test_vote_kinds import OPTIONS, ROUNDS
from tui import commands
from tui.command_line.arguments import Arguments
from tui.composition.conversation_run import conversation_for
from tui.conversation.conversation import Conversation

ASKED = (commands.HELP, commands.KEPT, commands.RULES)
"""The commands whose pages are measured, each asked for once where somebody would."""


class Heard(NamedTuple):
    """One step: the page that was shown at its prompt, and how many words led up to it."""

    page: str
    words: int


def words_in(said: str) -> int:
    """How many words a text has, as a screen reader says them; signs alone are none."""
    return sum(any(map(str.isalnum, word)) for word in re.split(r'[\s"{}\[\],:]+', said))


def heard(conversation: Conversation, steps: Sequence[Step]) -> list[Heard]:
    """The steps of a journey, in their order."""
    out, found = StringIO(), []

    class Listener(Typist):
        def read(self, echo: bool, still: Callable[[str], None]) -> str:
            found.append(Heard(conversation.page.name, words_in(out.getvalue())))
            out.seek(0)
            out.truncate()
            return super().read(echo, still)

    listener = Listener(conversation, steps)
    play_typist(conversation, listener, out)
    return found


@contextmanager
def _laptop_in(folder: Path, *, sample: bool) -> Iterator[tuple[Conversation, GroupRecords | None]]:
    clock = HeldClock()
    laptop = new_laptop(folder, clock)
    if sample:
        make_sample(folder / "group", now=clock(), random=Random(1)).close()
    arguments = Arguments(group=folder / "group") if sample else Arguments()
    with (
        patch("data.storage.memory_sticks._bases", tuple),
        patch("tui.laptop.laptop.groups_folder", lambda: folder / "groups"),
        patch("tui.laptop.laptop.documents_folder", lambda: folder),
    ):
        try:
            conversation = conversation_for(arguments, laptop)
            conversation.set_access(lines=True)
            yield conversation, laptop.room.records if laptop.room else None
        finally:
            laptop.close()


def _asking(page: str, *asked: str) -> Iterator[Step]:
    """Some commands asked for on a page, with the way back from each."""
    for command in asked:
        yield Step(page, Command(command))
        yield Step("", Command(commands.BACK))


def _with_questions(steps: Iterable[Step]) -> Iterator[Step]:
    """The meeting, with questions asked on its first item, and by the first voter."""
    asked = {"meeting.item": ASKED, "vote.ballot": (commands.HELP, commands.KEPT)}
    for step in steps:
        yield from _asking(step.page, *asked.pop(step.page, ()))
        yield step


def first_run_heard(folder: Path) -> list[Heard]:
    """A group set up, with its rules and people, and a meeting planned."""
    steps = [*first_run.first_run(), *first_run.plan_a_meeting()]
    steps += _asking("start.home", commands.HELP, commands.KEPT)
    with _laptop_in(folder, sample=False) as (conversation, _):
        return heard(conversation, steps)


def meeting_heard(folder: Path) -> list[Heard]:
    """The sample's meeting of today; help, what is kept and the rules are asked for."""
    with _laptop_in(folder, sample=True) as (conversation, records):
        assert records is not None
        return heard(conversation, [*_with_questions(demo_meeting.demo_meeting(records))])


def votes_heard(folder: Path) -> list[Heard]:  # noqa: ARG001  # a vote needs none
    """A vote of every kind."""
    found = []
    for kind, (turns, _, _) in ROUNDS.items():
        voting = Voting(a_room(VotePlan("What next?", "Next", OPTIONS, kind)))
        voting.conversation.set_access(lines=True)
        steps = opening(len(turns))
        for turn in turns:
            steps += [go_on("vote.hand-over"), turn]
        found += heard(voting.conversation, [*steps, choose("vote.everyone", "yes")])
    return found


def afterwards_heard(folder: Path) -> list[Heard]:
    """The minutes read, corrected and approved; then a back-up, and records taken out."""
    stick = folder / "stick"
    stick.mkdir()
    with _laptop_in(folder, sample=True) as (conversation, records):
        assert records is not None
        oldest, next_oldest = records.meetings[:2]
        long_ago = replace(records.meeting(oldest.id), day=date(2024, 1, 8))
        records.save_meeting(long_ago, approved_too=True)
        steps = [
            *minutes.minutes(records),
            *keeping.keep_safe(),
            *keeping.back_ups(stick),
            *keeping.taken_out(next_oldest.id),
        ]
        return heard(conversation, steps)


JOURNEYS: dict[str, Callable[[Path], list[Heard]]] = {
    "first run": first_run_heard,
    "the meeting": meeting_heard,
    "votes": votes_heard,
    "afterwards": afterwards_heard,
}

USUAL_STEP = dict.fromkeys(JOURNEYS, 30)
"""The most words of a usual step of each journey."""

HAND_OVER = "vote.hand-over"
KINDS = {
    "help": "anywhere.help",
    "what is kept": "anywhere.kept",
    "what is kept of a vote": "vote.kept",
    "ground rules": "anywhere.rules",
    "a ballot": "vote.ballot",
}


def hand_overs(steps: Iterable[Heard]) -> tuple[list[int], list[int]]:
    """The words of each vote's first hand-over, and of the others."""
    first: list[int] = []
    later: list[int] = []
    ballots = 0
    for step in steps:
        if step.page == HAND_OVER:
            (later if ballots else first).append(step.words)
        elif step.page == "vote.ballot":
            ballots += 1
        else:
            ballots = 0
    return first, later


def _longest(steps: Sequence[Heard]) -> str:
    pages: dict[str, list[int]] = {}
    for step in steps:
        pages.setdefault(step.page, []).append(step.words)
    rows = sorted(pages.items(), key=lambda row: -max(row[1]))[:25]
    return table(
        ("page", "times", "median", "most"),
        [
            (page, str(len(words)), number(median(words)), number(max(words)))
            for page, words in rows
        ],
    )


def main(arguments: Sequence[str] = ()) -> int:
    """The exit code: 0 if every budget is kept."""
    journeys = {}
    for name, play in JOURNEYS.items():
        with tempfile.TemporaryDirectory() as folder:
            journeys[name] = play(Path(folder))
    everything = [step for steps in journeys.values() for step in steps]
    first, later = hand_overs(everything)
    usual = {name: [step.words for step in steps] for name, steps in journeys.items()}
    usual |= {"the first hand-over of a vote": first, "each later hand-over": later}
    for kind, page in KINDS.items():
        usual[kind] = [step.words for step in everything if step.page == page]
    rows = [
        (name, str(len(words)), number(median(words)), number(max(words)))
        for name, words in usual.items()
    ]
    print(f"words to the prompt\n{table(('what', 'steps', 'median', 'most'), rows)}\n")
    if "--pages" in arguments:
        for name, steps in journeys.items():
            print(f"{name}\n{_longest(steps)}\n")
    return report(
        [Budget(name, median(usual[name]), most, "words") for name, most in USUAL_STEP.items()]
        + [
            Budget("each later hand-over, at most", max(later), 30, "words"),
            Budget("help, at most", max(usual["help"]), 120, "words"),
            Budget("ground rules, at most", max(usual["ground rules"]), 120, "words"),
        ]
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
