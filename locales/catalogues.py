"""Keeps the catalogues in step with the code: `python -m locales.catalogues update|check|compile`.

update   finds the program's sentences, writes messages.pot, and brings every catalogue up to date
check    says what is wrong or missing, a line each; changes nothing
compile  makes the .mo files of a checkout, as the build does
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from locales.compiling import compiled, forms, load, placeholder_faults, sentences
from locales.extraction import ROOT, said_in

# Both registers of English are whole at all times. A language on its way in is listed here only
# once all of it is there; until then what it lacks is said in plain or standard English.
COMPLETE = frozenset({"en_GB"})
ENGLISH = "en_GB"
DOMAINS = ("messages", "plain")
_DATE = datetime(2026, 11, 23, tzinfo=UTC)


def extracted(root: Path = ROOT) -> Catalog:
    """The program's sentences as a catalogue without translations.

    Raises ValueError where a sentence is not a plain literal, or is said both counted and not.
    """
    catalogue = Catalog(fuzzy=False)
    for said in said_in(root):
        if not said.texts:
            raise ValueError(f"{said.place}: the sentence is not a plain literal")
        known = catalogue.get(said.texts[0])
        if known and forms(known.id) != said.texts:
            raise ValueError(f"{said.place}: counted in one place only: {said.texts[0]!r}")
        catalogue.add(_id(said.texts), auto_comments=[said.comment] if said.comment else [])
    return catalogue


def update(folder: Path, template: Catalog) -> None:
    """Write the template, and bring every catalogue in the folder up to date with it."""
    _write(folder / "messages.pot", template)
    for source in sorted({*_sources(folder), *_complete_sources(folder)}):
        catalogue = load(source) if source.exists() else _new(source)
        # No fuzzy matching: it hands a changed sentence the old one's words.
        catalogue.update(deepcopy(template), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        if _is_identity(source):
            for message in sentences(catalogue):
                message.string = message.id
        _write(source, catalogue)


def faults(folder: Path, template: Catalog) -> Iterator[str]:
    """What is wrong with the catalogues in the folder, a line each."""
    stored = folder / "messages.pot"
    if not stored.exists() or _ids(load_template(stored)) != _ids(template):
        yield f"{stored}: not up to date: run python -m locales.catalogues update"
    yield from (f"{path}: not there" for path in _complete_sources(folder) if not path.exists())
    for source in _sources(folder):
        yield from placeholder_faults(source)
        yield from _gaps(source, load(source), template)


def load_template(path: Path) -> Catalog:
    """The catalogue in a .pot file."""
    with path.open("rb") as file:
        return read_po(file)


def _gaps(source: Path, catalogue: Catalog, template: Catalog) -> Iterator[str]:
    """What a catalogue lacks, or has too much of, measured by the program's sentences."""
    complete = source.parent.parent.name in COMPLETE
    for wanted in sentences(template):
        found = catalogue.get(forms(wanted.id)[0])
        if found is None or forms(found.id) != forms(wanted.id):
            yield f"{source}: not there: {forms(wanted.id)[0]!r}"
        else:
            yield from (f"{source}: {fault}" for fault in _entry_faults(found, catalogue, complete))
    known = {forms(message.id)[0] for message in sentences(template)}
    for message in sentences(catalogue):
        if forms(message.id)[0] not in known:
            yield f"{source}: the program does not say: {forms(message.id)[0]!r}"
    for message in catalogue.obsolete.values():
        yield f"{source}: obsolete: {forms(message.id)[0]!r}"


def _entry_faults(message: Message, catalogue: Catalog, complete: bool) -> Iterator[str]:
    first, said = forms(message.id)[0], forms(message.string)
    if message.fuzzy:
        yield f"fuzzy: {first!r}"
    if not all(said) and (complete or any(said)):
        yield f"empty: {first!r}"
    if message.pluralizable and len(said) != catalogue.num_plurals:
        yield f"{len(said)} plural forms, not {catalogue.num_plurals}: {first!r}"


def _id(texts: tuple[str, ...]) -> str | tuple[str, str]:
    return texts[0] if len(texts) == 1 else (texts[0], texts[1])


def _ids(catalogue: Catalog) -> set[tuple[str, ...]]:
    return {forms(message.id) for message in sentences(catalogue)}


def _is_identity(source: Path) -> bool:
    """Standard English is what the code says."""
    return source.parent.parent.name == ENGLISH and source.stem == "messages"


def _sources(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/LC_MESSAGES/*.po"))


def _complete_sources(folder: Path) -> list[Path]:
    return [folder / code / "LC_MESSAGES" / f"{name}.po" for code in COMPLETE for name in DOMAINS]


def _new(source: Path) -> Catalog:
    return Catalog(locale=source.parent.parent.name, domain=source.stem, fuzzy=False)


def _write(path: Path, catalogue: Catalog) -> None:
    # Sorted, without line numbers, one date: a change then shows only the sentences changed.
    catalogue.creation_date = catalogue.revision_date = _DATE
    catalogue.project, catalogue.charset, catalogue.fuzzy = "Fairsay", "utf-8", False
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
    catalogue.header_comment = "# What Fairsay says. Kept by python -m locales.catalogues update."
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, sort_output=True, no_location=True, width=100)


def main(arguments: list[str] | None = None) -> int:
    """The command line. Exit code 0, or 1 where `check` found a fault."""
    parser = argparse.ArgumentParser(prog="python -m locales.catalogues", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("what", choices=("update", "check", "compile"))
    what = parser.parse_args(arguments).what
    folder = ROOT / "locales"
    if what == "compile":
        for source in _sources(folder):
            source.with_suffix(".mo").write_bytes(compiled(source))
        return 0
    template = extracted()
    if what == "update":
        update(folder, template)
        return 0
    found = list(faults(folder, template))
    print("\n".join(found) or "The catalogues are in step with the program.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
