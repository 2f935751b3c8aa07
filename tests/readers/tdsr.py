"""The screen reader TDSR, speaking to a recorder. It is no package: a folder with its source is given."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.readers.speaking import SpeakingReader, script


class Tdsr(SpeakingReader):
    """A program under the TDSR of this folder, in a terminal."""

    def __init__(self, folder: Path, program: str, source: Path) -> None:
        recorder, record = Path(__file__).with_name("recorder_of_tdsr.py"), folder / "spoken.txt"
        server = f"{sys.executable} {recorder} {record}"
        path = f"import sys; sys.path.insert(0, {str(source)!r}); from tdsr.__main__ import main; main()"
        command = [sys.executable, "-c", path, "-s", server, script(folder / "program.sh", program)]
        super().__init__(folder, command)
