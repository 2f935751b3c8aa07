"""The report on what came of the meetings, as a document. What the records do not have is left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from data.documents.document import Block, Document, Grid, Heading, Items, Paragraph, clean
from data.model.group import Action, ActionState
from data.report.charts import actions_chart, feedback_charts, is_late, members_chart
from data.report.facts import Decision, Facts, MeetingFacts
from data.report.people import Kind, KindsTogether, by_kind
from data.report.span import span_said
from data.voting.vote_words import outcome_said, question_said
from data.words.multilingual_text import joined
from data.words.wording import Phrase, Words, phrase

KINDS_SAID: dict[Kind, Phrase] = {
    Kind.MEMBER: phrase("Members"),
    Kind.STAFF: phrase("Staff"),
    Kind.COMMISSIONER: phrase("Commissioners"),
    Kind.GUEST: phrase("Guests"),
    Kind.NOT_IN_LIST: phrase("People no longer in the list"),
}

BEFORE_SHARING: tuple[Phrase, ...] = (
    phrase("Names of the group's people and guests are left out."),
    phrase("Read it before you share it: others may be named, or known by what is told."),
)


def report_of(facts: Facts, words: Words) -> Document:
    """What came of a group's meetings over a span, in these words."""
    title = words("{group}: what came of our meetings", group=clean(facts.group_name))
    return Document(title, words.language, tuple(_blocks(facts, words)))


def _blocks(facts: Facts, words: Words) -> Iterator[Block]:
    yield from _opening(facts, words)
    yield from sections(facts, words)
    if facts.meetings:
        yield from how_counted(words)


def _opening(facts: Facts, words: Words) -> Iterator[Block]:
    yield Paragraph(words("{span}.", span=words.say(span_said(facts.span))))
    if facts.invented:
        yield Paragraph(words("This is a sample group. Everything in it is invented."))
    yield Paragraph(joined(" ", (words.say(said) for said in BEFORE_SHARING)))


def sections(facts: Facts, words: Words) -> tuple[Block, ...]:
    """Each part of a report that the records have something for."""
    unread = tuple(_unread(day, words) for day in facts.unread)
    if not facts.meetings:
        none = words("No meeting of this group was held and closed in this time.")
        return (*unread, Paragraph(none))
    return (
        *unread,
        *_meetings(facts, words),
        *_people(facts.meetings, words),
        *_decisions(facts, words),
        *_promises(facts, words),
        *_actions(facts, words),
        *_feedback(facts.meetings, words),
        *_bright_spots(facts.meetings, words),
        *_learning(facts.meetings, words),
        *_access(facts.meetings, words),
    )


def _unread(day: date, words: Words) -> Paragraph:
    said = words(
        "The meeting of {day} could not be read. It is not counted.", day=words.short_day(day)
    )
    return Paragraph(said)


def _meetings(facts: Facts, words: Words) -> Iterator[Block]:
    total = len(facts.meetings)
    drafts = sum(not meeting.approved for meeting in facts.meetings)
    yield Heading(2, words("Meetings"))
    yield Paragraph(words.count("We met {n} time.", "We met {n} times.", total))
    if drafts:
        yield Paragraph(
            words.count(
                "The minutes of {n} meeting are not approved yet.",
                "The minutes of {n} meetings are not approved yet.",
                drafts,
            )
        )


def _people(meetings: tuple[MeetingFacts, ...], words: Words) -> Iterator[Block]:
    kinds = by_kind(meeting.came for meeting in meetings)
    if not kinds:
        return
    yield Heading(2, words("Who came"))
    headers = (words("Who"), words("Different people"), words("How often they came, together"))
    yield Grid(headers, tuple(_kinds_row(kind, words) for kind in kinds))
    if chart := members_chart(meetings, words):
        yield chart


def _kinds_row(kinds: KindsTogether, words: Words) -> tuple[str, ...]:
    names = words.listed(words.say(KINDS_SAID[kind]) for kind in kinds.kinds)
    if kinds.people is None or kinds.times is None:
        return (names, words("two or fewer"), words("not shown"))
    times = words.count("{n} time", "{n} times", kinds.times)
    return (names, str(kinds.people), times)


def _decisions(facts: Facts, words: Words) -> Iterator[Block]:
    decisions = [each for meeting in facts.meetings for each in meeting.decisions]
    if not decisions:
        return
    yield Heading(2, words("What we decided, and what became of it"))
    headers = (words("When"), words("What we decided"), words("Actions from the same item"))
    yield Grid(headers, tuple(_decision_row(each, facts.today, words) for each in decisions))


