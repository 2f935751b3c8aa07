"""Draw pictures of large text for docs/access.md from the real program, playing the demo meeting.

    python -m docs.make_large_pictures      writes docs/pictures/large/*.svg

Each picture is what a window of 80 by 24 cells shows: blocks as shapes, the last row as text.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from data.sample import make_sample
from data.settings import AccessSettings, Settings
from docs.make_pictures import PICTURES, steps_until
from tests.fixtures.laptop import HeldClock
from tests.fixtures.script import play_script
from tests.journeys.demo_meeting import demo_meeting
from tui.command_line.arguments import Arguments
from tui.composition.conversation_run import conversation_for
from tui.conversation.conversation import Conversation
from tui.drawn.big_text.block_characters import BLOCKS
from tui.drawn.frame import frame_of
from tui.drawn.leaf_turning import turned
from tui.drawn.rows import Role, Span
from tui.drawn.showing import Showing
from tui.drawn.themes import styles
from tui.laptop.laptop import Laptop

LARGE = PICTURES / "large"
COLUMNS, ROWS = 80, 24
SIGNS = BLOCKS["quadrants"].signs
SIZES = (4, 5, 6, 8)
PAGES = {
    "home": "start.home",
    "ground-rules": "meeting.rules",
    "item": "meeting.item",
    "hand-over": "vote.hand-over",
    "ballot": "vote.ballot",
    "result": "vote.result",
}
SHOW_ANSWERS = ("item", "ballot")


def shapes(text: str, column: int, row: int) -> Iterator[str]:
    """The blocks of a piece of a row as parts of a path: runs of pixels, two to a cell each way."""
    for half in (0, 1):
        bits = "".join(
            f"{SIGNS.index(c) >> half * 2 & 1}{SIGNS.index(c) >> half * 2 + 1 & 1}" for c in text
        )
        start = 0
        for run in bits.replace("01", "0 1").replace("10", "1 0").split():
            if run[0] == "1":
                yield f"M{column * 2 + start} {row * 2 + half}h{len(run)}v1h-{len(run)}z"
            start += len(run)


def drawn(span: Span, column: int, row: int, colour: str) -> str:
    """One piece of a row: shapes, or letters of the usual size."""
    if set(span.text) <= set(SIGNS):
        return f'<path fill="{colour}" d="{"".join(shapes(span.text, column, row))}"/>'
    length = len(span.text) * 2
    return (
        f'<text fill="{colour}" x="{column * 2}" y="{row * 2 + 1.5}" textLength="{length}" '
        f'xml:space="preserve">{escape(span.text)}</text>'
    )


def picture(showing: Showing) -> str:
    """What the window shows, as SVG. A pixel is one wide and two high, as in a terminal."""
    frame = frame_of(COLUMNS, ROWS)
    colours = {role: styles(showing.theme)[role].color for role in Role}
    parts = []
    for row, spans in enumerate(showing.picture(frame).rows):
        column = frame.margin
        for span in spans:
            colour = colours[span.role]
            if span.text.strip() and colour:
                parts.append(drawn(span, column, row, colour.name))
            column += len(span.text)
    view = f'viewBox="0 0 {COLUMNS * 2} {ROWS * 2}" width="{COLUMNS * 8}" height="{ROWS * 16}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {view} preserveAspectRatio="none" '
        'shape-rendering="crispEdges" font-family="monospace" font-size="1.6">'
        f'<rect width="100%" height="100%"/>{"".join(parts)}</svg>\n'
    )


def at_page(conversation: Conversation, *, answers: bool) -> Showing:
    """The page that the conversation is at; with `answers`, turned to where they show."""
    showing = Showing(conversation, lambda name, text: None)
    frame = frame_of(COLUMNS, ROWS)
    showing.picture(frame)
    turning = showing.scroll.turning
    while answers and not turning.focus_shows:
        turned(turning, showing.answering, "pagedown")
        showing.picture(frame)
    return showing


def main() -> None:
    """Write every picture."""
    LARGE.mkdir(parents=True, exist_ok=True)
    for rows in SIZES:
        for name, page in PAGES.items():
            access = AccessSettings(large_text=rows, blocks="quadrants")
            with tempfile.TemporaryDirectory() as temporary:
                folder, clock = Path(temporary) / "group", HeldClock()
                make_sample(folder, now=clock(), random=Random(1)).close()
                settings = Path(temporary) / "settings.json"
                laptop = Laptop(settings, Settings(), access, now=clock, random=Random(2))
                conversation = conversation_for(Arguments(group=folder), laptop)
                assert laptop.room is not None
                play_script(conversation, steps_until(demo_meeting(laptop.room.records), page))
                showing = at_page(conversation, answers=name in SHOW_ANSWERS)
                (LARGE / f"{name}-{rows}.svg").write_text(picture(showing), "utf-8")
                laptop.close()


if __name__ == "__main__":
    main()
