"""Real readers where they are installed: skipped with a reason on a laptop, a failure in CI."""

from __future__ import annotations

import os
import shutil

import pytest


def need(*programs: str) -> None:
    """Skip, or in CI fail, where one of these programs is missing."""
    folders = f"{os.environ.get('PATH', '')}:/usr/sbin"
    missing = [program for program in programs if not shutil.which(program, path=folders)]
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"CI must install {', '.join(missing)}")
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed")
