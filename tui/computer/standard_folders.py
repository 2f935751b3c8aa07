"""Where things belong on this computer: settings, groups, and the minutes that people take away."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs, user_documents_path

_FAIRSAY = PlatformDirs("fairsay", appauthor=False)


def settings_file() -> Path:
    """The file that remembers how somebody wants the program to look, sound and read."""
    return _FAIRSAY.user_config_path / "settings.json"


def groups_folder() -> Path:
    """The folder that new groups are made in, each in a folder of its own."""
    return _FAIRSAY.user_data_path / "groups"


def documents_folder() -> Path:
    """The person's own documents, where minutes are saved for them to find."""
    return user_documents_path()
