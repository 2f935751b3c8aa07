"""What is said when somebody asks for it: again, spelled, the whole page, or from here."""

from __future__ import annotations

from data.words.wording import Words
from tui.commands.voice_commands import AGAIN, FROM_HERE, SPELL
from tui.conversation.voice_interface import Place
from tui.voice.already_heard import Heard, place_said
from tui.voice.reading import Part, from_the_answers, whole_page
from tui.voice.speech_progress import Telling


def asked_for(command_id: str, heard: Heard, telling: Telling, words: Words) -> tuple[Part, ...]:
    """The parts to tell. Nothing where there is no page yet.

    In a ballot what was told last is not looked up, but made anew from the place: so the mark is
    said only to a voter who asks for it.
    """
    if heard.page is None:
        return ()
    page, place = heard.page, heard.place
    if command_id == AGAIN and not (page.secret and place.said):
        return telling.parts
    if command_id == AGAIN:
        return (Part(place_said(place, words, with_mark=True), place.id),)
    if command_id == SPELL:
        return _to_spell(place, telling)
    if command_id == FROM_HERE:
        return _from_here(from_the_answers(page, words, place.marks), place, telling)
    return whole_page(page, words, place.marks)


def _to_spell(place: Place, telling: Telling) -> tuple[Part, ...]:
    """What is typed in a field, else the label of the line one is on, else the last thing told."""
    if place.typed:
        return (Part(place.typed),)
    return (Part(place.said[0]),) if place.said else telling.parts[-1:]


def _from_here(page_parts: tuple[Part, ...], place: Place, telling: Telling) -> tuple[Part, ...]:
    """The rest of what was being read; if that was one line of the page, the page from that line on."""
    if len(telling.parts) > 1:
        return telling.rest()
    at = next((n for n, part in enumerate(page_parts) if part.id and part.id == place.id), 0)
    return page_parts[at:]
