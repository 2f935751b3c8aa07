"""Prompts: one line of at most 40 cells that holds the question itself.

A braille display shows only this line, and one screen reader says only this line at the start.
"""

from __future__ import annotations

from data.frozen import frozen
from data.words.wording import Words
from tui.lines.cells import PROMPT_CELLS, cut, width
from tui.pages.ballot_steps import Step
from tui.pages.page import Choice, ChoiceKind, Field, GoOn

_ASKING = ("?", ":")
_ENDS = " .:?"


@frozen
class Prompt:
    """The question where it fits before `rest`, else its `short` name, else as much as fits.

    `least` is what may stand in place of `rest` once that was said.
    """

    question: str
    short: str
    rest: str
    least: str = ""

    def __str__(self) -> str:
        """The line itself."""
        return self.after("")

    def after(self, told: str) -> str:
        """The line with a word or two before it, such as how often it was asked."""
        before = f"{told} " if told else ""
        names = [name for name in (self.question, self.short) if name]
        for rest in (self.rest, self.least, "") if told and self.least else (self.rest,):
            # a space stands before the cursor
            room = PROMPT_CELLS - width(before) - width(rest) - 1
            if fitting := [name for name in names if width(name) <= room]:
                return before + fitting[0] + rest
        return before + cut(self.short or self.question, room) + rest


def number_prompt(question: str, short: str, words: Words, n: int, *extra: str) -> Prompt:
    """A prompt for a number from 1 to `n`, or one of a few words."""
    numbers = words("1 to {n}", n=n) if n > 1 else "1"
    rest = " " + ", ".join((numbers, *extra)) + ":"
    return Prompt(question, short, rest, least=f" {numbers}:")


def choice_prompt(choice: Choice, words: Words, n: int, *extra: str) -> Prompt:
    """A prompt for a choice."""
    return number_prompt(choice.ask, choice.short, words, n, *extra)


def says_all(question: str, prompt: Prompt) -> bool:
    """Whether a prompt holds the whole question, so that it need not be said before."""
    return str(prompt).startswith(question.rstrip(_ENDS))


def text_prompt(question: str, short: str = "") -> Prompt:
    """A prompt for something to be typed."""
    return Prompt(_ended(question), _ended(short), "")


def line_prompt(field: Field, words: Words, n: int) -> Prompt:
    """A prompt for one line of a longer text."""
    whole, short, rest = field.ask.rstrip(_ENDS), field.short.rstrip(_ENDS), words("line {n}:", n=n)
    names = [name for name in (whole, short) if name]
    if all(width(f"{name}, {rest} ") > PROMPT_CELLS for name in names):
        return Prompt(field.ask, field.short, f" {n}:")
    return Prompt(whole, short, f", {rest}")


def _ended(question: str) -> str:
    if not question or question.endswith(_ASKING):
        return question
    return question.rstrip(_ENDS) + ":"


def go_on_prompt(question: GoOn, words: Words, actions: int) -> Prompt:
    """A prompt to go on, or to take one of so many actions."""
    ask = question.ask or words("Go on?")
    if actions == 1:
        return Prompt(ask, "", " " + words("Enter, or 1:"))
    if actions:
        return Prompt(ask, "", " " + words("Enter, or 1 to {n}:", n=actions))
    return Prompt(ask, "", " " + words("Press Enter:"))


def score_prompt(label: str, words: Words, lowest: int, highest: int) -> Prompt:
    """A prompt for the score of one option."""
    rest = words("{lowest} to {highest}:", lowest=lowest, highest=highest)
    return Prompt(f"{label.rstrip(_ENDS)},", "", f" {rest}")


def step_prompt(step: Step, ballot: Choice, words: Words) -> Prompt:
    """A prompt for one step of a ballot; always the same, whatever was marked before."""
    if ballot.kind is not ChoiceKind.SCORE:
        return number_prompt(f"{step.name.rstrip(_ENDS)}?", "", words, len(step.answers))
    *_, last = step.numbers
    rest = words(
        "{lowest} to {highest}, or {other}:",
        lowest=ballot.lowest,
        highest=ballot.highest,
        other=last,
    )
    return Prompt(f"{step.name.rstrip(_ENDS)},", "", f" {rest}")
