"""The thin driver in the program itself, in a real pty, on a slow line."""

import pytest

from bench.support.programs import fairsay

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("speed", [None, 960.0])
def test_changing_to_lines_in_the_middle_of_a_picture_leaves_no_answer_in_the_prompt(speed):
    with fairsay(speed=speed) as meter:
        meter.start(quiet=2.0)
        meter.type(b"2")
        meter.wait(0.3)
        meter.type(b"\x1b[17~")
        said = meter.wait(5.0).data.decode().split("\x1b[?1049l")[1]
        assert "Which meeting would you like to plan?" in said
        assert said.endswith("1 to 2: ")  # nothing typed, nothing refused
        meter.type(b"screen\r")
        meter.wait(4.0)
        assert "> 1  A new meeting" in meter.terminal.text


def test_textuals_own_driver_is_used_when_it_is_asked_for():
    reset = b"\x1b[0m"  # Textual's own ends every stretch of text with one
    with fairsay(driver="stock") as meter:
        assert meter.start(quiet=1.0).data.count(reset) > 20
    with fairsay() as meter:
        assert meter.start(quiet=1.0).data.count(reset) == 0


def test_at_the_end_the_terminal_is_as_it_was():
    with fairsay() as meter:
        meter.start(quiet=1.0)
        meter.press("f10")
        end = meter.stop("2").data.decode()
    shown = meter.terminal.shown()
    assert shown.seen
    assert shown.shape == ""
    assert end.index("\x1b[?1049l") < len(end)
