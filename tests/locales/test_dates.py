"""A date is written as Babel writes it, without Babel."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from babel.dates import format_date

from locales import languages
from locales.dates import as_babel_knows, date_file, date_in_words

DAYS = [date(2026, 1, 1) + timedelta(days=n) for n in range(800)]


def agree(language, folder):
    for day in DAYS:
        for length in ("full", "long"):
            written = date_in_words(day, language, weekday=length == "full", folder=folder)
            assert written == format_date(day, length, locale=language)


# Beside ours: some whose patterns have a comma, a full stop, an "of", other letters, quotes.
@pytest.mark.parametrize("language", [*languages(), "pl", "ro", "de", "fr", "pt", "cs", "ar", "ja"])
def test_every_day_is_written_as_babel_writes_it(language, tmp_path):
    known = as_babel_knows(language)
    if known:
        path = date_file(language, tmp_path)
        path.parent.mkdir()
        path.write_text(known, encoding="utf-8")
    agree(language, tmp_path)


@pytest.mark.parametrize("language", ["en_GB", "pl", "ro", "de", "fr", "cs"])
def test_most_languages_need_no_more_than_a_few_words(language):
    assert as_babel_knows(language)


def test_a_language_without_a_file_is_written_by_babel(tmp_path):
    assert as_babel_knows("pt") == ""  # "25 de novembro de 2026", with quotes in its pattern
    assert (
        date_in_words(date(2026, 11, 25), "pt", weekday=False, folder=tmp_path).count(" de ") == 2
    )


def test_babel_is_not_loaded_for_it():
    code = (
        "import sys, datetime; from data.words.wording import Words;"
        "assert Words().day(datetime.date(2026, 11, 25)) == 'Wednesday, 25 November 2026';"
        "assert Words().short_day(datetime.date(2026, 11, 25)) == '25 November 2026';"
        "print('babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
