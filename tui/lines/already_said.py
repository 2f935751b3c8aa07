"""What was said already, so that a page that is made again, or come back to, is not said again."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.conversation.conversation import Conversation
from tui.conversation.visits import Visit
from tui.pages.page import Form, Notice, Page, Tone
from tui.pages.page_in_lines import notice_lines, page_lines, same_words

_REMEMBERED = 30


@dataclass
class _Said:
    """What was said on one visit."""

    visit: Visit
    body: list[str] = field(default_factory=list)
    question: list[str] = field(default_factory=list)
    notices: object = None


class LastSaid:
    """Remembers visits, so that each thing is said once.

    Of a page made anew, only what is new is said; of one come back to, also its heading and its
    answers, to know where one is.
    """

    def __init__(self) -> None:
        self._last: Visit | None = None
        self._heading = ""
        self._said: list[_Said] = []

    def is_new(self, visit: Visit) -> bool:
        """Whether this visit was not the last one said."""
        return visit is not self._last

    def to_say(
        self, conversation: Conversation, page: Page, question: list[str], *, whole: bool = False
    ) -> list[str]:
        """What of the page, and of what stands before its prompt, has to be said now.

        `whole`: also what is left out of a page that can be brief.
        """
        visit = conversation.visit
        before = self._before(visit)
        told = len(visit.notices)
        blocks = page.blocks if whole or page.brief is None else page.brief
        body = page_lines(Page("", "", blocks[told:]), conversation.access.words)
        said = self._heading_of(page)
        said += self._notices(conversation, page, before)
        said += [line for line in body if line not in before.body]
        if question != before.question or self.is_new(visit):
            said += question
        before.body, before.question, before.notices = body, question, visit.notices
        self._last, self._heading = visit, page.heading
        return said

    def _heading_of(self, page: Page) -> list[str]:
        """The heading where it changes, and is not said by the question anyway."""
        asked = "" if isinstance(page.question, Form) else page.question.ask
        same = same_words(page.heading, asked) or page.heading == self._heading
        return [] if same or not page.heading else [page.heading]

    def _before(self, visit: Visit) -> _Said:
        """What was said on this visit; nothing yet on a new one."""
        for said in self._said:
            if said.visit is visit:
                return said
        self._said = [*self._said[-_REMEMBERED:], _Said(visit)]
        return self._said[-1]

    def _notices(self, conversation: Conversation, page: Page, before: _Said) -> list[str]:
        """What the conversation tells on this page. A problem is told again when one comes back."""
        visit = conversation.visit
        problem = any(tone is Tone.PROBLEM for _, tone in visit.notices)
        if visit.notices is before.notices and not (problem and self.is_new(visit)):
            return []
        notices = [b for b in page.blocks[: len(visit.notices)] if isinstance(b, Notice)]
        return notice_lines(notices, conversation.access.words)

    def forget(self) -> None:
        """Say everything again next time: it was asked for, or the screen was wiped."""
        self._last, self._heading, self._said = None, "", []
