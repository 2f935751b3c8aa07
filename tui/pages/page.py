"""The language of pages: what a screen has to say, before any renderer decides how.

A page holds no state. It is made again whenever words, access settings or the minute change; every
renderer says all of it. What a thing `does` is not compared; only tui/pages/answering.py calls it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING

from data.frozen import frozen
from tui.pages.going_round import GoingRound
from tui.pages.instructions import Instruction
from tui.pages.kinds import ChoiceKind as ChoiceKind  # noqa: PLC0414  # said with the page
from tui.pages.kinds import FieldKind as FieldKind  # noqa: PLC0414  # said with the page
from tui.pages.kinds import Tone as Tone  # noqa: PLC0414  # said with the page

if TYPE_CHECKING:
    from tui.pages.screen import Next
    from tui.pages.where import Where


@frozen
class Sentence:
    """Running text. `strong` must not be missed. `once`: who only hears need hear it but once.

    `for_ears`: it is for who hears the page. Large text leaves it in letters that a reader reads.
    """

    text: str
    strong: bool = False
    once: bool = False
    for_ears: bool = False


@frozen
class Steps:
    """A list. `numbered` where the order matters.

    `short`: what must be known of it in fewer words, for large text; the rest is one answer away.
    """

    items: tuple[str, ...]
    caption: str = ""
    numbered: bool = False
    short: tuple[str, ...] = ()


@frozen
class Notice:
    """What has happened, or must be known now. It stays until answered."""

    text: str
    tone: Tone = Tone.NOTE


@frozen
class Fact:
    """A label and its value, such as "Who leads" and "Ana"."""

    label: str
    value: str


@frozen
class Facts:
    """Labelled values, one a line."""

    facts: tuple[Fact, ...]


@frozen
class Table:
    """Rows under headers. Every row has as many cells as there are headers."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen
class Bar:
    """One bar: its label, its value in words, and its length as a share from 0 to 1."""

    label: str
    value: str
    share: float


@frozen
class Bars:
    """Amounts side by side. The words alone say everything that the bars do."""

    caption: str
    bars: tuple[Bar, ...]


@frozen
class Clock:
    """Gentle time, in whole minutes. `text` says it; a page with a clock is made again each minute."""

    text: str


@frozen
class Picture:
    """Rows of characters to look at, and the words that say the same. Lines mode says the words."""

    rows: tuple[str, ...]
    words: str


Block = Sentence | Steps | Notice | Facts | Table | Bars | Clock | Picture | Instruction

UNNUMBERED = -1


@frozen
class Option:
    """Something that can be chosen.

    `hint`: one more sentence. `number`: what is typed for it, else its place from 1; UNNUMBERED:
    none. What is only marked does nothing itself. `weighs`: it agrees, decides, approves, erases or
    moves the meeting on; no pointer begins on it. `writes`: it leads to where something is typed.
    """

    id: str
    label: str
    does: Callable[[], Next] | None = field(default=None, compare=False, repr=False)
    hint: str = ""
    number: int | None = None
    weighs: bool = False
    writes: bool = False


@frozen
class Choice:
    """A question answered by choosing.

    `ask` is the question; `short` its name for prompts of 40 cells. `marked`: the ids chosen to begin
    with. `cast` makes it a ballot: the label of its last step, until which marks are changed freely,
    several as in ballot_steps.py. `does` takes Chosen (one), ChosenSeveral (several; rank, best first)
    or Scored, where the options do nothing. `whole`: all of them, where only some are shown.
    """

    ask: str
    options: tuple[Option, ...]
    kind: ChoiceKind = ChoiceKind.ONE
    short: str = ""
    marked: tuple[str, ...] = ()
    cast: str = ""
    lowest: int = 0
    highest: int = 5
    whole: tuple[Option, ...] = ()
    does: Callable[[Marks], Next] | None = field(default=None, compare=False, repr=False)


@frozen
class Field:
    """A question answered by typing. `name` keys its draft; `value` is what stands there to begin with.

    `optional`: it may be left empty. `several`: lines pasted into a LINE stay lines. `does` takes it.
    """

    name: str
    ask: str
    kind: FieldKind = FieldKind.LINE
    short: str = ""
    hint: str = ""
    value: str = ""
    optional: bool = False
    several: bool = False
    does: Callable[[str], Next] | None = field(default=None, compare=False, repr=False)


@frozen
class Form:
    """Several fields. `done` is the label of its last step; `does` takes the texts, by name."""

    fields: tuple[Field, ...]
    done: str
    does: Callable[[dict[str, str]], Next] | None = field(default=None, compare=False, repr=False)


@frozen
class GoOn:
    """Only when to go on. `ask` must make sense as a prompt, alone. `weighs`: as an Option's."""

    ask: str
    label: str
    does: Callable[[], Next] | None = field(default=None, compare=False, repr=False)
    weighs: bool = False


Question = Choice | Field | Form | GoOn


@frozen
class Page:
    """A heading, blocks, one question, and what else can be done here.

    `name` stays the same, also after a restart: drafts go by it. `actions` are rarer things to do,
    answered by Chosen. `secret`: nothing typed or marked is echoed, kept, said aloud or saved, and
    only the commands of a ballot work. `wipe`: somebody else takes the laptop: screen, scrollback and
    typed keys are thrown away before it is shown, and access settings go back to the meeting's.
    `back`: what going back, or leaving, does, or an option's id; "" goes back. `aloud`: it tells
    nothing of anybody's vote, so a voice may say it. `goes_round`: what is handed round. `brief`: said
    in place of `blocks` to who only hears, and heard them before, and in large text. `where`: None: as
    the page below.
    """

    name: str
    heading: str
    blocks: tuple[Block, ...] = ()
    question: Question = GoOn("", "")
    actions: tuple[Option, ...] = ()
    secret: bool = False
    wipe: bool = False
    back: Callable[[], Next] | str = field(default="", compare=False)
    aloud: bool = False
    goes_round: GoingRound | None = None
    brief: tuple[Block, ...] | None = field(default=None, compare=False)
    where: Where | None = field(default=None, compare=False)


@frozen
class Chosen:
    """One option of the question, or one action of the page, was chosen."""

    option: str

    def __repr__(self) -> str:
        """Nothing of the choice: it may be a vote."""
        return "Chosen()"


@frozen
class ChosenSeveral:
    """Several options were chosen; for a ranking, the best first."""

    options: tuple[str, ...]

    def __repr__(self) -> str:
        """Nothing of the choice: it may be a vote."""
        return "ChosenSeveral()"


@frozen
class Scored:
    """Each option and its score, in the order of the options."""

    scores: tuple[tuple[str, int], ...]

    def __repr__(self) -> str:
        """Nothing of the choice: it may be a vote."""
        return "Scored()"


@frozen
class Filled:
    """What was typed: each field's name and its text."""

    fields: dict[str, str]

    def __repr__(self) -> str:
        """Names only: what people type must not reach a log or a traceback."""
        return f"Filled({', '.join(self.fields)})"


@frozen
class WentOn:
    """The page was read, and the person goes on."""


@frozen
class WentBack:
    """Going back, or leaving, on a page that gives it a meaning (`Page.back`)."""


Marks = Chosen | ChosenSeveral | Scored
Answer = Marks | Filled | WentOn | WentBack
