"""The screen reader yasr, speaking to a recorder."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.readers.speaking import SpeakingReader, script


class Yasr(SpeakingReader):
    """A program under yasr, in a terminal."""

    def __init__(self, folder: Path, program: str) -> None:
        recorder, record = Path(__file__).with_name("recorder.py"), folder / "spoken.txt"
        server = script(folder / "server.sh", f"{sys.executable} {recorder} {record}")
        usual = Path("/etc/yasr/yasr.conf").read_text(encoding="latin-1").splitlines()
        kept = [line for line in usual if not line.startswith(("synthesizer", "#"))]
        at = kept.index("[options]") + 1
        kept[at:at] = ["synthesizer=emacspeak server", f"synthesizer port=|{server}"]
        (folder / ".yasr.conf").write_text("\n".join(kept) + "\n", encoding="latin-1")
        super().__init__(folder, ["yasr", script(folder / "program.sh", program)])
