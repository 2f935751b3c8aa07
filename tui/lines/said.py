"""What was said last, so that a page that is made again is not said again."""

from __future__ import annotations

from data.wording import Words
from tui.conversation import Conversation
from tui.lines.saying import notice_lines, page_lines
from tui.page import Notice, Page
from tui.visits import Visit


class LastSaid:
    """Remembers one visit: of a page made anew there, only what is new is said."""

    def __init__(self) -> None:
        self._visit: Visit | None = None
        self._notices: object = None
        self._lines: list[str] = []
        self._question: list[str] = []
        self._heading = ""

    def is_new(self, visit: Visit) -> bool:
        """Whether this visit was not the last one said."""
        return visit is not self._visit

    def to_say(self, conversation: Conversation, page: Page, question: list[str]) -> list[str]:
        """What of the page, and of what stands before its prompt, has to be said now."""
        visit, words = conversation.visit, conversation.access.words
        told = len(visit.notices)
        notices = [b for b in page.blocks[:told] if isinstance(b, Notice)]
        body = _without(page, told, words)
        if self.is_new(visit):
            self._lines, self._question, self._notices = [], [], None
        fresh = [] if visit.notices is self._notices else notice_lines(notices, words)
        said = [
            *([page.heading] if page.heading != self._heading and page.heading else []),
            *fresh,
            *(line for line in body if line not in self._lines),
            *(question if question != self._question else []),
        ]
        self._visit, self._notices = visit, visit.notices
        self._lines, self._question, self._heading = body, question, page.heading
        return said

    def forget(self) -> None:
        """Say everything again next time."""
        self._visit, self._heading = None, ""


def _without(page: Page, notices: int, words: Words) -> list[str]:
    """The lines of a page without its first few notices, which are told apart."""
    rest = Page(page.name, page.heading, page.blocks[notices:])
    return page_lines(rest, words)
