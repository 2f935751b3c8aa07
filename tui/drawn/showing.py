"""What is on the screen now: the page, how far it is answered, and how far it is scrolled."""

from __future__ import annotations

from collections.abc import Callable

from data.settings import BLOCK_KINDS
from data.words.wording import Words
from tui.answers.answering_with_keys import Answering, answering_for
from tui.commands import LINES, VOICE, command
from tui.commands.one_command import key_label
from tui.conversation.renderer_surface import RendererSurface, VisitForRenderers
from tui.drawn.editing import Editing
from tui.drawn.frame import Frame
from tui.drawn.window_rows import Picture, Scroll, picture, too_small
from tui.pages.page import Clock, FieldKind, Tone
from tui.pages.page import Picture as PictureBlock


class Showing:
    """`typed` is told each change in a field, by the field's name and its text.

    `busy` says that something takes long, so that the page says it. `in_leaves`: what was drawn
    the last time was large text, to be turned and not scrolled.
    """

    def __init__(self, conversation: RendererSurface, typed: Callable[[str, str], None]) -> None:
        self._typed = typed
        self._first_visit: VisitForRenderers | None = None
        self._interrupted: list[tuple[VisitForRenderers, Answering, Scroll]] = []
        self._notices: object = None
        self.visit: VisitForRenderers | None = None
        self.busy = False
        self.scroll = Scroll()
        self._drew_large = self.in_leaves = False
        self._step = 0
        self.renew(conversation)
        self._first_visit = self.visit

    def renew(self, conversation: RendererSurface) -> bool:
        """Take the page as it is now. True where another place is shown than before."""
        page, visit = conversation.page, conversation.visit
        moved = visit is not self.visit or page.name != self.answering.page.name
        before, self.scroll = self._as_it_was(visit) if moved else (self.answering, self.scroll)
        if visit.notices is not self._notices:
            self.scroll.turning.restart()
            if before and any(tone is Tone.PROBLEM for _, tone in visit.notices):
                _ask_secrets_anew(before, visit)
        self._notices = visit.notices
        self.access = conversation.access.now
        self.words: Words = conversation.access.words
        self.theme = conversation.access.now.theme
        self.sends_less = conversation.access.now.sends_less
        self.visit, self.busy = visit, False
        self.answering: Answering = answering_for(
            page,
            visit.draft,
            self.words,
            self._typed,
            Editing,
            before,
            conversation.chance,
            arrives=moved,
        )
        return moved

    def _as_it_was(self, visit: VisitForRenderers) -> tuple[Answering | None, Scroll]:
        """The page of a visit that an interruption comes back to.

        Only here is what was typed in a secret field kept: in no draft.
        """
        found = ((a, s) for v, a, s in self._interrupted if v is visit)
        before = next(found, (None, Scroll()))
        if not visit.command:
            self._interrupted.clear()
        elif self.visit is not None:
            self._interrupted.append((self.visit, self.answering, self.scroll))
        return before

    @property
    def large(self) -> bool:
        """Whether large text is wanted. A test picture is looked at in ordinary text."""
        test = any(isinstance(block, PictureBlock) for block in self.answering.page.blocks)
        return self.access.large_text > 1 and not test

    def _large_picture(self, frame: Frame) -> Picture:
        """The page in large text; where that cannot be drawn, in ordinary text, and why."""
        turning = self.scroll.turning
        if self._step != self.answering.step:
            turning.restart()
        self._step = self.answering.step
        self.in_leaves, turning.focus_shows = False, True
        try:
            from tui.drawn.big_text.leaf_in_window import large_picture
            from tui.drawn.big_text.sizes import size_for
        except ImportError:  # what it is drawn with has no version for this computer
            said = self.words("Large text does not work on this computer.")
            return self._usual_picture(frame, said)
        size = size_for(self.access.large_text, self.access.blocks or BLOCK_KINDS[0], frame)
        if not size.rows:
            said = self.words("This window is too small for large text.")
            return self._usual_picture(frame, said)
        self.in_leaves = self._drew_large = True
        return large_picture(self.answering, frame, self.words, turning, size=size, busy=self.busy)

    def _usual_picture(self, frame: Frame, first_line: str) -> Picture:
        return picture(
            self.answering, frame, self.words, self.scroll, first_line=first_line, busy=self.busy
        )

    def forget_drawings(self) -> None:
        """Forget what large text was drawn: in a ballot it shows what was marked."""
        if self._drew_large:
            from tui.drawn.big_text.lettering import forget_drawings

            forget_drawings()

    @property
    def secret(self) -> bool:
        """Whether this page, or one below it, is a ballot."""
        return self.answering.page.secret

    @property
    def wants_wipe(self) -> bool:
        """Whether the screen is to be wiped before this page is shown."""
        return bool(self.visit and self.visit.wipe_due)

    @property
    def has_clock(self) -> bool:
        """Whether the page says a time, and is made again each minute."""
        return any(isinstance(block, Clock) for block in self.answering.page.blocks)

    def scroll_text(self, by: int) -> None:
        """Scroll by as much as shows: the text to its end, and then the list; back the other way.

        No row is passed unseen. The pointer goes along, but in a ballot: there chance leads it.
        """
        scroll, choosing = self.scroll, self.answering.choosing
        if scroll.step and (scroll.text_below if by > 0 else not scroll.items):
            scroll.text += by * scroll.step
        elif scroll.list_overflows and not self.answering.typing:
            at = scroll.turn_list(by)
            if not choosing.chance:
                choosing.point_at(choosing.items[at].option.id)
            scroll.left_at = choosing.at
        elif not (scroll.step or choosing.chance or self.answering.typing):
            choosing.move(by * len(choosing.items))

    def picture(self, frame: Frame) -> Picture:
        """The page as it is now, in a window."""
        key = key_label(command(LINES).keys[0])
        if frame.too_small:
            return too_small(frame, self.words, key)
        if self.large:
            return self._large_picture(frame)
        self.in_leaves = False
        first = self.visit is self._first_visit
        line = ""
        if first:
            line = self.words(
                "Screen reader, braille: {key}. Voice: {voice}",
                key=key,
                voice=key_label(command(VOICE).keys[0]),
            )
        return self._usual_picture(frame, line)


def _ask_secrets_anew(answering: Answering, visit: VisitForRenderers) -> None:
    """Empty the secret fields of a refused answer: nobody sees what is in them to put it right."""
    secrets = [f.name for f in answering.filling.fields if f.kind is FieldKind.SECRET]
    for name in secrets:
        del answering.filling.editings[name]
    if secrets:
        visit.draft.focus = secrets[0]