def _decision_row(decision: Decision, today: date, words: Words) -> tuple[str, ...]:
    became = [_became(action, today, words) for action in decision.actions if action.text]
    return (
        words.short_day(decision.day),
        _decided(decision, words),
        joined("\n", became) if became else words("None was written down."),
    )


def _decided(decision: Decision, words: Words) -> str:
    if decision.vote is None:
        return clean(decision.text)
    question = clean(question_said(decision.vote, words))
    outcome = words.say(outcome_said(decision.vote))
    return words("Vote: {question} {outcome}", question=question, outcome=outcome)


def _became(action: Action, today: date, words: Words) -> str:
    said = words.say(_state_said(action, today))
    return words("{action}: {state}", action=clean(action.text), state=said)


def _state_said(action: Action, today: date) -> Phrase:
    if is_late(action, today):
        return phrase("late, still to do")
    return _STATES[action.state]


_STATES: dict[ActionState, Phrase] = {
    ActionState.OPEN: phrase("still to do"),
    ActionState.DONE: phrase("done"),
    ActionState.DROPPED: phrase("will not be done"),
}


def _promises(facts: Facts, words: Words) -> Iterator[Block]:
    """What staff and commissioners promised. Whose promise it was is not told."""
    promises = [action for action in facts.actions if action.promise and action.text]
    if not promises:
        return
    kept = sum(action.state is ActionState.DONE for action in promises)
    yield Heading(2, words("You said, we did"))
    yield Paragraph(words("{n} of {total} promises were kept so far.", n=kept, total=len(promises)))
    headers = (words("What was promised"), words("How far"), words("What came of it"))
    yield Grid(headers, tuple(_promise_row(each, facts.today, words) for each in promises))


def _promise_row(action: Action, today: date, words: Words) -> tuple[str, ...]:
    state = words.say(_state_said(action, today))
    return (clean(action.text), state, clean(action.reply))


def _actions(facts: Facts, words: Words) -> Iterator[Block]:
    if facts.actions:
        yield Heading(2, words("Actions"))
        yield actions_chart(facts.actions, facts.today, words)


def _feedback(meetings: tuple[MeetingFacts, ...], words: Words) -> Iterator[Block]:
    charts = tuple(feedback_charts(meetings, words))
    if charts:
        yield Heading(2, words("What people said of the meetings"))
        yield from charts


def _bright_spots(meetings: tuple[MeetingFacts, ...], words: Words) -> Iterator[Block]:
    spots = tuple(_dated(m.day, spot, words) for m in meetings for spot in m.bright_spots)
    if spots:
        yield Heading(2, words("Bright spots"))
        yield Items(spots)


def _dated(day: date, text: str, words: Words) -> str:
    return words("{day}: {text}", day=words.short_day(day), text=clean(text))


def _learning(meetings: tuple[MeetingFacts, ...], words: Words) -> Iterator[Block]:
    read = sum(meeting.rules_read for meeting in meetings)
    cards = [_dated(m.day, title, words) for m in meetings for title in m.learning]
    rules = (_at_meetings(read, len(meetings), _RULES, words),) if read else ()
    if cards or rules:
        yield Heading(2, words("What we looked at again"))
        yield Items((*rules, *cards))


_RULES = phrase("The ground rules were read out and agreed")
_SUPPORT = phrase("Somebody was named to give support")
_QUIET = phrase("A quiet space was named")
_BREAK = phrase("There was a break")
_NOTES = phrase("A note said beforehand what a hard topic is about")


def _access(meetings: tuple[MeetingFacts, ...], words: Words) -> Iterator[Block]:
    counted = (
        (_SUPPORT, sum(meeting.support for meeting in meetings)),
        (_QUIET, sum(meeting.quiet_space for meeting in meetings)),
        (_BREAK, sum(meeting.had_break for meeting in meetings)),
        (_NOTES, sum(bool(meeting.content_notes) for meeting in meetings)),
    )
    said = tuple(_at_meetings(n, len(meetings), what, words) for what, n in counted if n)
    if said:
        yield Heading(2, words("What made it easier to take part"))
        yield Items(said)


def _at_meetings(n: int, total: int, what: Phrase, words: Words) -> str:
    return words.say(phrase("{what}: at {n} of {total} meetings.", what=what, n=n, total=total))


def how_counted(words: Words) -> tuple[Block, ...]:
    """What a reader has to know to read the numbers right."""
    return (
        Heading(2, words("How this was counted")),
        Items(
            (
                words("Only meetings that are over are counted."),
                words("Of people, one or two are told as “two or fewer”, or with others."),
                words("Of votes, only what came out is told. Nobody can see who voted for what."),
                words("Feedback is kept as “two or fewer”, “some” or “more than half”."),
            )
        ),
    )
