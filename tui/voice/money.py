"""Amounts of money as they are said."""

from __future__ import annotations

import re

from data.words.wording import Words

_POUNDS = re.compile(
    r"£ ?(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(?P<part>\d{1,3}))?"
    r"(?:\s?(?P<many>thousand|million|billion|k|mn?|bn))?(?![\w£]|[.,]\d)",
    re.IGNORECASE,
)
_PENCE = re.compile(r"(?<![\w.,£])(\d{1,2})p(?!\w)")
_MANY = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion"}


def money_in_words(text: str, words: Words) -> str:
    """The text, with whole amounts in words: £1.5m, £0.50, 50p. Parts of a longer form stay."""
    said = _POUNDS.sub(lambda found: _pounds(words, found), text)
    return _PENCE.sub(lambda found: _pence(words, int(found[1])), said)


def _pounds(words: Words, found: re.Match[str]) -> str:
    whole, part, many = found["whole"].replace(",", ""), found["part"] or "", found["many"]
    if many:
        return _many_pounds(words, f"{whole}.{part}" if part else whole, many.lower())
    if len(part) > 2:
        return words("{amount} pounds", amount=f"{whole}.{part}")
    pounds, pence = int(whole), int(part.ljust(2, "0"))
    if pence and not pounds:
        return _pence(words, pence)
    said = words.count("{n} pound", "{n} pounds", pounds)
    return f"{said} {pence}" if pence else said


def _many_pounds(words: Words, amount: str, many: str) -> str:
    match _MANY.get(many, many):
        case "thousand":
            return words("{amount} thousand pounds", amount=amount)
        case "million":
            return words("{amount} million pounds", amount=amount)
        case _:
            return words("{amount} billion pounds", amount=amount)


def _pence(words: Words, pence: int) -> str:
    return words.count("{n} penny", "{n} pence", pence)
