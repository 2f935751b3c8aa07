"""Real sound, and no sound card."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bench.support.sound_card import SoundCard
from data.words.wording import Phrase
from tui.voice.passage import Passage
from tui.voice.speaker import Speaker


@pytest.fixture
def sound_card(tmp_path, monkeypatch) -> SoundCard:
    card = SoundCard(tmp_path)
    for name, value in card.environ.items():
        monkeypatch.setenv(name, value)
    return card


class Talker:
    """Makes speakers, and knows what they told."""

    def __init__(self) -> None:
        self.troubles: list[Phrase] = []
        self.begun: list[str] = []
        self.speakers: list[Speaker] = []

    def speaker(self, **how: object) -> Speaker:
        self.speakers.append(
            Speaker(self.troubles.append, lambda passage: self.begun.append(passage.text), **how)  # type: ignore[arg-type]
        )
        return self.speakers[-1]

    @property
    def told(self) -> list[str]:
        return [trouble.text.format(**trouble.values) for trouble in self.troubles]


@pytest.fixture
def talker(sound_card) -> Iterator[Talker]:
    talker = Talker()
    yield talker
    for speaker in talker.speakers:
        speaker.close()


def english(text: str, *, spelled: bool = False) -> Passage:
    return Passage(text, "en_GB", spelled)
