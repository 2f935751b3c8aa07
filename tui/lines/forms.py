"""A form: one field at a time, then a page to check the answers."""

from __future__ import annotations

from tui import commands
from tui.lines.asking import Asker, CommandUsed, action_lines, hint, text_hint
from tui.lines.choosing import Reply
from tui.lines.fields import FieldAsker
from tui.lines.long_text import LongText
from tui.lines.picking import picker_for
from tui.pages.page import Chosen, Field, FieldKind, Filled, Form, Option, Page
from tui.pages.page_in_lines import labelled

_DONE = "done"


class OneForm:
    """A page that asks for several fields that belong together."""

    def __init__(self, asker: Asker, form: Form, page: Page) -> None:
        self._asker, self._form, self._actions = asker, form, page.actions
        asker.actions = page.actions
        self._draft = asker.conversation.visit.draft
        typed = self._draft.fields
        self._typed = {f.name: typed[f.name] for f in form.fields if f.name in typed}
        if not self._typed and filled_before(form):
            self._typed = {field.name: field.value for field in form.fields}

    def lines(self) -> list[str]:
        """How many parts there are, and the page's actions as words."""
        words, n = self._asker.words, len(self._form.fields)
        begun = [] if self._typed else [words.count("{n} part.", "{n} parts, one by one.", n)]
        typing = text_hint(self._asker) if self._first() < n else []
        return [*typing, *begun, *action_lines(self._actions, words)]

    def ask(self) -> Reply:
        """Ask for each field, then whether all is right; going back asks for the one before."""
        fields = self._form.fields
        place = self._first()
        while place < len(fields):
            try:
                self._ask_field(fields[place])
            except CommandUsed as used:
                if used.id != commands.BACK or not place:
                    raise
                place -= 1
            else:
                place += 1
        return self._checked()

    def _first(self) -> int:
        """The field to begin with: where somebody was; else the last that was begun, or the first.

        A text that was kept when the program was stopped may be half of what was to be typed.
        """
        names = [field.name for field in self._form.fields]
        if self._draft.focus in names:
            return names.index(self._draft.focus)
        left = [place for place, name in enumerate(names) if name not in self._typed]
        if not left:
            return len(names)
        begun = [place for place in range(left[0]) if self._typed[names[place]]]
        return begun[-1] if begun else left[0]

    def _ask_field(self, field: Field) -> None:
        self._draft.focus = field.name
        lines = field.kind is FieldKind.LINES
        asking = LongText(self._asker, field) if lines else FieldAsker(self._asker, field)
        self._asker.say(*asking.lines())
        self._typed[field.name] = asking.ask()
        self._draft.focus = ""

    def _checked(self) -> Reply:
        while True:
            picked = self._check()
            if picked == _DONE:
                return Reply(Filled(dict(self._typed)))
            if action := next((a for a in self._actions if a.id == picked), None):
                return Reply(Chosen(action.id))
            self._change(next(f for f in self._form.fields if f.name == picked))

    def _change(self, field: Field) -> None:
        """Ask for one field anew; going back leaves it as it is."""
        try:
            self._ask_field(field)
        except CommandUsed as used:
            if used.id != commands.BACK:
                raise
            self._draft.focus = ""

    def _check(self) -> str:
        """The answers read back, and what to do with them."""
        words = self._asker.words
        self._keep_until_answered()
        self._asker.say(*hint(self._asker, words("To change an answer, type its number.")))
        answers = [Option(f.name, self._answer_line(f)) for f in self._form.fields]
        options = (Option(_DONE, self._form.done), *answers, *self._actions)
        picker = picker_for(self._asker, words("Are your answers right?"), options)
        picker.in_full = True
        self._asker.say(*picker.lines())
        return picker.pick_one().id

    def _keep_until_answered(self) -> None:
        """Come back to the check, not to the first field, after an interruption or a refusal."""
        shown = {f.name for f in self._form.fields if f.kind is not FieldKind.SECRET}
        kept = {name: text for name, text in self._typed.items() if name in shown}
        self._asker.conversation.visit.draft.fields.update(kept)

    def _answer_line(self, field: Field) -> str:
        words, text = self._asker.words, self._typed[field.name]
        if field.kind is FieldKind.SECRET or self._asker.secret:
            return labelled(_name(field), words("typed, not shown") if text else words("empty"))
        lines = "; ".join(line for line in text.split("\n") if line.strip())
        return labelled(_name(field), lines or words("empty"))


def filled_before(form: Form) -> bool:
    """Whether something stands in every field that needs it: then only the check is asked."""
    full = all(field.value or field.optional for field in form.fields)
    return full and any(field.value for field in form.fields)


def _name(field: Field) -> str:
    return (field.short or field.ask).rstrip(" .:?")
