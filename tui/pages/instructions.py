"""How to use the program, told by what can be done: every renderer has its own words for how.

A screen names a command, never a key. What it is called is put in when the page is shown
(tui/conversation/instructing.py): by its key where the page is drawn, by its word line by line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.frozen import frozen
from data.words.wording import Phrase

if TYPE_CHECKING:
    from tui.pages.page import Option, Question


@frozen
class UseOf:
    """How to use a command: a value for a phrase, such as {do} in "To hear the ballot, {do}."."""

    command: str


@frozen
class Hint:
    """A sentence that tells how something is done. Among its values may be `UseOf`.

    `offers` is a command that it advises; where what that brings is in force already, `instead` is
    said, if anything. `for_ears`: as that of a Sentence.
    """

    said: Phrase
    offers: str = ""
    instead: Phrase | None = None
    for_ears: bool = False


@frozen
class CommandList:
    """Commands by their ids, each with how it is used and what it does."""

    commands: tuple[str, ...]
    caption: str = ""


@frozen
class HowToAnswer:
    """How a question is answered, and the page's actions: those that help was asked for on."""

    question: Question
    actions: tuple[Option, ...] = ()


Instruction = Hint | CommandList | HowToAnswer
"""Blocks that a renderer gets as others: the conversation has put its own words in."""
