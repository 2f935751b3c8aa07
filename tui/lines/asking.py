"""Saying lines and asking for one, with the command words that work at every prompt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from data.words.wording import Words
from tui import commands
from tui.conversation.renderer_surface import RendererSurface
from tui.lines.heard_before import HeardBefore
from tui.lines.keys import InputEnded
from tui.lines.lines_to_voice import SaidAloud
from tui.lines.option_matching import meant, named
from tui.lines.prompts import Prompt
from tui.lines.terminal import LineTerminal
from tui.pages.page import Option

SLASH = "/"


class CommandUsed(Exception):
    """Somebody used a command in place of an answer. `id` is the command's."""

    def __init__(self, command_id: str) -> None:
        super().__init__(command_id)
        self.id = command_id


class ActionTaken(Exception):
    """Somebody took one of the page's actions while they were asked for something to be typed."""

    def __init__(self, action: Option) -> None:
        super().__init__()
        self.action = action


class OwnWord(Exception):
    """Somebody typed one of the words that the question itself offers, in place of a text."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def _no_still(text: str) -> None:
    """What stands half typed at a prompt for a number is not worth keeping."""


class Asker:
    """Talks with whoever is at the terminal, in the words in force.

    `secret`: what is typed is not shown. `whole`: it was asked for that all is said again.
    `actions`: those of the page, for prompts where text is typed. `aloud`: what of it the voice says.
    `heard`: what may be shorter now.
    """

    def __init__(self, conversation: RendererSurface, terminal: LineTerminal) -> None:
        self.conversation, self._terminal = conversation, terminal
        self.aloud = SaidAloud(conversation.voice)
        self.secret = False
        self.actions: tuple[Option, ...] = ()
        self.heard = HeardBefore()
        self._tries, self._again, self.whole = 0, False, False

    @property
    def words(self) -> Words:
        """The words in force."""
        return self.conversation.access.words

    def say(self, *lines: str) -> None:
        """Say some lines."""
        if lines:
            self.aloud.add(*lines)
            self._terminal.say("\n".join(lines))

    def refuse(self, *lines: str) -> None:
        """Say why what was typed was not taken."""
        self.say(*lines)
        self.asks_again()

    def asks_again(self) -> None:
        """The next prompt says that it is another try: a braille line shows nothing but the prompt."""
        self._again = True

    def _try(self) -> str:
        self._tries, self._again = (self._tries + 1 if self._again else 1), False
        return self.words("Try {n}:", n=self._tries) if self._tries > 1 else ""

    def say_now(self, line: str) -> None:
        """Say a line before anything is asked. Raises InputEnded."""
        self.aloud.add(line)
        self._terminal.say(line)
        self._terminal.flush()

    def ask(self, prompt: Prompt, options: Sequence[Option] = (), own: Collection[str] = ()) -> str:
        """Ask for a number or a word.

        An option's whole label, or a word of the question's `own`, goes before a command of the
        same name; after a slash it is always a command. Raises CommandUsed.
        """
        typed = self._ask(prompt, echo=not self.secret).strip()
        if typed.casefold() in own or named(typed, options):
            return typed
        if typed.startswith(SLASH):
            self._use(typed[1:])
        elif command := self.command(typed):
            raise CommandUsed(command)
        return typed

    def ask_text(
        self,
        prompt: Prompt,
        *,
        still: Callable[[str], None] = _no_still,
        unseen: bool = False,
        own: Collection[str] = (),
        several: bool = False,
    ) -> str:
        """Ask for text, and give it just as typed. `own` are words of the question after a slash.

        Two slashes at the start stand for one; an unknown word after a slash is text after one more
        Enter. `several`: what is pasted in several lines comes as one text. Nothing that is pasted
        is a command. Raises CommandUsed, ActionTaken and OwnWord.
        """
        seen = not self.secret and not unseen
        unknown = ""
        while True:
            typed = self._ask(prompt, echo=seen, still=still, several=several)
            if unknown and not typed:
                return unknown
            word = typed.strip()
            if "\n" in typed or self._terminal.lines.pasted or not word.startswith(SLASH):
                return typed
            if word.startswith(SLASH * 2):
                return typed.replace(SLASH, "", 1)
            if word[1:].casefold() in own:
                raise OwnWord(word[1:].casefold())
            self._use(word[1:])
            unknown = typed
            still(unknown)
            self.refuse(*_not_a_word(word if seen else "", self.words))

    def _ask(
        self,
        prompt: Prompt,
        *,
        echo: bool,
        still: Callable[[str], None] = _no_still,
        several: bool = False,
    ) -> str:
        self.whole = False
        line = prompt.after(self._try())
        self.aloud.ask(line)
        try:
            return self._terminal.ask(line, echo=echo, still=still, several=several)
        except InputEnded as ended:
            if ended.text:
                still(ended.text)
            raise
        finally:
            self.aloud.typed()

    def _use(self, word: str) -> None:
        """Act on a word after a slash, if it is one."""
        if command := self.command(word):
            raise CommandUsed(command)
        found = named(word, self.actions) if not word.isdecimal() else None
        actions = (found,) if found else meant(word, self.actions)
        if len(actions) == 1:
            raise ActionTaken(actions[0])

    def command(self, typed: str) -> str:
        """The id of the command that a word or a letter means; "" where it means none."""
        word = typed.casefold().strip()
        for command in commands.COMMANDS:
            if word and word in {command.letter, self.words.say(command.word).casefold()}:
                return command.id
        return ""


def _not_a_word(word: str, words: Words) -> list[str]:
    """What to do about a word that is no command; it is shown where it may be seen."""
    as_text = words("To keep it as text, press Enter: {text}", text=word)
    return [
        words(
            "There is no such word. Type {help} for the words there are.",
            help=slashed(commands.HELP, words),
        ),
        as_text if word else words("To keep it as text, press Enter."),
        words("To begin your text with {sign}, type it twice.", sign=SLASH),
    ]


def hint(asker: Asker, full: str, short: str = "") -> list[str]:
    """A hint in full once, then short; in secret always in full."""
    said = full if asker.secret else asker.heard.hint(full, short)
    return [said] if said else []


def text_hint(asker: Asker) -> list[str]:
    """What the short words of the greeting are where text is typed; said once, and never in secret."""
    words = asker.words
    used = {"help": slashed(commands.HELP, words), "back": slashed(commands.BACK, words)}
    said = words("While you type text, these words are {help} and {back}.", **used)
    return [] if asker.secret else hint(asker, said)


def slashed(command_id: str, words: Words) -> str:
    """The word of a command as it is typed where text is typed."""
    return SLASH + words.say(commands.command(command_id).word)


def action_lines(actions: Sequence[Option], words: Words) -> list[str]:
    """The page's actions, as the words that take them where text is typed."""
    return [
        words(
            "Or type {word}: {label}",
            word=SLASH + _action_word(action, actions),
            label=action.label,
        )
        for action in actions
    ]


def _action_word(action: Option, actions: Sequence[Option]) -> str:
    """The first words of an action that mean it alone, and no command."""
    taken = {command.word.text for command in commands.COMMANDS}
    parts = action.label.split()
    for n in range(1, len(parts) + 1):
        start = " ".join(parts[:n]).casefold().rstrip(" .,:!?")
        if start not in taken and meant(start, actions) == (action,):
            return start
    return action.label
