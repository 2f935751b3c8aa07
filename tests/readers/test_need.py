"""A missing reader is a skip on a laptop, and a failure in CI, so that nothing goes unheard there."""

from __future__ import annotations

import pytest

from tests.readers.conftest import need


def test_on_a_laptop_a_missing_reader_is_skipped_with_its_name(monkeypatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no-such-reader not installed"):
        need("no-such-reader")


def test_in_ci_a_missing_reader_fails(monkeypatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="CI must install no-such-reader"):
        need("no-such-reader")
