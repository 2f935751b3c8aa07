"""One thing to be typed on one line."""

from __future__ import annotations

from data.words.numbers import MOST_DIGITS, read_number
from tui.lines.asking import ActionTaken, Asker, CommandUsed, OwnWord, action_lines, hint, text_hint
from tui.lines.choosing import Reply
from tui.lines.prompts import says_all, text_prompt
from tui.lines.typed_text import text_typed
from tui.pages.page import Field, FieldKind, Filled, Notice, Page
from tui.pages.page_in_lines import notice_lines


class FieldAsker:
    """Asks for the text of one field, whatever its kind but LINES. Drafts are kept as it is typed.

    `alone`: it is all that its page asks, so that Enter alone would give a refused answer again.
    """

    def __init__(self, asker: Asker, field: Field, *, alone: bool = False) -> None:
        self._asker, self.field, self._alone = asker, field, alone
        self._unseen = field.kind is FieldKind.SECRET
        self._prompt = text_prompt(field.ask, field.short)

    @property
    def now(self) -> str:
        """What stands there now."""
        return self._asker.conversation.visit.draft.text_of(self.field)

    @property
    def refused(self) -> bool:
        """Whether what stands there was refused, so that it is not offered again."""
        refused = self._asker.conversation.visit.refused
        return bool(self.now) and refused.get(self.field.name) == self.now

    def lines(self) -> list[str]:
        """The question where the prompt cannot hold it, the hint, and what stands there now."""
        words, field = self._asker.words, self.field
        lines = [] if says_all(field.ask, self._prompt) else [field.ask]
        if field.hint:
            lines += hint(self._asker, field.hint)
        if self._unseen or self._asker.secret:
            lines.append(words("What you type is not shown."))
        return [*lines, *self._standing()]

    def _standing(self) -> list[str]:
        words = self._asker.words
        if self.now and not (self._unseen or self.refused):
            lines = [] if self._asker.secret else [words("It says now: {text}", text=self.now)]
            lines.append(words("Press Enter to keep it."))
            if self.field.optional:
                lines.append(words("Or type {word} to leave it empty.", word="/" + words("empty")))
            return lines
        return [words("You can leave this empty.")] if self.field.optional else []

    def ask(self) -> str:
        """The text as typed; Enter alone keeps what stands there."""
        before = self.now
        standing = "" if self._unseen or (self._alone and self.refused) else before
        own = {self._asker.words("empty")} if self.field.optional else set()
        try:
            typed = self._typed(own)
        except (CommandUsed, ActionTaken):
            if self.now != before:  # the word itself is no part of the text
                self._keep(before)
            raise
        except OwnWord:
            text = ""
        else:
            text = self._on_one_line(typed) or standing
        self._keep(text)
        return text

    def _on_one_line(self, typed: str) -> str:
        """What was pasted in several lines, where one is wanted; said, as it is not what was pasted."""
        if "\n" not in typed or self.field.several:
            return typed
        text = " ".join(typed.split("\n"))
        self._asker.say(self._asker.words("It says now: {text}", text=text))
        return text

    def _typed(self, own: set[str]) -> str:
        """What is typed; in place of a number nothing else is taken."""
        kind, words = self.field.kind, self._asker.words
        while True:
            typed = text_typed(
                self._asker,
                self._prompt,
                kind,
                still=self._keep,
                own=own,
                several=kind is FieldKind.LINE,
            )
            empty = not typed.strip() or typed.startswith("/")
            number = empty or read_number(typed, 0, 10**MOST_DIGITS) is not None
            if kind is not FieldKind.NUMBER or number:
                return typed
            self._asker.refuse(words("That is not a number. Please type it in digits, such as 5."))

    def _keep(self, text: str) -> None:
        """Keep a draft, but never of a passphrase."""
        if not self._unseen:
            keep(self._asker, self.field.name, text)


def keep(asker: Asker, name: str, text: str) -> None:
    """Keep what stands in a field, so that a dead battery costs little."""
    visit = asker.conversation.visit
    told = visit.notices
    asker.conversation.typed(name, text)
    asker.conversation.keep_drafts()
    if visit.notices != told:  # it could not be saved; what was typed is still here
        notices = (Notice(asker.words.say(said), tone) for said, tone in visit.notices)
        asker.say(*notice_lines(notices, asker.words))


class OneField:
    """A page that asks for one line of text."""

    def __init__(self, asker: Asker, field: Field, page: Page) -> None:
        self._asker, self._actions = asker, page.actions
        self._field = FieldAsker(asker, field, alone=True)
        asker.actions = page.actions

    def lines(self) -> list[str]:
        """What is said before the prompt, and the page's actions as words."""
        actions = action_lines(self._actions, self._asker.words)
        return [*text_hint(self._asker), *self._field.lines(), *actions]

    def ask(self) -> Reply:
        """Ask for the text."""
        return Reply(Filled({self._field.field.name: self._field.ask()}))
