"""A text of several lines: typed line by line, read back, and changed by the number of a line."""

from __future__ import annotations

from collections.abc import Collection

from tui import commands
from tui.lines.asking import Asker, CommandUsed, OwnWord, action_lines
from tui.lines.choosing import Reply
from tui.lines.fields import keep
from tui.lines.lines_written import LinesWritten
from tui.lines.picking import Picker
from tui.lines.prompts import line_prompt, number_prompt, says_all
from tui.pages.page import Field, Filled, Option, Page

END = "."
_KEEP, _CHANGE, _ADD, _REMOVE, _HEAR = "keep", "change", "add", "remove", "hear"


class LongText:
    """Asks for the lines of one field, and keeps them as a draft after each."""

    def __init__(self, asker: Asker, field: Field) -> None:
        self._asker, self.field = asker, field
        standing = asker.conversation.visit.draft.fields.get(field.name, field.value)
        self._text = LinesWritten(standing.split("\n") if standing else [])

    @property
    def now(self) -> str:
        """What stands there now."""
        return "\n".join(self._text.now)

    def lines(self) -> list[str]:
        """The question where the prompt cannot hold it, the hint, and how to end."""
        words, field = self._asker.words, self.field
        lines = [] if says_all(field.ask, line_prompt(field, words, 1)) else [field.ask]
        if field.hint:
            lines.append(field.hint)
        if self._asker.secret:
            lines.append(words("What you type is not shown."))
        if self._text.now:
            return [*lines, *read_back(self._asker, self._text.now)]
        lines.append(words("Type your text line by line. End with a full stop alone on a line."))
        return [*lines, words("You can leave this empty.")] if field.optional else lines

    def ask(self) -> str:
        """The text, once its writer is content with it."""
        if not self._text.now:
            self._add()
            self._asker.say(*read_back(self._asker, self._text.now))
        while self._text.now:
            step = self._next_step()
            if step == _KEEP:
                break
            self._take(step)
        return self.now

    def _add(self) -> None:
        ended = False
        while not ended:
            try:
                typed = self._lines_typed(len(self._text.now) + 1, own=_taking_back(self._asker))
            except OwnWord as own:
                if self._taken_back(own.word):
                    self._asker.say(*_end_of(self._asker, self._text.now))
                continue
            ended = typed[-1].strip() == END
            new = [line.rstrip() for line in typed[: -1 if ended else None]]
            self._text.become([*self._text.now, *new])
            self._keep()
        self._text.drop_blank_end()
        self._keep()

    def _taken_back(self, word: str) -> bool:
        """Undo or redo the last change. False, and said, where there is none."""
        undo, _ = _taking_back(self._asker)
        done = self._text.undo() if word == undo else self._text.redo()
        if done:
            self._keep()
        else:
            self._asker.say(self._asker.words("There is nothing to do for that here."))
        return done

    def _lines_typed(self, number: int, own: Collection[str] = ()) -> list[str]:
        """One line, or all that were pasted at once."""

        def still(typed: str) -> None:
            keep(self._asker, self.field.name, "\n".join([*self._text.now, typed]))

        prompt = line_prompt(self.field, self._asker.words, number)
        return self._asker.ask_text(prompt, still=still, own=own, several=True).split("\n")

    def _keep(self) -> None:
        keep(self._asker, self.field.name, self.now)

    def _next_step(self) -> str:
        words = self._asker.words
        steps = [
            Option(_KEEP, words("Keep it")),
            Option(_CHANGE, words("Change a line")),
            Option(_ADD, words("Add lines")),
            Option(_REMOVE, words("Take out a line")),
        ]
        if self._asker.secret:
            steps.append(Option(_HEAR, words("Read it to me, with headphones on")))
        question = words("Is your text right?")
        own = _taking_back(self._asker)
        picker = Picker(
            self._asker,
            steps,
            lambda n, extra: number_prompt(question, "", words, n),  # the words are said in help
            (*own, *(f"/{word}" for word in own)),
        )
        self._asker.say(*picker.lines())
        picked = picker.pick_one_or_word()
        return picked.removeprefix("/") if isinstance(picked, str) else picked.id

    def _take(self, step: str) -> None:
        try:
            self._do(step)
        except CommandUsed as used:
            if used.id != commands.BACK:
                raise
        self._asker.say(*read_back(self._asker, self._text.now))

    def _do(self, step: str) -> None:
        if step == _ADD:
            self._asker.say(self._asker.words("End with a full stop alone on a line."))
            self._add()
        elif step == _HEAR:
            self._asker.say(*self._text.now)
        elif step in _taking_back(self._asker):
            self._taken_back(step)
            if not self._text.now:
                self._add()
        else:
            place = _which_line(self._asker, len(self._text.now)) - 1
            self._change(place, remove=step == _REMOVE)

    def _change(self, place: int, *, remove: bool) -> None:
        typed = [] if remove else self._lines_typed(place + 1)
        text = list(self._text.now)
        text[place : place + 1] = [line.rstrip() for line in typed]
        self._text.become(text)
        self._keep()


def _which_line(asker: Asker, n: int) -> int:
    """The number of the line that is meant, of so many."""
    if n == 1:
        return 1
    words = asker.words
    lines = [Option(str(each), words("Line {n}", n=each)) for each in range(1, n + 1)]
    question = words("Which line?")
    picker = Picker(asker, lines, lambda n, extra: number_prompt(question, "", words, n, *extra))
    return int(picker.pick_one().id)


def _taking_back(asker: Asker) -> tuple[str, str]:
    """The words that undo and redo a change, in the words in force."""
    return asker.words("undo"), asker.words("redo")


def _end_of(asker: Asker, text: list[str]) -> list[str]:
    """How long the text is now, and its last line where it may be seen."""
    words, n = asker.words, len(text)
    lines = [words.count("You have written {n} line.", "You have written {n} lines.", n)]
    if text and not asker.secret:
        lines.append(words("Line {n}: {text}", n=n, text=text[-1]))
    return lines


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
        return [*self._text.lines(), *action_lines(self._actions, self._asker.words)]

    def ask(self) -> Reply:
        """Ask for the text."""
        name = self._text.field.name
        return Reply(Filled({name: self._text.ask()}))
