"""The file operations of a program, read from what strace recorded."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from data.frozen import frozen

_CALLS = (
    "openat,write,lseek,ftruncate,fsync,fdatasync,close,dup,"
    "rename,renameat,renameat2,link,linkat,unlink,unlinkat"
)
_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_LONGEST = 4_000_000


@frozen
class Call:
    """One system call that worked: its name, its texts, its arguments as written, what it gave."""

    name: str
    texts: tuple[bytes, ...]
    arguments: str
    gave: int

    @property
    def descriptor(self) -> int:
        """The first argument, where that is a descriptor."""
        return int(self.arguments.partition(",")[0])

    @property
    def paths(self) -> tuple[Path, ...]:
        """The texts as paths."""
        return tuple(Path(text.decode()) for text in self.texts)


def record(kind: str, folder: Path, saves: int) -> list[Call]:
    """Run the writer for a number of saves, and give what it asked the system for."""
    trace = folder.with_name(folder.name + ".trace")
    options = ["-f", "-xx", "-s", str(_LONGEST), "-e", f"trace={_CALLS}", "-o", str(trace)]
    writer = [sys.executable, "-m", "bench.crash.writer", kind, str(folder), str(saves)]
    subprocess.run(["strace", *options, *writer], stdout=subprocess.DEVNULL, check=True)
    with trace.open() as lines:
        return list(_calls(lines))


def _calls(lines: Iterator[str]) -> Iterator[Call]:
    for line in lines:
        match = _LINE.match(line)
        if match and int(match[3]) >= 0:
            texts = tuple(bytes.fromhex(t.replace("\\x", "")) for t, _ in _TEXT.findall(match[2]))
            yield Call(match[1], texts, match[2], int(match[3]))
