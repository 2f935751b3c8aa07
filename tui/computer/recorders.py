"""Programs that may be keeping what is on the screen: worth saying before a secret vote.

Seen is not proof, and a camera is never seen: so it is said, and nothing is forbidden.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

# Each sets its variable in everything started under it.
_BY_VARIABLE = {
    "TMUX": "tmux",
    "STY": "screen",
    "ASCIINEMA_REC": "asciinema",
    "ASCIINEMA_SESSION": "asciinema",
    "SCRIPT": "script",
    "ZELLIJ": "zellij",
}
# These set no variable on Linux, but are among the programs that started ours.
_BY_NAME = frozenset({"script", "asciinema", "ttyrec", "termrec", "scriptlive", "tmate"})


def recorders_seen(
    environ: Mapping[str, str], ancestors: tuple[str, ...] | None = None
) -> tuple[str, ...]:
    """The names of the recorders seen, sorted.

    `ancestors` names the programs that started ours; None looks them up, where Linux shows them.
    """
    started_by = tuple(_ancestors()) if ancestors is None else ancestors
    found = {name for variable, name in _BY_VARIABLE.items() if environ.get(variable)}
    return tuple(sorted(found | (_BY_NAME & set(started_by))))


def _ancestors(processes: Path = Path("/proc")) -> Iterator[str]:
    """The names of the programs that started this one, nearest first."""
    number = "self"
    try:
        while number != "0":
            # "pid (name) state parent ...": the name may hold spaces and brackets.
            before, _, after = (processes / number / "stat").read_text("utf-8").rpartition(")")
            yield before.partition("(")[2]
            number = after.split()[1]
    except (OSError, IndexError, UnicodeDecodeError):
        return  # no such folder on other systems, or a process that just ended
