"""Words and phrases that plain English does without, and ways of speaking of people we refuse."""

from __future__ import annotations

# Regular expressions, matched against whole words in any case. Mostly office English: each is
# common enough to pass as a frequent word, and each has a shorter, plainer one.
AVOID_WORDS = (
    r"abort(ed|s)?",
    r"abstain(ed|s|ing)?",
    r"adjourn(ed|s|ment)?",
    r"authenticat(e|ed|ion)",
    r"collaborat(e|ed|ion|ive)",
    r"commence[ds]?",
    r"deploy(ed|s|ment)?",
    r"dialogues?",
    r"empower(ed|s|ing|ment)?",
    r"engagement",
    r"error",
    r"execut(e|ed|ion)",
    r"facilitat(e|ed|es|ing)",
    r"fatal",
    r"foster(ed|ing)?",
    r"functionality",
    r"governance",
    r"hence",
    r"holistic",
    r"implement(ed|ation|s)?",
    r"initiali[sz](e|ed|ing)",
    r"invalid",
    r"leverage[ds]?",
    r"liais(e|on)",
    r"outcomes?",
    r"pathways?",
    r"persist(ed|ing|ent)?",
    r"prior",
    r"proceed(s|ed|ing)?",
    r"procure(ment)?",
    r"provision",
    r"quora(te)?",
    r"quorum",
    r"ratif(y|ied)",
    r"regarding",
    r"robust",
    r"shall",
    r"signpost(s|ed|ing)?",
    r"stakeholders?",
    r"submit(s|ted|ting)?",
    r"terminat(e|ed|ion)",
    r"therefore",
    r"thus",
    r"utili[sz](e|ed|ing)",
    r"via",
    r"whilst",
)

# Every word of these is common; together they are jargon.
JARGON_PHRASES = (
    r"action log",
    r"any other business",
    r"apologies for absence",
    r"as per",
    r"carried by",
    r"declarations? of interest",
    r"going forward",
    r"in order to",
    r"matters arising",
    r"on behalf of",
    r"point of order",
    r"prior to",
    r"simple majority",
    r"single point of contact",
    r"standing item",
    r"terms of reference",
    r"touch base",
    r"with regard to",
)

# Refused in every register: a person is not what happened to them.
PEOPLE_PHRASES = (
    r"addicts?",
    r"alcoholics?",
    r"hard[ -]to[ -]reach",
    r"service[ -]users?",
    r"the disabled",
    r"the homeless",
    r"the mentally ill",
    r"the vulnerable",
)

# Names that people must see exactly as they are: of services, and as printed on keys.
NAMES = frozenset({"fairsay", "nhs", "samaritans", "shout", "escape", "tab"})

# British spellings of common words that the frequency list knows better by another.
BRITISH = {"colour": "color", "favourite": "favorite", "neighbour": "neighbor", "centre": "center"}
