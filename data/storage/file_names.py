"""What the files of a group are called."""

from __future__ import annotations

import re

GROUP = "group"
DRAFTS = "drafts"
MEETINGS = "meetings"

OPEN = ".json"
LOCKED = ".locked"
LOCK_FILE = "lock.json"

_ID = re.compile(r"[0-9a-z]{1,40}")


def is_meeting_id(text: str) -> bool:
    """Whether this can be the id of a meeting, and so part of a file's name."""
    return bool(_ID.fullmatch(text))


def meeting_name(meeting_id: str) -> str:
    """The name of a meeting's file, without its ending. ValueError for an id that is none of ours."""
    if not is_meeting_id(meeting_id):
        raise ValueError("not the id of a meeting")
    return f"{MEETINGS}/{meeting_id}"
