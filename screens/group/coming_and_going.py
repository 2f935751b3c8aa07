"""Whether minutes say who came late and who left early: as the group agrees."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.words.wording import Words, phrase
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Back, Next
from tui.room import Room


@frozen
class ComingAndGoing:
    """One question to the group."""

    room: Room

    def page(self, words: Words) -> Page:
        """What it does, how it is now, and the two ways."""
        group = self.room.records.group
        now = (
            words("Now the minutes say who came late and who left early.")
            if group.says_coming_and_going
            else words("Now the minutes do not say who came late or who left early.")
        )
        usual = words(
            "If you say nothing: only where the group needs enough people here to decide."
        )
        return Page(
            name="group.coming_and_going",
            heading=words("Coming late and leaving early"),
            blocks=(
                Sentence(words("The group agrees on this. It holds from your next meeting on.")),
                Sentence(usual),
                Sentence(now),
            ),
            question=Choice(
                words("Shall the minutes say who came late and who left early?"),
                (
                    Option("no", words("No, do not say it"), lambda: self._keep(said=False)),
                    Option("yes", words("Yes, say it"), lambda: self._keep(said=True)),
                    Option("back", words("Leave it as it is"), Back),
                ),
                short=words("Shall they say it?"),
            ),
        )

    def _keep(self, *, said: bool) -> Next:
        records = self.room.records
        records.save_group(replace(records.group, coming_and_going=said))
        return Back(phrase("Saved."))
