"""What comes from a terminal, told apart: what was typed, keys, pasted text, and replies.

A terminal sends its keys and its replies to questions as escape sequences of the same kind, and a slow
line may cut each of them anywhere. So a sequence is kept back until it is whole, and what is left of
one after a pause is dropped, never typed. Pure: no terminal, no clock; `now` is seconds of any clock.

The forms are those of ECMA-48 (CSI, SS3, and the strings OSC, DCS, APC, PM and SOS) and of xterm's
bracketed paste.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import Callable
from typing import NamedTuple

ESCAPE = "\x1b"
ESCAPE_WAIT = 0.5
"""Seconds after which an Escape alone is the key. A slow line may part it from the rest of an arrow."""

PIECE_WAIT = 2.0
"""Seconds after which the rest of a sequence will not come."""

STRING_WAIT = 5.0
"""Seconds for a whole string of the terminal (such as a colour), however it trickles in."""

PASTE_WAIT = 1.0
"""Seconds without a byte after which a paste is over, whether or not its end came."""

_KEY_PAUSE = 0.25  # a key alone after this pause in a paste was pressed, not pasted
_CHORD = 0.05  # Alt sends Escape and a letter; nobody presses both keys in less
_STALL = 10.0  # the rest of a paste that was given up may come so much later
_LATE = 2.0  # and the rest of a sequence whose Escape was taken for the key
_LONGEST, _LONGEST_STRING = 64, 4096
_CHUNK_PASTED = 8

_PASTE, _PASTED = "\x1b[200~", "\x1b[201~"
_STRING = r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x00-\x1f\x9c]*"
_CSI = r"(?:\x1b\[|\x9b)(?![\[M])[0-?]*[ -/]*"
_SS3 = r"\x1bO[0-9;]*"
_CONSOLE, _CLICK = (
    r"\x1b\[\[",
    r"\x1b\[M",
)  # keys of the Linux console; a click, as xterm first told it
_WHOLE = re.compile(
    rf"{_CONSOLE}[ -~]|{_CLICK}[^\x1b]{{3}}|\x1b\[\d+\$"  # the last: keys of rxvt
    rf"|{_CSI}[@-~]|{_SS3}[ -/:<-~]|{_STRING}(?:\x07|\x1b\\|\x9c)"
)
_BEGUN = re.compile(
    rf"{_STRING}\x1b?|{_CLICK}[^\x1b]{{0,2}}|{_CONSOLE}|{_CSI}|\x1b\[|{_SS3}|[\x1b\x9b]"
)
_NONE = re.compile(
    rf"{_STRING}|{_CLICK}[^\x1b]{{0,2}}|{_CONSOLE}|{_CSI}|\x1b\[|{_SS3}|.", re.DOTALL
)
_REST = re.compile(r"\[[0-?]*[ -/]*[@-~]|O[A-DFHMPQRS]|\]\d+;|P[0-9>=!|$+]")
_ALT = re.compile(r"\x1b(?![\[\]OPX^_])[\t -~\xa0-\U0010ffff]")
_PLAIN = re.compile(r"[^\x1b\x80-\x9f]+")
_C1 = re.compile(r"\x9b(?:[0-?]|\Z)|[\x9d\x90\x98\x9e\x9f](?:[!-?]|\Z)")
_COMMAND_KEY = re.compile(r"\x1b(?:O[P-S]|\[\[[A-E]|\[1;\d+[P-S]|\[[12]\d(?:;\d+)?~)")
_LEAVING = "\x03\x11"


class Typed(NamedTuple):
    """Characters as they were typed, control characters among them."""

    text: str


class Sequence(NamedTuple):
    """A whole escape sequence: a key, a click, or a reply. ESC alone is the key Escape.

    `pasted`: it stood in a paste, so it is no key.
    """

    text: str
    pasted: bool = False


class Pasted(NamedTuple):
    """A text that was pasted, without the sequences in it."""

    text: str


Came = Typed | Sequence | Pasted


def as_it_came(came: Came) -> str:
    """What a terminal would send for this."""
    return f"{_PASTE}{came.text}{_PASTED}" if isinstance(came, Pasted) else came.text


def decoder(encoding: str = "utf-8") -> Callable[[bytes], str]:
    """Bytes as they come into text. What is no text is U+FFFD, but a single byte that controls (C1)."""
    decode = getincrementaldecoder(encoding)("surrogateescape").decode

    def decoded(data: bytes) -> str:
        return _SURROGATES.sub(_from_byte, decode(data))

    return decoded


_SURROGATES = re.compile("[\ud800-\udfff]")


def _from_byte(found: re.Match[str]) -> str:
    byte = ord(found[0]) - 0xDC00
    return chr(byte) if 0x80 <= byte <= 0x9F else "\ufffd"


class TerminalInput:
    """Takes text as it comes, cut anywhere, and gives what it is. Nothing whole is kept."""

    def __init__(self) -> None:
        self._begun = ""
        self._began = self._last = 0.0
        self._paste: list[str] | None = None
        self._void = self._paste_void = False
        self._late_until = self._stalled_until = float("-inf")

    @property
    def until(self) -> float | None:
        """When `tick` has something to do, if nothing comes before; None: never."""
        if self._paste is not None:
            return self._last + PASTE_WAIT
        if self._begun == ESCAPE:
            return self._last + ESCAPE_WAIT
        if self._begun:
            return min(self._last + PIECE_WAIT, self._began + STRING_WAIT)
        return None

    def feed(self, data: str, now: float) -> list[Came]:
        """Text that has come."""
        came = self.tick(now)
        if data:
            came += self._after_a_pause(data, now)
            self._read(data, now, came)
            self._last = now
        return came

    def tick(self, now: float) -> list[Came]:
        """What the time that has passed makes of what has begun."""
        if self.until is None or now < self.until:
            return []
        if self._paste is not None:
            self._stalled_until = now + _STALL
            return self._paste_over()
        pressed = self._begun == ESCAPE and not self._void
        self._begun, self._void = "", False
        self._late_until = now + _LATE if pressed else self._late_until
        return [Sequence(ESCAPE)] if pressed else []

    def forget(self) -> None:
        """Make nothing of what has begun: it belongs to somebody else. Its rest is dropped as it comes."""
        self._void, self._paste_void = bool(self._begun), self._paste is not None
        self._late_until = self._stalled_until = float("-inf")
        if self._paste:
            self._paste = []

    def _after_a_pause(self, data: str, now: float) -> list[Came]:
        """See whether a paste, or a sequence that was given up, goes on or is over."""
        late, self._late_until = now < self._late_until, float("-inf")
        if self._paste is not None:
            if now - self._last >= _KEY_PAUSE and _is_pressed(data):
                return self._paste_over()
        elif late and not self._begun and _REST.match(data):
            self._begun, self._began, self._void = ESCAPE, now, True
        elif now < self._stalled_until and _goes_on(data):
            self._paste = []
        return []

    def _paste_over(self) -> list[Came]:
        text, self._paste, self._begun = "".join(self._paste or ()), None, ""
        void, self._paste_void, self._void = self._paste_void, False, False
        return [] if void or not text else [Pasted(text)]

    def _read(self, data: str, now: float, came: list[Came]) -> None:
        kept, self._begun = len(self._begun), self._begun + data
        data, at = self._begun, 0
        self._begun = ""
        while at < len(data):
            if at or not kept:
                self._began = now
            if not _may_begin(data, at, in_paste=self._paste is not None):
                at = self._plain(data, at, came)
            elif whole := _WHOLE.match(data, at):
                self._whole(whole[0], data[whole.end() :], came)
                at = whole.end()
            elif _BEGUN.fullmatch(data, at):
                self._keep(data[at:])
                return
            else:
                at = self._none(data, at, came, together=now - self._began < _CHORD)

    def _keep(self, begun: str) -> None:
        """Keep the start of a sequence until its rest comes; of an endless one only what it is."""
        string = begun[0] > ESCAPE or begun[1:2] in set("]PX^_")
        longest = _LONGEST_STRING if string else _LONGEST
        self._void = self._void or len(begun) > longest
        self._begun = begun if len(begun) <= longest else begun[:2]

    def _plain(self, data: str, at: int, came: list[Came]) -> int:
        """Characters that are part of no sequence; control characters of one byte mean nothing."""
        if self._paste is None:
            plain = _PLAIN.match(data, at)
            came += [Typed(plain[0])] if plain else []
            return plain.end() if plain else at + 1
        end = data.find(ESCAPE, at) if ESCAPE in data[at:] else len(data)
        leaves = data[-1] in _LEAVING and end == len(data)
        self._paste.append(data[at : end - leaves])
        came += self._paste_over() if leaves else []
        return end - leaves

    def _whole(self, sequence: str, rest: str, came: list[Came]) -> None:
        pasted, void, self._void = self._paste is not None, self._void, False
        given_up = pasted and _COMMAND_KEY.fullmatch(sequence) and _PASTED not in rest
        if given_up or sequence in {_PASTE, _PASTED}:
            came += self._paste_over()
            self._stalled_until = float("-inf")
        if sequence == _PASTE:
            self._paste = []
        elif sequence != _PASTED and not void:
            came.append(Sequence(sequence, pasted=pasted and not given_up))

    def _none(self, data: str, at: int, came: list[Came], *, together: bool) -> int:
        """Something that begins like a sequence and is none: what it began with means nothing.

        An Escape and a letter are Alt and the letter where they come together, else two keys.
        """
        void, self._void = self._void, False
        alt = _ALT.match(data, at) if together else None
        begun = alt or _NONE.match(data, at)
        text = begun[0] if begun else ""
        if not void and self._paste is None and (alt or text == ESCAPE):
            came.append(Sequence(text))
        return at + len(text)


def unfinished(terminal: TerminalInput) -> str:
    """What has begun and is not whole, for somebody else to read on from."""
    pasted = _PASTE + "".join(terminal._paste) if terminal._paste is not None else ""  # noqa: SLF001
    return pasted + terminal._begun  # noqa: SLF001


def _may_begin(data: str, at: int, *, in_paste: bool) -> bool:
    """Whether a sequence may begin here. In a paste only with an Escape: text has the other signs too."""
    return data[at] == ESCAPE or (not in_paste and bool(_C1.match(data, at)))


def _is_pressed(data: str) -> bool:
    """Whether this, after a pause in a paste, was pressed: one key, or a command first of all."""
    if data[0] == ESCAPE:
        return not data.startswith(_PASTED) and not _PASTED.startswith(data)
    return len(data) == 1 or (data[0] < " " and data[0] not in "\t\r\n")


def _goes_on(data: str) -> bool:
    """Whether this is the rest of a paste that was given up: so much at once is not typed."""
    return len(data) >= _CHUNK_PASTED and data[0] != ESCAPE
