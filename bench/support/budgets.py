"""Measured numbers against their budgets, as a table."""

from __future__ import annotations

from collections.abc import Iterable

from data.frozen import frozen


@frozen
class Budget:
    """What was measured, and the most it may be. `unit` is said after both."""

    name: str
    measured: float
    limit: float
    unit: str = "bytes"

    @property
    def kept(self) -> bool:
        """Whether the budget is kept."""
        return self.measured <= self.limit


def number(value: float) -> str:
    """Whole where it is large, else with two places."""
    return f"{value:,.0f}" if value >= 20 or value == int(value) else f"{value:.2f}"


def table(heading: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Columns side by side; all but the first are set to the right."""
    lines = [list(heading), *(list(row) for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(lines[0]))]
    return "\n".join(
        "  ".join(
            text.ljust(width) if n == 0 else text.rjust(width)
            for n, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def report(budgets: list[Budget]) -> int:
    """Print the budgets; 0 if all are kept, else 1."""
    rows = [
        (b.name, number(b.measured), number(b.limit), b.unit, "kept" if b.kept else "NOT KEPT")
        for b in budgets
    ]
    print(table(("budget", "measured", "at most", "", ""), rows))
    return 0 if all(budget.kept for budget in budgets) else 1
