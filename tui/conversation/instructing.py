"""How to use the program, in the words of the renderer that shows the page."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from data.words.wording import Phrase, Words
from tui.pages.instructions import CommandList, Hint, HowToAnswer, UseOf
from tui.pages.page import Block, Field, Form, Option, Page, Question, Sentence


class Instructing(Protocol):
    """A renderer's own words for what people do."""

    def use_of(self, command_id: str, *, typing: bool) -> Phrase:
        """How to use a command, as a verb within a sentence. `typing`: where text is typed."""
        ...

    def command_list(self, listed: CommandList, words: Words) -> Block:
        """Commands, each with how it is used."""
        ...

    def in_force(self, command_id: str) -> bool:
        """Whether what this command would bring is there already, so that it need not be offered."""
        ...

    def most_answers(self, words: Words) -> int:
        """How many answers are shown at once, in these words; 0: all."""
        ...

    def how_to_answer(
        self, question: Question, actions: tuple[Option, ...], words: Words
    ) -> tuple[str, ...]:
        """How this question is answered, and these actions are taken."""
        ...


def instructed(page: Page, by: Instructing, words: Words) -> Page:
    """The page, with what depends on its renderer in that renderer's words."""
    typing = types_text(page.question)

    def all_in(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(made for block in blocks for made in _made(block, by, words, typing=typing))

    brief = None if page.brief is None else all_in(page.brief)
    return replace(page, blocks=all_in(page.blocks), brief=brief)


def types_text(question: Question) -> bool:
    """Whether a question is answered by typing text."""
    return isinstance(question, Field | Form)


def with_uses(said: Phrase, by: Instructing, *, typing: bool) -> Phrase:
    """The sentence, with the commands that it names as this renderer calls them."""
    uses = {
        name: by.use_of(value.command, typing=typing)
        for name, value in said.values.items()
        if isinstance(value, UseOf)
    }
    return said.given(**uses) if uses else said


def _made(block: Block, by: Instructing, words: Words, *, typing: bool) -> tuple[Block, ...]:
    match block:
        case Hint(said, offers, instead, for_ears):
            if offers and by.in_force(offers):
                return (Sentence(words.say(instead), for_ears=for_ears),) if instead else ()
            using = with_uses(said, by, typing=typing)
            return (Sentence(words.say(using), for_ears=for_ears),)
        case CommandList():
            return (by.command_list(block, words),)
        case HowToAnswer(question, actions):
            return tuple(map(Sentence, by.how_to_answer(question, actions, words)))
        case _:
            return (block,)
