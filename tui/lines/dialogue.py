"""The dialogue: says each page once, asks its question, and hands the answer on."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from threading import Timer

from tui import commands
from tui.conversation.renderer_surface import RendererSurface, tell_troubles
from tui.lines.already_said import LastSaid, ToSay
from tui.lines.asking import ActionTaken, Asker, CommandUsed
from tui.lines.choosing import Questioner, Reply, noted
from tui.lines.guard import BroughtBack
from tui.lines.keys import EndPressed, InputEnded
from tui.lines.question_dispatch import questioner
from tui.lines.terminal import LineTerminal
from tui.pages.page import Chosen, GoOn, Page
from tui.pages.page_in_lines import page_lines
from tui.pages.where import where_said
from tui.terminal.key_rest import rest_for

LONG_SECONDS = 1.0  # what takes longer is told, so that nobody wonders whether a key was heard


class Dialogue:
    """One conversation in lines, until it is over or the other renderer is wanted."""

    def __init__(self, conversation: RendererSurface, terminal: LineTerminal) -> None:
        self._conversation, self._terminal = conversation, terminal
        self._asker = Asker(conversation, terminal)
        self._last = LastSaid(self._asker.heard)
        self._was_secret = self._acted = False
        self._confirmed = ""

    def go(self) -> None:
        """Talk. Raises InputEnded where nobody types any more."""
        if self._conversation.visit.wipe_due:
            self._wipe()
        self._asker.say(*self._greeting())
        while not (self._conversation.over or self._conversation.access.renderer_changed):
            self._turn()

    def _greeting(self) -> Iterator[str]:
        words = self._asker.words
        yield words("Line by line. Answer with a number, or first words.")
        yield words("? is help, r repeats, b goes back, q leaves.")

    def _turn(self) -> None:
        page = self._arrive()
        if self._acted:
            weighs = isinstance(page.question, GoOn) and page.question.weighs
            wanted = self._conversation.access.now.key_rest
            self._terminal.enter_rests = rest_for(wanted, harms=weighs)
        self._acted = False
        question = questioner(self._asker, page)
        came_here = self._last.is_new(self._conversation.visit)
        lines, whole = question.lines(), self._asker.whole
        said = self._last.to_say(self._conversation, page, lines, whole=whole)
        confirmed = [ToSay(line) for line in self._confirmation()]
        say_page([*confirmed, *said], self._asker, self._terminal)
        if self._last.told_problem and not came_here:
            self._asker.asks_again()
        reply = self._reply(question)
        self._acted = True
        if reply is not None:
            self._answer(reply)

    def _arrive(self) -> Page:
        """The page to say now. Around secret pages, what was typed ahead is thrown away."""
        tell_troubles(self._conversation)
        page, visit = self._conversation.page, self._conversation.visit
        self._conversation.voice.at(page, visit)
        if self._last.is_new(visit) and (page.secret or self._was_secret):
            self._terminal.forget_typed()
        if visit.wipe_due or self._shows_after_secret(page):
            self._wipe()
        self._conversation.screens.shows(secret=page.secret)
        self._was_secret = self._asker.secret = self._terminal.secret = page.secret
        self._asker.aloud.telling = page.secret and not page.aloud
        self._asker.actions = page.actions
        self._asker.heard.page_kind = page.name.partition("/")[0]
        return page

    def _shows_after_secret(self, page: Page) -> bool:
        """Whether the room will see this page where something secret may still stand."""
        return self._conversation.screens.secret and not page.secret

    def _confirmation(self) -> list[str]:
        """The last answer in words, unless the page that follows says it anyway."""
        confirmed, self._confirmed = self._confirmed, ""
        return [confirmed] if confirmed and not self._last.says(confirmed) else []

    def _wipe(self) -> None:
        secret = self._conversation.page.secret or self._conversation.screens.secret
        self._terminal.wipe(of_a_vote=secret)
        self._confirmed = ""
        self._conversation.screens.wiped()
        self._conversation.visit.wipe_due = False
        self._asker.aloud.forget()
        self._last.forget()

    def _reply(self, question: Questioner) -> Reply | None:
        """The answer, or None where a command was used in place of one that may change the page."""
        try:
            while True:
                try:
                    return question.ask()
                except CommandUsed as used:
                    if used.id != commands.WHERE:
                        raise
                    self._asker.say(where_said(self._conversation.page.where, self._asker.words))
        except ActionTaken as taken:
            return Reply(Chosen(taken.action.id), noted(self._asker, taken.action.label))
        except CommandUsed as used:
            self._command(used.id)
        except KeyboardInterrupt:
            self._command(commands.LEAVE)
        except EndPressed:
            self._command(commands.LEAVE)  # nothing ends unasked
        except BroughtBack:
            self._wipe()
        return None

    def _command(self, command_id: str) -> None:
        if command_id == commands.REPEAT:
            self._last.forget()
            self._asker.heard.forget()
            self._asker.whole = True
            return
        if commands.command(command_id).voice:
            self._asker.aloud.goes_on()
        visit, notices = self._conversation.visit, self._conversation.visit.notices
        words = self._asker.words
        with self._telling_long_work():
            self._conversation.command(command_id)
        same = visit is self._conversation.visit and notices is visit.notices
        changed = self._conversation.over or self._conversation.access.renderer_changed
        worked = commands.command(command_id).voice
        if same and not (changed or worked) and words == self._asker.words:
            self._asker.refuse(words("There is nothing to do for that here."))

    def _answer(self, reply: Reply) -> None:
        with self._telling_long_work():
            self._conversation.answer(reply.answer)
        self._confirmed = reply.said
        if self._conversation.over or self._conversation.access.renderer_changed:
            self._asker.say(*([reply.said] if reply.said else []))

    @contextlib.contextmanager
    def _telling_long_work(self) -> Iterator[None]:
        """Say that it takes a moment where it takes long enough to wonder, and when it is over.

        What was done, and whether it could be, is said by the page alone.
        """
        told = []

        def tell() -> None:
            told.append(True)
            with contextlib.suppress(InputEnded):
                self._asker.say_now(self._asker.words("This takes a moment."))

        timer = Timer(LONG_SECONDS, tell)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
        if told:
            self._asker.say_now(self._asker.words("We go on."))


def say_page(page: Sequence[ToSay], asker: Asker, terminal: LineTerminal) -> None:
    """Say the lines of a page; the voice says those that wait after the prompt."""
    if page:
        asker.aloud.add(*(said.line for said in page if not said.waits))
        asker.aloud.add_rest(asker.words, *(said.line for said in page if said.waits))
        terminal.say("\n".join(said.line for said in page))


def end_of_input(conversation: RendererSurface, *, told: bool) -> list[str]:
    """What to say where nobody types any more: what is kept, as leaving says it, and what is not.

    `told`: the system told the program to stop.
    """
    words = conversation.access.words
    said = [
        words("The computer told the program to stop, so it stops here.")
        if told
        else words("The input has ended, so the program stops here.")
    ]
    if leaving := conversation.page_for(commands.LEAVE):
        said += page_lines(leaving, words)
    if conversation.page.secret:
        said.append(words("What was in secret is gone."))
    return said
