"""The access settings in force: the meeting's own, or one voter's for their turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace

from data.settings import AccessSettings
from data.words.wording import Words


def _keep_nothing(changed: Mapping[str, object]) -> None:
    """Remember the settings for this run only."""


@dataclass
class AccessInForce:
    """`now` is in force; `save` remembers, by name, what was changed for the meeting."""

    now: AccessSettings = AccessSettings()
    save: Callable[[Mapping[str, object]], None] = _keep_nothing

    def __post_init__(self) -> None:
        """Begin with the meeting's settings."""
        self._meeting = self.now
        self._shown_in_lines = self.now.lines

    @property
    def words(self) -> Words:
        """The wording in force."""
        return Words(self.now.language, self.now.plain)

    @property
    def group_language(self) -> str:
        """The language that people's own text is taken to be in: the meeting's."""
        return self._meeting.language

    def change(self, access: AccessSettings, *, turn_only: bool) -> None:
        """Use other settings; with `turn_only`, until `end_turn`."""
        self.now = access
        if not turn_only:
            changed = _differences(self._meeting, access)
            self._meeting = access
            self.save(changed)

    def for_this_run(self, **changes: object) -> None:
        """Change settings by name, for everybody; what is remembered between runs stays as it was."""
        self.now = self._meeting = replace(self.now, **changes)  # type: ignore[arg-type]  # by name

    def end_turn(self) -> None:
        """Go back to the meeting's settings."""
        self.now = self._meeting

    @property
    def renderer_changed(self) -> bool:
        """Whether the other renderer is wanted now."""
        return self.now.lines != self._shown_in_lines

    def taken_over(self) -> None:
        """Said by a renderer when it begins to show the conversation."""
        self._shown_in_lines = self.now.lines


def _differences(before: AccessSettings, now: AccessSettings) -> dict[str, object]:
    """The settings that are not as they were, by name."""
    values = ((field.name, getattr(now, field.name)) for field in fields(AccessSettings))
    return {name: value for name, value in values if value != getattr(before, name)}
