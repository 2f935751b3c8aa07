"""A small conversation for the tests of the drawn mode: pages in a row, and what was answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from data.settings import AccessSettings
from data.words.wording import Words, phrase
from tui.commands import HELP
from tui.conversation.access_in_force import AccessInForce
from tui.conversation.conversation import Conversation, Interruptions
from tui.pages.page import (
    Answer,
    Block,
    Choice,
    ChoiceKind,
    Field,
    FieldKind,
    Form,
    GoOn,
    Option,
    Page,
    Question,
    Sentence,
)
from tui.pages.screen import Back, Leave, Next, Replace

SAVED = phrase("Saved.")
TEAS = (Option("mint", "Mint"), Option("black", "Black", key="k"), Option("green", "Green"))
BLANK = Option("blank", "I'd rather not say")
BALLOT = Choice("Which tea shall we have?", (*TEAS, BLANK), short="Which tea?", cast="Cast my vote")
NOTE = Field("note", "What was said?", FieldKind.LINES)
NAME = Field("name", "What shall we call you?")
PERSON = Form(
    (NAME, Field("part", "What is your part?", hint="Member, staff or guest"), NOTE), "Add them"
)


def page(question: Question, *blocks: Block, name: str = "example.page", **more: object) -> Page:
    """A page that asks one thing."""
    return Page(name, "A heading", blocks, question, **more)  # type: ignore[arg-type]


def several(kind: ChoiceKind, **more: object) -> Choice:
    """The teas, to be marked, ranked or scored."""
    return Choice("Which teas?", TEAS, kind, **more)  # type: ignore[arg-type]


class Begins(Random):
    """Chance that always gives the answer at the same place."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self._at = at

    def choice(self, answers: Sequence[int]) -> int:  # type: ignore[override]  # all that is used
        return answers[self._at % len(answers)]


@dataclass
class Talk:
    """Pages in a row. `answers` is what was answered; `on_answer` may say what happens instead.

    `begins` is the place of the answer that the first arrow leads to in a ballot.
    """

    pages: Sequence[Page]
    answers: list[Answer] = field(default_factory=list)
    on_answer: Callable[[Answer], Next | None] = lambda answer: None
    access: AccessSettings = AccessSettings()
    begins: int = 0

    def __post_init__(self) -> None:
        self.conversation = Conversation(
            Turn(self, 0),
            AccessInForce(self.access),
            self._interruptions(),
            chance=Begins(self.begins),
        )

    def _interruptions(self) -> Interruptions:
        return {HELP: lambda talk: Helping()}

    @property
    def fields(self) -> dict[str, str]:
        """What stands in the fields, as it would be saved."""
        return self.conversation.visit.draft.fields


@dataclass(frozen=True)
class Turn:
    """One of the pages."""

    talk: Talk
    at: int

    def page(self, words: Words) -> Page:
        return self.talk.pages[self.at]

    def answer(self, answer: Answer) -> Next:
        self.talk.answers.append(answer)
        if following := self.talk.on_answer(answer):
            return following
        if self.at + 1 == len(self.talk.pages):
            return Leave()
        return Replace(Turn(self.talk, self.at + 1), SAVED)


@dataclass(frozen=True)
class Helping:
    """A page in between."""

    def page(self, words: Words) -> Page:
        return Page(
            "example.help", "Help", (Sentence("You are being helped."),), GoOn("Read?", "Go back")
        )

    def answer(self, answer: Answer) -> Next:
        return Back()


def letters(text: str) -> Iterator[str]:
    """The keys that type a text."""
    return (("enter" if character == "\n" else character) for character in text)
