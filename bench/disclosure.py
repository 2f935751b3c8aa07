"""What each result lets people work out, for every vote that is offered: the table of docs/voting.md.

    python -m bench.disclosure            prints the table
    python -m bench.disclosure --update   writes it into docs/voting.md

Each row is a kind of vote and a rule; the numbers are numbers of voters, from 5 to 16.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from data.model.vote import Level, Rule, VoteKind
from data.voting.disclosure import Question, Standing, standing
from data.voting.inference import Worked, may_show, usual_level
from data.voting.kinds import LEVELS, RULES

PAGE = Path(__file__).parent.parent / "docs" / "voting.md"
BEGIN, END = "<!-- table of bench.disclosure -->\n", "<!-- end of table -->\n"

VOTERS = range(5, 17)
OPTIONS = (2, 3, 6)
KINDS = (VoteKind.YES_NO, VoteKind.CONSENT, VoteKind.CHOOSE_ONE, VoteKind.FEEDBACK)
_HEAD = (
    "| vote | usual: outcome | usual: halves | usual: bands "
    "| nobody else, in bands | in halves | in the outcome | two who pool, in bands | in the outcome |\n"
    "|---|---|---|---|---|---|---|---|---|\n"
)


def table() -> str:
    """The table, as Markdown."""
    return _HEAD + "".join(
        f"| {name} | {' | '.join(cells)} |\n" for name, cells in map(_row, _votes())
    )


def page_with_table(page: str) -> str:
    """The text of the page with the table as it is now. ValueError where it has no place for it."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}{table()}{END}{after}"


def _votes() -> Iterator[tuple[VoteKind, Rule, int]]:
    for kind in KINDS:
        for rule in RULES[kind]:
            if rule is Rule.UNANIMOUS:
                continue  # opened after a warning only: an announced yes tells every vote
            fixed = len(kind.fixed_options)
            yield from ((kind, rule, n) for n in ((fixed,) if fixed else OPTIONS))


def _row(vote: tuple[VoteKind, Rule, int]) -> tuple[str, list[str]]:
    kind, rule, options = vote
    many = "" if kind.fixed_options else f", {options} options"

    def which(holds: Callable[[Question], bool]) -> str:
        return ranges([n for n in VOTERS if holds(Question(kind, rule, options, n))])

    def shows(worked: Worked, level: Level) -> str:
        return which(lambda asked: _safe(asked, level) and worked in may_show(asked, level))

    return f"{kind}, {rule}{many}", [
        *(
            which(lambda asked, level=level: _usual(asked, level))  # type: ignore[misc]
            for level in (Level.OUTCOME, Level.HALVES, Level.BANDS)
        ),
        *(shows(Worked.NOBODY_ELSE, n) for n in (Level.BANDS, Level.HALVES, Level.OUTCOME)),
        *(shows(Worked.TWO_TOGETHER, n) for n in (Level.BANDS, Level.OUTCOME)),
    ]


def _safe(asked: Question, level: Level) -> bool:
    return level in LEVELS[asked.kind] and standing(asked, level) is Standing.SAFE


def _usual(asked: Question, level: Level) -> bool:
    return _safe(asked, level) and usual_level(asked) is level


def ranges(numbers: list[int]) -> str:
    """Numbers in order as ranges, such as "5, 7-9"; "-" for none, and "on" where they go on."""
    said: list[str] = []
    for n in numbers:
        if n - 1 in numbers:
            said[-1] = f"{said[-1].split('-')[0]}-{n}"
        else:
            said.append(str(n))
    return ", ".join(said).replace(f"-{VOTERS[-1]}", " on") or "-"


if __name__ == "__main__":
    if "--update" in sys.argv:
        PAGE.write_text(page_with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        print(table(), end="")
