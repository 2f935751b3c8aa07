"""A change of style, however short it is written, ends in the style that was wanted."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tui.drawn.thin.styles import PLAIN, Style, applied, change

COLOURS = st.sampled_from(["1", "97", "5;200", "2;10;0;255"])
MARKS = st.frozensets(st.sampled_from(["1", "2", "3", "4", "5", "7", "8", "9", "53"]))


def ink(code):
    return {"1": "31", "97": "97"}.get(code, f"38;{code}")


def paper(code):
    return {"1": "41", "97": "107"}.get(code, f"48;{code}")


STYLES = st.builds(
    Style, st.just("") | COLOURS.map(ink), st.just("") | COLOURS.map(paper), MARKS, st.just("")
)


@given(STYLES, STYLES)
def test_the_change_leads_from_one_style_to_the_other(old, new):
    command = change(old, new)
    codes = re.fullmatch(r"(?:\x1b\[([\d;]*)m)?", command)
    assert codes
    assert applied(old, codes[1] or "") == new if command else old == new


@given(STYLES, STYLES)
def test_it_is_never_longer_than_beginning_from_nothing(old, new):
    codes = [*sorted(new.marks), *filter(None, (new.ink, new.paper))]
    assert len(change(old, new)) <= len(f"\x1b[{';'.join(['', *codes])}m")


def test_codes_as_programs_write_them():
    assert applied(PLAIN, "") == PLAIN
    assert applied(PLAIN, "01;031;4").marks == {"1", "4"}
    assert applied(PLAIN, "0;31").ink == "31"
    assert applied(applied(PLAIN, "31;44"), "39").ink == ""
    assert applied(applied(PLAIN, "31;44"), "49") == applied(PLAIN, "31")
    assert applied(PLAIN, "38;2;1;2;3;48;5;9;1") == Style("38;2;1;2;3", "48;5;9", frozenset("1"))
    assert applied(applied(PLAIN, "4"), "21").marks == {"21"}
    assert applied(applied(PLAIN, "1;2;7"), "22").marks == {"7"}
    assert applied(PLAIN, "58;2;1;2;3;31").ink == "31"
    assert applied(PLAIN, "73") == PLAIN


def test_a_link_begins_and_ends():
    link = Style(link="id=1;https://example.org")
    assert change(PLAIN, link) == "\x1b]8;id=1;https://example.org\x1b\\"
    assert change(link, PLAIN) == "\x1b]8;;\x1b\\"
    assert applied(link, "0") == link
