"""Stands in for TDSR's speech server: writes down each text that it is told to say (`s` and the text)."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    with open(sys.argv[1], "a", encoding="utf-8") as record:  # noqa: PTH123  # a line at a time
        for line in sys.stdin:
            if line[:1] in {"s", "l"} and line[1:].strip():
                record.write(line[1:].strip() + "\n")
                record.flush()
