"""The thin driver is chosen where it works, and nowhere else."""

import os
import sys

import pytest

from tui.drawn import thin_driver as choice
from tui.drawn.thin import abilities, driver
from tui.drawn.thin.abilities import Abilities


@pytest.fixture
def usable(monkeypatch):
    monkeypatch.setattr(abilities, "is_usable", lambda: True)
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)


def test_where_it_works_it_is_chosen(usable):
    assert choice.thin_driver() is driver.ThinDriver


def test_not_on_windows_and_nothing_of_posix_is_loaded_there(usable, monkeypatch):
    monkeypatch.setattr(os, "name", "nt")
    monkeypatch.delitem(sys.modules, "tui.drawn.thin.driver")
    assert choice.thin_driver() is None
    assert "tui.drawn.thin.driver" not in sys.modules


def test_not_where_another_driver_is_named(usable, monkeypatch):
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.linux_driver:LinuxDriver")
    assert choice.thin_driver() is None


class Stream:
    def __init__(self, terminal):
        self.terminal = terminal

    def isatty(self):
        return self.terminal

    def fileno(self):
        return 2


@pytest.mark.parametrize(
    ("terminal", "known", "used"),
    [(True, Abilities(), True), (True, None, False), (False, Abilities(), False)],
)
def test_only_on_a_terminal_that_is_known(monkeypatch, terminal, known, used):
    monkeypatch.setattr(sys, "__stderr__", Stream(terminal))
    monkeypatch.setattr(abilities, "terminal_abilities", lambda: known)
    assert abilities.is_usable() is used
