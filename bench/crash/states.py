"""Record what a program asks the system for while it saves, and try every crash it could meet.

    python -m bench.crash.states [SAVES]        (needs strace)

At each recorded step every state that a power cut could leave on the disk is made as real files,
opened, and held against what had been acknowledged by then.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

from bench.crash.disk import Content, Disk, Files
from bench.crash.trace import Call, record
from bench.crash.verdict import Tally, verdict
from bench.crash.workload import CONTROLS, WORKLOADS, Found, Workload, workload_of

_LEFT_OUT = (".lock", ".reserve")
_FAST = Path("/dev/shm")


class Replay:
    """Follows recorded calls on a model of the disk, and tries the crashes at each of them."""

    def __init__(self, workload: Workload, folder: Path) -> None:
        self._workload = workload
        self._root = folder
        self._disk = Disk.of(folder)
        self._open: dict[int, tuple[str, int] | str] = {}
        """By descriptor: a file (its number as text, where in it), or a folder's place."""
        self._acknowledged: Found = workload.found(folder)
        self._seen: set[bytes] = set()
        self._try_in = folder.with_name("crashed")
        self.tally = Tally()

    def follow(self, call: Call) -> None:
        """Do one call on the model; try the crashes around it."""
        if call.name == "write" and call.descriptor == 1:
            self._acknowledge(call.texts[0])
        elif call.name == "openat":
            self._opened(call)
        elif call.name in ("write", "ftruncate", "lseek", "fsync", "fdatasync", "close", "dup"):
            self._through_descriptor(call)
        else:
            self._name_changed(call)

    def _acknowledge(self, said: bytes) -> None:
        if said.startswith(b"SAVED"):
            _, sort, number = said.split()
            self._acknowledged[sort.decode()] = int(number)
            self._try_all()

    def _place(self, path: Path) -> tuple[str, str] | None:
        if self._root not in path.parents or path.name in _LEFT_OUT:
            return None
        place = path.relative_to(self._root)
        return str(place.parent), place.name

    def _opened(self, call: Call) -> None:
        path = call.paths[0]
        self._open.pop(call.gave, None)
        if path == self._root or self._is_folder(path):
            self._open[call.gave] = str(path.relative_to(self._root))
        elif where := self._place(path):
            folder = self._disk.folders[where[0]]
            if where[1] not in folder.now():
                self._disk.contents.append(Content())
                folder.since.append(("make", where[1], str(len(self._disk.contents) - 1)))
            elif "O_TRUNC" in call.arguments:
                self._disk.contents[folder.now()[where[1]]].since.append(0)
            self._open[call.gave] = (str(folder.now()[where[1]]), 0)

    def _is_folder(self, path: Path) -> bool:
        return (
            self._root in path.parents and str(path.relative_to(self._root)) in self._disk.folders
        )

    def _through_descriptor(self, call: Call) -> None:
        target = self._open.get(call.descriptor)
        if target is None:
            return
        if call.name == "close":
            del self._open[call.descriptor]
        elif call.name == "dup":
            self._open[call.gave] = target
        elif isinstance(target, str):
            self._try_all()
            self._disk.folders[target].flush()
            self._try_all()
        else:
            self._file_changed(call, *target)

    def _file_changed(self, call: Call, number: str, at: int) -> None:
        content = self._disk.contents[int(number)]
        if call.name == "lseek":
            self._open[call.descriptor] = (number, call.gave)
        elif call.name == "write":
            content.since.append((at, call.texts[0]))
            self._open[call.descriptor] = (number, at + call.gave)
            self._try_all()
        elif call.name == "ftruncate":
            content.since.append(int(call.arguments.partition(",")[2]))
            self._try_all()
        else:
            content.flush()
            self._try_all()

    def _name_changed(self, call: Call) -> None:
        places = [place for path in call.paths if (place := self._place(path))]
        what = {"r": "rename", "l": "link", "u": "remove"}[call.name[0]]
        if places and len(places) == len(call.paths):
            folder, names = places[0][0], [name for _, name in places]
            self._disk.folders[folder].since.append((what, *names))
            self._try_all()

    def _try_all(self) -> None:
        for files in self._disk.after_a_cut():
            key = hashlib.blake2b(repr((self._acknowledged, sorted(files.items()))).encode())
            if key.digest() not in self._seen:
                self._seen.add(key.digest())
                self.tally.add(self._try(files))

    def _try(self, files: Files) -> str:
        shutil.rmtree(self._try_in, ignore_errors=True)
        for place in self._disk.folders:
            (self._try_in / place).mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (self._try_in / name).write_bytes(content)
        return verdict(self._workload, self._try_in, self._acknowledged)


def run(kind: str, saves: int, *, until_bad: bool = False) -> Tally:
    """Verdicts of every crash state of a number of saves, or of those until the first bad one."""
    base = Path(tempfile.mkdtemp(prefix="states-", dir=_FAST if _FAST.is_dir() else None))
    folder = base / "group"
    workload = workload_of(kind)
    workload.prepare(folder)
    before = folder.with_name("before")
    shutil.copytree(folder, before)
    calls = record(kind, folder, saves)
    shutil.rmtree(folder)
    before.rename(folder)
    replay = Replay(workload, folder)
    for call in calls:
        if until_bad and replay.tally.bad:
            break
        replay.follow(call)
    shutil.rmtree(base)
    return replay.tally


def main(saves: str = "20") -> None:
    for kind in WORKLOADS:
        print(f"crash states, {kind}: {saves} saves: {run(kind, int(saves))}", flush=True)
    for kind in CONTROLS:
        print(f"crash states, {kind}: {run(kind, 1, until_bad=True)}, then stopped", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
