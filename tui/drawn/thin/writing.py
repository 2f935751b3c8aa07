"""Puts together what goes to the terminal: commands in their order, then the difference."""

from __future__ import annotations

from tui.drawn.thin.output_reader import Command, Effect
from tui.drawn.thin.painter import Painter, Wanted
from tui.drawn.thin.styles import PLAIN


class Writing:
    """Knows whether the terminal shows our screen, and keeps its painter told of every command.

    `repeats` is set when the terminal has shown that it knows REP. `asks`: whether the terminal may
    be asked how far it is; only while it shows our screen, so that no answer comes too late.
    `ours`: it shows our screen from the beginning, and not only from a command on. `alone`: how many
    characters of the last text go first, a moment before the others.
    """

    def __init__(self, painter: Painter, *, ours: bool = False) -> None:
        self._painter = painter
        self.alone = 0
        self._ours = self.asks = ours
        self.repeats = painter.abilities.repeats

    @property
    def empty(self) -> bool:
        """Whether the terminal is known to show nothing of ours yet."""
        return self._painter.empty

    @property
    def drew(self) -> bool:
        """Whether the last picture changed a cell, and not the cursor alone."""
        return self._painter.drew

    @property
    def asked(self) -> bool:
        """Whether the last picture asked the terminal something that the app wants to know."""
        return self._painter.asked

    def of(self, commands: list[Command], wanted: Wanted | None, *, last: bool) -> str:
        """The text to send. `last`: nothing comes after it."""
        text = "".join(self._handed_on(command) for command in commands)
        self.alone = 0
        if wanted is None:
            return text
        painter = self._painter
        if last:
            return text + painter.finish(wanted)
        if not self._ours:
            return text
        painter.abilities = painter.abilities._replace(repeats=self.repeats)
        painter.resize(len(wanted.rows[0]), len(wanted.rows))
        picture = painter.paint(wanted)
        self.alone = len(text) + painter.alone if painter.alone else 0
        return text + picture

    def _handed_on(self, command: Command) -> str:
        painter, effect = self._painter, command.effect
        if effect is Effect.NONE:
            return command.text
        if effect is Effect.MOVES:
            painter.moved()
            return command.text
        before = painter.take(command.style)  # erased cells take the colours in force
        if effect is Effect.UNKNOWN:
            painter.lose()
        else:
            painter.emptied(command.style if painter.abilities.fills else PLAIN)
        if effect in {Effect.ENTERS, Effect.LEAVES}:
            self._ours = self.asks = effect is Effect.ENTERS
        return before + command.text
