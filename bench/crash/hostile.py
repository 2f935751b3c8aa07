"""One value or reference broken in a group's files, with a checksum that fits; then somebody uses it.

    python -m bench.crash.hostile [ROUNDS] [SEED]

Each round makes the sample group, breaks one thing in one file, opens the group, and walks through
pages with answers by chance. Whatever happens has to be a page or a problem said in a sentence, and
the group has to open again afterwards.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from bench.crash.verdict import Tally
from data.documents.markdown import markdown
from data.documents.of_meeting import minutes_of
from data.sample import make_sample
from data.settings import Settings
from data.storage import durable, keys
from data.storage.durable import previous_of
from data.storage.problems import StorageProblem
from data.storage.records import GroupRecords
from data.storage.tables import Encoder, Tables, decode
from data.words.problems import Problem
from data.words.wording import Words
from screens.start.home import Home
from screens.start.opening_a_folder import Opening, begun
from tui.composition.interruptions import remedy
from tui.computer.faults import place_of
from tui.conversation.conversation import Conversation
from tui.laptop.laptop import Laptop
from tui.pages.page import (
    Answer,
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Field,
    Filled,
    Form,
    Page,
    Scored,
    WentOn,
)

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
_STEPS = 14
_TYPED = ("", "Ana", "5", "0", "-1", "99999999999999999999", "2026-12-01", "x" * 300, "\u202eab")
_VALUES: tuple[Any, ...] = (
    None, "", "zz", "i1", -1, 0, 1, 2**53, True, 1.5, [], ["zz"], {}, "9999-12-31", "0001-01-01",
    "closed", "open", "running", "items", "outcome", "counts", "x" * 2000,
)  # fmt: skip


def harmed(tables: Tables, chance: Random) -> str:
    """Break one thing in these tables; gives what, for whoever looks into it."""
    table = chance.choice([name for name in tables if tables[name]])
    key = chance.choice(sorted(tables[table]))
    document = tables[table][key]
    how = chance.choice(["value", "value", "value", "inner", "gone", "twice", "swap"])
    if how == "gone":
        del tables[table][key]
    elif how == "twice":
        tables[table]["999"] = dict(document)
    elif how == "swap":
        other = tables[table][chance.choice(sorted(tables[table]))]
        name = chance.choice(sorted(document))
        document[name] = other.get(name)
    else:
        _break(document, chance, deep=how == "inner")
    return f"{table}/{key} {how}"


def _break(document: dict[str, Any], chance: Random, *, deep: bool) -> None:
    inner = [value for value in document.values() if isinstance(value, dict | list) and value]
    if deep and inner:
        chosen = chance.choice(inner)
        if isinstance(chosen, dict):
            _break(chosen, chance, deep=chance.random() < 0.5)
        else:
            chosen[chance.randrange(len(chosen))] = chance.choice(_VALUES)
    elif document:
        document[chance.choice(sorted(document))] = chance.choice(_VALUES)


def answer_by_chance(page: Page, chance: Random) -> Answer:
    """Some answer that a renderer could hand over on this page."""
    question = page.question
    if page.actions and chance.random() < 0.15:
        return Chosen(chance.choice(page.actions).id)
    if isinstance(question, Choice):
        ids = [option.id for option in question.options]
        some = tuple(chance.sample(ids, chance.randint(0, len(ids))))
        if question.kind is ChoiceKind.ONE:
            return Chosen(chance.choice(ids))
        if question.kind is ChoiceKind.SCORE:
            return Scored(tuple((each, chance.randint(0, 5)) for each in ids))
        return ChosenSeveral(some)
    if isinstance(question, Field):
        return Filled({question.name: chance.choice(_TYPED)})
    if isinstance(question, Form):
        return Filled({field.name: chance.choice(_TYPED) for field in question.fields})
    return WentOn()


def one_round(folder: Path, seed: int) -> str:
    """Make, break, open and use a group; what came of it, in a word or two."""
    chance = Random(seed)
    make_sample(folder, now=NOW, random=Random(1)).close()
    with GroupRecords.open(folder) as records:
        for meeting in records.meetings[-1:]:
            stands = records.meeting(meeting.id)
            for _ in range(chance.choice([0, 2, 5, 9])):
                stands = stands.moved_on()
            records.save_meeting(stands)
    file = chance.choice([folder / "group.json", *sorted((folder / "meetings").glob("*.json"))])
    found = decode(file.read_bytes(), newest_schema=1)
    what = harmed(found.tables, chance)
    file.write_bytes(Encoder().encode(found.tables, schema=1, generation=found.generation))
    if chance.random() < 0.8:
        previous_of(file).unlink(missing_ok=True)
    try:
        return _used(folder, chance)
    except Exception as fault:  # noqa: BLE001  # that there is none is what is looked at
        return f"unreadable: {place_of(fault)} ({file.name} {what}, seed {seed})"


def _used(folder: Path, chance: Random) -> str:
    laptop = Laptop(
        folder.with_name("settings.json"), Settings(), Settings().access, now=lambda: NOW
    )
    try:
        first = Opening(lambda **how: laptop.open_group(folder, **how), may_ask=False).screen()
    except StorageProblem as problem:
        return f"refused in a sentence: {type(problem).__name__}"
    try:
        talk = Conversation(first, remedy=remedy(laptop), news=laptop.news)
        begun(first)
        if isinstance(first, Home) and first.running:
            talk.answer(first.running)
        _walk(talk, chance)
        _write_all(laptop)
    finally:
        laptop.close()
    GroupRecords.open(folder, secret="-").close()
    return "used"


def _walk(talk: Conversation, chance: Random) -> None:
    for _ in range(_STEPS):
        if talk.over:
            return
        talk.answer(answer_by_chance(talk.page, chance))
    assert talk.page.name


def _write_all(laptop: Laptop) -> None:
    """The minutes of every meeting that can be read."""
    if laptop.room is None:
        return
    records = laptop.room.records
    for summary in records.meetings:
        try:
            meeting = records.meeting(summary.id)
        except Problem:
            continue
        markdown(minutes_of(records.group, meeting, Words()))


def run(rounds: int, seed: int = 1) -> Tally:
    """Verdicts of a number of rounds."""
    tally = Tally()
    quick = dict.fromkeys(keys.WORK, keys.WORK[keys.RECOVERY])
    with (
        patch.object(durable, "flush"),
        patch.object(durable, "flush_folder"),
        patch.dict(keys.WORK, quick),
    ):
        for number in range(rounds):
            base = Path(tempfile.mkdtemp(prefix="hostile-"))
            tally.add(one_round(base / "group", seed * 100_000 + number))
            shutil.rmtree(base)
    return tally


def main(rounds: str = "1000", seed: str = "1") -> None:
    print(f"hostile files with good checksums: {rounds} rounds: {run(int(rounds), int(seed))}")


if __name__ == "__main__":
    main(*sys.argv[1:])
