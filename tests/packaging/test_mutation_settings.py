"""The settings of planted faults name modules and tests that are there: else each fault seems to be found."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "settings", sorted((ROOT / ".ci/mutation").glob("*.toml")), ids=lambda p: p.stem
)
def test_every_module_and_every_test_that_is_named_is_there(settings):
    read = tomllib.loads(settings.read_text("utf-8"))["cosmic-ray"]
    named = {*read["module-path"], *re.findall(r"\btests/[\w/]+(?:\.py)?", read["test-command"])}
    assert len(named) > 1
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []
