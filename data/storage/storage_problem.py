"""What every problem with a group's folder is, whatever the sentences say."""

from __future__ import annotations

from data.words.problems import Problem
from data.words.wording import phrase

NOTHING_CHANGED = phrase("Nothing in the folder was changed.")


class StorageProblem(Problem):
    """Any problem with a group's folder. The sentences say which."""
