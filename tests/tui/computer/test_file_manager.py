"""Showing a folder is offered only where a window would open before the person who asks."""

from __future__ import annotations

import pytest

from tui.computer.file_manager import folder_opener


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": ":0", "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"},
        {"WAYLAND_DISPLAY": "wayland-0", "SSH_TTY": "/dev/pts/1"},
    ],
)
def test_without_windows_or_from_afar_no_folder_is_shown(environ):
    assert folder_opener(environ, "linux") is None


def test_a_laptop_with_windows_is_asked_by_its_own_program(monkeypatch, tmp_path):
    started = []
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("subprocess.Popen", lambda command, **how: started.append((command, how)))
    for platform in ("linux", "darwin", "win32"):
        show = folder_opener({"DISPLAY": ":0"}, platform)
        assert show is not None
        show(tmp_path)
    assert [command for command, _ in started] == [
        ["/usr/bin/xdg-open", str(tmp_path)],
        ["open", str(tmp_path)],
        ["explorer", str(tmp_path)],
    ]
    assert all(how["stdin"] == -3 for _, how in started), "it must not get our keys"


def test_a_program_that_cannot_be_started_is_no_fault(monkeypatch, tmp_path):
    def refuse(*_, **__):
        raise OSError(2, "not there")

    monkeypatch.setattr("subprocess.Popen", refuse)
    show = folder_opener({}, "darwin")
    assert show is not None
    show(tmp_path)
