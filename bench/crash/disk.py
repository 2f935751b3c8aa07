"""A disk that keeps only what was flushed, and loses the rest in every way we can think of.

Pessimistic on purpose: bytes written since the last flush of their file may be missing, cut short
at 512 bytes, or zeros; names given since the last flush of their folder may be missing, all from
any point on, or any single one of them. Real file systems keep more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

Files = dict[str, bytes]
"""What a disk holds: bytes by path relative to the group's folder."""


@dataclass
class Content:
    """The bytes of one file: those flushed, and what was done since."""

    flushed: bytes = b""
    since: list[tuple[int, bytes] | int] = field(default_factory=list)
    """Writes (where, what), and cuts (to how many bytes)."""

    def now(self) -> bytes:
        """The bytes as a running program sees them."""
        return _done(self.flushed, self.since)

    def flush(self) -> None:
        """Keep what was done."""
        self.flushed, self.since = self.now(), []

    def after_a_cut(self) -> Iterator[bytes]:
        """All that may be found after a power cut."""
        yield self.flushed
        for count, step in enumerate(self.since):
            before = _done(self.flushed, self.since[:count])
            yield from _torn(before, step)
            yield _done(before, [step])
        for lost in range(len(self.since)):
            yield _done(self.flushed, self.since[:lost] + self.since[lost + 1 :])


@dataclass
class Folder:
    """The names in one folder: those flushed, and what was done since. Contents by number."""

    flushed: dict[str, int] = field(default_factory=dict)
    since: list[tuple[str, ...]] = field(default_factory=list)
    made: dict[str, int] = field(default_factory=dict)

    def now(self) -> dict[str, int]:
        """The names as a running program sees them."""
        return self._done(self.since)

    def flush(self) -> None:
        """Keep what was done."""
        self.flushed, self.since = self.now(), []

    def after_a_cut(self) -> Iterator[dict[str, int]]:
        """All that may be found after a power cut."""
        for count in range(len(self.since) + 1):
            yield self._done(self.since[:count])
        for lost in range(len(self.since)):
            yield self._done(self.since[:lost] + self.since[lost + 1 :])

    def _done(self, steps: list[tuple[str, ...]]) -> dict[str, int]:
        names = dict(self.flushed)
        for what, *of in steps:
            if what == "make":
                names[of[0]] = int(of[1])
            elif what == "remove":
                names.pop(of[0], None)
            elif of[0] in names:
                names[of[1]] = names[of[0]] if what == "link" else names.pop(of[0])
        return names


@dataclass
class Disk:
    """Folders by their path below the group's ("." for its own), and the contents of files."""

    folders: dict[str, Folder]
    contents: list[Content]

    @classmethod
    def of(cls, root: Path) -> Disk:
        """A disk with everything that is in a real folder now, flushed."""
        disk = cls({".": Folder()}, [])
        for path in sorted(root.rglob("*")):
            place = path.relative_to(root)
            if path.is_dir():
                disk.folders[str(place)] = Folder()
            else:
                disk.contents.append(Content(path.read_bytes()))
                number = len(disk.contents) - 1
                disk.folders[str(place.parent)].flushed[place.name] = number
        return disk

    def after_a_cut(self) -> Iterator[Files]:
        """Every state of the files that a power cut may leave now."""
        choices = [[(place, n) for n in f.after_a_cut()] for place, f in self.folders.items()]
        for choice in product(*choices):
            names = {str(Path(p) / name): n for p, found in choice for name, n in found.items()}
            yield {name: self.contents[n].flushed for name, n in names.items()}
            for number in set(names.values()):
                if self.contents[number].since:
                    yield from self._with_torn(names, number)

    def _with_torn(self, names: dict[str, int], torn: int) -> Iterator[Files]:
        for content in self.contents[torn].after_a_cut():
            yield {
                name: content if number == torn else self.contents[number].flushed
                for name, number in names.items()
            }


def _done(content: bytes, steps: list[tuple[int, bytes] | int]) -> bytes:
    for step in steps:
        if isinstance(step, int):
            content = content[:step].ljust(step, b"\0")
        else:
            where, what = step
            content = content.ljust(where, b"\0")
            content = content[:where] + what + content[where + len(what) :]
    return content


def _torn(before: bytes, step: tuple[int, bytes] | int) -> Iterator[bytes]:
    if isinstance(step, int):
        return
    where, what = step
    size = len(what)
    for cut in sorted({512, 4096, size // 1024 * 512, size - 1}):
        if 0 < cut < size:
            yield _done(before, [(where, what[:cut])])
            yield _done(before, [where + size, (where + cut, what[cut:])])
    if where + size > len(before):
        yield _done(before, [where + size])
