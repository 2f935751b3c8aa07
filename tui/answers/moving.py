"""How keys move through a page: its fields one after the other, and its list below them."""

from __future__ import annotations

from tui.answers.choosing import END, HOME, Choosing, Part
from tui.answers.filling import Filling

_MOVES = {"up": -1, "down": 1, "home": HOME, "end": END}
_TABS = {"tab": 1, "shift+tab": -1}
_SCORES = {"left": -1, "right": 1, "minus": -1, "plus": 1}


def step(filling: Filling, choosing: Choosing, by: int, *, around: bool = True) -> None:
    """Go to the next or the last field, or to the list below; `around` goes on at the other end."""
    places = len(filling.fields) + 1
    target = filling.at + by
    if around or 0 <= target < places:
        filling.go_to(target % places)
    if not filling.typing:
        choosing.at = 0 if by > 0 else len(choosing.items) - 1


def moved(filling: Filling, choosing: Choosing, key: str) -> bool:
    """Whether a key moved the pointer of the list, or a score."""
    if key in _TABS:
        _tab(filling, choosing, _TABS[key])
    elif key == "up" and filling.fields and choosing.at <= 0:
        step(filling, choosing, -1)
    elif key in _MOVES:
        choosing.move(_MOVES[key])
    elif choosing.scoring and key in _SCORES:
        choosing.change_score(_SCORES[key])
    else:
        return False
    return True


def _tab(filling: Filling, choosing: Choosing, by: int) -> None:
    """Go to the next or the last thing on the page: an item, and around by the fields."""
    last = len(choosing.items) - 1
    if choosing.chance or 0 <= choosing.at + by <= last:
        choosing.move(by)
    elif filling.fields:
        step(filling, choosing, by)
    else:
        choosing.at = 0 if by > 0 else last


def chosen_by_space(choosing: Choosing, *, in_steps: bool) -> bool:
    """Whether Space does what Enter does; on one mark it marks, and it casts no ballot of one mark.

    `in_steps`: it is the list of a ballot of several marks.
    """
    if choosing.chance:
        return in_steps and choosing.pointed is not None
    return choosing.pointed is None or choosing.pointed.part is not Part.MARKED
