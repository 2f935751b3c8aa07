"""Every crash we know how to make, for ours and for stock TinyDB, one after the other.

python -m bench.crash [short]
"""

from __future__ import annotations

import shutil
import sys

from bench.crash import bits, full, hostile, kill, power, states, two


def main(length: str = "long") -> None:
    """Run them all."""
    long = length == "long"
    kill.main("300" if long else "20", "kill")
    kill.main("60" if long else "10", "interrupt")
    two.main("10" if long else "2")
    if shutil.which("strace"):
        states.main("20" if long else "5")
    else:
        print("crash states: not tried, there is no strace here")
    bits.main("200" if long else "10")
    hostile.main("1000" if long else "60")
    power.main("100" if long else "3")
    if full.can_mount():
        full.main("40" if long else "5")
    else:
        print("full disk: not tried, this system lets us mount no small disk")


if __name__ == "__main__":
    main(*sys.argv[1:])
