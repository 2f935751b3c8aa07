"""The title and the day of a meeting, typed."""

from __future__ import annotations

from datetime import date

from data.words.days import read_day
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.refused_input import Refused
from tui.pages.page import Field, FieldKind

LONGEST_TITLE = 120


def title_and_day_fields(title: str, day: date, words: Words) -> tuple[Field, Field]:
    """Both fields, beginning with these values."""
    ask_title, ask_day = words("What is the meeting called?"), words("On which day is it?")
    hint = words("Such as 3 December, tomorrow, or next Tuesday.")
    return (
        Field("title", ask_title, short=words("Title"), value=title),
        Field("day", ask_day, kind=FieldKind.DATE, hint=hint, value=words.short_day(day)),
    )


def read_title_and_day(typed: dict[str, str], today: date) -> tuple[str, date]:
    """Both. Raises Problem where there is no title, it is too long, or the day is none."""
    title = one_line(typed["title"])
    if not title:
        raise Refused(phrase("The meeting has no title yet. Type a few words for it."))
    if len(title) > LONGEST_TITLE:
        raise Refused(phrase("The title is too long. Use {n} letters or fewer.", n=LONGEST_TITLE))
    return title, read_day(typed["day"], today)
