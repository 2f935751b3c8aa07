"""Which leaf of a page in large text is shown. A leaf is as much of a page as fits the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.answers.answering_with_keys import Answering
from tui.answers.choosing import NOWHERE, Part
from tui.drawn.editing import line_of
from tui.drawn.text import Line

_READ_ON = frozenset({"enter", "space"})
_ON = _READ_ON | {"down", "tab"}
_BACK = frozenset({"up", "shift+tab"})
_IN_LINES = {"up": -1, "down": 1, "home": 0, "end": 0}
_LEAVES = {"pageup": -1, "pagedown": 1, "ctrl+up": -1, "ctrl+down": 1}


class Focus(NamedTuple):
    """What is being answered: a field, or an item of the list, by its place among them.

    `caret` is the place in a field's text.
    """

    in_field: bool
    at: int
    caret: int = 0


NOTHING = Focus(False, NOWHERE)
"""Nothing of the list is reached yet."""


def focus_of(answering: Answering) -> Focus:
    """What is being answered now."""
    if answering.typing:
        return Focus(True, answering.filling.at, answering.filling.editing.at)
    return Focus(False, answering.choosing.at)


class Begins(NamedTuple):
    """What a leaf begins with: which thing of the page, and which place in its text."""

    thing: int
    place: int


@dataclass
class Turning:
    """`leaf` is the one that shows, from 0.

    `begins` and `answers` are of each leaf: what it begins with, and what can be answered on it.
    `first` is what the leaf that shows began with: another size keeps it in view. `focus` is what
    was being answered when the page was drawn the last time; `focus_shows`: it can be seen, or
    nothing is pointed at and the first answer can. `showed_focus`: it could when this was drawn.
    `lines` are those of the field that is typed in, as places in its text. `answers_seen`: the last
    answer of the page has been shown.
    """

    leaf: int = 0
    first: Begins = Begins(0, 0)
    begins: tuple[Begins, ...] = (Begins(0, 0),)
    answers: tuple[tuple[Focus, ...], ...] = ((),)
    focus: Focus | None = None
    focus_shows: bool = True
    showed_focus: bool = False
    lines: tuple[Line, ...] = ()
    answers_seen: bool = False

    @property
    def leaves(self) -> int:
        """How many there are."""
        return len(self.begins)

    def show(self, leaf: int) -> None:
        """Show a leaf, or the nearest there is."""
        self.leaf = min(max(0, leaf), self.leaves - 1)
        self.first = self.begins[self.leaf]

    def read_on(self) -> None:
        """Show the next leaf; after the last one, the first again."""
        self.show((self.leaf + 1) % self.leaves)

    def note_shown(self) -> None:
        """Note what was shown: `leaf` has been drawn."""
        self.answers_seen = self.answers_seen or not any(self.answers[self.leaf + 1 :])

    def restart(self) -> None:
        """Begin at the first leaf again, and stay there until something is moved."""
        self.leaf, self.first, self.focus = 0, Begins(0, 0), None
        self.answers_seen = self.showed_focus = False


def turned(turning: Turning, answering: Answering, key: str) -> bool:
    """Whether a key turned a leaf, or would have if there were one more: then it does nothing else.

    Until the last answer was shown, Enter and Space only turn leaves; later they take what can be
    seen. So nothing is answered unseen but by its number or its letter.
    """
    if key in _LEAVES:
        _turn(turning, answering, _LEAVES[key])
        return True
    if answering.choosing.chance:
        return _turned_in_ballot(turning, answering, key)
    if answering.typing:
        return _turned_at_field(turning, answering, key)
    if key in _READ_ON:
        return _read_on(turning, answering, key)
    if not turning.focus_shows and key in _ON | _BACK:
        if not _pointed_at_leaf(turning, answering, key):
            _turn(turning, answering, 1 if key in _ON else -1)
        return True
    by = _beyond_list(turning, answering, key)
    turning.show(turning.leaf + by)
    return bool(by)


def _turned_in_ballot(turning: Turning, answering: Answering, key: str) -> bool:
    """Whether a key turned a leaf of a ballot.

    No leaf brings the pointer to an answer: chance does, so that the number of keys tells nothing.
    For the same reason arrows, too, only turn leaves until every answer has been shown. An answer
    that does not show is not taken, but shown first.
    """
    by = (key in _ON) - (key in _BACK)
    if not by:
        return False
    if not turning.answers_seen:
        turning.show(turning.leaf + by)
        return True
    if answering.choosing.pointed is None:
        reads = key == "space" or (key in _READ_ON and not turning.answers[turning.leaf])
        if reads and turning.leaves > 1:
            turning.read_on()
        return reads
    here = focus_of(answering)
    if here in turning.answers[turning.leaf]:
        return False
    leaves = [at for at, answers in enumerate(turning.answers) if here in answers]
    turning.show(leaves[0] if leaves else turning.leaf)
    return bool(leaves)


def _turned_at_field(turning: Turning, answering: Answering, key: str) -> bool:
    """Whether a key turned to the field that is typed in, or moved in its lines as they are drawn."""
    if turning.focus_shows:
        return key in _IN_LINES and _moved_in_field(turning.lines, answering, key)
    by = 0 if key == "space" else (key in _ON) - (key in _BACK)
    if by:
        _turn(turning, answering, by)
    return bool(by)


def _read_on(turning: Turning, answering: Answering, key: str) -> bool:
    """Whether Enter or Space turned a leaf, and so takes nothing. The pointer stays where it is.

    Enter behind a number takes what has that number, wherever it stands.
    """
    if key == "enter" and answering.choosing.numbers.begun:
        return False
    if turning.answers_seen and turning.focus_shows:
        pointed = answering.choosing.pointed
        marks = pointed is not None and pointed.part is Part.MARKED
        if key == "enter" or marks or turning.leaves == 1:
            return False
    turning.read_on()
    return True


def _pointed_at_leaf(turning: Turning, answering: Answering, key: str) -> bool:
    """Whether the pointer was brought to the leaf that shows: an arrow moves among what is seen."""
    there = [one for one in turning.answers[turning.leaf] if not one.in_field]
    if not there or not turning.answers_seen:
        return False
    to = there[-1] if key in _BACK else _first_gone_to(there, answering)
    answering.go_to_place(to.at, in_field=False)
    return True


def _beyond_list(turning: Turning, answering: Answering, key: str) -> int:
    """Where an arrow leads on at either end of the list: to what stands before or after it."""
    choosing = answering.choosing
    if key == "up" and choosing.at <= 0 and not answering.filling.fields:
        return -1 if turning.leaf else 0
    at_last = choosing.at + 1 == len(choosing.items)
    more = turning.leaf + 1 < turning.leaves
    return int(key == "down" and more and (at_last or _goes_on(turning)))


def _moved_in_field(lines: Sequence[Line], answering: Answering, key: str) -> bool:
    """Whether a key moved within the lines as they are drawn; at either end it has another use."""
    editing = answering.filling.editing
    now = line_of(list(lines), editing.at)
    target = now + _IN_LINES[key]
    if not 0 <= target < len(lines):
        return False
    start, end = lines[target]
    last = end - 1 if editing.text[end - 1 : end] == " " and target + 1 < len(lines) else end
    across = {"home": 0, "end": last - start}.get(key, editing.at - lines[now].start)
    editing.go_to(min(start + across, last))
    return True


def _goes_on(turning: Turning) -> bool:
    """Whether what is pointed at continues on the next leaf."""
    after = turning.answers[turning.leaf + 1 : turning.leaf + 2]
    return bool(after and after[0]) and after[0][0] == turning.focus


def _turn(turning: Turning, answering: Answering, by: int) -> None:
    """Turn leaves; what can be answered on the new one is gone to."""
    turning.show(turning.leaf + by)
    answers = turning.answers[turning.leaf]
    here = focus_of(answering)._replace(caret=0)
    if answers and here not in answers and not answering.choosing.chance:
        first = _first_gone_to(answers, answering)
        answering.go_to_place(first.at, in_field=first.in_field)
        turning.focus = focus_of(answering)  # the leaf stays, wherever the caret is


def _first_gone_to(answers: Sequence[Focus], answering: Answering) -> Focus:
    """What a fresh leaf begins with: nothing that weighs, where there is anything else to go to."""
    items = answering.choosing.items
    light = [one for one in answers if one.in_field or not items[one.at].option.weighs]
    return light[0] if light else (NOTHING if answers[0].at == 0 else answers[0])
