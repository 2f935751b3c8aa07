"""What somebody has heard of a page already, so that each thing is said once."""

from __future__ import annotations

from collections.abc import Iterator

from data.frozen import frozen
from data.words.multilingual_text import together
from data.words.wording import Words
from tui.conversation.voice_interface import Place
from tui.pages.fewer_answers import OTHERS
from tui.pages.page import Choice, Notice, Option, Page
from tui.pages.page_in_lines import notice_lines, sentence
from tui.voice.reading import Part, again_here, arrival, asked_now

_REMEMBERED = 30


@frozen
class Heard:
    """What was heard last: of which page, in which words, on which visit; and visits before."""

    page: Page | None = None
    words: Words = Words()
    visits: tuple[object, ...] = ()
    place: Place = Place("")

    def __repr__(self) -> str:
        """Nothing of the page: it may be a ballot."""
        return "Heard()"

    def then(self, page: Page, words: Words, visit: object, place: Place | None) -> Heard:
        """What will have been heard once this is. No visit of a secret page outlives that page."""
        secret = page.secret or (self.page is not None and self.page.secret)
        kept = () if secret else self.visits[-_REMEMBERED:]
        others = tuple(v for v in kept if v is not visit)
        return Heard(page, words, (*others, visit), place or Place(""))

    def of(self, page: Page, words: Words, visit: object) -> bool:
        """Whether this page was the last one heard, in the same words."""
        same_visit = bool(self.visits) and self.visits[-1] is visit
        return (
            same_visit
            and self.page is not None
            and self.page.name == page.name
            and self.words == words
        )


def what_is_new(
    heard: Heard, page: Page, words: Words, visit: object, place: Place | None
) -> tuple[Part, ...]:
    """What is to be said of a page, and of the place on it, after what was heard."""
    if not heard.of(page, words, visit):
        marks = place.marks if place and not page.secret else {}
        returned = words == heard.words and any(v is visit for v in heard.visits)
        if returned:
            return (*again_here(page, words), *_place(place, page, words))
        return arrival(page, words, marks, _place(place, page, words))
    if page.secret and heard.page and page.question != heard.page.question:
        return (*_new_notices(heard, page, words), *asked_now(page, words))
    if heard.page and _others_shown(heard.page, page):
        marks = place.marks if place else {}
        return (*_new_notices(heard, page, words), *asked_now(page, words, marks))
    return (*_new_notices(heard, page, words), *_moved(heard.place, place, page, words))


def place_said(place: Place, words: Words, *, with_mark: bool) -> str:
    """A place as it is said when somebody comes to it."""
    marked = with_mark and place.state
    first = _with_state(place.said[0], place.state, words) if marked else place.said[0]
    texts = map(sentence, (first, *place.said[1:]))
    return together(*[part for text in texts for part in (" ", text)][1:])


def _with_state(label: str, state: str, words: Words) -> str:
    return words("{text}, {state}", text=label, state=state or words("not chosen"))


def _options(page: Page) -> tuple[Option, ...]:
    return page.question.options if isinstance(page.question, Choice) else ()


def _others_shown(before: Page, page: Page) -> bool:
    """Whether another part of the answers is shown now (tui/pages/fewer_answers.py)."""
    return any(a.id == OTHERS for a in page.actions) and _ids(before) != _ids(page)


def _ids(page: Page) -> tuple[str, ...]:
    return tuple(option.id for option in (*_options(page), *page.actions))


def _place(place: Place | None, page: Page, words: Words) -> tuple[Part, ...]:
    if place is None or not place.said:
        return ()
    return (Part(place_said(place, words, with_mark=not page.secret), place.id),)


def _new_notices(heard: Heard, page: Page, words: Words) -> Iterator[Part]:
    before = heard.page.blocks if heard.page else ()
    fresh = [b for b in page.blocks if isinstance(b, Notice) and b not in before]
    for line in notice_lines(fresh, words):
        yield Part(sentence(line))


def _moved(before: Place, now: Place | None, page: Page, words: Words) -> tuple[Part, ...]:
    """What is said where somebody went on, marked something, or typed."""
    if now is None or now == before:
        return ()
    marked = _marked(before, now, page, words)
    if now.id != before.id or (now.said != before.said and now.typed is None):
        return (*marked, *_place(now, page, words))
    if now.typed is not None and now.typed != before.typed:
        echo = _echo(before.typed or "", now.typed, words)
        return (Part(echo, now.id),) if echo else ()
    return marked


def _marked(before: Place, now: Place, page: Page, words: Words) -> tuple[Part, ...]:
    """Each mark that was made or taken off. In a ballot only that there is one: nobody must overhear it."""
    labels = {o.id: o.label for o in (*_options(page), *page.actions)}
    changed = [o for o in labels if now.marks.get(o, "") != before.marks.get(o, "")]
    if page.secret:
        return (Part(words("Choice noted.")),) if changed else ()
    return tuple(
        Part(sentence(_with_state(labels[o], now.marks.get(o, ""), words)), o) for o in changed
    )


def _echo(before: str, now: str, words: Words) -> str:
    """What is said of typing: a word when it is finished, and what was deleted at the end."""
    if now.startswith(before) and now[-1:].isspace():
        return " ".join(now.split()[-1:])
    if before.startswith(now):
        return words("{text} taken out", text=before[len(now) :].strip() or words("space"))
    return ""
