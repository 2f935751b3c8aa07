"""What an app below the prompt sends, beside Textual's own driver: `python -m bench.inline`.

Both show the same pictures (tests/tui/drawn/thin/test_inline_driver.py compares every cell); so does ncurses,
which has the screen to itself. Ends with 1 if a letter or an arrow takes more than it may.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from bench.support.budgets import Budget, number, report, table
from bench.support.meter import Meter, Step
from bench.support.programs import by_ncurses

ROOT = Path(__file__).parents[1]
PROGRAM = [sys.executable, "-m", "tests.tui.drawn.thin.programs.inline_look"]

KINDS = {
    "an arrow": ["down"] * 6 + ["up"] * 2,
    "a dialog, and back": ["f2", "escape"],
    "a letter": ["tab", "a", "b", "c", "d", "e"],
    "a row more": ["f3"] * 3,
    "a row less": ["f4"] * 2,
}


def steps_of(driver: str) -> dict[str, list[Step]]:
    """The first picture, each time that a key of each kind was pressed, and the end."""
    meter = Meter([*PROGRAM, driver], cwd=ROOT)
    steps = {"the first picture": [meter.start()]}
    steps |= {kind: [meter.press(key) for key in keys] for kind, keys in KINDS.items()}
    return steps | {"leaving": [meter.stop("f10")]}


def main() -> int:
    """The exit code: 0 if every budget is kept."""
    stock, thin = steps_of("stock"), steps_of("thin")
    drawn = iter(by_ncurses([step for steps in thin.values() for step in steps]))
    usual = {}
    for kind, steps in thin.items():
        programs = (steps, stock[kind], [next(drawn) for _ in steps])
        # The first letter takes the place of the placeholder; the key before it goes to the field.
        usual[kind] = [
            median([step.length for step in of][2 if kind == "a letter" else 0 :])
            for of in programs
        ]
    rows = [(kind, *map(number, lengths)) for kind, lengths in usual.items()]
    print(f"80x24, median\n{table(('key', 'bytes', 'Textual', 'ncurses'), rows)}\n")
    arrow, letter = usual["an arrow"], usual["a letter"]
    return report(
        [
            Budget("inline: an arrow", arrow[0], 130),
            Budget("inline: an arrow, to Textual", arrow[0] / arrow[1], 0.05, "times"),
            Budget("inline: a letter, to ncurses", letter[0] / letter[2], 1, "times"),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
