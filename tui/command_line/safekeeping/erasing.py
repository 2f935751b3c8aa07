"""`fairsay erase`: a person, a meeting, or everything that is old."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from data.frozen import frozen
from data.storage.erase import (
    MOST_YEARS,
    erase_before,
    erase_meeting,
    erase_person,
    same_day_years_ago,
    where_named,
)
from data.storage.records import GroupRecords
from data.storage.safekeeping_words import (
    CANNOT_BE_UNDONE,
    ERASE_STAYS,
    MEETING_ERASED,
    OLD_ERASED,
    PERSON_ERASED,
    STAND_IN,
    name_found,
)
from data.words.numbers import read_number
from data.words.one_line import one_line
from data.words.problems import Problem
from data.words.wording import Phrase, Words, phrase, phrases
from tui.command_line.arguments import Arguments, WrongArguments
from tui.command_line.meeting_by_name import meeting_named
from tui.command_line.safekeeping.opening import open_group
from tui.command_line.safekeeping.other_files import ask_about_other_files, take_other_files
from tui.command_line.safekeeping.talk import Talk, to_the_end


@frozen
class Erasing:
    """`facts` say what was found, `goes` what goes; `erase` does it, and `said` says so."""

    facts: tuple[Phrase, ...]
    goes: tuple[Phrase, ...]
    erase: Callable[[], object]
    said: Phrase


def take_out(arguments: Arguments, last_group: str, talk: Talk) -> None:
    """Say what goes and what stays, ask, take it out, and say so."""
    name, years = _name(arguments), _years(arguments)
    with open_group(arguments, last_group, talk) as records:
        if name:
            erasing = _person(records, name, talk.words)
        elif years:
            erasing = _old(records, years)
        else:
            erasing = _meeting(records, arguments.meeting, talk.words)
        talk.say(CANNOT_BE_UNDONE, phrase("The group: {name}", name=records.group.name))
        talk.say(*erasing.facts, phrase("What goes:"), *erasing.goes)
        talk.say(phrase("What stays where it is:"), *ERASE_STAYS)
        others = ask_about_other_files(records, talk)
        talk.agree(phrase("Take it out for good?"))
        with to_the_end():
            erasing.erase()
        talk.say(erasing.said)
        take_other_files(records, others, talk)


def _name(arguments: Arguments) -> str:
    """The name of a person, or "" where that was not asked for. Raises WrongArguments."""
    name = one_line(arguments.person)
    if "--person" in arguments.given and not name:
        raise WrongArguments(phrase('Something must follow "{option}".', option="--person"))
    return name


def _years(arguments: Arguments) -> int:
    """How many, or 0 where that was not asked for. Raises WrongArguments."""
    if "--older-than" not in arguments.given:
        return 0
    years = read_number(arguments.older_than, 1, MOST_YEARS)
    if years is None:
        raise WrongArguments(
            phrase('A number of years must follow "{option}".', option="--older-than")
        )
    return years


def _person(records: GroupRecords, name: str, words: Words) -> Erasing:
    meetings, elsewhere = where_named(records, name)
    return Erasing(
        (phrase("The name: {name}", name=name), *name_found(meetings, elsewhere=elsewhere)),
        tuple(said.given(word=STAND_IN) for said in PERSON_ERASED),
        lambda: erase_person(records, name, words.say(STAND_IN)),
        phrase("The name is taken out."),
    )


def _meeting(records: GroupRecords, which: str, words: Words) -> Erasing:
    for unlisted in records.mismatches.unlisted:
        if which in (unlisted, records.files.name_of(unlisted)):
            return _file(records, unlisted)
    found = meeting_named(records.meetings, which)
    return Erasing(
        (
            phrase(
                "The meeting: {meeting}",
                meeting=phrase("{day}: {title}", day=words.short_day(found.day), title=found.title),
            ),
        ),
        MEETING_ERASED,
        lambda: erase_meeting(records, found.id),
        phrase("The meeting is taken out."),
    )


def _file(records: GroupRecords, meeting_id: str) -> Erasing:
    """The file of a meeting that cannot be read and that no list names."""
    file = records.files.name_of(meeting_id)
    return Erasing(
        (phrase("A file that we cannot read: {file}", file=file),),
        MEETING_ERASED,
        lambda: erase_meeting(records, meeting_id),
        phrase("The meeting is taken out."),
    )


def _old(records: GroupRecords, years: int) -> Erasing:
    day = same_day_years_ago(datetime.now().astimezone().date(), years)
    old = sum(1 for meeting in records.meetings if meeting.day < day)
    if not old:
        raise Problem(
            phrase("There is no meeting as old as that. Nothing changed."),
            None,
            phrase("Choose fewer years."),
        )
    return Erasing(
        (phrases("This is {n} meeting.", "These are {n} meetings.", old),),
        OLD_ERASED,
        lambda: erase_before(records, day),
        phrases("{n} meeting is taken out.", "{n} meetings are taken out.", old),
    )
