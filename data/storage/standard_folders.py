"""Where things belong on this computer: settings, groups, and the minutes that people take away."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_LINUX = sys.platform.startswith("linux")


def settings_file() -> Path:
    """The file that remembers how somebody wants the program to look, sound and read."""
    return _folder("XDG_CONFIG_HOME", ".config", "user_config_path") / "settings.json"


def groups_folder() -> Path:
    """The folder that new groups are made in, each in a folder of its own."""
    return _folder("XDG_DATA_HOME", ".local/share", "user_data_path") / "groups"


def documents_folder() -> Path:
    """The person's own documents, where minutes are saved for them to find."""
    from platformdirs import user_documents_path

    return user_documents_path()


def _folder(variable: str, usual: str, elsewhere: str) -> Path:
    """The program's folder of one kind: by the rule of Linux, or by what platformdirs knows.

    Loading platformdirs takes as long as starting Python, and every start asks for the settings.
    """
    if _LINUX:
        named = Path(os.environ.get(variable, "").strip())
        return (named if named.is_absolute() else Path.home() / usual) / "fairsay"
    import platformdirs

    found: Path = getattr(platformdirs, elsewhere)("fairsay", appauthor=False)
    return found
