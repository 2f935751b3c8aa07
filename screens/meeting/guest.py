"""The name of a guest, at the start or later. A first name or any alias is enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from data.model.meeting import Attendance, Presence
from data.words.wording import Words, phrase
from screens.meeting.sitting import Sitting
from tui.pages.page import Answer, Field, Filled, Page, Sentence
from tui.pages.screen import Next, Stay


@dataclass(frozen=True)
class AddGuest:
    """Asks for the name. `arrived` saves the guest, and says what follows."""

    sitting: Sitting
    arrived: Callable[[Sitting, Attendance], Next]

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name=f"meeting.guest/{self.sitting.meeting_id}",
            heading=words("A guest"),
            blocks=(Sentence(words("A first name or any other name is enough.")),),
            question=Field(
                "name", words("What is the name of the guest?"), short=words("Guest's name")
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Note the guest as here."""
        typed = answer.fields.get("name", "") if isinstance(answer, Filled) else ""
        name = " ".join(typed.split())
        if not name:
            return Stay(problem=(phrase("No name was given. Type a name, or go back."),))
        if any(a.guest and a.name.casefold() == name.casefold() for a in self.sitting.meeting.here):
            return Stay(
                problem=(phrase("{name} is here already. Add a letter to the name.", name=name),)
            )
        return self.arrived(self.sitting, Attendance(name, Presence.HERE))
