"""Locks here are made with as little work as the library does."""

from __future__ import annotations

import pytest

from data.storage import keys


@pytest.fixture(autouse=True)
def quick_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "WORK", dict.fromkeys(keys.WORK, (1, 8192)))
