"""A text of several lines: typed line by line, read back, and changed by the number of a line."""

from __future__ import annotations

from collections.abc import Collection

from tui import commands
from tui.lines.asking import ActionTaken, Asker, CommandUsed, OwnWord, action_lines, hint, text_hint
from tui.lines.choosing import Reply
from tui.lines.fields import keep
from tui.lines.lines_written import LinesWritten, end_of, taken_back, taking_back
from tui.lines.picking import Picker, picker_for
from tui.lines.prompts import line_prompt, number_prompt, says_all
from tui.lines.typed_text import text_typed
from tui.pages.page import Field, Filled, Option, Page

END = "."
_KEEP, _CHANGE, _ADD, _REMOVE, _HEAR = "keep", "change", "add", "remove", "hear"


class LongText:
    """Asks for the lines of one field, and keeps them as a draft after each."""

    def __init__(self, asker: Asker, field: Field) -> None:
        self._asker, self.field = asker, field
        self._draft = asker.conversation.visit.draft
        standing = self._draft.text_of(field)
        if self._draft.half:  # it is offered apart
            standing = standing.removesuffix(self._draft.half).removesuffix("\n")
        self._written = LinesWritten(standing.split("\n") if standing else [])

    @property
    def now(self) -> str:
        """What stands there now."""
        return "\n".join(self._written.now)

    def lines(self) -> list[str]:
        """The question where the prompt cannot hold it, the hint, and how to end."""
        words, field = self._asker.words, self.field
        lines = [] if says_all(field.ask, line_prompt(field, words, 1)) else [field.ask]
        if field.hint:
            lines += hint(self._asker, field.hint)
        if self._asker.secret:
            lines.append(words("What you type is not shown."))
        if self._draft.line is not None and self._written.now and not self._asker.whole:
            return [*lines, *self._last_line()]
        if self._written.now:
            return [*lines, *read_back(self._asker, self._written.now)]
        how = words("Type your text line by line. End with a full stop alone on a line.")
        lines += hint(self._asker, how, words("End with a full stop alone."))
        return [*lines, words("You can leave this empty.")] if field.optional else lines

    def _last_line(self) -> list[str]:
        """Where somebody is who comes back to a text in the middle: what they typed last."""
        words, n = self._asker.words, len(self._written.now)
        if self._asker.secret:
            return read_back(self._asker, self._written.now)
        return [words("Line {n}: {text}", n=n, text=self._written.now[-1])]

    def _begun(self) -> str:
        """What was half typed when the line was interrupted; it is offered once."""
        half, self._draft.half = self._draft.half, ""
        words = self._asker.words
        if half and not self._asker.secret:
            self._asker.say(words("You had begun: {text}", text=half))
        if half:
            self._asker.say(words("Press Enter to keep it."))
        return half

    def ask(self) -> str:
        """The text, once its writer is content with it."""
        if self._draft.line:
            self._change(self._draft.line - 1)
            self._asker.say(*read_back(self._asker, self._written.now))
        elif self._draft.line == 0 or not self._written.now:
            self._add()
            self._asker.say(*read_back(self._asker, self._written.now))
        while self._written.now:
            step = next_step(self._asker)
            if step == _KEEP:
                break
            self._take(step)
        return self.now

    def _add(self) -> None:
        """Lines are added until a full stop, or nothing at all twice."""
        self._draft.line = 0
        ended = False
        while not ended:
            try:
                typed = self._lines_typed(len(self._written.now) + 1, own=taking_back(self._asker))
            except OwnWord as own:
                if taken_back(self._asker, self._written, own.word):
                    self._keep()
                    self._asker.say(*end_of(self._asker, self._written.now))
                continue
            nothing = typed == [""]
            ended = typed[-1].strip() == END or (nothing and self._written.now[-1:] == [""])
            new = [line.rstrip() for line in typed[: -1 if ended else None]]
            self._written.become([*self._written.now, *new])
            self._keep()
            if nothing and not ended:
                words = self._asker.words
                self._asker.say(words("To end, press Enter once more, or type a full stop alone."))
        self._draft.line = None
        self._written.drop_blank_end()
        self._keep()

    def _lines_typed(self, number: int, own: Collection[str] = ()) -> list[str]:
        """One line, or all that were pasted at once. Raises CommandUsed; the draft has its number."""

        def still(typed: str) -> None:
            self._draft.half = typed
            keep(self._asker, self.field.name, "\n".join([*self._written.now, typed]))

        begun = self._begun()
        prompt = line_prompt(self.field, self._asker.words, number)
        kind = self.field.kind
        try:
            typed = text_typed(self._asker, prompt, kind, still=still, own=own, several=True)
        except (CommandUsed, ActionTaken, OwnWord):
            self._draft.half = ""
            self._keep()  # the word itself is no part of the text
            raise
        self._draft.half = ""
        return (typed or begun).split("\n")

    def _keep(self) -> None:
        keep(self._asker, self.field.name, self.now)

    def _take(self, step: str) -> None:
        try:
            self._do(step)
        except CommandUsed as used:
            if used.id != commands.BACK:
                raise
            self._draft.line = None
        self._asker.say(*read_back(self._asker, self._written.now))

    def _do(self, step: str) -> None:
        if step == _ADD:
            self._asker.say(self._asker.words("End with a full stop alone on a line."))
            self._add()
        elif step == _HEAR:
            self._asker.say(*self._written.now)
        elif step in taking_back(self._asker):
            taken_back(self._asker, self._written, step)
            self._keep()
            if not self._written.now:
                self._add()
        elif step == _CHANGE:
            self._change(which_line(self._asker, len(self._written.now)) - 1)
        else:
            place = which_line(self._asker, len(self._written.now)) - 1
            self._written.become([*self._written.now[:place], *self._written.now[place + 1 :]])
            self._keep()

    def _change(self, place: int) -> None:
        """Ask for one line anew."""
        self._draft.line = place + 1
        typed = [line.rstrip() for line in self._lines_typed(place + 1)]
        self._written.become([*self._written.now[:place], *typed, *self._written.now[place + 1 :]])
        self._draft.line = None
        self._keep()


