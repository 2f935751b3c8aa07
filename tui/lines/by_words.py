"""Instructions for people who type words: line by line no key of another mode is named."""

from __future__ import annotations

from data.words.wording import Phrase, Words, phrase
from tui import commands
from tui.commands import command
from tui.lines.asking import SLASH
from tui.lines.option_matching import in_one_part
from tui.pages.instructions import CommandList
from tui.pages.page import (
    Block,
    Choice,
    ChoiceKind,
    Field,
    FieldKind,
    Form,
    GoOn,
    Option,
    Question,
    Steps,
)
from tui.pages.page_in_lines import labelled


class ByWords:
    """Commands by their words."""

    def use_of(self, command_id: str, *, typing: bool) -> Phrase:
        """The command's word, with a slash where text is typed."""
        use = phrase("type {slash}{word}") if typing else phrase("type {word}")
        return use.given(word=command(command_id).word, slash=SLASH)

    def command_list(self, listed: CommandList, words: Words) -> Block:
        """Each word, and what it does."""
        items = tuple(
            labelled(words.say(one.word), words.say(one.sentence))
            for one in map(command, listed.commands)
        )
        return Steps(items, caption=listed.caption)

    def in_force(self, command_id: str) -> bool:
        """Line by line is, so nobody is told to go there."""
        return command_id == commands.LINES

    def most_answers(self, words: Words) -> int:  # noqa: ARG002  # in any words
        """All: a list is said five at a time there (tui/lines/picking.py)."""
        return 0

    def how_to_answer(
        self, question: Question, actions: tuple[Option, ...], words: Words
    ) -> tuple[str, ...]:
        """What may be typed at this prompt."""
        match question:
            case Choice() as choice:
                return _chosen(choice, len(choice.options) + len(actions), words)
            case GoOn():
                on = words("Press Enter to go on.")
                numbers = words("Or type a number, or words of an answer.")
                return (on, numbers) if actions else (on,)
            case Field(kind=FieldKind.LINES):
                return (
                    words("Type your text line by line. End with a full stop alone on a line."),
                    _slashes(words),
                    words(
                        "To undo a line, type {undo}. To have it again, type {redo}.",
                        undo=SLASH + words("undo"),
                        redo=SLASH + words("redo"),
                    ),
                    _undoing(words),
                )
            case Field() | Form():
                typing = words("Type your answer, and press Enter.")
                return (typing, _slashes(words), _undoing(words))


def _chosen(choice: Choice, answers: int, words: Words) -> tuple[str, ...]:
    if choice.cast:
        return (words("Type the number of your answer, and press Enter."),)
    said = [words("Type a number, or words that only one answer has.")]
    if choice.kind in {ChoiceKind.SEVERAL, ChoiceKind.RANK}:
        said.append(words("Type {word} when you have finished.", word=words("done")))
    if not in_one_part(answers):
        said.append(words("Type {word} to hear the other answers.", word=words("others")))
    return tuple(said)


def _undoing(words: Words) -> str:
    return words(
        "{word} takes a word away. {undo} and {redo} undo and redo it.",
        word="Ctrl+W",
        undo="Ctrl+_",
        redo="Ctrl+Y",
    )


def _slashes(words: Words) -> str:
    return words(
        "Put {slash} before a word that is no text of yours, such as {slash}{word}.",
        slash=SLASH,
        word=words.say(command(commands.BACK).word),
    )
