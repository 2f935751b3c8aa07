"""A document as a sound file."""

from __future__ import annotations

from pathlib import Path

from data.documents.document import Document
from data.documents.read_aloud import spoken
from data.settings import AccessSettings
from tui.voice.sound_file import write_sound


def write_document(document: Document, file: Path, access: AccessSettings) -> None:
    """Write it into an empty file, as fast as the voice is set. Raises a Problem or OSError."""
    write_sound(spoken(document), file, access.language, rate=access.voice_rate)
