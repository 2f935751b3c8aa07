"""Groups and settings belong to the person at the laptop, never in the program's own folders."""

import sys
from pathlib import Path

import platformdirs
import pytest

from tui.computer.standard_folders import documents_folder, groups_folder, settings_file

ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux names these places by variables")
def test_places_follow_what_the_system_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "/people/ana/config")
    monkeypatch.setenv("XDG_DATA_HOME", "/people/ana/data")
    assert settings_file() == Path("/people/ana/config/fairsay/settings.json")
    assert groups_folder() == Path("/people/ana/data/fairsay/groups")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux names these places by variables")
@pytest.mark.parametrize("named", [None, "", "not/whole", "/people/ana"])
def test_on_linux_places_are_those_that_platformdirs_knows(
    monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        if named is None:
            monkeypatch.delenv(variable)
        else:
            monkeypatch.setenv(variable, named)
    known = platformdirs.PlatformDirs("fairsay", appauthor=False)
    assert settings_file() == known.user_config_path / "settings.json"
    assert groups_folder() == known.user_data_path / "groups"


def test_asking_where_things_belong_makes_nothing() -> None:
    for place in (settings_file(), groups_folder(), documents_folder()):
        assert not place.exists()
        assert ROOT not in place.parents
