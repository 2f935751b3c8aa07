"""Texts as a sound file to listen to: 16-bit mono, each text by a voice of its language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from queue import Empty, SimpleQueue

from data.words.problems import Problem
from data.words.wording import Phrase, phrase
from tui.voice.passages import passages_of
from tui.voice.worker_process import START, Event, WorkerProcess

START_LIMIT, LONGEST = 15.0, 3600.0


class CannotMakeSound(Problem):
    """There is no engine, or it failed."""

    def __init__(self) -> None:
        super().__init__(
            phrase("We could not make the sound file. The voice does not work on this computer."),
            phrase("The meeting is safe in the group's folder."),
            phrase("Save it as text instead."),
        )


class NoVoiceForIt(Problem):
    """Something in it is in a language that has no voice here."""

    def __init__(self, said: Phrase) -> None:
        super().__init__(
            said,
            phrase("The meeting is safe in the group's folder."),
            phrase("Save it as text instead."),
        )


def write_sound(
    texts: Iterable[str | float],
    file: Path,
    group_language: str,
    *,
    rate: int = 160,
    command: Sequence[str] = START,
) -> None:
    """Write texts, and pauses in seconds, to a file that is there already and holds nothing.

    Raises CannotMakeSound, NoVoiceForIt, and OSError where the file cannot be written.
    """
    passages: list[dict[str, object]] = []
    for text in texts:
        if isinstance(text, str):
            passages += map(asdict, passages_of(text, group_language))
        else:
            passages.append({"pause": text})
    done = _ordered(command, passages=passages, rate=rate, path=str(file))
    if done["missing"]:
        from tui.voice.troubles import no_voice_for

        raise NoVoiceForIt(no_voice_for(done["missing"][0]))
    if done["errno"]:
        raise OSError(done["errno"], done["why"])
    if done["why"]:
        raise CannotMakeSound


def voices_here(command: Sequence[str] = START) -> tuple[str, ...]:
    """The languages that have a voice here, by their tags; none where there is no engine."""
    heard: SimpleQueue[Event] = SimpleQueue()
    worker = WorkerProcess(lambda _, event: heard.put(event), command)
    try:
        return tuple(_next(heard, START_LIMIT, "ready")["languages"])
    except CannotMakeSound:
        return ()
    finally:
        worker.end()


def _ordered(command: Sequence[str], **order: object) -> Event:
    """What came of an order to write a file."""
    heard: SimpleQueue[Event] = SimpleQueue()
    worker = WorkerProcess(lambda _, event: heard.put(event), command)
    try:
        _next(heard, START_LIMIT, "ready")
        worker.order(do="file", id=1, **order)
        return _next(heard, LONGEST, "done")
    finally:
        worker.end()


def _next(heard: SimpleQueue[Event], seconds: float, wanted: str) -> Event:
    try:
        event = heard.get(timeout=seconds)
    except Empty:
        raise CannotMakeSound from None
    if event["event"] != wanted:
        raise CannotMakeSound
    return event
