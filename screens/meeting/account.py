"""An account of experience: the teller decides what may be written down."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.agenda import TellersChoice
from data.wording import Phrase, Words, phrase
from screens.meeting.sitting import Sitting
from tui.page import Answer, Choice, Chosen, Option, Page, Sentence
from tui.screen import Back, Next

TELLERS_CHOICES: dict[TellersChoice, Phrase] = {
    TellersChoice.NOT_ASKED: phrase("not asked yet"),
    TellersChoice.IN_MINUTES: phrase("notes in the minutes"),
    TellersChoice.WITHOUT_NAME: phrase("notes without a name"),
    TellersChoice.NOT_AT_ALL: phrase("nothing is written down"),
}

SAID: dict[TellersChoice, Phrase] = {
    TellersChoice.IN_MINUTES: phrase("Noted: it may go into the minutes."),
    TellersChoice.WITHOUT_NAME: phrase("Noted: it may go into the minutes without a name."),
    TellersChoice.NOT_AT_ALL: phrase("Noted: nothing of the account goes into the minutes."),
}


@dataclass(frozen=True)
class AskTeller:
    """Asked of the teller, who may change the answer until the minutes are approved."""

    sitting: Sitting
    item_id: str

    def page(self, words: Words) -> Page:
        """The three ways, the most private first."""
        return Page(
            name=f"meeting.teller/{self.item_id}",
            heading=words("Ask the teller"),
            blocks=(
                Sentence(words("It is your story. You decide what is written down.")),
                Sentence(words("You can change this until the minutes are approved.")),
            ),
            question=Choice(
                words("May your story go into the minutes?"),
                (
                    Option(TellersChoice.NOT_AT_ALL, words("No, write nothing down")),
                    Option(TellersChoice.WITHOUT_NAME, words("Yes, without my name")),
                    Option(TellersChoice.IN_MINUTES, words("Yes")),
                    Option("later", words("Not now, go back")),
                ),
                short=words("May it be written?"),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Keep the teller's choice."""
        match answer:
            case Chosen(option) if option in set(TellersChoice):
                choice = TellersChoice(option)
                self.sitting.save(self.sitting.meeting.with_tellers_choice(self.item_id, choice))
                return Back(SAID[choice])
            case _:
                return Back()
