"""Short forms that people type, and what is said for them, by language.

Engines spell these out or stumble over them. Initials that are said as letters ("GP", "NHS", "HR")
are left to the engine, which spells them well. A form stands for its words only as a whole word.
A language without a table has none changed.
"""

from __future__ import annotations

ABBREVIATIONS: dict[str, dict[str, str]] = {
    "en": {
        "e.g.": "for example",
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
        "and/or": "and or",
        "mtg": "meeting",
        "appt": "appointment",
        "dept": "department",
        "govt": "government",
        "co2": "C O 2",
    }
}
"""In small or capital letters: none of these is a name."""

IN_SMALL_LETTERS: dict[str, dict[str, str]] = {
    "en": {
        "eg.": "for example",
        "vs": "against",
        "vs.": "against",
        "tel": "telephone",
        "tel.": "telephone",
        "mins": "minutes",
        "hrs": "hours",
        "wks": "weeks",
        "yrs": "years",
    }
}
"""As they stand, in small letters only: "Tel Aviv" is a place."""

UNITS: dict[str, dict[str, tuple[str, str]]] = {
    "en": {
        "min": ("minute", "minutes"),
        "mins": ("minute", "minutes"),
        "hr": ("hour", "hours"),
        "hrs": ("hour", "hours"),
        "wk": ("week", "weeks"),
        "wks": ("week", "weeks"),
        "yr": ("year", "years"),
        "yrs": ("year", "years"),
    }
}
"""Right after a number, or after one of AFTER: "1 min" and "an hr"; Min is a name, HR a department."""

AFTER: dict[str, tuple[str, ...]] = {"en": ("an", "per", "every", "this", "next", "last")}

BEFORE_A_NUMBER: dict[str, dict[str, str]] = {"en": {"tel": "telephone", "tel.": "telephone"}}
"""In small or capital letters, where a number follows: "Tel: 0161"."""
