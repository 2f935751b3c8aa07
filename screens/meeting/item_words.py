"""What each kind of agenda item is called, and what helps with it."""

from __future__ import annotations

from data.model.agenda import ItemKind
from data.words.wording import Phrase, phrase

KIND_NAMES: dict[ItemKind, Phrase] = {
    ItemKind.CHECK_IN: phrase("Check-in"),
    ItemKind.RULES: phrase("Ground rules"),
    ItemKind.NEWS: phrase("News"),
    ItemKind.SAID_AND_DONE: phrase("You said, we did"),
    ItemKind.PRESENTATION: phrase("Presentation"),
    ItemKind.GROUP_WORK: phrase("Group work"),
    ItemKind.ACTIVITY: phrase("Activity"),
    ItemKind.DISCUSSION: phrase("Discussion"),
    ItemKind.ACCOUNT: phrase("Account of experience"),
    ItemKind.DECISION: phrase("Decision"),
    ItemKind.VOTE: phrase("Secret vote"),
    ItemKind.LEARNING: phrase("Learning card"),
    ItemKind.ACTIONS: phrase("Actions"),
    ItemKind.BREAK: phrase("Break"),
    ItemKind.FEEDBACK: phrase("Feedback"),
    ItemKind.CHECK_OUT: phrase("Check-out"),
}

WRITTEN_NEVER = frozenset({ItemKind.CHECK_IN, ItemKind.CHECK_OUT})

PROMPTS: dict[ItemKind, tuple[Phrase, ...]] = {
    ItemKind.CHECK_IN: (
        phrase("Everyone can say pass, and pass comes first. One word or a number is enough."),
        phrase("Nothing from a check-in is written down."),
    ),
    ItemKind.CHECK_OUT: (
        phrase("Everyone can say pass, and pass comes first. How do you leave today?"),
        phrase("Nothing from a check-out is written down."),
    ),
    ItemKind.RULES: (phrase("The ground rules are agreed for today."),),
    ItemKind.SAID_AND_DONE: (
        phrase(
            "What was promised, and what came of it. The group hears it from those who promised."
        ),
    ),
    ItemKind.ACCOUNT: (
        phrase("The teller decides what is written down, and can change that later."),
    ),
    ItemKind.VOTE: (phrase("The vote is secret. Everybody takes the laptop in turn."),),
    ItemKind.FEEDBACK: (phrase("Feedback is a choice. Nobody has to give any."),),
    ItemKind.PRESENTATION: (phrase("“What does that mean?” is always a good question."),),
}
