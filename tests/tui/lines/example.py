"""Small pages to talk about, and a terminal made of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import StringIO

from data.words.wording import Words, phrase
from tui import commands, lines
from tui.conversation.conversation import Conversation
from tui.conversation.drafts import DraftKeeper, NoDrafts
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import PipedLines
from tui.pages.page import Answer, Choice, GoOn, Option, Page, Sentence
from tui.pages.screen import Back, Leave, Next, Replace

TEAS = (Option("green", "Green tea"), Option("black", "Black tea"), Option("none", "No tea"))
QUESTION = Choice("Which tea?", TEAS)


@dataclass
class Talk:
    """Pages one after the other; what was answered is kept. `on_answer` may lead elsewhere."""

    pages: Sequence[Page]
    answers: list[Answer] = field(default_factory=list)
    on_answer: Callable[[Answer], Next | None] = lambda answer: None
    keeper: DraftKeeper = field(default_factory=NoDrafts)

    def __post_init__(self):
        self.conversation = Conversation(
            PageScreen(self, 0),
            interruptions={
                commands.RULES: lambda talk: Aside("anywhere.rules", "Ground rules", "Be kind."),
                commands.HELP: lambda talk: Aside("anywhere.help", "Help", "Help is here."),
                commands.LEAVE: lambda talk: Leaving(),
            },
            keeper=self.keeper,
        )

    def typed(self, *typed: str) -> str:
        """Everything said when these lines are typed, and then nothing more."""
        out = StringIO()
        typed_lines = PipedLines(StringIO("".join(f"{line}\n" for line in typed)))
        lines.run(self.conversation, LineTerminal(out, typed_lines))
        return out.getvalue()


@dataclass(frozen=True)
class PageScreen:
    talk: Talk
    place: int

    def page(self, words: Words) -> Page:
        return self.talk.pages[self.place]

    def answer(self, answer: Answer) -> Next:
        self.talk.answers.append(answer)
        if elsewhere := self.talk.on_answer(answer):
            return elsewhere
        if self.place + 1 == len(self.talk.pages):
            return Leave()
        return Replace(PageScreen(self.talk, self.place + 1))


@dataclass(frozen=True)
class Aside:
    name: str
    heading: str
    text: str

    def page(self, words: Words) -> Page:
        return Page(self.name, self.heading, (Sentence(self.text),), GoOn("Go back?", "Back"))

    def answer(self, answer: Answer) -> Next:
        return Back()


@dataclass(frozen=True)
class Leaving:
    def page(self, words: Words) -> Page:
        options = (Option("stay", "No, stay here"), Option("leave", "Yes, leave"))
        kept = (Sentence("Everything entered is saved."),)
        return Page("anywhere.leave", "Leave?", kept, Choice("Leave now?", options), back="stay")

    def answer(self, answer: Answer) -> Next:
        return Leave() if getattr(answer, "option", "") == "leave" else Back()


SAVED = phrase("Note saved.")


def asking(question, **more) -> Page:
    """A page that only asks."""
    return Page("test.page", "A cup of tea", (), question, **more)


def talk(question, keeper: DraftKeeper | None = None, **more) -> Talk:
    """A conversation of one page that only asks."""
    return Talk([asking(question, **more)], keeper=keeper or NoDrafts())
