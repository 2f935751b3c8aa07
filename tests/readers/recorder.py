"""Stands in for a speech synthesiser: writes down what it is told to say (Emacspeak's protocol).

Started by the screen reader as `recorder.py FILE`; it writes one line for each thing said.
"""

from __future__ import annotations

import re
import sys

SAYS = re.compile(r"^(?:q|tts_say|l|tts_sync_state)\s*\{(.*?)\}?\s*$", re.DOTALL)
SAYS_SHORT = re.compile(r"^(?:l|tts_say|q)\s+(\S.*?)\s*$")


def main() -> None:
    with open(sys.argv[1], "a", encoding="utf-8") as record:  # noqa: PTH123  # a line at a time
        for line in sys.stdin:
            said = SAYS.match(line) or SAYS_SHORT.match(line)
            if said and said[1].strip():
                record.write(said[1].strip() + "\n")
                record.flush()


if __name__ == "__main__":
    main()
