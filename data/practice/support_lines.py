"""Who to talk to: the support lines of this country, and the date they were last checked."""

from __future__ import annotations

from datetime import date

from data.frozen import frozen
from data.model.group import Group, SupportLine
from data.words.wording import Phrase, Words, phrase

CHECKED_ON = date(2026, 11, 22)


@frozen
class _Line:
    """One line. A name that is a proper name is text; `open_when` is None where it says nothing new."""

    name: Phrase | str
    how: Phrase
    open_when: Phrase | None = None


_DAY_AND_NIGHT = phrase("free, day and night")

_LINES: tuple[_Line, ...] = (
    _Line(
        phrase("If somebody is in danger now"),
        phrase("call {number}", number="999"),
    ),
    _Line("Samaritans", phrase("call {number}", number="116 123"), _DAY_AND_NIGHT),
    _Line(
        "Shout",
        phrase("text the word {word} to {number}", word="SHOUT", number="85258"),
        _DAY_AND_NIGHT,
    ),
    _Line(
        "NHS 111",
        phrase("call {number} and choose the mental health option", number="111"),
        phrase("day and night, in England"),
    ),
    _Line(
        "National Domestic Abuse Helpline",
        phrase("call {number}", number="0808 2000 247"),
        _DAY_AND_NIGHT,
    ),
    _Line("Shelter", phrase("call {number}", number="0808 800 4444"), phrase("hours not checked")),
)


def country_lines(words: Words) -> tuple[SupportLine, ...]:
    """The country's support lines, in these words, the most urgent first."""
    return tuple(
        SupportLine(
            line.name if isinstance(line.name, str) else words.say(line.name),
            words.say(line.how),
            words.say(line.open_when) if line.open_when else "",
        )
        for line in _LINES
    )


def lines_of(group: Group, words: Words) -> tuple[SupportLine, ...]:
    """The country's support lines, then the group's own."""
    return (*country_lines(words), *group.support_lines)


def line_text(line: SupportLine, words: Words) -> str:
    """A support line in one sentence, such as "Samaritans: call 116 123 (free, day and night)"."""
    if not line.open_when:
        return words("{name}: {how}", name=line.name, how=line.how)
    return words(
        "{name}: {how} ({open_when})", name=line.name, how=line.how, open_when=line.open_when
    )


def checked_text(words: Words) -> str:
    """When the country's lines were last checked."""
    return words("These numbers were last checked on {day}.", day=words.short_day(CHECKED_ON))
