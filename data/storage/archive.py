"""A back-up as one file: an ordinary tar archive that begins with the checksums of the rest.

Any tar program opens it, should Fairsay be gone. A locked group stays sealed in it.
"""

from __future__ import annotations

import hashlib
import io
import re
import tarfile

import orjson

from data.storage.problems import BackUpDamaged, NotABackUp
from data.storage.reading import LARGEST

CHECKSUMS = "fairsay-backup.json"
LARGEST_ARCHIVE = 1024 * 1024 * 1024

_NAME = re.compile(r"lock\.json|group\.(json|locked)|meetings/[0-9a-z]{1,40}\.(json|locked)")
_VERSION = 1

Files = dict[str, bytes]
"""Bytes by name, relative to the group's folder."""


def packed(files: Files) -> bytes:
    """The archive. The same files make the same bytes."""
    sums = {name: _digest(content) for name, content in files.items()}
    first = orjson.dumps({"version": _VERSION, "checksums": sums}, option=orjson.OPT_INDENT_2)
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, content in {CHECKSUMS: first, **files}.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), 0o600
            tar.addfile(entry, io.BytesIO(content))
    return archive.getvalue()


def unpacked(archive: bytes) -> Files:
    """The files of an archive. Nothing is written anywhere.

    Raises NotABackUp for any other file, and for one with an entry that a back-up never has (a
    link, a path that leads elsewhere); BackUpDamaged where a checksum does not fit.
    """
    try:
        with tarfile.open(fileobj=io.BytesIO(archive), mode="r:") as tar:
            entries = [(entry, _content(tar, entry)) for entry in tar]
    except (tarfile.TarError, ValueError, EOFError):
        raise NotABackUp from None
    if not entries or entries[0][0].name != CHECKSUMS:
        raise NotABackUp
    files = {entry.name: content for entry, content in entries[1:]}
    if len(files) != len(entries) - 1 or not all(map(_NAME.fullmatch, files)):
        raise NotABackUp
    if _checksums(entries[0][1]) != {name: _digest(content) for name, content in files.items()}:
        raise BackUpDamaged
    return files


def _content(tar: tarfile.TarFile, entry: tarfile.TarInfo) -> bytes:
    reader = tar.extractfile(entry) if entry.isreg() and entry.size <= LARGEST else None
    if reader is None:
        raise NotABackUp
    content = reader.read()
    if len(content) != entry.size:
        raise BackUpDamaged
    return content


def _checksums(first: bytes) -> object:
    try:
        found = orjson.loads(first)
    except orjson.JSONDecodeError:
        raise BackUpDamaged from None
    if not isinstance(found, dict) or found.get("version") != _VERSION:
        raise BackUpDamaged
    return found.get("checksums")


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=32).hexdigest()
