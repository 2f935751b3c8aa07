"""One meeting held in a pty, key by key, and the same pictures by ncurses."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from bench.support.demo_keys import Pressed, demo_keys
from bench.support.meter import Meter, Step
from bench.support.programs import by_ncurses, fairsay
from data.frozen import frozen

_MENU = ("down", "down", "down", "up", "up", "up")
_QUIET = {"page": 0.3}
_SOON = 0.12
_NOTHING = 1.5


@frozen
class Stroke:
    """One key: what it was for, what it brought, and what ncurses sends for the same picture."""

    pressed: Pressed
    step: Step
    by_ncurses: int


@frozen
class Sitting:
    """A whole run. `first_by_ncurses` is for the first picture; `exit` the bytes after the last key."""

    start: Step
    first_by_ncurses: int
    strokes: list[Stroke]
    exit: Step
    memory: int

    @property
    def sent(self) -> int:
        """Bytes of the whole run."""
        return self.start.length + self.exit.length + sum(s.step.length for s in self.strokes)

    def of(self, kind: str) -> list[Stroke]:
        """The strokes of one kind."""
        return [stroke for stroke in self.strokes if stroke.pressed.kind == kind]

    def usual(self, kind: str) -> float:
        """The median of a kind, in bytes."""
        return median(stroke.step.length for stroke in self.of(kind))

    def ratio(self, kind: str) -> float:
        """All bytes of a kind, to those of ncurses for the same pictures."""
        strokes = self.of(kind)
        return sum(s.step.length for s in strokes) / max(1, sum(s.by_ncurses for s in strokes))


def sit(size: tuple[int, int] = (80, 24), *, short: bool = False, driver: str = "") -> Sitting:
    """Hold the sample group's meeting (`short`: its beginning) and leave."""
    with tempfile.TemporaryDirectory() as folder:
        meeting = demo_keys(Path(folder), size, short=short)
    home = meeting[0].page
    keys = [*(Pressed(key, "arrow", home) for key in _MENU), *meeting]
    with fairsay(size=size, driver=driver) as meter:
        start = meter.start(quiet=1.0)
        steps = [press(meter, key) for key in keys]
        keys += [Pressed("f10", "page", ""), *(Pressed(k, "yes-no", "") for k in ("down", "up"))]
        steps += [press(meter, key) for key in keys[-3:]]
        memory = meter.child.memory()
        leaving = meter.stop("2")
    ncurses = by_ncurses([start, *steps])
    strokes = [
        Stroke(key, step, other.length)
        for key, step, other in zip(keys, steps, ncurses[1:], strict=True)
    ]
    return Sitting(start, ncurses[0].length, strokes, leaving, memory)


def press(meter: Meter, pressed: Pressed) -> Step:
    """One key, waited for as long as its kind needs."""
    quiet = _QUIET.get(pressed.kind, _SOON)
    return meter.press(
        pressed.key, pressed.kind, quiet, 3.0 if pressed.kind == "page" else _NOTHING
    )
