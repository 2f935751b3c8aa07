"""These tests stand on a small group's folder."""

from tests.fixtures.group_folder import (
    contents,
    folder,
    group,
    little_work,
    meeting,
    note,
    started,
)

__all__ = ["contents", "folder", "group", "little_work", "meeting", "note", "started"]
