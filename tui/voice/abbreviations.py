"""Short forms that people type, and what is said for them. By language; case counts nowhere.

Engines spell these out or stumble over them. Initials that are said as letters ("GP", "NHS") are
left to the engine, which spells them well.
"""

from __future__ import annotations

_ENGLISH = {
    "e.g.": "for example",
    "eg.": "for example",
    "i.e.": "that is",
    "approx.": "about",
    "approx": "about",
    "a&e": "A and E",
    "q&a": "Q and A",
    "r&r": "R and R",
    "tbc": "to be confirmed",
    "tba": "to be announced",
    "asap": "as soon as possible",
    "fyi": "for your information",
    "n/a": "does not apply",
    "w/c": "week beginning",
    "c/o": "care of",
    "vs": "against",
    "vs.": "against",
    "min": "minutes",
    "mins": "minutes",
    "hr": "hour",
    "hrs": "hours",
    "wk": "week",
    "wks": "weeks",
    "yr": "year",
    "yrs": "years",
    "mtg": "meeting",
    "appt": "appointment",
    "dept": "department",
    "govt": "government",
    "tel": "telephone",
    "tel.": "telephone",
    "co2": "C O 2",
}

ABBREVIATIONS: dict[str, dict[str, str]] = {"en": _ENGLISH}
"""By the language without its country, such as "en"; a language without any has none changed."""
