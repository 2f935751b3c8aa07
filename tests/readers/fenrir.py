"""The screen reader Fenrir, in a terminal of its own, speaking to a recorder.

Fenrir compares each screen with the one before, and says the rows that are new.
"""

from __future__ import annotations

import shlex
import sys
import time
from configparser import ConfigParser
from pathlib import Path

from tests.readers.speaking import SpeakingReader, script

USUAL = "/etc/fenrirscreenreader/settings/settings-pty.conf"
SYSTEM_PYTHON = "/usr/bin/python3"  # Fenrir is a Debian package, and stands on Debian's Python

BETWEEN_KEYS = 0.06


class Fenrir(SpeakingReader):
    """A program under Fenrir, in a terminal of so many rows."""

    def __init__(self, folder: Path, program: str, rows: int = 24) -> None:
        settings = ConfigParser(interpolation=None)
        settings.optionxform = str  # type: ignore[assignment,method-assign]  # case counts
        settings.read(USUAL)
        voice, record = Path(__file__).with_name("voice_of_fenrir.py"), folder / "spoken.txt"
        speech = (
            f"{sys.executable} -S {shlex.quote(str(voice))} {shlex.quote(str(record))} fenrirText"
        )
        settings["speech"].update({"driver": "genericDriver", "genericSpeechCommand": speech})
        settings["general"].update(
            {
                "shell": script(folder / "program.sh", program),
                "autoSpellCheck": "False",
                "punctuationLevel": "none",
            }
        )
        settings["sound"]["enabled"] = settings["remote"]["enable"] = "False"
        with (folder / "fenrir.conf").open("w", encoding="utf-8") as file:
            settings.write(file)
        command = [SYSTEM_PYTHON, "-I", "/usr/bin/fenrir", "-e", "-s", str(folder / "fenrir.conf")]
        super().__init__(folder, command, rows)

    def type(self, text: str) -> None:
        """Type as people do, so that Enter comes alone: with a letter, all of the row would be said."""
        for letter in f"{text}\r":
            time.sleep(BETWEEN_KEYS)
            self.child.send(letter)
