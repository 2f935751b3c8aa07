"""Colours as they are painted, cell by cell: 7:1 or more in every theme, 10:1 in the three clearest."""

from __future__ import annotations

import re
from typing import Any

import pytest
from textual.theme import BUILTIN_THEMES

from data.settings import CLEAREST_THEMES, OTHER_THEMES, THEMES, AccessSettings
from tests.fixtures.example_drawn import BALLOT, PERSON, TEAS, Talk, page
from tests.fixtures.window import window_on
from tui.drawn.themes import COLOURS
from tui.pages.page import (
    Bar,
    Bars,
    Block,
    Choice,
    Clock,
    Fact,
    Facts,
    Notice,
    Option,
    Picture,
    Sentence,
    Steps,
    Table,
    Tone,
)

BLOCKS: tuple[Block, ...] = (
    *(Notice("Something happened.", tone) for tone in Tone),
    Sentence("Said with weight.", strong=True),
    Sentence("Said."),
    Steps(("One", "Two"), "A list", numbered=True),
    Facts((Fact("Who leads", "Ana"),)),
    Table("A table", ("What", "When"), (("Tea", "Now"),)),
    Bars("Amounts", (Bar("Mint", "more than half", 0.7),)),
    Clock("1 of 5 minutes"),
    Picture(("▚▞",), "A pattern"),
)
HINTED = Choice("Which tea?", (*TEAS, Option("other", "Another", hint="Say which one.")))
PAGES = {
    "everything that can be said": page(HINTED, *BLOCKS),
    "a form": page(PERSON),
    "a ballot": page(BALLOT, secret=True),
}


def light(colour: str) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, paper: str) -> float:
    """WCAG 2.2, contrast ratio."""
    lighter, darker = sorted((light(ink), light(paper)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(theme: str) -> int:
    """What every pair of a theme has to reach."""
    return 10 if theme in CLEAREST_THEMES else 7


@pytest.mark.parametrize("theme", OTHER_THEMES)
def test_the_colours_of_textuals_themes_are_textuals(theme):
    """So that a theme that Textual changes is looked at again."""
    colours = BUILTIN_THEMES[theme].to_color_system().generate()
    ours = COLOURS[theme]
    textuals = {colour.lower() for colour in colours.values()}
    assert ours.paper == colours["background"].lower()
    assert ours.ink == colours["foreground"].lower()
    assert {ours.bright, ours.quiet, ours.warm, ours.calm} <= textuals


def test_no_theme_of_textual_that_passes_and_looks_different_is_left_out():
    """Those left out are paler kin: of catppuccin-mocha and of rose-pine."""
    passing = set()
    for name, theme in BUILTIN_THEMES.items():
        colours = theme.to_color_system().generate()
        paper, ink = colours["background"], colours["foreground"]
        if not (paper.startswith("#") and ink.startswith("#")):
            continue  # the terminal's own colours, which nobody can know
        bright = max(contrast(colours[c], paper) for c in ("accent", "primary"))
        rest = [contrast(colours[c], paper) for c in ("foreground", "warning", "success")]
        if min(bright, *rest) >= 7:
            passing.add(name)
    kin = {"catppuccin-macchiato", "catppuccin-frappe", "rose-pine-moon"}
    assert passing == {*OTHER_THEMES, *kin}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("size", [(100, 45), (40, 12)])
async def test_every_pair_that_is_painted_can_be_read(theme, name, size):
    talk = Talk([PAGES[name]], access=AccessSettings(theme=theme))
    async with window_on(talk, size) as window:
        for key in ("down", "space", "2"):
            pairs = {(ink, paper) for _, ink, paper in window.painted()}
            assert pairs
            assert {p: contrast(*p) for p in pairs if contrast(*p) < least_contrast(theme)} == {}
            await window.press(key)


async def test_the_states_of_a_page_can_be_told_apart_without_colours():
    """What stands out by colour stands out by words as well."""
    async with window_on(Talk([page(HINTED, *BLOCKS)]), (100, 45)) as window:
        for said in ("Problem: Some", "Done: Some", "Please note: Some", "> 1  Mint"):
            assert said in window.text


async def test_with_no_color_no_colour_is_painted(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with window_on(Talk([page(HINTED, *BLOCKS)]), (100, 45)) as window:
        update: Any = window.app.screen._compositor.render_update(full=True)
        sent = update.render_segments(window.app.console)
        assert "Which tea?" in sent
        painted = ";".join(re.findall(r"\x1b\[([\d;]*)m", sent)).split(";")
        colours = {code for code in painted if re.fullmatch("[34][0-8]|9[0-7]|10[0-7]", code)}
        assert colours == set()
