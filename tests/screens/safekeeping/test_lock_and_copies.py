"""Locks and back-ups on the pages: what is offered when, and what happens when something goes wrong."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from data.storage import back_up, keys, lock_changes, memory_sticks, seals
from data.storage.problems import CannotWrite, DiskFull, OpenElsewhere
from data.storage.records import GroupRecords
from data.words.wording import Words
from screens.safekeeping.back_up import BackUp
from screens.safekeeping.lock import OfferLock, SuggestWords
from screens.safekeeping.menu import KeepSafe
from screens.safekeeping.passphrase import NewLock, ShowCode
from screens.start.opening_a_folder import Opening
from tests.fixtures.groups import closed_sample, room_with
from tests.fixtures.script import choose, fill, go_on, play_script
from tui import lines
from tui.conversation.conversation import Conversation
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import PipedLines
from tui.pages.page import Choice
from tui.pages.screen import Leave
from tui.pages.texts import texts_of
from tui.room import Room

PASSPHRASE = "kettle violin garden tram"
CODE = "0" * 26


@pytest.fixture(autouse=True)
def quick_locks(monkeypatch):
    monkeypatch.setattr(keys, "WORK", dict.fromkeys(keys.WORK, (1, 8192)))


@pytest.fixture
def folder(tmp_path) -> Path:
    return closed_sample(tmp_path / "group")


@pytest.fixture
def room(folder, tmp_path):
    with GroupRecords.open(folder) as records:
        yield room_with(records, tmp_path / "documents")


def options(screen) -> list[str]:
    question = screen.page(Words()).question
    assert isinstance(question, Choice)
    return [option.id for option in question.options]


def said(talk: Conversation) -> str:
    return "\n".join(texts_of(talk.page))


def leave(_said) -> Leave:
    return Leave()


def test_what_is_offered_fits_the_lock(room) -> None:
    assert options(KeepSafe(room, leave)) == ["backup", "lock", "erase", "back"]
    room.records.passphrase.lock(PASSPHRASE, CODE)
    assert options(KeepSafe(room, leave)) == ["backup", "lock", "unlock", "erase", "back"]
    room.records.close()
    assert options(KeepSafe(room, leave)) == ["backup", "back"]


def test_the_words_are_in_the_language_of_the_page_and_stay_when_it_is_made_again(room) -> None:
    screen = SuggestWords(room, leave, seed=7)
    english, polish = (list(texts_of(screen.page(Words(code)))) for code in ("en_GB", "pl"))
    assert english == list(texts_of(screen.page(Words("en_GB"))))
    assert english != polish
    assert "seed" not in repr(screen)


def test_nobody_is_told_a_passphrase_by_a_traceback(room) -> None:
    lock = NewLock(room, leave, PASSPHRASE, CODE)
    assert PASSPHRASE not in repr(ShowCode(lock))
    assert CODE not in repr(ShowCode(lock))


def test_a_program_that_may_record_the_screen_is_named_before_words_are_shown(room) -> None:
    watched = replace(room, recorders=("script",))
    lock = NewLock(watched, leave, PASSPHRASE, CODE)
    for screen in (SuggestWords(watched, leave, 7), ShowCode(lock)):
        assert "script" in "\n".join(texts_of(screen.page(Words())))


def to_the_code(room: Room) -> Conversation:
    talk = Conversation(OfferLock(room, leave))
    play_script(
        talk,
        [
            choose("safekeeping.lock", "own"),
            fill("safekeeping.passphrase", first=PASSPHRASE),
            fill("safekeeping.passphrase_again", again=f" {PASSPHRASE}  "),
        ],
    )
    return talk


def typed_back(talk: Conversation) -> None:
    code = talk.page.blocks[0].facts[0].value  # type: ignore[union-attr]
    play_script(talk, [go_on("safekeeping.code"), fill("safekeeping.code_back", code=code)])


def test_a_full_disk_while_locking_says_what_to_do_and_opening_again_ends_it(
    room, folder, monkeypatch
) -> None:
    talk = to_the_code(room)
    real, calls = lock_changes.write_lock, []

    def full(*arguments: object) -> None:
        calls.append(arguments)
        if len(calls) > 1:
            raise DiskFull
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(lock_changes, "write_lock", full)
    typed_back(talk)
    assert talk.page.name == "safekeeping.stopped"
    assert "The disk is full." in said(talk)
    assert "type the new one" in said(talk)
    play_script(talk, [go_on("safekeeping.stopped")])
    assert talk.over
    monkeypatch.undo()
    with GroupRecords.open(folder, secret=PASSPHRASE) as records:
        assert records.passphrase.locked
        assert records.group == room.records.group


def test_a_refused_passphrase_leaves_the_group_open(room) -> None:
    talk = Conversation(OfferLock(room, leave))
    play_script(talk, [choose("safekeeping.lock", "own")])
    for first in ("kettle", " " * 40, "a" + " " * 40 + "b"):
        play_script(talk, [fill("safekeeping.passphrase", first=first)])
        assert "too short" in said(talk)
        assert talk.page.name == "safekeeping.passphrase"  # not asked for once more
    play_script(talk, [fill("safekeeping.passphrase", first=PASSPHRASE)])
    play_script(talk, [fill("safekeeping.passphrase_again", again=PASSPHRASE.title())])
    assert "not the same" in said(talk)
    assert not room.records.passphrase.locked
    assert seals.SHORTEST_PASSPHRASE == 12  # as the page says


def test_words_and_code_are_told_to_be_private_before_they_are_read_out(room) -> None:
    """A voice or a screen reader reads the page that has them as soon as it comes."""
    talk = Conversation(OfferLock(room, leave))
    private = "put on headphones before you go on"
    assert private in said(talk)
    play_script(talk, [choose("safekeeping.lock", "own")])
    play_script(talk, [fill("safekeeping.passphrase", first=PASSPHRASE)])
    assert private in said(talk)
    assert talk.page.name == "safekeeping.passphrase_again"


def test_looking_at_something_else_between_the_two_keeps_the_first(room) -> None:
    talk = Conversation(OfferLock(room, leave))
    typed = f"2\n{PASSPHRASE}\n/r\n/r\n{PASSPHRASE}\n"
    out = StringIO()
    lines.run(talk, LineTerminal(out, PipedLines(StringIO(typed))))
    assert out.getvalue().count("Recovery code: ") == 1
    assert PASSPHRASE not in out.getvalue()


def test_not_now_is_asked_once_in_the_first_run(room) -> None:
    talk = Conversation(OfferLock(room, leave, first_run=True))
    play_script(talk, [choose("safekeeping.lock", "no")])
    assert talk.over
    assert room.records.group.lock_offered
    assert not room.records.passphrase.locked


@pytest.mark.parametrize("problem", [CannotWrite, DiskFull])
def test_a_back_up_that_cannot_be_written_is_a_problem_on_the_page(
    room, monkeypatch, problem
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise problem

    monkeypatch.setattr(back_up, "replace_durably", refuse)
    talk = Conversation(BackUp(room))
    play_script(talk, [choose("safekeeping.backup", "usual")])
    assert talk.page.name == "safekeeping.backup"
    assert "We could not save." in said(talk)


def test_a_back_up_never_goes_into_the_groups_own_folder(room, folder) -> None:
    talk = Conversation(BackUp(room))
    place = fill("safekeeping.place", place=str(folder / "meetings"))
    play_script(talk, [choose("safekeeping.backup", "other"), place])
    assert "would be lost with it" in said(talk)


def test_a_memory_stick_is_found_once_it_is_plugged_in(room, tmp_path, monkeypatch) -> None:
    media = tmp_path / "media"
    monkeypatch.setattr(memory_sticks, "_bases", lambda: (tmp_path / "none", media))
    monkeypatch.setattr("os.path.ismount", lambda place: Path(place).name != "just a folder")
    talk = Conversation(KeepSafe(room, leave))
    play_script(talk, [choose("safekeeping.menu", "backup"), choose("safekeeping.backup", "look")])
    assert "We found no memory stick." in said(talk)
    for name in ("RED STICK", "just a folder"):
        (media / name).mkdir(parents=True)
    (media / "link").symlink_to(media / "RED STICK")
    play_script(talk, [choose("safekeeping.backup", "look")])
    assert options(talk.visit.screen) == ["stick 0", "usual", "other", "no"]
    assert "The memory stick RED STICK" in said(talk)
    play_script(talk, [choose("safekeeping.backup", "stick 0")])
    assert talk.page.name == "safekeeping.backed_up"
    assert [p.name for p in (media / "RED STICK").iterdir()] == ["fairsay-2026-11-23.tar"]


def test_a_memory_stick_pulled_out_in_between_is_said(room, tmp_path) -> None:
    talk = Conversation(BackUp(room, (tmp_path / "gone",)))
    play_script(talk, [choose("safekeeping.backup", "stick 0")])
    assert "If it is a memory stick, plug it in first." in said(talk)
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize(
    "typed", ["", "  ", "\0", "~nobody-at-all/x", "no/such/place", "x" * 300, "a/" * 3000]
)
def test_a_place_that_is_none_is_said(room, typed) -> None:
    talk = Conversation(BackUp(room))
    play_script(
        talk, [choose("safekeeping.backup", "other"), fill("safekeeping.place", place=typed)]
    )
    assert "We cannot find that folder." in said(talk)


def test_a_locked_group_that_is_open_elsewhere_is_looked_at_with_its_passphrase(folder) -> None:
    with GroupRecords.open(folder) as other:
        other.passphrase.lock(PASSPHRASE, CODE)
        rooms = []

        def group(*, read_only: bool, secret: str | None) -> Room:
            records = GroupRecords.open(folder, read_only=read_only, secret=secret)
            rooms.append(room_with(records, folder.parent))
            return rooms[-1]

        talk = Conversation(Opening(group, may_ask=True).screen())
        play_script(talk, [choose("start.open_elsewhere", "look")])
        play_script(talk, [fill("safekeeping.open", passphrase="wrong words here")])
        assert "That did not open the group." in said(talk)
        play_script(talk, [fill("safekeeping.open", passphrase=PASSPHRASE)])
        assert talk.page.name == "start.home"
        assert rooms[0].records.files.read_only
        with pytest.raises(OpenElsewhere):
            Opening(group, may_ask=False).screen()