def next_step(asker: Asker) -> str:
    """What is to be done with the text that was read back."""
    words = asker.words
    steps = [
        Option(_KEEP, words("Keep it")),
        Option(_CHANGE, words("Change a line")),
        Option(_ADD, words("Add lines")),
        Option(_REMOVE, words("Take out a line")),
    ]
    if asker.secret:
        steps.append(Option(_HEAR, words("Read it to me, with headphones on")))
    question = words("Is your text right?")
    own = taking_back(asker)
    picker = Picker(
        asker,
        steps,
        lambda n, extra: number_prompt(question, "", words, n),  # the words are said in help
        (*own, *(f"/{word}" for word in own)),
    )
    asker.say(*picker.lines())
    picked = picker.pick_one_or_word()
    return picked.removeprefix("/") if isinstance(picked, str) else picked.id


def which_line(asker: Asker, lines_there: int) -> int:
    """The number of the line that is meant."""
    if lines_there == 1:
        return 1
    words = asker.words
    lines = [Option(str(n), words("Line {n}", n=n)) for n in range(1, lines_there + 1)]
    return int(picker_for(asker, words("Which line?"), lines).pick_one().id)


def read_back(asker: Asker, text: list[str]) -> list[str]:
    """The text with the numbers of its lines; in secret only how many there are."""
    words, n = asker.words, len(text)
    if asker.secret:
        return [words.count("You have written {n} line.", "You have written {n} lines.", n)]
    return [
        words.count("You have written {n} line:", "You have written {n} lines:", n),
        *(words("Line {n}: {text}", n=number, text=line) for number, line in enumerate(text, 1)),
    ]


class OneLongText:
    """A page that asks for one text of several lines."""

    def __init__(self, asker: Asker, field: Field, page: Page) -> None:
        self._asker, self._text, self._actions = asker, LongText(asker, field), page.actions
        asker.actions = page.actions

    def lines(self) -> list[str]:
        """What is said before the first line, and the page's actions as words."""
        actions = action_lines(self._actions, self._asker.words)
        return [*text_hint(self._asker), *self._text.lines(), *actions]

    def ask(self) -> Reply:
        """Ask for the text."""
        name = self._text.field.name
        return Reply(Filled({name: self._text.ask()}))
