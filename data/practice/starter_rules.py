"""The ground rules that a new group starts from, to keep, change, challenge and agree."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.group import GroundRule
from data.words.multilingual_text import together
from data.words.wording import Phrase, Words, phrase
from locales import languages


@frozen
class StarterRule:
    """One starter rule. `limit` is said in the same breath as `text`; `need`: not a preference."""

    id: str
    title: Phrase
    text: Phrase
    why: Phrase
    limit: Phrase | None = None
    need: bool = True


@frozen
class RuleWords:
    """A ground rule in words. `text` ends with the rule's `limit`, where it has one."""

    title: str
    text: str
    why: str
    limit: str = ""


CONFIDENTIALITY = "confidentiality"

STARTER_RULES: tuple[StarterRule, ...] = (
    StarterRule(
        CONFIDENTIALITY,
        phrase("What is said here stays here, with one limit"),
        phrase("What is said in this meeting stays in this meeting."),
        phrase("People can speak freely when they know where their words will go."),
        limit=phrase(
            "The limit: if somebody may come to serious harm, we tell those who must know, and only "
            "them. Where we can, we tell the person first."
        ),
    ),
    StarterRule(
        "own-story",
        phrase("Your own story only"),
        phrase("We tell our own stories. We do not name people who are not here."),
        phrase("Other people decide for themselves who hears about their lives."),
    ),
    StarterRule(
        "right-to-pass",
        phrase("You can always pass"),
        phrase("Nobody has to answer, vote, read aloud or explain."),
        phrase("Taking part is only free when saying no is free as well."),
    ),
    StarterRule(
        "listening",
        phrase("We listen"),
        phrase(
            "One person speaks at a time. Everyone who wants a turn gets one, and we leave room for "
            "the quiet."
        ),
        phrase("Good ideas also come from people who need a moment to begin."),
    ),
    StarterRule(
        "respect",
        phrase("We respect each other"),
        phrase("We challenge ideas, not people."),
        phrase("We can disagree and still be safe with each other."),
    ),
    StarterRule(
        "plain-words",
        phrase("Plain words"),
        phrase(
            "No jargon or initials without saying what they mean. “What does that mean?” is always "
            "a good question."
        ),
        phrase("Nobody can decide about something they were not able to follow."),
    ),
    StarterRule(
        "boundaries",
        phrase("Staff are staff"),
        phrase(
            "No money, lifts or phone numbers change hands because of this meeting, unless both "
            "sides want it and the project's policy allows it. Nobody is asked for more of their "
            "life than they offer."
        ),
        phrase("Clear roles keep everyone safe, members and staff alike."),
    ),
    StarterRule(
        "breaks",
        phrase("Free to step out"),
        phrase("Step out at any time, and come back at any time. Nobody asks why."),
        phrase("Each of us knows best when we need a moment."),
    ),
    StarterRule(
        "phones",
        phrase("Phones quiet"),
        phrase("Phones are on silent. We take calls outside."),
        phrase("It helps us listen to each other."),
        need=False,
    ),
    StarterRule(
        "promises",
        phrase("We do what we promise"),
        phrase(
            "Staff and commissioners say what they will do and by when, and then tell the group "
            "what came of it."
        ),
        phrase("Trust grows when people see that something changes."),
    ),
)

_BY_ID = {rule.id: rule for rule in STARTER_RULES}


def starter_rules() -> tuple[GroundRule, ...]:
    """The ground rules of a new group, in order, each with the id of the starter it came from."""
    return tuple(GroundRule(id=rule.id, starter=rule.id, need=rule.need) for rule in STARTER_RULES)


def starter_rule(starter_id: str) -> StarterRule:
    """A starter rule by its id. KeyError where there is none."""
    return _BY_ID[starter_id]


def starter_limit(starter_id: str) -> Phrase | None:
    """What a starter rule's promise does not cover; None where it has no limit, or is none of ours."""
    return _BY_ID[starter_id].limit if starter_id in _BY_ID else None


def rule_words(rule: GroundRule, words: Words) -> RuleWords:
    """A ground rule in the words in force: the group's own once edited, else the starter's."""
    if rule.text or rule.starter not in _BY_ID:
        own = rule.plain if words.plain and rule.plain else rule.text
        return RuleWords(rule.title, _one_breath(own, rule.limit), rule.why, rule.limit)
    starter = _BY_ID[rule.starter]
    limit = words.say(starter.limit) if starter.limit else ""
    text = _one_breath(words.say(starter.text), limit)
    return RuleWords(words.say(starter.title), text, words.say(starter.why), limit)


def filled_in(rule: GroundRule, language: str) -> GroundRule:
    """The rule with the starter's words written out, to be edited; the group's own stay as they are."""
    if rule.text or rule.starter not in _BY_ID:
        return rule
    starter = _BY_ID[rule.starter]
    standard, plain = Words(language), Words(language, plain=True)
    text, in_plain = standard.say(starter.text), plain.say(starter.text)
    return replace(
        rule,
        title=standard.say(starter.title),
        text=text,
        plain=in_plain if in_plain != text else "",
        why=standard.say(starter.why),
        limit=standard.say(starter.limit) if starter.limit else "",
    )


def kept_as_starter(rule: GroundRule, edited: GroundRule) -> bool:
    """Whether an edited rule still says what the starter says, and so can follow the language."""
    return any(edited == filled_in(rule, language) for language in languages())


def _one_breath(text: str, limit: str) -> str:
    return together(text, " ", limit) if text and limit else text or limit
