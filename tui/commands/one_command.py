"""One command that works anywhere, and what its keys are called."""

from __future__ import annotations

from data.frozen import frozen
from data.words.wording import Phrase


@frozen
class Command:
    """Something that can be done on any page.

    `keys`: the first works everywhere (a function key or Escape); signs among the others only where
    no text is being typed. None is a letter: words are typed also where there is no field. Key names
    are Textual's. `word`: what to type in lines mode, and
    `letter` its short form there, where it has one. `in_ballot`: whether it works during a vote.
    `lines_only`: it has no meaning in a drawn window. `voice`: it works the voice, at once, and
    leaves the page as it is.
    """

    id: str
    keys: tuple[str, ...]
    word: Phrase
    name: Phrase
    sentence: Phrase
    letter: str = ""
    in_ballot: bool = False
    lines_only: bool = False
    voice: bool = False


_KEY_LABELS = {
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "escape": "Escape",
    "right": "Right arrow",
    "ctrl+q": "Ctrl+Q",
    # Most terminals send Shift and a function key as another one, twelve further on.
    **{f"f{n + 12}": f"Shift+F{n}" for n in range(1, 13)},
    **{f"shift+f{n}": f"Shift+F{n}" for n in range(1, 13)},
}


def key_label(key: str) -> str:
    """What is printed on a key, such as "F1", "?" or "g"."""
    return _KEY_LABELS.get(key, key.upper() if len(key) > 1 else key)
