"""The look for a slow line: one ink, and the pointer alone tells what is pointed at."""

import pytest

from data.settings import THEMES
from tui.drawn.rows import Role
from tui.drawn.themes import styles


@pytest.mark.parametrize("theme", THEMES)
def test_on_a_slow_line_everything_has_one_ink_and_nothing_is_reversed(theme):
    look = styles(theme, sends_less=True)
    assert len({(style.color, style.bgcolor) for style in look.values()}) == 1
    assert not any(style.reverse for style in look.values())


@pytest.mark.parametrize("theme", THEMES)
def test_otherwise_what_is_pointed_at_is_reversed(theme):
    assert styles(theme)[Role.POINTED].reverse
