"""One thing to be typed on one line."""

from __future__ import annotations

from tui.lines.asking import Asker, OwnWord, action_lines
from tui.lines.choosing import Reply
from tui.lines.prompts import says_all, text_prompt
from tui.pages.page import Field, FieldKind, Filled, Notice, Page
from tui.pages.page_in_lines import notice_lines


class FieldAsker:
    """Asks for the text of one field, whatever its kind but LINES. Drafts are kept as it is typed."""

    def __init__(self, asker: Asker, field: Field) -> None:
        self._asker, self.field = asker, field
        self._unseen = field.kind is FieldKind.SECRET
        self._prompt = text_prompt(field.ask, field.short)

    @property
    def now(self) -> str:
        """What stands there now."""
        fields = self._asker.conversation.visit.draft.fields
        return fields.get(self.field.name, self.field.value)

    def lines(self) -> list[str]:
        """The question where the prompt cannot hold it, the hint, and what stands there now."""
        words, field = self._asker.words, self.field
        lines = [] if says_all(field.ask, self._prompt) else [field.ask]
        if field.hint:
            lines.append(field.hint)
        if self._unseen or self._asker.secret:
            lines.append(words("What you type is not shown."))
        return [*lines, *self._standing()]

    def _standing(self) -> list[str]:
        words = self._asker.words
        if self.now and not self._unseen:
            lines = [] if self._asker.secret else [words("It says now: {text}", text=self.now)]
            lines.append(words("Press Enter to keep it."))
            if self.field.optional:
                lines.append(words("Or type {word} to leave it empty.", word="/" + words("empty")))
            return lines
        return [words("You can leave this empty.")] if self.field.optional else []

    def ask(self) -> str:
        """The text as typed; Enter alone keeps what stands there."""
        standing = "" if self._unseen else self.now
        own = {self._asker.words("empty")} if self.field.optional else set()
        several = self.field.kind is FieldKind.LINE
        try:
            typed = self._asker.ask_text(
                self._prompt, still=self._keep, unseen=self._unseen, own=own, several=several
            )
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
        self._asker, self._field, self._actions = asker, FieldAsker(asker, field), page.actions
        asker.actions = page.actions

    def lines(self) -> list[str]:
        """What is said before the prompt, and the page's actions as words."""
        return [*self._field.lines(), *action_lines(self._actions, self._asker.words)]

    def ask(self) -> Reply:
        """Ask for the text."""
        return Reply(Filled({self._field.field.name: self._field.ask()}))
