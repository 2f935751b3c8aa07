"""What real screen readers say of three pages: `python -m tests.readers.three_pages [--tdsr FOLDER]`.

Starts the sample group line by line under each reader that is installed (yasr, Fenrir, and BRLTTY with
a virtual display of 40 cells; TDSR from a folder with its source), comes to the same three pages, and
prints what was said, or stood under the fingers, of each, with the number of words. Nothing is judged.
Orca is not run: it needs a desktop, with a session bus and a VTE terminal.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.readers.braille import Braille
from tests.readers.fenrir import Fenrir
from tests.readers.speaking import SpeakingReader
from tests.readers.tdsr import Tdsr
from tests.readers.yasr import Yasr

PROGRAM = f"{sys.executable} -m tui demo --screen-reader"
PAGES = (
    ("The first page", ()),
    ("More", ("5",)),
    ("Take out for good: Kofi", ("4", "3", "1", "Kofi")),
)
START_SECONDS, ANSWER_SECONDS = 6.0, 2.0


def start(name: str, folder: Path, tdsr: Path | None) -> SpeakingReader | Braille | None:
    """The program under this reader; None where the reader is missing."""
    if name == "TDSR" and tdsr:
        return Tdsr(folder, PROGRAM, tdsr)
    kind = {"yasr": Yasr, "Fenrir": Fenrir, "BRLTTY": Braille}.get(name)
    here = shutil.which(name.lower(), path="/usr/bin:/usr/sbin:/bin")
    return kind(folder, PROGRAM) if kind and here else None


def said(reader: SpeakingReader | Braille, seconds: float) -> list[str]:
    """Everything said, or shown in braille, until it has been quiet for so many seconds."""
    quiet_since, before = time.monotonic(), -1
    while time.monotonic() - quiet_since < seconds:
        reader.rest()
        pieces = reader.lines if isinstance(reader, Braille) else reader.spoken
        if len(pieces) != before:
            quiet_since, before = time.monotonic(), len(pieces)
    return pieces


def of_each_page(reader: SpeakingReader | Braille) -> Iterator[tuple[str, list[str]]]:
    """Each page, and what was said of it; of the ways to it, nothing."""
    told = 0
    for page, answers in PAGES:
        for answer in answers:
            told = len(said(reader, ANSWER_SECONDS))
            reader.type(answer)
        pieces = said(reader, ANSWER_SECONDS if answers else START_SECONDS)
        yield page, pieces[told:]


def tell(name: str, reader: SpeakingReader | Braille) -> None:
    """Print what this reader makes of each page."""
    for page, pieces in of_each_page(reader):
        words = sum(len(piece.split()) for piece in pieces)
        print(f"## {name}, {page}: {words} words")
        print("".join(f"- {piece}\n" for piece in pieces))


def main() -> int:
    """The table, page by page; 0."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tdsr", type=Path, help="a folder with the source of TDSR")
    arguments = parser.parse_args()
    for name in ("yasr", "TDSR", "Fenrir", "Orca", "BRLTTY"):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            reader = start(name, Path(folder), arguments.tdsr)
            if reader is None:
                print(f"## {name}: not here, so not run\n")
                continue
            try:
                tell(name, reader)
            finally:
                reader.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
