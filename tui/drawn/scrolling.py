"""Parts of a page that are taller than their place: which rows show, and what says that there is more."""

from __future__ import annotations

from collections.abc import Sequence

from data.frozen import frozen
from data.words.wording import Words
from tui.drawn.rows import Role, Row, paragraph


@frozen
class Window:
    """The rows that show, from row `top` of all on. The last says where more is, if there is more."""

    rows: list[Row]
    top: int
    step: int


@frozen
class MoreWords:
    """How it is said that there is more above, below, or both."""

    above: str
    below: str
    both: str


def text_more(words: Words) -> MoreWords:
    """For the text of a page."""
    return MoreWords(
        above=words("More above: Page Up"),
        below=words("More below: Page Down"),
        both=words("More: Page Up, Page Down"),
    )


def list_more(words: Words) -> MoreWords:
    """For a list, or for fields."""
    return MoreWords(
        above=words("More above: arrow up"),
        below=words("More below: arrow down"),
        both=words("More above and below"),
    )


def window(rows: Sequence[Row], height: int, top: int, more: MoreWords, width: int) -> Window:
    """The rows from `top` on that fit in `height` rows, with a last row that says there is more."""
    if len(rows) <= height:
        return Window(list(rows), 0, height)
    shown = max(1, height - 1)
    top = min(max(0, top), len(rows) - shown)
    below = top + shown < len(rows)
    said = more.both if top and below else (more.below if below else more.above)
    part = list(rows[top : top + shown])
    if height > 1:
        part.append(paragraph(said, width, Role.QUIET)[0])
    return Window(part, top, shown)


def top_to_show(first: int, last: int, height: int, top: int, total: int) -> int:
    """Where a window has to begin so that rows `first` to `last` show, moved as little as can be."""
    if total <= height:
        return 0
    shown = max(1, height - 1)
    if last >= top + shown:
        top = last - shown + 1
    return min(top, first)
