"""The conversation: the screens come through so far, and where each answer and command leads.

It knows no renderer and outlives each of them. A renderer shows `page`, and hands back an answer
(`answer`) or a command (`command`), one at a time. Once the conversation is `over`, or
`access.renderer_changed` is true, it puts the terminal back and returns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from data.problems import Problem
from data.settings import TEXT_SIZES
from data.wording import Phrase, phrase
from tui import commands
from tui.access import AccessInForce
from tui.drafts import Draft, DraftKeeper, NoDrafts
from tui.page import Answer, Block, Chosen, Field, Form, Notice, Page, Tone
from tui.screen import Adjust, Back, Do, Go, Leave, Next, Onward, Replace, Screen, Start, Stay
from tui.visits import Visit, Visits

def stepped_size(size: int, by: int) -> int:
    """The next larger or smaller size of text, as far as there is one."""
    return TEXT_SIZES[min(max(0, TEXT_SIZES.index(size) + by), len(TEXT_SIZES) - 1)]


def size_said(size: int) -> Phrase:
    """What a size of text means where nothing is drawn."""
    if size == TEXT_SIZES[0]:
        return phrase("The drawn screen has text of the usual size now.")
    return phrase("The drawn screen has large text now: {n} rows to a line.", n=size)


BALLOT_REFUSES = phrase("This waits until the vote is over.")

Interruptions = Mapping[str, "Callable[[Conversation], Screen]"]


@dataclass
class Conversation:
    """`interruptions` makes the screen for each command that shows one; `keeper` saves drafts."""

    first: Screen
    access: AccessInForce = field(default_factory=AccessInForce)
    interruptions: Interruptions = field(default_factory=dict)
    keeper: DraftKeeper = field(default_factory=NoDrafts)
    over: bool = False

    def __post_init__(self) -> None:
        """Begin with the first screen."""
        self._visits = Visits()
        self._unsaved = False
        self._visits.push(self._arrival(self.first))

    @property
    def visit(self) -> Visit:
        """The screen on top, with its draft."""
        return self._visits.top

    @property
    def page(self) -> Page:
        """The page to show now, notices first. Everything during a ballot is secret."""
        words = self.access.words
        page = self.visit.screen.page(words)
        said: tuple[Block, ...] = tuple(Notice(words.say(s), t) for s, t in self.visit.notices)
        return replace(page, blocks=(*said, *page.blocks), secret=self._visits.in_ballot)

    @property
    def in_ballot(self) -> bool:
        """Whether a secret page is shown, or lies below an interruption."""
        return self._visits.in_ballot

    def answer(self, answer: Answer) -> None:
        """Give an answer to the screen on top, and follow where it leads."""
        visit = self.visit
        question = visit.screen.page(self.access.words).question
        visit.notices = ()
        try:
            following = visit.screen.answer(answer)
        except Problem as problem:
            following = Stay(problem=problem.sentences)
        unfinished = isinstance(answer, Chosen) and isinstance(question, Field | Form)
        if not unfinished and not (isinstance(following, Stay) and following.problem):
            self._forget_draft(visit)
        self._follow(following)

    def command(self, command_id: str) -> None:
        """Do one of the commands that work anywhere (tui/commands.py), except `repeat`."""
        if self._visits.in_ballot and not commands.command(command_id).in_ballot:
            self.visit.notices = ((BALLOT_REFUSES, Tone.NOTE),)
        elif command_id == commands.BACK:
            self._go_back()
        elif command_id == commands.LEAVE:
            self._leave()
        elif command_id == commands.LINES:
            self.set_access(lines=not self.access.now.lines)
        elif command_id in (commands.LARGER, commands.SMALLER):
            self._change_size(1 if command_id == commands.LARGER else -1)
        elif command_id == commands.PLAIN:
            self.set_access(plain=not self.access.now.plain)
        else:
            self._interrupt(command_id)

    def set_access(self, **changes: object) -> None:
        """Change access settings by name: for good, or in a ballot for this voter's turn only."""
        changed = replace(self.access.now, **changes)  # type: ignore[arg-type]  # names checked there
        self.access.change(changed, turn_only=self._visits.in_ballot)

    def _change_size(self, by: int) -> None:
        """Larger or smaller text. Lines have no size of their own: there it is said."""
        size = stepped_size(self.access.now.large_text, by)
        self.set_access(large_text=size)
        if self.access.now.lines:
            self.visit.notices = ((size_said(size), Tone.NOTE),)
        self.ask_about_letters()

    def ask_about_letters(self) -> None:
        """Before the first large text in a terminal, ask whether its letters can be read there."""
        now = self.access.now
        if now.large_text > 1 and not now.blocks and not now.lines:
            self._interrupt(commands.LETTERS)

    def typed(self, field_name: str, text: str) -> None:
        """Remember what stands in a field, as it is typed. `keep_drafts` saves it."""
        self.visit.draft.fields[field_name] = text
        self._unsaved = True

    def keep_drafts(self) -> None:
        """Save what was typed since the last time. Renderers call this every ten seconds or less."""
        unsaved, self._unsaved = self._unsaved, False  # first: more may be typed while it saves
        if unsaved and not self._visits.in_ballot:
            try:
                self.keeper.keep_draft(self.visit.page_name, dict(self.visit.draft.fields))
            except Problem as problem:  # such as a full disk: what was typed is still on the page
                self.visit.notices = tuple((s, Tone.PROBLEM) for s in problem.sentences)

    def _arrival(self, screen: Screen, said: Phrase | None = None, command: str = "") -> Visit:
        page = screen.page(self.access.words)
        visit = Visit(screen, page.name, page.secret, command)
        if not page.secret:
            visit.draft.fields.update(self.keeper.drafts().get(page.name, {}))
        visit.tell(said)
        if page.wipe:
            self.access.end_turn()
        return visit

    def _forget_draft(self, visit: Visit) -> None:
        """Forget what was typed: it is answered. Where the person was stays, but in a ballot."""
        typed = bool(visit.draft.fields)
        visit.draft = Draft(focus="" if self._visits.in_ballot else visit.draft.focus)
        self._unsaved = False
        if typed and not self._visits.in_ballot:
            self.keeper.drop_draft(visit.page_name)

    def _follow(self, following: Next) -> None:
        was_ballot = self._visits.in_ballot
        match following:
            case Stay(problem, said):
                for sentence in problem:
                    self.visit.tell(sentence, Tone.PROBLEM)
                self.visit.tell(said)
            case Adjust(access):
                self.access.change(access, turn_only=was_ballot)
            case Go(screen, said):
                self._visits.push(self._arrival(screen, said))
            case Replace(screen, said):
                self._visits.replace(self._arrival(screen, said))
            case Start(screen, said):
                self._visits.restart(self._arrival(screen, said))
            case Onward(screen, said):
                self._visits.onward(self._arrival(screen, said))
            case Back(said):
                self._visits.pop()
                self.visit.tell(said)
            case Do(command):
                self._visits.pop()
                self.command(command)
            case Leave():
                self.over = True
        if was_ballot and not self._visits.in_ballot:
            self.access.end_turn()

    def _back_option(self) -> str:
        return self.visit.screen.page(self.access.words).back

    def _go_back(self) -> None:
        if option := self._back_option():
            self.answer(Chosen(option))
        elif self._visits.deep:
            self.keep_drafts()
            self._visits.pop()
        else:
            self._interrupt(commands.LEAVE)

    def _leave(self) -> None:
        """Ask about leaving; on a page that gives going back a meaning (a ballot), that is asked."""
        if self._visits.in_ballot:
            self._visits.end_interruptions()
        if option := self._back_option():
            self.answer(Chosen(option))
        else:
            self._interrupt(commands.LEAVE)

    def _interrupt(self, command_id: str) -> None:
        """Show a command's screen on top, once; asking for it again returns from it."""
        if self.visit.command == command_id:
            self._go_back()
        elif command_id in self.interruptions:
            self.keep_drafts()
            screen = self.interruptions[command_id](self)
            self._visits.push(self._arrival(screen, command=command_id))
