"""The thin driver keeps up with the keys. Times are measured here: nothing may run beside these tests."""

import pytest

from bench.support.emulator import Emulator
from tests.tui.drawn.thin import test_driver, test_inline_driver

pytestmark = pytest.mark.slow


class Silent(Emulator):
    """A terminal that answers nothing, or only when it is told to."""

    def feed(self, data):
        super().feed(data)
        return ""


def test_a_terminal_that_never_answers_is_served_at_once():
    meter = test_driver.run("thin", terminal=Silent(80, 24))
    meter.start()
    steps = [meter.press("down") for _ in range(4)]
    meter.stop("f10")
    assert all(step.last < 0.8 for step in steps)


RUNNING = [test_driver.run, test_inline_driver.meter]


@pytest.mark.parametrize("opened", RUNNING, ids=["the whole screen", "below a prompt"])
def test_on_a_slow_line_a_held_key_is_over_soon_after_it_is_let_go(opened):
    meter = opened("thin", speed=2400.0)
    meter.start(quiet=2.0)
    held = meter.hold("down", 30)
    meter.stop("f10")
    assert held.last < 1.5
