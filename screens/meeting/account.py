"""An account of experience: what its teller allows to be written down, in words."""

from __future__ import annotations

from data.model.agenda import TellersChoice
from data.words.wording import Phrase, phrase

TELLERS_CHOICES: dict[TellersChoice, Phrase] = {
    TellersChoice.NOT_ASKED: phrase("not asked yet"),
    TellersChoice.IN_MINUTES: phrase("notes in the minutes"),
    TellersChoice.WITHOUT_NAME: phrase("notes without a name"),
    TellersChoice.NOT_AT_ALL: phrase("nothing is written down"),
}
