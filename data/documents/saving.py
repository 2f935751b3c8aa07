"""Saving minutes as a file for people: whole or not at all, private, and never over another file."""

from __future__ import annotations

import errno
import os
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from data.words.problems import Problem
from data.words.wording import phrase

_UNFIT = re.compile(r"[^\w]+")
_LONGEST_BYTES = 80
_MOST_COPIES = 1000
_FULL = {errno.ENOSPC, errno.EDQUOT}
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}


class CannotSaveMinutes(Problem):
    """The folder for documents could not be written; for what the system refused it, if it did."""

    def __init__(self, refused: OSError | None = None) -> None:
        full = refused is not None and refused.errno in _FULL
        super().__init__(
            phrase("We could not save the file. The disk is full.")
            if full
            else phrase("We could not save the file. This computer does not let us write there."),
            phrase("The minutes are safe in the group's folder."),
            phrase("Move or remove some files, then try again.")
            if full
            else phrase("Check that the disk has room, and that you may write in that folder."),
        )


class NameTaken(Problem):
    """The file that was asked for is there already, with something else in it."""

    def __init__(self) -> None:
        super().__init__(
            phrase("There is already a file with that name, and it holds something else."),
            phrase("That file was not changed."),
            phrase("Choose another name, or move that file first."),
        )


def file_name(day: date, title: str, *what: str) -> str:
    """A name for a document, without its ending: the day, letters of the title, and what it is.

    `what` is never shortened: "minutes", "large print".
    """
    short = _fit(title).encode()[:_LONGEST_BYTES].decode(errors="ignore").strip("-")
    return "-".join(filter(None, (day.isoformat(), short, *map(_fit, what))))


def _fit(text: str) -> str:
    return _UNFIT.sub("-", text).strip("-").lower()


def free_name(folder: Path, name: str, ending: str) -> str:
    """The name, with a number where it is taken: what `save_minutes` would take now."""
    for number in range(1, _MOST_COPIES):
        numbered = _numbered(name, number)
        if not os.path.lexists(folder / f"{numbered}.{ending}"):
            return numbered
    raise CannotSaveMinutes


def _numbered(name: str, number: int) -> str:
    return f"{name}-{number}" if number > 1 else name


def save_minutes(content: str | bytes, folder: Path, name: str, ending: str) -> Path:
    """Save a document in a folder, which is made if it is missing, and say where it is.

    `ending` is the file's, without its dot. A file with the same content is left as it is; where
    the name is taken by other content, a number is added. Raises CannotSaveMinutes.
    """
    written = _in_bytes(content)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, _MOST_COPIES):
            path = folder / f"{_numbered(name, number)}.{ending}"
            if _holds(path, written) or _put(path, written):
                return path
    except OSError as refused:
        raise CannotSaveMinutes(refused) from None
    raise CannotSaveMinutes


def save_made(make: Callable[[Path], None], folder: Path, name: str, ending: str) -> Path:
    """Save a file that `make` writes into the empty one it is given, and say where it is.

    It gets its name only once it is whole; where the name is taken, a number is added. Raises
    CannotSaveMinutes, and whatever `make` raises but OSError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _made(make, folder / f"{name}.{ending}") as fresh:
            for number in range(1, _MOST_COPIES):
                path = folder / f"{_numbered(name, number)}.{ending}"
                if _take_name(fresh, path, _rename_if_free):
                    return path
    except OSError as refused:
        raise CannotSaveMinutes(refused) from None
    raise CannotSaveMinutes


def save_made_as(make: Callable[[Path], None], path: Path, *, make_folder: bool = False) -> None:
    """Save a file that `make` writes under this very name. Raises NameTaken or CannotSaveMinutes.

    `make_folder`: its folder is made if it is missing.
    """
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(path):
            raise NameTaken
        with _made(make, path) as fresh:
            if not _take_name(fresh, path, _rename_if_free):
                raise NameTaken
    except OSError as refused:
        raise CannotSaveMinutes(refused) from None


def holding(content: bytes) -> Callable[[Path], None]:
    """What makes a file that holds this, for the functions here that take a maker."""

    def write(file: Path) -> None:
        file.write_bytes(content)

    return write


@contextmanager
def _made(make: Callable[[Path], None], beside: Path) -> Iterator[Path]:
    """A file beside this one, private and whole; it is taken away afterwards, unless it got a name."""
    fresh = beside.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        _write(fresh, b"")
        make(fresh)
        with fresh.open("rb") as file:
            os.fsync(file.fileno())
        yield fresh
    finally:
        with suppress(FileNotFoundError):
            fresh.unlink()


def replace_made(make: Callable[[Path], None], path: Path) -> None:
    """Put a file that `make` writes in the place of the one that has this name. Only ever when asked to.

    Raises CannotSaveMinutes, and whatever `make` raises but OSError; the file that was there is whole then.
    """
    try:
        with _made(make, path) as fresh:
            fresh.replace(path)
    except OSError as refused:
        raise CannotSaveMinutes(refused) from None


def save_as(content: str | bytes, path: Path, *, make_folder: bool = False) -> None:
    """Save a document under this very name; a file that has it and this content is left as it is.

    `make_folder`: its folder is made if it is missing. Raises NameTaken or CannotSaveMinutes.
    """
    written = _in_bytes(content)
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        there = _holds(path, written) or _put(path, written)
    except OSError as refused:
        raise CannotSaveMinutes(refused) from None
    if not there:
        raise NameTaken


def _in_bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _holds(path: Path, written: bytes) -> bool:
    """Whether an ordinary file there has this very content."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size != len(written):
        return False
    return path.read_bytes() == written


def _put(path: Path, written: bytes) -> bool:
    """Put a new file there, whole. False where the name is taken."""
    if os.path.lexists(path):
        return False
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        _write(fresh, written)
        return _take_name(fresh, path, lambda _, free: _write_if_free(free, written))
    finally:
        with suppress(FileNotFoundError):
            fresh.unlink()


def _take_name(fresh: Path, path: Path, without_links: Callable[[Path, Path], bool]) -> bool:
    """Give the fresh file its name, unless another has it by now.

    `without_links` does it, from the first path to the second, where there are no hard links, as on
    a USB stick.
    """
    try:
        os.link(fresh, path)
    except FileExistsError:
        return False
    except OSError as refused:
        if refused.errno not in _NO_LINKS:
            raise
        return without_links(fresh, path)
    return True


def _rename_if_free(fresh: Path, path: Path) -> bool:
    if os.path.lexists(path):
        return False
    fresh.rename(path)
    return True


def _write_if_free(path: Path, written: bytes) -> bool:
    try:
        _write(path, written)
    except FileExistsError:
        return False
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise
    return True


def _write(path: Path, written: bytes) -> None:
    """Write a new file that only its owner may read. FileExistsError where the name is taken."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(written)
        file.flush()
        os.fsync(file.fileno())
