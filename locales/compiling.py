"""From a catalogue's source (.po) to what gettext reads (.mo), without the usual two traps.

Babel's own command writes an empty plural as the English sentence, which stops the chain of
catalogues there, and it looks at `%` placeholders only, never at `{name}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def load(source: Path) -> Catalog:
    """The catalogue in a .po file at `<language>/LC_MESSAGES/<domain>.po`."""
    with source.open("rb") as file:
        return read_po(
            file, locale=source.parent.parent.name, domain=source.stem, abort_invalid=True
        )


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """The forms of a sentence: one, or one for each plural. None counts as one empty form."""
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def sentences(catalogue: Catalog) -> Iterator[Message]:
    """The catalogue's entries, without its header."""
    return (message for message in catalogue if message.id)


def compiled(source: Path) -> bytes:
    """The .mo form of a .po file. An entry with any form missing is left to the next catalogue."""
    catalogue = load(source)
    for message in list(sentences(catalogue)):
        if not all(forms(message.string)):
            catalogue.delete(message.id, message.context)
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def placeholders(text: str) -> frozenset[str]:
    """The names in braces. Raises ValueError where the braces do not match."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def placeholder_faults(source: Path) -> list[str]:
    """What is wrong with the names in braces of a .po file, a line each."""
    return [
        f"{source}: {fault}"
        for message in sentences(load(source))
        for fault in _message_faults(message)
    ]


def _message_faults(message: Message) -> Iterator[str]:
    known = frozenset[str]().union(*map(placeholders, forms(message.id)))
    # One form may say the number as a word, or leave it out.
    needed = known - {"n"} if message.pluralizable else known
    for text in filter(None, forms(message.string)):
        try:
            found = placeholders(text)
        except ValueError as error:
            yield f"{error}: {text!r}"
            continue
        if found - known:
            yield f"unknown placeholder {', '.join(sorted(found - known))}: {text!r}"
        if needed - found:
            yield f"lost placeholder {', '.join(sorted(needed - found))}: {text!r}"
