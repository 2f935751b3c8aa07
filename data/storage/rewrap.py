"""Every file of a group, locked, unlocked, or sealed with a new key, one after the other.

A cut in the middle leaves each file whole in its old or its new form; `lock.json` says that a
change is under way, and the next opening carries it on. Copies beside a file go along with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from data.storage.durable import flush_folder, replace_durably
from data.storage.file_names import DRAFTS, GROUP, LOCKED, MEETINGS, OPEN
from data.storage.reading import read_bytes
from data.storage.seal import Ring, Seal, sealed_by
from data.storage.tables import NotTables

_OURS = re.compile(r"([0-9a-z]{1,40})(\.json|\.locked)(\..+)?")


def seal_all(folder: Path, ring: Ring) -> None:
    """Seal every file with the first key of the ring. Raises OSError or a StorageProblem."""
    newest = next(iter(ring))
    for path, name, ending, rest in _files(folder):
        content = read_bytes(path) or b""
        seal = Seal(ring, name)
        if ending == OPEN:
            target = _renamed(path, LOCKED, rest)
            replace_durably(target, seal.wrap(content), keep_previous=False)
            path.unlink()
            flush_folder(path.parent)
        elif sealed_by(content) not in (newest, None):
            _seal_again(path, content, seal)


def unseal_all(folder: Path, ring: Ring) -> None:
    """Make every file plain again. Raises OSError or a StorageProblem.

    What cannot be unsealed (a damaged copy that was kept beside) stays as it is.
    """
    for path, name, ending, rest in _files(folder):
        if ending == LOCKED:
            try:
                content = Seal(ring, name).unwrap(read_bytes(path) or b"")
            except NotTables:
                continue
            replace_durably(_renamed(path, OPEN, rest), content, keep_previous=False)
            path.unlink()
            flush_folder(path.parent)


def _seal_again(path: Path, content: bytes, seal: Seal) -> None:
    try:
        plain = seal.unwrap(content)
    except NotTables:  # a damaged copy that was kept beside
        return
    replace_durably(path, seal.wrap(plain), keep_previous=False)


def _files(folder: Path) -> Iterator[tuple[Path, str, str, str]]:
    """Each file: where it is, its name, its ending, and what stands after that (".prev")."""
    for place in (folder, folder / MEETINGS):
        for path in sorted(place.iterdir()) if place.is_dir() else ():
            match = _OURS.fullmatch(path.name)
            if not match or path.is_symlink() or not path.is_file():
                continue
            if place != folder:
                yield path, f"{MEETINGS}/{match[1]}", match[2], match[3] or ""
            elif match[1] in (GROUP, DRAFTS):
                yield path, match[1], match[2], match[3] or ""


def _renamed(path: Path, ending: str, rest: str) -> Path:
    stem = path.name.partition(".")[0]
    return path.with_name(stem + ending + rest)
