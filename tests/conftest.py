"""What holds for every test: no settings or groups of the person who runs them, and no silent skip."""

import os
from collections.abc import Generator

import pytest
from hypothesis import Phase, settings

# How long one example takes says how busy the machine is, so that is no failure. What must be quick
# is measured by tests of its own. `mutation`: a few examples for each of hundreds of faults.
settings.register_profile("any machine", deadline=None)
settings.register_profile(
    "mutation", deadline=None, max_examples=15, phases=(Phase.explicit, Phase.generate)
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "any machine"))

# What a person may have set for themselves, and would change what the program does.
PERSONAL = (
    *("ACCESSIBLE", "NO_COLOR", "COLORTERM", "TMUX", "STY", "LANG", "LC_ALL", "LANGUAGE"),
    *("COLUMNS", "LINES"),  # these set a size that no window can change
)


@pytest.fixture(autouse=True)
def nobodys_own_settings(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A home of its own for each test, and for every program it starts."""
    home = tmp_path_factory.mktemp("home")
    for name in PERSONAL + tuple(name for name in os.environ if name.startswith("TEXTUAL")):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in (
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_DOCUMENTS_DIR",
        "APPDATA",
        "LOCALAPPDATA",
    ):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a check that cannot run has failed: CI installs what its checks need."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and nothing may be in CI: {report.longrepr}"
    return report
