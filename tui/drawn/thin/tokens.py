"""Divides what an app writes for a terminal into text and commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\x1b\[(?P<codes>[0-?]*)(?P<middle>[ -/]*)(?P<end>[@-~])"
    r"|\x1b\]8;(?P<link>.*?)(?:\x1b\\|\x07)"
    r"|(?P<string>\x1b[\]PX^_].*?(?:\x1b\\|\x07))"
    r"|(?P<escape>\x1b[^\[\]PX^_])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
    r"|(?P<rest>\x1b.*\Z)",
    re.DOTALL,
)


class Token(NamedTuple):
    """One piece of output.

    `kind`: "text"; "csi" (a control sequence: `codes` between `ESC[` and its last byte, and `end`,
    that byte with what stands before it, such as " q"); "link" (`codes` is what OSC 8 carries);
    "other" (any other command); "control" (one control character).
    """

    kind: str
    whole: str
    codes: str = ""
    end: str = ""


class Tokens:
    """Divides output that may be cut anywhere between two writes."""

    def __init__(self) -> None:
        self._rest = ""

    def of(self, data: str) -> Iterator[Token]:
        """The pieces of what was kept from before and of `data`; an unfinished command is kept."""
        data, self._rest = self._rest + data, ""
        for match in _TOKEN.finditer(data):
            kind = match.lastgroup or ""
            if kind == "rest":
                self._rest = match[0]
            elif kind == "end":
                yield Token("csi", match[0], match["codes"], match["middle"] + match["end"])
            elif kind == "link":
                yield Token("link", match[0], match["link"])
            else:
                yield Token("other" if kind in {"string", "escape"} else kind, match[0])
