"""Translation catalogues: one folder for each language, and how they are looked up."""

from __future__ import annotations

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path

_FOLDER = Path(__file__).parent


def languages(folder: Path = _FOLDER) -> tuple[str, ...]:
    """The languages there is a catalogue for, by name, such as "en_GB"."""
    return tuple(sorted(path.parent.name for path in folder.glob("*/LC_MESSAGES")))


@cache  # words are asked for anew with every page; a chain never changes once made
def catalogue_chain(
    language: str, *, plain: bool = False, folder: Path = _FOLDER
) -> gettext.NullTranslations:
    """The catalogues to ask, in order: the first that has a sentence answers.

    Standard: the language's own. Plain: its plain register, its standard one, then plain
    English, so that nobody who asked for plain words gets harder ones without need.
    "qps" is a language that is none, for tests (`locales/pseudo.py`).
    """
    if language == "qps":
        from locales.pseudo import PseudoTranslations

        return PseudoTranslations()
    wanted = [(language, "plain")] if plain else []
    if language != "en_GB":  # its standard words are what the code says: nothing to look up
        wanted.append((language, "messages"))
    if plain and language != "en_GB":
        wanted.append(("en_GB", "plain"))
    head: gettext.NullTranslations | None = None
    for name, domain in wanted:
        found = _catalogue(folder / name / "LC_MESSAGES", domain)
        if found is None:
            continue
        if head is None:
            head = found
        else:
            head.add_fallback(found)
    return head or gettext.NullTranslations()


def _catalogue(folder: Path, domain: str) -> gettext.GNUTranslations | None:
    """One catalogue, or None where there is none.

    In a checkout the source may be newer than what was built from it, or nothing may have been
    built yet: then it is compiled in memory. Nothing is written: the folder may be read-only.
    """
    built, source = folder / f"{domain}.mo", folder / f"{domain}.po"
    if source.exists() and not _is_current(built, source):
        from locales.compiling import compiled  # Babel: slow to load, and seldom needed

        return gettext.GNUTranslations(BytesIO(compiled(source)))
    if not built.exists():
        return None
    with built.open("rb") as file:
        return gettext.GNUTranslations(file)


def _is_current(built: Path, source: Path) -> bool:
    return built.exists() and built.stat().st_mtime_ns >= source.stat().st_mtime_ns
