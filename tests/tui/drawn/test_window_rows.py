"""Any page in any window: everything can be reached, nothing is cut, and the cursor is where it acts."""

from __future__ import annotations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from data.words.wording import Words
from tests.fixtures.any_page import PAGES, SIZES
from tests.fixtures.example_drawn import TEAS, page
from tui.answers.answering_with_keys import Answering, answering_for
from tui.conversation.drafts import Draft
from tui.drawn.editing import Editing
from tui.drawn.field_rows import line_width
from tui.drawn.frame import frame_of
from tui.drawn.list_rows import list_rows
from tui.drawn.rows import Role, plain, width_of
from tui.drawn.text import clean
from tui.drawn.window_rows import Picture, Scroll, picture
from tui.pages.page import Choice, Field, Form, Sentence

WORDS = Words()
# Pages are large: making a failing one small again takes minutes and tells little.
EVERY_PAGE = settings(
    max_examples=60, deadline=None, phases=[p for p in Phase if p is not Phase.shrink]
)


class Drawn:
    """A page in a window, with keys to press."""

    def __init__(self, page, size):
        self.frame = frame_of(*size)
        self.answering: Answering = answering_for(
            page, Draft(), WORDS, lambda name, text: None, Editing
        )
        self.scroll = Scroll()

    def picture(self) -> Picture:
        return picture(self.answering, self.frame, WORDS, self.scroll)

    def press(self, key: str) -> None:
        self.answering.press(key, None, line_width(self.frame.width))

    def read_all(self) -> str:
        """All of the text, put together from every picture on the way down."""
        rows = {}
        while True:
            shown = plain(self.picture().rows)
            top = self.scroll.text
            rows.update(enumerate(shown[: self.scroll.step or None], top))
            self.scroll.text += self.scroll.step
            self.picture()
            if self.scroll.text == top:
                below = "".join(shown[self.scroll.step :]) if self.scroll.step else ""
                return squeezed("".join(rows[at] for at in sorted(rows))) + squeezed(below)


def item_rows(drawn: Drawn, at: int) -> int:
    """How many rows an item of the list takes where it has room."""
    listed = list_rows(
        drawn.answering.choosing, drawn.frame.width, WORDS, pointed_at=at, reverse=True, drawn={}
    )
    return listed.first[at + 1] - listed.first[at]


def squeezed(text: str) -> str:
    """A text without what line breaks, pointers and numbers put in."""
    return "".join(clean(text).split())


@EVERY_PAGE
@given(PAGES, SIZES)
def test_a_picture_is_as_tall_as_the_window_and_never_wider(a_page, size):
    drawn = Drawn(a_page, size)
    shown = drawn.picture()
    assert len(shown.rows) == size[1]
    assert all(width_of(row) <= drawn.frame.width for row in shown.rows)


@EVERY_PAGE
@given(PAGES, SIZES)
def test_the_heading_and_every_block_can_be_read_to_the_end(a_page, size):
    drawn = Drawn(a_page, size)
    everything = drawn.read_all()
    assert squeezed(a_page.heading) in everything
    if isinstance(a_page.question, Choice):
        assert squeezed(a_page.question.ask) in everything
    for block in a_page.blocks:
        for text in getattr(block, "text", ""), getattr(block, "words", ""):
            assert squeezed(text) in everything


@EVERY_PAGE
@given(PAGES, SIZES)
def test_every_item_of_the_list_shows_when_the_pointer_is_on_it(a_page, size):
    drawn = Drawn(a_page, size)
    while drawn.answering.typing:
        drawn.press("tab")
    for at, item in enumerate(drawn.answering.choosing.items):
        drawn.answering.choosing.at = at
        shown = drawn.picture()
        rows = [row for row, owner in shown.item_at.items() if owner == at]
        assert rows
        assert shown.cursor.row == rows[0]
        said = squeezed("".join(plain(shown.rows[rows[0] : rows[-1] + 1])))
        tall = len(rows) < item_rows(drawn, at)
        assert squeezed(item.option.label)[: 4 if tall else None] in said
        assert not tall or item_rows(drawn, at) > size[1] // 3


@EVERY_PAGE
@given(PAGES, SIZES, st.lists(st.sampled_from(["tab", "down", "up", "end", "left"]), max_size=12))
def test_the_cursor_is_always_in_the_window_and_on_what_is_in_use(a_page, size, keys):
    drawn = Drawn(a_page, size)
    for key in keys:
        drawn.press(key)
        shown = drawn.picture()
        assert 0 <= shown.cursor.row < size[1] - 1
        assert 0 <= shown.cursor.column < size[0]
        if drawn.answering.typing:
            assert Role.TYPED in {span.role for span in shown.rows[shown.cursor.row]}
        elif drawn.answering.choosing.pointed:
            assert shown.item_at[shown.cursor.row] == drawn.answering.choosing.at


@EVERY_PAGE
@given(PAGES, SIZES)
def test_more_is_said_in_words_wherever_the_text_goes_on(a_page, size):
    drawn = Drawn(a_page, size)
    shown = "\n".join(plain(drawn.picture().rows))
    assert ("Page Down" in shown) == bool(drawn.scroll.step)


def test_a_question_too_long_for_a_small_window_is_asked_in_the_text_and_named_above_its_answers():
    ask = f"{'Shall we ask for it again ' * 10}or not?"
    question = Choice(ask, TEAS, short="Ask again?")
    drawn = Drawn(page(question, Sentence("Some words first.")), (40, 12))
    shown = plain(drawn.picture().rows)
    assert "Ask again?" in "\n".join(shown)
    assert "More below: Page Down" in "\n".join(shown)
    assert squeezed(ask) in drawn.read_all()


def test_a_tall_form_shows_the_line_that_is_typed_in():
    tall = Form(tuple(Field(f"f{n}", f"Question {n}? " * 30) for n in range(4)), "Done")
    drawn = Drawn(page(tall, Sentence("Some words first.")), (40, 12))
    for n in range(4):
        shown = drawn.picture()
        assert Role.TYPED in {span.role for span in shown.rows[shown.cursor.row]}
        assert drawn.answering.filling.at == n
        drawn.press("tab")
