"""Back-ups of a group: made anywhere but in its own folder, brought back into a new folder only."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path, PurePosixPath

from data.frozen import frozen
from data.storage.archive import LARGEST_ARCHIVE, MOST_FILES, packed, readable, unpacked
from data.storage.copying import Copied, copied
from data.storage.durable import flush_folder, make_private_folder, replace_durably
from data.storage.file_names import MEETINGS
from data.storage.group_folder import must_be_new
from data.storage.index import MeetingSummary
from data.storage.leftovers import held_beside, sweep_back_ups, sweep_restorings
from data.storage.problems import (
    BackUpDamaged,
    BackUpInside,
    BackUpTooLarge,
    NameTaken,
    NewerThanUs,
    NotABackUp,
    StorageProblem,
)
from data.storage.reading import read_bytes
from data.storage.records import GroupRecords
from data.storage.reserve import problem_of


@frozen
class BackUpMade:
    """Where a back-up is, and what is in it.

    `meetings` is how many are in it. `older` are in it as they were one save earlier, as their
    files are damaged; `left_out` are not in it: their files cannot be read, or are gone.
    `unlisted` are files that cannot be read and are of no meeting that is known; not in it either.
    `older_group`: the group's own file is in it as it was one save earlier.
    """

    path: Path
    meetings: int
    older: tuple[MeetingSummary, ...] = ()
    left_out: tuple[MeetingSummary, ...] = ()
    unlisted: tuple[str, ...] = ()
    older_group: bool = False


def back_up(records: GroupRecords, place: Path, *, today: date) -> Path:
    """`make_back_up`, for whoever needs no more than where it is."""
    return make_back_up(records, place, today=today).path


def make_back_up(records: GroupRecords, place: Path, *, today: date) -> BackUpMade:
    """Put a back-up into a folder, durably, read it again, and give where it is.

    It is named by the day alone; an older back-up is never overwritten. Every file of the group is
    read and understood first; what cannot be read is named in what is given. Raises BackUpInside,
    BackUpTooLarge, CannotWrite, DiskFull, BackUpDamaged (it could not be read back), or what is
    wrong with the group's own file where that cannot be read.
    """
    return back_up_as(records, _free_name(place, today))


def back_up_as(records: GroupRecords, target: Path) -> BackUpMade:
    """Put a back-up into a new file of this very name. Raises NameTaken, or what `make_back_up` does."""
    if records.files.folder and target.resolve().is_relative_to(records.files.folder.resolve()):
        raise BackUpInside
    if os.path.lexists(target):
        raise NameTaken
    found = _copied(records)
    archive = packed(found.files)
    if len(archive) > LARGEST_ARCHIVE or len(found.files) > MOST_FILES:
        raise BackUpTooLarge
    sweep_back_ups(target.parent)
    try:
        replace_durably(target, archive, keep_previous=False)
    except OSError as refused:
        raise problem_of(refused) from refused
    if unpacked(read_bytes(target, LARGEST_ARCHIVE) or b"") != found.files:
        raise BackUpDamaged
    return _made(records, target, found)


def _copied(records: GroupRecords) -> Copied:
    """The bytes of every file, as they are kept; nothing for records held in memory."""
    with records.files.turn:
        ids = [*(m.id for m in records.meetings), *records.mismatches.unlisted]
        return copied(records.files.home, ids) if records.files.folder else Copied()


def _made(records: GroupRecords, target: Path, found: Copied) -> BackUpMade:
    known = records.meetings
    unlisted = sorted({*found.left_out} - {m.id for m in known})
    return BackUpMade(
        target,
        sum(name.startswith(f"{MEETINGS}/") for name in found.files),
        tuple(m for m in known if m.id in found.older),
        tuple(m for m in known if m.id in found.left_out),
        tuple(map(records.files.name_of, unlisted)),
        found.older_group,
    )


def restore(
    archive: Path, folder: Path, *, secret: str | None = None
) -> tuple[MeetingSummary, ...]:
    """Bring a group back into a folder that is new or empty; gives the meetings that did not come back.

    Every file is read first. Where the group's own cannot be, nothing is left behind. A locked
    group needs its passphrase or recovery code of that time. Raises FolderInUse, NotABackUp,
    NewerBackUp, NewerThanUs, BackUpDamaged, PassphraseNeeded, WrongPassphrase, CannotWrite or
    DiskFull.
    """
    content = read_bytes(archive, LARGEST_ARCHIVE)
    if content is None:
        raise NotABackUp
    found = readable(content)
    if any("/" not in name for name in found.damaged):
        raise BackUpDamaged
    must_be_new(folder)
    sweep_restorings(folder.parent)
    try:
        with held_beside(folder) as beside:
            _write_out(found.files, beside)
            missing = _not_back(beside, secret, found.damaged)
            _take_over(beside, folder)
    except OSError as refused:
        raise problem_of(refused) from refused
    return missing


def _free_name(place: Path, today: date) -> Path:
    target, number = place / f"fairsay-{today.isoformat()}.tar", 2
    while os.path.lexists(target):
        target = place / f"fairsay-{today.isoformat()}-{number}.tar"
        number += 1
    return target


def _write_out(files: dict[str, bytes], folder: Path) -> None:
    make_private_folder(folder / MEETINGS)
    for name, content in files.items():
        replace_durably(folder / name, content, keep_previous=False)


def _not_back(
    folder: Path, secret: str | None, damaged: tuple[str, ...]
) -> tuple[MeetingSummary, ...]:
    """The meetings that cannot be read, though the group or the list of checksums knows of them."""
    lost = {PurePosixPath(name).stem for name in damaged}
    with GroupRecords.open(folder, secret=secret) as records:
        unreadable = tuple(m for m in records.meetings if not _is_readable(records, m.id))
        return (*unreadable, *(m for m in records.mismatches.never_saved if m.id in lost))


def _is_readable(records: GroupRecords, meeting_id: str) -> bool:
    try:
        records.meeting(meeting_id)
    except NewerThanUs:
        raise
    except StorageProblem:
        return False
    return True


def _take_over(beside: Path, folder: Path) -> None:
    if folder.exists():
        folder.rmdir()
    beside.rename(folder)
    flush_folder(folder.parent)
