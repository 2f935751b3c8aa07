"""A back-up as one file: an ordinary tar archive that begins with the checksums of the rest.

Any tar program opens it, should Fairsay be gone. A locked group stays sealed in it. It is read
without trust: only the plain entries that we write are known, so that nothing in it can take more
memory than the file itself is long.
"""

from __future__ import annotations

import hashlib
import io
import re
import tarfile
from collections.abc import Iterator

from data.frozen import frozen
from data.storage.plain_json import NotJson, read_json, readable_json
from data.storage.problems import BackUpDamaged, NewerBackUp, NotABackUp
from data.storage.reading import LARGEST

CHECKSUMS = "fairsay-backup.json"
LARGEST_ARCHIVE = 256 * 1024 * 1024
"""Bytes; a group with a meeting every week for a hundred years has less."""
MOST_FILES = 10_000

_NAME = re.compile(r"lock\.json|group\.(json|locked)|meetings/[0-9a-z]{1,40}\.(json|locked)")
_VERSION = 1
_BLOCK = tarfile.BLOCKSIZE
_MAGIC = slice(257, 262)

Files = dict[str, bytes]
"""Bytes by name, relative to the group's folder."""


@frozen
class Unpacked:
    """What an archive holds: files that are as they were, and the names of those that are not."""

    files: Files
    damaged: tuple[str, ...]


def packed(files: Files) -> bytes:
    """The archive. The same files make the same bytes."""
    sums = {name: _digest(content) for name, content in files.items()}
    first = readable_json({"version": _VERSION, "checksums": sums})
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, content in {CHECKSUMS: first, **files}.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), 0o600
            tar.addfile(entry, io.BytesIO(content))
    return archive.getvalue()


def unpacked(archive: bytes) -> Files:
    """The files of an archive that is whole. Raises BackUpDamaged for any other, and as `readable`."""
    found = readable(archive)
    if found.damaged:
        raise BackUpDamaged
    return found.files


def readable(archive: bytes) -> Unpacked:
    """Whatever of an archive is as it was. Nothing is written anywhere.

    Raises NotABackUp for any other file, and for one with an entry that a back-up never has (a
    link, a path that leads elsewhere, a file with holes); NewerBackUp for one of a newer Fairsay;
    BackUpDamaged where the list of checksums cannot be read.
    """
    entries = _entries(memoryview(archive))
    name, content = next(entries, ("", memoryview(b"")))
    if name != CHECKSUMS:
        raise NotABackUp
    sums = _checksums(bytes(content))
    files: Files = {}
    for name, content in entries:
        if name in files or not _NAME.fullmatch(name) or len(files) == MOST_FILES:
            raise NotABackUp
        files[name] = bytes(content)
    whole = {n: content for n, content in files.items() if sums.get(n) == _digest(content)}
    return Unpacked(whole, tuple(sorted({*sums, *files} - {*whole})))


def _entries(archive: memoryview) -> Iterator[tuple[str, memoryview]]:
    """Each entry's name and bytes. What is between entries and is none (damage) is passed over."""
    at = 0
    while at + _BLOCK <= len(archive):
        entry = _entry(archive[at : at + _BLOCK])
        at += _BLOCK
        if entry is not None:
            yield entry.name, archive[at : at + entry.size]
            at += -(-entry.size // _BLOCK) * _BLOCK


def _entry(header: memoryview) -> tarfile.TarInfo | None:
    if bytes(header[_MAGIC]) != b"ustar":
        return None
    try:
        entry = tarfile.TarInfo.frombuf(bytes(header), "utf-8", "strict")
    except (tarfile.HeaderError, ValueError):
        return None
    if entry.type != tarfile.REGTYPE or not 0 <= entry.size <= LARGEST:
        raise NotABackUp
    return entry


def _checksums(first: bytes) -> dict[str, str]:
    try:
        found = read_json(first)
    except NotJson:
        raise BackUpDamaged from None
    version = found.get("version") if isinstance(found, dict) else None
    if type(version) is int and version > _VERSION:
        raise NewerBackUp
    sums = found.get("checksums") if version == _VERSION else None
    if not isinstance(sums, dict):
        raise BackUpDamaged
    return sums


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=32).hexdigest()
