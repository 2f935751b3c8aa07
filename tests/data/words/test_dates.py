"""Days as they are said in the language in force: by Babel, which knows how each language does it."""

from datetime import date

from data.words.wording import Words

DAY = date(2026, 11, 25)


def test_a_day_is_said_as_the_language_says_it():
    assert Words().day(DAY) == "Wednesday, 25 November 2026"
    assert Words().short_day(DAY) == "25 November 2026"
    assert Words("pl").short_day(DAY) == "25 listopada 2026"
    assert Words("ro").day(DAY) == "miercuri, 25 noiembrie 2026"


def test_a_day_knows_its_language_for_the_voice():
    assert [language for _, language in Words("pl").day(DAY).pieces] == ["pl"]


def test_the_pseudo_language_has_the_dates_of_english():
    assert Words("qps").short_day(DAY) == Words().short_day(DAY)
