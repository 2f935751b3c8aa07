"""Every file of a group, locked, unlocked, or sealed with a new key, one after the other.

A cut in the middle leaves each file whole in its old or its new form; `lock.json` says that a
change is under way, and the next opening carries it on. Copies beside a file go along with it.
What a change takes as it is has been vouched for under the group's key: by a digest of each file
when the change began. Whatever else lies in the folder is left as it is, or kept beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from data.frozen import frozen
from data.storage.durable import copy_aside, flush_folder, replace_durably, set_aside
from data.storage.file_names import DRAFTS, GROUP, LOCKED, MEETINGS, OPEN
from data.storage.lock_content import digest
from data.storage.reading import read_bytes
from data.storage.seal import Ring, Seal, sealed_by
from data.storage.tables import NotTables

Vouched = Mapping[str, str]
"""Digests of files, by where they are in the folder."""

_OURS = re.compile(r"([0-9a-z]{1,40})(\.json|\.locked)(\..+)?")
_IN_USE = ("", ".prev")


@frozen
class File:
    """One file of a group's: `name` without its ending; `rest` is what stands after that (".prev")."""

    folder: Path
    path: Path
    name: str
    ending: str
    rest: str

    @property
    def place(self) -> str:
        """Where it is in the folder."""
        return self.path.relative_to(self.folder).as_posix()

    @property
    def in_use(self) -> bool:
        """Whether it is a record or the copy before it, and nothing that was kept beside."""
        return self.rest in _IN_USE

    def content(self) -> bytes:
        """Its bytes."""
        return read_bytes(self.path) or b""

    def as_(self, ending: str) -> File:
        """The same file with the other ending."""
        path = self.path.with_name(self.path.name.partition(".")[0] + ending + self.rest)
        return File(self.folder, path, self.name, ending, self.rest)

    def unsealed(self, ring: Ring) -> bytes | None:
        """What is sealed in it; None where it is not there, or not as it was sealed."""
        with suppress(NotTables):
            return Seal(ring, self.name).unwrap(self.content())
        return None


def to_seal(folder: Path, ring: Ring, *, plain: bool) -> dict[str, str]:
    """Digests of what locking with this ring is to change: plain files too, or only sealed ones."""
    found = (f for f in files_of(folder) if (plain if f.ending == OPEN else _is_older(f, ring)))
    return {file.place: digest(file.content()) for file in found}


def to_unseal(folder: Path, ring: Ring) -> dict[str, str]:
    """Digests of what every sealed file is going to be."""
    found = ((f.as_(OPEN).place, f.unsealed(ring)) for f in files_of(folder) if f.ending == LOCKED)
    return {place: digest(content) for place, content in found if content is not None}


def plain_in(folder: Path) -> list[str]:
    """The plain files that lie in the folder under the names of records, by where they are."""
    return [f.place for f in files_of(folder) if f.ending == OPEN and f.in_use]


def doubtful(folder: Path, ring: Ring, vouched: Vouched, *, everything: bool) -> list[str]:
    """What a change that was cut short needs, and nobody vouches for as it is now.

    With `everything`, whatever is plain or sealed with an older key, as far as there is no sealed
    file of that name.
    """
    return [
        file.place
        for file in files_of(folder)
        if (
            file.as_(LOCKED).unsealed(ring) is None
            if file.ending == OPEN
            else _is_older(file, ring)
        )
        and (everything or file.place in vouched or file.ending == LOCKED)
        and vouched.get(file.place) != digest(file.content())
    ]


def seal_all(folder: Path, ring: Ring, vouched: Vouched) -> None:
    """Seal every file that is vouched for with the first key. Raises OSError or a StorageProblem."""
    for file in files_of(folder):
        content = file.content()
        if vouched.get(file.place) != digest(content):
            continue
        if file.ending == OPEN:
            _seal(file, content, ring)
        elif _is_older(file, ring):
            plain = file.unsealed(ring)
            if plain is not None:  # None: a damaged copy that was kept beside
                wrapped = Seal(ring, file.name).wrap(plain)
                replace_durably(file.path, wrapped, keep_previous=False)


def unseal_all(folder: Path, ring: Ring, vouched: Vouched) -> list[str]:
    """Make every file plain again. Raises OSError or a StorageProblem.

    A plain file that nobody vouches for is kept beside as `.other-<number>`: gives where those
    were. What cannot be unsealed (a damaged copy that was kept beside) stays as it is.
    """
    beside = []
    for file in files_of(folder):
        if (
            file.ending == OPEN
            and file.in_use
            and vouched.get(file.place) != digest(file.content())
        ):
            beside.append(file.place)
            set_aside(file.path, "other")
    for file in files_of(folder):
        if file.ending == LOCKED:
            _unseal(file, ring)
    return beside


def _is_older(file: File, ring: Ring) -> bool:
    """Whether an older key of the ring sealed it."""
    return file.ending == LOCKED and sealed_by(file.content()) in list(ring)[1:]


def _seal(file: File, content: bytes, ring: Ring) -> None:
    target = file.as_(LOCKED)
    there = target.unsealed(ring)
    if there not in (content, None):  # the sealed one is what the key vouches for: it stays
        return
    if there is None:
        if target.path.exists():
            set_aside(target.path, "other")
        replace_durably(target.path, Seal(ring, file.name).wrap(content), keep_previous=False)
    file.path.unlink()
    flush_folder(file.path.parent)


def _unseal(file: File, ring: Ring) -> None:
    content, target = file.unsealed(ring), file.as_(OPEN)
    if content is not None:
        if not file.in_use and target.path.exists() and target.content() != content:
            record = target.path.with_name(target.path.name.removesuffix(file.rest))
            copy_aside(record, content, "other")
        else:
            replace_durably(target.path, content, keep_previous=False)
        file.path.unlink()
        flush_folder(file.path.parent)
    elif file.in_use:
        set_aside(file.path, "damaged")


def files_of(folder: Path) -> Iterator[File]:
    """Every file of the group that is in its folder, but for its lock."""
    for place in (folder, folder / MEETINGS):
        for path in sorted(place.iterdir()) if place.is_dir() else ():
            match = _OURS.fullmatch(path.name)
            if not match or path.is_symlink() or not path.is_file():
                continue
            if place != folder:
                yield File(folder, path, f"{MEETINGS}/{match[1]}", match[2], match[3] or "")
            elif match[1] in (GROUP, DRAFTS):
                yield File(folder, path, match[1], match[2], match[3] or "")
