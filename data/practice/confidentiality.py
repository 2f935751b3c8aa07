"""A promise of confidentiality is only honest with its limit, so none is kept without one."""

from __future__ import annotations

import re

from data.model.group import GroundRule
from data.practice.starter_rules import CONFIDENTIALITY, starter_limit
from data.words.problems import Problem
from data.words.wording import phrase

_PROMISES = re.compile(
    r"""confiden|\bsecre(?:t|cy)|\bpoufn|\btajemnic
    |\b(?:stays?|keeps?|kept|remains?)(?:\s+(?:it|that|all|everything|things))*\s+
        (?:in|inside|within|with|between|among)\s+
        (?:here|us|this|these|(?:the|our)\s+(?:room|meeting|group))\b
    |\bstays?\s+here\b|\bleaves?\s+(?:this|the|our)\s+(?:room|meeting|group)\b
    |\btell\s+(?:anyone|anybody|nobody|no\s+one)\b|\bnobody\s+(?:tells|repeats)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 4


def needs_limit(rule: GroundRule) -> bool:
    """Whether a rule promises that what is said will not be told, as far as its words show."""
    if rule.starter == CONFIDENTIALITY:
        return True
    return any(_PROMISES.search(text) for text in (rule.title, rule.text, rule.plain))


def limit_problem(rule: GroundRule) -> Problem | None:
    """What stops a rule from being kept: it promises confidentiality, and says no limit.

    A starter rule that was not edited has its limit in its own words. A limit of fewer than four
    words ("none", "not applicable") says nothing.
    """
    starter_has_it = not rule.text and starter_limit(rule.starter)
    if starter_has_it or not needs_limit(rule):
        return None
    if len(_WORD.findall(rule.limit)) >= _FEWEST_WORDS:
        return None
    return Problem(
        phrase(
            "This rule promises that nothing is told, and it has no limit. Nobody can keep that "
            "promise when somebody may come to serious harm."
        ),
        phrase("What you typed is still here."),
        phrase("Fill in the limit: when will something be told, to whom, and who hears first?"),
    )
