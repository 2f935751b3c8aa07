"""Small numbers: of one or two people, nothing is told that would point at them. Bands, never means."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from data.documents.document import Chart
from data.model.group import Group, Person, Role
from data.model.meeting import Attendance, Meeting, MeetingState, Presence
from data.model.vote import Band, Level, Outcome, Rule, Shown, TieRule, Vote, VoteKind, VoteState
from data.report.charts import feedback_charts, members_chart
from data.report.facts import facts_of
from data.report.people import FEW, Kind, by_kind
from data.report.span import Span
from data.words.wording import Words

WORDS = Words()
came = st.lists(st.tuples(st.sampled_from(Kind), st.sampled_from("abcdefg")), unique=True)


@given(st.lists(came.map(tuple), max_size=8))
def test_no_number_is_told_of_two_people_or_fewer(meetings) -> None:
    told = by_kind(meetings)
    assert sorted(kind for row in told for kind in row.kinds) == sorted(
        {kind for meeting in meetings for kind, _ in meeting}
    )
    for row in told:
        people = {each for meeting in meetings for each in meeting if each[0] in row.kinds}
        assert (row.people is None) == (row.times is None) == (len(people) <= FEW)


def held(group: Group, day: date, here: int, bands: tuple[Band, ...] = ()) -> Meeting:
    vote = Vote(
        "v", "i", "recommend", "", VoteKind.FEEDBACK.fixed_options, VoteKind.FEEDBACK,
        Rule.NOTHING_DECIDED, TieRule.TALK_AGAIN, Level.BANDS, 7, VoteState.CLOSED,
        shown=Shown(Outcome.NOT_A_DECISION, bands=bands),
    )  # fmt: skip
    return Meeting(
        f"{day}", day, "One", state=MeetingState.APPROVED, votes=(vote,) if bands else (),
        attendance=tuple(Attendance(p.name, Presence.HERE, p.id) for p in group.people[:here]),
    )  # fmt: skip


def group_of(members: int) -> Group:
    people = tuple(Person(f"p{n}", f"Person {n}") for n in range(members))
    return Group("Table", people=(*people, Person("s", "Sal", Role.STAFF)))


def facts(group: Group, *meetings: Meeting):
    return facts_of(group, meetings, Span(), date(2026, 11, 30), WORDS).meetings


def test_a_meeting_with_two_members_says_two_or_fewer() -> None:
    group = group_of(5)
    days = (date(2026, 9, 1), date(2026, 10, 1))
    chart = members_chart(facts(group, held(group, days[0], 5), held(group, days[1], 1)), WORDS)
    assert chart is not None
    assert chart.values == (5, None)
    assert chart.grid.rows[1][1] == "two or fewer"


def test_members_are_not_counted_where_they_are_two() -> None:
    group = group_of(2)
    assert members_chart(facts(group, held(group, date(2026, 9, 1), 2)), WORDS) is None


def test_feedback_is_drawn_as_bands_and_the_same_for_all_that_read_the_same() -> None:
    group = group_of(6)
    bands = (Band.FEW, Band.FEW, Band.MOST, Band.FEW)
    meetings = facts(group, *(held(group, date(2026, n, 1), 6, bands) for n in range(1, 5)))
    (chart,) = feedback_charts(meetings, WORDS)
    assert {said for _, said in chart.grid.rows} == {"more than half"}
    assert len(set(chart.values)) == 1


def test_feedback_that_shows_its_outcome_only_has_no_chart() -> None:
    group = group_of(6)
    assert list(feedback_charts(facts(group, held(group, date(2026, 9, 1), 6)), WORDS)) == []


def monthly(years: int) -> list[Chart]:
    group = group_of(6)
    bands = (Band.FEW, Band.SOME, Band.MOST, Band.FEW)
    days = (date(2017 + n // 12, n % 12 + 1, 1) for n in range(12 * years))
    meetings = facts(group, *(held(group, day, 6, bands) for day in days))
    members = members_chart(meetings, WORDS)
    assert members is not None
    return [members, *feedback_charts(meetings, WORDS)]


def test_many_meetings_are_told_by_quarter_then_by_year_in_twelve_bars_at_most() -> None:
    by_quarter, by_year = monthly(2), monthly(10)
    assert by_quarter[0].labels[0] == "Jan 2017 to Mar 2017"
    assert by_year[0].labels == tuple(str(year) for year in range(2017, 2027))
    assert all(len(chart.labels) <= 12 for chart in by_quarter + by_year)
    assert by_year[1].grid.rows[0] == ("2017", "12 of 12 meetings")
