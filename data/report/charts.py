"""The few pictures of a report, each with a sentence that says what it shows, and its table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from data.documents.document import Chart, ChartShape
from data.model.group import Action, ActionState
from data.model.vote import Band, Vote
from data.report.facts import MeetingFacts
from data.report.people import Kind, by_kind, few_hidden, members_in
from data.report.periods import Period, periods
from data.voting.vote_words import BANDS_SAID, question_said
from data.words.wording import Phrase, Words, phrase

_HEIGHT_OF_BAND = {Band.FEW: 1.0, Band.HALF: 1.5, Band.SOME: 2.0, Band.MOST: 3.0}
"""How long a bar is drawn: the same for all numbers that read the same."""

_BEST = 2
"""Where the band for 9 and 10 stands in feedback."""


def members_chart(meetings: tuple[MeetingFacts, ...], words: Words) -> Chart | None:
    """How many members came; None where there are too few of them to tell."""
    told = {kinds.kinds for kinds in by_kind(m.came for m in meetings) if kinds.people}
    if (Kind.MEMBER,) not in told:
        return None
    held = periods(meetings, words)
    numbers = [few_hidden(_usual_members(period)) for period in held]
    single = len(held) == len(meetings)
    return Chart(
        title=words("Members who came") if single else words("Members who came, on average"),
        sentence=_members_sentence(numbers, words),
        labels=tuple(period.label for period in held),
        values=tuple(numbers),
        unit=words("members"),
        headers=(words("When"), words("Members")),
        said=tuple(str(n) if n else words.say(BANDS_SAID[Band.FEW]) for n in numbers),
        shape=ChartShape.BARS,
    )


def _usual_members(period: Period) -> int:
    came = [members_in(meeting.came) for meeting in period.meetings]
    return round(sum(came) / len(came))


def _members_sentence(numbers: list[int | None], words: Words) -> str:
    told = [n for n in numbers if n is not None]
    if not told:
        return words("Two or fewer members came each time.")
    if None in numbers:
        return words("Between two or fewer and {most} members came.", most=max(told))
    if min(told) == max(told):
        return words.count("{n} member came each time.", "{n} members came each time.", max(told))
    return words("Between {least} and {most} members came.", least=min(told), most=max(told))


def actions_chart(actions: tuple[Action, ...], today: date, words: Words) -> Chart:
    """How far the actions are."""
    late = sum(is_late(action, today) for action in actions)
    states = [action.state for action in actions]
    done, dropped = states.count(ActionState.DONE), states.count(ActionState.DROPPED)
    waiting = states.count(ActionState.OPEN) - late
    return Chart(
        title=words("How far the actions are"),
        sentence=words(
            "Of {total} actions, {done} are done. {late} are late.",
            total=len(actions),
            done=done,
            late=late,
        ),
        labels=(
            words("Done"),
            words("Still to do"),
            words("Late, still to do"),
            words("Will not be done"),
        ),
        values=(done, waiting, late, dropped),
        unit=words("actions"),
        headers=(words("How far"), words("Actions")),
    )


def is_late(action: Action, today: date) -> bool:
    """Whether it is still to be done, and its day is over."""
    return (
        action.state is ActionState.OPEN and action.by_when is not None and action.by_when < today
    )


def feedback_charts(meetings: tuple[MeetingFacts, ...], words: Words) -> Iterator[Chart]:
    """For each question of feedback, how it was answered from one time to the next. Bands, never means."""
    for question in dict.fromkeys(vote.question for m in meetings for vote in m.feedback):
        asked = tuple(m for m in meetings if any(v.question == question for v in m.feedback))
        held = periods(asked, words)
        if len(held) == len(asked):
            yield _by_meeting(held, question, words)
        else:
            yield _by_period(held, question, words)


def _answered(meeting: MeetingFacts, question: str) -> Vote:
    return next(vote for vote in reversed(meeting.feedback) if vote.question == question)


def _best_band(meeting: MeetingFacts, question: str) -> Band:
    shown = _answered(meeting, question).shown
    return shown.bands[_BEST] if shown else Band.FEW


def _by_meeting(held: tuple[Period, ...], question: str, words: Words) -> Chart:
    bands = [_best_band(period.meetings[0], question) for period in held]
    return Chart(
        title=_question(held[0].meetings[0], question, words),
        sentence=_best_sentence(bands.count(Band.MOST), len(bands), words),
        labels=tuple(period.label for period in held),
        values=tuple(_HEIGHT_OF_BAND[band] for band in bands),
        unit=words("how many said 9 or 10"),
        headers=(words("Meeting"), words("Said 9 or 10")),
        said=tuple(words.say(BANDS_SAID[band]) for band in bands),
    )


def _by_period(held: tuple[Period, ...], question: str, words: Words) -> Chart:
    """How many meetings of each period had more than half say 9 or 10: whole meetings, not people."""
    best = [
        sum(_best_band(meeting, question) is Band.MOST for meeting in period.meetings)
        for period in held
    ]
    totals = [len(period.meetings) for period in held]
    said = tuple(
        words("{n} of {total} meetings", n=n, total=total)
        for n, total in zip(best, totals, strict=True)
    )
    return Chart(
        title=_question(held[0].meetings[0], question, words),
        sentence=_best_sentence(sum(best), sum(totals), words),
        labels=tuple(period.label for period in held),
        values=tuple(100 * n / total for n, total in zip(best, totals, strict=True)),
        unit=words("of 100 meetings"),
        headers=(words("When"), words("More than half said 9 or 10")),
        said=said,
    )


def _question(meeting: MeetingFacts, question: str, words: Words) -> str:
    return question_said(_answered(meeting, question), words)


def _best_sentence(best: int, total: int, words: Words) -> str:
    return words.say(_BEST_SAID.given(n=best, total=total))


_BEST_SAID: Phrase = phrase("More than half said 9 or 10 at {n} of {total} meetings.")
