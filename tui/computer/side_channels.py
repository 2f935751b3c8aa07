"""Closing the ways by which a choice could leave the program unseen (VOTING.md, "Side channels")."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

_PR_SET_DUMPABLE = 4


def drop_textual_variables(environ: MutableMapping[str, str]) -> None:
    """Take every TEXTUAL* variable out: some of them write each key pressed to a file.

    Must be called before Textual is imported; it reads them then.
    """
    for name in [n for n in environ if n.startswith("TEXTUAL")]:
        del environ[name]


def forbid_core_dumps() -> None:
    """No core file, and no other program of this user reading our memory, where the system allows."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def close_side_channels() -> None:
    """All of it, for the process we are in."""
    drop_textual_variables(os.environ)
    forbid_core_dumps()
