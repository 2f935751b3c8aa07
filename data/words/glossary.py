"""Words a meeting cannot do without, each with a plain meaning of one line.

The plain register may use these beside the most common words of English; no others. Their
meanings are shown one key away wherever they stand. Keep the list short: a word belongs here
only where every plain word for it would be longer or wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import MappingProxyType

from data.words.wording import phrase

GLOSSARY = MappingProxyType(
    {
        "agenda": phrase("The list of what we will talk about in a meeting."),
        "arrow": phrase("A key that moves you one step."),
        "backup": phrase("A copy of everything, kept in case something goes wrong."),
        "ballot": phrase("One person's secret vote."),
        "braille": phrase("Writing that you read with your fingers."),
        "calendar": phrase("A list of days, with what will happen on each."),
        "commissioner": phrase("Someone who says how public money is spent."),
        "confidential": phrase("Told to this group only. It stays here."),
        "facilitator": phrase("The person who runs the meeting."),
        "headphones": phrase("They make sound that only you can hear."),
        "homeless": phrase("With no safe place to live."),
        "jargon": phrase("Hard words that only some people know."),
        "keyboard": phrase("The part of a computer with the keys you press."),
        "laptop": phrase("A small computer that you can carry."),
        "minutes": phrase("What we write down about a meeting."),
        "passphrase": phrase("Secret words that open the group's files."),
        "pause": phrase("A stop for a short time."),
        "plain": phrase("Short words that most people use every day."),
        "pence": phrase("Small money. A pound has 100 of them."),
        "penny": phrase("Small money. A pound has 100 of them."),
        "pound": phrase("What people pay with in Britain."),
        "redo": phrase("Do again what you took back."),
        "reminder": phrase("A few words that bring something back to mind."),
        "spell": phrase("To say each letter of a word."),
        "undo": phrase("Take back what you did last."),
    }
)


def glossary_words_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The glossary's words that stand in some texts, in the order of the glossary."""
    said = set(re.findall(r"[^\W\d_]+", " ".join(texts).casefold()))
    return tuple(word for word in GLOSSARY if said & {word, f"{word}s"})
