"""Prompts: one line of at most 40 cells that holds the question itself.

A braille display shows only this line, and one screen reader says only this line at the start.
"""

from __future__ import annotations

from data.words.wording import Words
from tui.lines.cells import PROMPT_CELLS, cut, width
from tui.pages.ballot_steps import Step
from tui.pages.page import Choice, ChoiceKind, Field, GoOn

_ASKING = ("?", ":")
_ENDS = " .:?"


def _fitted(question: str, short: str, rest: str) -> str:
    """The question where it fits before `rest`, else its short name, else as much as fits."""
    room = PROMPT_CELLS - width(rest) - 1  # a space stands before the cursor
    fitting = [name for name in (question, short) if name and width(name) <= room]
    return (fitting[0] if fitting else cut(short or question, room)) + rest


def number_prompt(question: str, short: str, words: Words, n: int, *extra: str) -> str:
    """A prompt for a number from 1 to `n`, or one of a few words."""
    numbers = words("1 to {n}", n=n) if n > 1 else "1"
    return _fitted(question, short, " " + ", ".join((numbers, *extra)) + ":")


def choice_prompt(choice: Choice, words: Words, n: int, *extra: str) -> str:
    """A prompt for a choice."""
    return number_prompt(choice.ask, choice.short, words, n, *extra)


def says_all(question: str, prompt: str) -> bool:
    """Whether a prompt holds the whole question, so that it need not be said before."""
    return prompt.startswith(question.rstrip(_ENDS))


def text_prompt(question: str, short: str = "") -> str:
    """A prompt for something to be typed."""
    return _fitted(_ended(question), _ended(short), "")


def line_prompt(field: Field, words: Words, n: int) -> str:
    """A prompt for one line of a longer text."""
    whole, short, rest = field.ask.rstrip(_ENDS), field.short.rstrip(_ENDS), words("line {n}:", n=n)
    names = [name for name in (whole, short) if name]
    if all(width(f"{name}, {rest} ") > PROMPT_CELLS for name in names):
        return _fitted(field.ask, field.short, f" {n}:")
    return _fitted(whole, short, f", {rest}")


def _ended(question: str) -> str:
    if not question or question.endswith(_ASKING):
        return question
    return question.rstrip(_ENDS) + ":"


def go_on_prompt(question: GoOn, words: Words, actions: int) -> str:
    """A prompt to go on, or to take one of so many actions."""
    ask = question.ask or words("Go on?")
    if actions == 1:
        return _fitted(ask, "", " " + words("Enter, or 1:"))
    if actions:
        return _fitted(ask, "", " " + words("Enter, or 1 to {n}:", n=actions))
    return _fitted(ask, "", " " + words("Press Enter:"))


def score_prompt(label: str, words: Words, lowest: int, highest: int) -> str:
    """A prompt for the score of one option."""
    rest = words("{lowest} to {highest}:", lowest=lowest, highest=highest)
    return _fitted(f"{label.rstrip(_ENDS)},", "", f" {rest}")


def step_prompt(step: Step, ballot: Choice, words: Words) -> str:
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
    return _fitted(f"{step.name.rstrip(_ENDS)},", "", f" {rest}")
