"""What the voice is told of the page that is drawn: the page, and where somebody is on it."""

from __future__ import annotations

from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.answers.choosing import Choosing
from tui.answers.filling import fields_of
from tui.answers.option_states import state_said
from tui.conversation.voice_interface import Place, Voice
from tui.drawn.field_rows import replacing_said
from tui.drawn.showing import Showing
from tui.pages.answering import options_of
from tui.pages.page import Answer, Chosen, ChosenSeveral, FieldKind, Filled, Page


def narrate(voice: Voice, showing: Showing) -> None:
    """Tell the voice what is shown now. It says what of it is new."""
    page, place = showing.answering.page, None
    if voice.on:
        place = place_of(showing.answering, showing.words)
    voice.show(page, showing.visit, place)


def place_of(answering: Answering, words: Words) -> Place:
    """The field that is typed in, or the item with the pointer."""
    choosing = answering.choosing
    marks = _marks(choosing, words)
    if answering.typing:
        return _field_place(answering, words)
    item = choosing.pointed
    if item is None:
        return Place("", marks=marks)
    said: tuple[str, ...] = (item.option.label,)
    if item.option.hint:
        said = (*said, item.option.hint)
    if len(choosing.items) > 1:
        how_far = words("{n} of {total}", n=choosing.at + 1, total=len(choosing.items))
        said = (*said, how_far)
    return Place(item.option.id, said, state_said(item, choosing, words), marks=marks)


def _field_place(answering: Answering, words: Words) -> Place:
    from tui.voice.reading import field_texts

    field, text = answering.filling.field, answering.filling.editing.text
    typed = None if field.kind is FieldKind.SECRET else text
    said = field_texts(field, words, text)
    if replacing := replacing_said(field, answering.filling, words):
        said = (*said, replacing)
    return Place(field.name, said, typed=typed)


def _marks(choosing: Choosing, words: Words) -> dict[str, str]:
    if choosing.marks is None:
        return {}
    said = {item.option.id: state_said(item, choosing, words) for item in choosing.items}
    return {option_id: state for option_id, state in said.items() if state}


def entered_said(page: Page, answer: Answer, words: Words) -> str:
    """What was answered, as it is said back; nothing of a secret answer."""
    if page.secret:
        return ""
    match answer:
        case Chosen(option):
            return _labels(page, (option,), words)
        case ChosenSeveral(options):
            names = _labels(page, options, words)
            return words("Chosen: {names}", names=names) if names else words("Nothing is chosen.")
        case Filled(typed):
            return _typed(page, typed, words)
        case _:
            return ""


def _labels(page: Page, chosen: tuple[str, ...], words: Words) -> str:
    names = [option.label for option in options_of(page) if option.id in chosen]
    return words.listed(names) if len(names) > 1 else (*names, "")[0]


def _typed(page: Page, typed: dict[str, str], words: Words) -> str:
    shown = [f.name for f in fields_of(page) if f.kind is not FieldKind.SECRET]
    said = [typed[name] for name in shown if typed.get(name, "").strip()]
    return words("You typed: {text}", text=words.listed(said)) if said else ""
