"""How soon the voice is heard, and how soon it is silent: `python -m bench.voice [--short]`.

The real program in a pty, with the demo group; real sound, on a sound card that is none. Ends with
1 where DESIGN's budgets are not kept: 100 ms, 95th percentile, from a key to the first sound of what
it leads to, and from a key to silence; of a key held down, only the last line heard to its end.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench.support.big_meeting import big_group
from bench.support.budgets import Budget, number, report, table
from bench.support.meter import KEYS, Meter
from bench.support.programs import ROOT, build_catalogues
from bench.support.sound_card import Recording, SoundCard

BUDGET_MS = 100
STOP = b"\x1b[25~"  # Shift and F1
TO_THE_LIST = ("2", "2")
HELD, PER_SECOND = 200, 30.0
WHOLE = 1.2
"""Seconds that the shortest line of the list takes to say."""


@contextmanager
def speaking(*options: str) -> Iterator[tuple[Meter, SoundCard]]:
    """The program at the list of a meeting of 300 items; with its voice on (`--voice`), and silent."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        card = SoundCard(home)
        meter = Meter(
            [sys.executable, "-m", "tui", "--group", str(big_group(home)), *options],
            80,
            24,
            env={
                "HOME": name,
                "XDG_CONFIG_HOME": f"{name}/config",
                "XDG_DATA_HOME": f"{name}/data",
                **card.environ,
            },
            cwd=ROOT,
        )
        try:
            meter.start()
            for key in TO_THE_LIST:
                meter.press(key)
            meter.type(STOP)
            card.quiet_for(0.5)
            card.forget()
            yield meter, card
        finally:
            meter.stop()


def to_first_sound(meter: Meter, card: SoundCard, times: int) -> list[float]:
    """Milliseconds from an arrow to the first sound of the line it leads to, the last one still speaking."""
    measured = []
    for at in range(times):
        card.forget()
        key = KEYS["down" if at % 2 else "up"] if at > 2 else KEYS["down"]
        pressed = time.monotonic()
        meter.type(key)
        meter.wait(0.35)
        heard = [one.first_sound for one in card.heard() if one.begun >= pressed]
        measured.append((min(heard) - pressed) * 1000 if heard else float("inf"))
    return measured


def arrow_bytes(meter: Meter, times: int = 12) -> float:
    """Bytes that an arrow sends to the terminal, as a rule."""
    meter.press("home")
    return median(meter.press("down").length for _ in range(times))


def to_silence(meter: Meter, card: SoundCard, times: int) -> list[float]:
    """Milliseconds from the key that stops the voice to its last sound."""
    measured = []
    for at in range(times):
        card.forget()
        meter.type(KEYS["down" if at % 2 else "up"])
        meter.wait(0.4)
        pressed = time.monotonic()
        meter.type(STOP)
        meter.wait(0.3)
        last = max((one.last_sound for one in card.heard()), default=pressed)
        measured.append(max(0.0, last - pressed) * 1000)
    return measured


def held(meter: Meter, card: SoundCard) -> tuple[list[Recording], float]:
    """What is heard of a key held down, and seconds until the screen shows its last line."""
    meter.press("home")
    card.quiet_for(0.5)
    card.forget()
    step = meter.hold("down", HELD, PER_SECOND)
    return card.quiet_for(1.0), step.last or 0.0


def percentile(measured: list[float], share: float) -> float:
    """The value that so large a share of them does not exceed."""
    ordered = sorted(measured)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def main() -> int:
    """Measure, print the table, and say whether the budgets are kept."""
    times = 40 if "--short" in sys.argv else 60
    build_catalogues()
    with speaking("--voice") as (meter, card):
        sound = to_first_sound(meter, card, times)
        silence = to_silence(meter, card, times)
        recordings, screen = held(meter, card)
        with_voice = arrow_bytes(meter)
    with speaking() as (meter, card):
        _, without = held(meter, card)
        without_voice = arrow_bytes(meter)
    rows = [
        (name, number(percentile(ms, 0.5)), number(percentile(ms, 0.95)), number(max(ms)))
        for name, ms in (("key to first sound, ms", sound), ("key to silence, ms", silence))
    ]
    print(table(("", "median", "95 of 100", "longest"), rows))
    whole = sum(one.seconds > WHOLE for one in recordings)
    print(
        f"{HELD} arrows held: {len(recordings)} lines begun, {whole} heard to the end; the screen was"
    )
    print(
        f"still {screen * 1000:.0f} ms after the last of them, without the voice {without * 1000:.0f} ms"
    )
    print()
    return report(
        [
            Budget("voice: key to first sound", percentile(sound, 0.95), BUDGET_MS, "ms"),
            Budget("voice: key to silence", percentile(silence, 0.95), BUDGET_MS, "ms"),
            Budget("voice: held key, lines heard to the end", whole, 1, "lines"),
            Budget(
                "voice: bytes of an arrow, to those without it", with_voice / without_voice, 1, "x"
            ),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
