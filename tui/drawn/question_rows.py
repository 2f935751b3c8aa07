"""The question of a page as rows, and in words how to answer it."""

from __future__ import annotations

from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.answers.option_states import number_said
from tui.drawn.rows import Role, Row, paragraph
from tui.pages.page import Choice, ChoiceKind, Field, FieldKind, Form, GoOn, Question


def asked(question: Question) -> str:
    """The question in full; fields say theirs themselves."""
    return question.ask if isinstance(question, Choice | GoOn) else ""


def ask_rows(text: str, width: int) -> list[Row]:
    """A question as rows; none where there is none."""
    return paragraph(text, width, Role.STRONG) if text else []


def how_rows(answering: Answering, width: int, words: Words, *, always: bool) -> list[Row]:
    """How to answer, or what is still missing. Without `always`, only where it is not the usual way."""
    if answering.stray.told:
        return paragraph(where_to_type(answering, words), width, Role.PROBLEM)
    if answering.choosing.refused:
        return paragraph(missing_said(answering, words), width, Role.PROBLEM)
    said = how_said(answering.page.question, words, always=always)
    return paragraph(said, width, Role.QUIET) if said else []


def where_to_type(answering: Answering, words: Words) -> str:
    """Where one can type, where something was typed and there is no field."""
    if answering.filling.fields:
        return words("To type, go up to the field: press Shift+Tab. Letters do nothing here.")
    for at, item in enumerate(answering.choosing.items):
        if item.option.writes and (number := number_said(answering.choosing, at)):
            label = item.option.label
            return words(
                "You cannot type here. Press Enter. Then press {n} to write: {label}",
                n=number,
                label=label,
            )
    return words("You cannot type here. Press Enter, then press a number or the arrows.")


def missing_said(answering: Answering, words: Words) -> str:
    """What is still missing where the last step was refused."""
    if answering.ballot and answering.choosing.pointed:
        return words("That one has a place already. Choose another one.")
    if answering.choosing.scoring:
        return words("Give every line a score first.")
    return words("Mark an answer first.")


def how_said(question: Question, words: Words, *, always: bool = False) -> str:
    """How to answer; "" where it is the usual way, unless `always`."""
    match question:
        case Choice(kind=ChoiceKind.SEVERAL, cast=cast):
            return words(
                "A number or Space marks a line. Then press Enter on: {done}",
                done=cast or words("Go on with these"),
            )
        case Choice(kind=ChoiceKind.RANK):
            return words("Mark the best line first, then the next best, with a number or Space.")
        case Choice(kind=ChoiceKind.SCORE, lowest=lowest, highest=highest):
            return words(
                "Type a score from {lowest} to {highest} on each line. Arrows move.",
                lowest=lowest,
                highest=highest,
            )
        case Choice(cast=cast) if cast:
            return words("Press a number, then Enter. Or use the arrows and Enter.")
        case Field(kind=FieldKind.LINES):
            return words("When you are done, press Tab or Enter three times, then Enter.")
        case Choice() if always:
            return words("Press a number. Or use the arrows and Enter.")
        case Form() if always:
            return words("Enter goes to the next line. Tab and the arrows move too.")
        case _:
            return ""
