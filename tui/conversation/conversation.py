"""The conversation: the screens come through so far, and where each answer and command leads.

It knows no renderer and outlives each of them. A renderer shows `page`, and hands back an answer
(`answer`) or a command (`command`), one at a time. Once the conversation is `over`, or
`access.renderer_changed` is true, it puts the terminal back and returns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from random import Random, SystemRandom

from data.settings import TEXT_SIZES
from data.words.problems import Problem
from data.words.wording import Phrase, phrase
from tui import commands
from tui.conversation.access_commands import ADJUSTING, VOICE_OFF, adjusted
from tui.conversation.access_in_force import AccessInForce
from tui.conversation.by_keys import ByKeys
from tui.conversation.drafts import Draft, DraftKeeper, DraftsInHand, NoDrafts
from tui.conversation.instructing import Instructing, instructed, types_text, with_uses
from tui.conversation.screens_shown import ScreensShown
from tui.conversation.visits import Visit, Visits
from tui.conversation.voice_interface import NoVoice, Voice
from tui.conversation.whereabouts import where_now
from tui.pages.answering import answered
from tui.pages.fewer_answers import OTHERS, in_parts
from tui.pages.page import (
    Answer,
    Block,
    Chosen,
    Clock,
    Field,
    Filled,
    Form,
    Notice,
    Page,
    Tone,
    WentBack,
)
from tui.pages.screen import (
    Adjust,
    Aloud,
    Back,
    Do,
    Go,
    Leave,
    Next,
    Onward,
    Replace,
    Screen,
    Shown,
    Start,
    Stay,
)
from tui.pages.where import where_said

BALLOT_REFUSES = phrase("This waits until the vote is over.")

Remedy = Callable[[Problem], "Screen | None"]
"""The screen that helps with a problem, if there is one."""

Interruptions = Mapping[str, "Callable[[Conversation], Screen]"]


@dataclass
class Conversation:
    """`interruptions` makes the screen for each command that shows one; `keeper` saves drafts.

    `news` gives what has to be said since it was last asked, such as that the disk is nearly full.
    `voice` is told by the renderers what they show, and `screens` whether it was secret. `remedy` has
    the screen for a problem that somebody can be asked about on the spot; others are said on the page.
    `chance` decides where a pointer begins in a ballot. `instructing` is the renderer's own way to
    tell how commands are used.
    """

    first: Screen
    access: AccessInForce = field(default_factory=AccessInForce)
    interruptions: Interruptions = field(default_factory=dict)
    keeper: DraftKeeper = field(default_factory=NoDrafts)
    news: Callable[[], tuple[Phrase, ...]] = tuple
    voice: Voice = field(default_factory=NoVoice)
    remedy: Remedy = lambda problem: None
    over: bool = False
    chance: Random = field(default_factory=SystemRandom)
    screens: ScreensShown = field(default_factory=ScreensShown)
    instructing: Instructing = field(default_factory=ByKeys)

    def __post_init__(self) -> None:
        """Begin with the first screen."""
        self.visits = Visits()
        self.drafts = DraftsInHand(self.keeper)
        self.visits.push(_arrival(self, self.first))

    @property
    def visit(self) -> Visit:
        """The screen on top, with its draft."""
        return self.visits.top

    @property
    def page(self) -> Page:
        """The page to show now, notices first. Everything during a ballot is secret."""
        words = self.access.words
        page = self.visit.screen.page(words)
        said: tuple[Block, ...] = tuple(
            Notice(words.say(with_uses(s, self.instructing, typing=types_text(page.question))), t)
            for s, t in self.visit.notices
        )
        page = instructed(page, self.instructing, words)
        if not self.visits.in_ballot:
            most = self.instructing.most_answers(words)
            page = in_parts(page, most, self.visit.turned, words)
        where = where_now(page, self.visits, words)
        if self.visit.says_where:
            said = (*said, Clock(where_said(where, words)))  # a clock, as it tells the time
        brief = page.brief if page.brief is None else (*said, *page.brief)
        blocks = (*said, *page.blocks)
        return replace(page, blocks=blocks, brief=brief, secret=self.visits.in_ballot, where=where)

    def answer(self, answer: Answer) -> None:
        """Give an answer to the screen on top, and follow where it leads."""
        visit = self.visit
        if answer == Chosen(OTHERS):
            visit.turned, visit.draft.focus = visit.turned + 1, ""
            return
        page = visit.screen.page(self.access.words)
        visit.notices, visit.refused, visit.says_where = (), {}, False
        try:
            following = answered(page, answer)
        except Problem as problem:
            if not self.visits.in_ballot and (helping := self.remedy(problem)):
                self.keep_drafts()
                self.visits.push(_arrival(self, helping))
                return
            following = Stay(problem=problem.sentences, refused=not problem.may_pass)
        if isinstance(answer, Filled) and isinstance(following, Stay) and following.problem:
            visit.refused = answer.fields if following.refused else {}
        unfinished = isinstance(page.question, Field | Form) and not isinstance(answer, Filled)
        if not unfinished and not (isinstance(following, Stay) and following.problem):
            if not self.visits.in_ballot:
                self.drafts.forget(visit.page_name, visit.draft)
            visit.draft = Draft(focus="" if self.visits.in_ballot else visit.draft.focus)
        try:
            self._follow(following)
        except (
            Problem
        ) as problem:  # the page to come could not be made: this one stays, and says why
            helping = None if self.visits.in_ballot else self.remedy(problem)
            self._follow(Go(helping) if helping else Stay(problem=problem.sentences))
        for sentence in self.news():
            self.visit.tell(sentence, Tone.NOTE)

    def command(self, command_id: str) -> None:
        """Do one of the commands that work anywhere (tui/commands/), except `repeat`."""
        if self.visits.in_ballot and not commands.command(command_id).in_ballot:
            self.visit.notices = ((BALLOT_REFUSES, Tone.NOTE),)
        elif command_id == commands.BACK:
            self._go_back()
        elif command_id == commands.LEAVE:
            self._go_back(leaving=True)
        elif command_id == commands.WHERE:
            self.visit.says_where = True
            self.voice.say(where_said(self.page.where, self.access.words))
        elif command_id in ADJUSTING and not _tries_headphones(self, command_id):
            changes, said = adjusted(command_id, self.access.now)
            self.set_access(**changes)
            self.visit.tell_instead(said)
        elif command_id == commands.VOICE:
            self.set_access(voice=True)  # the page that tries the headphones is heard
            self._interrupt(command_id)
        elif commands.command(command_id).voice:
            if not self.access.now.voice:
                self.visit.tell_instead(VOICE_OFF)
            self.voice.command(command_id)
        else:
            self._interrupt(command_id)

    def set_access(self, **changes: object) -> None:
        """Change access settings by name: for good, or in a ballot for this voter's turn only.

        Before the first large text in a terminal, it is asked whether its letters can be read there.
        """
        changed = replace(self.access.now, **changes)  # type: ignore[arg-type]  # names checked there
        self.access.change(changed, turn_only=self.visits.in_ballot)
        if not changed.voice:
            self.voice.headphones = False
        if changed.large_text > TEXT_SIZES[0] and not (changed.lines or changed.blocks):
            self._interrupt(commands.LETTERS)

    def page_for(self, command_id: str) -> Page | None:
        """The page that a command would show now; None where it shows none."""
        makes = self.interruptions.get(command_id)
        return makes(self).page(self.access.words) if makes else None

    def typed(self, field_name: str, text: str) -> None:
        """Remember what stands in a field, as it is typed. `keep_drafts` saves it."""
        self.visit.draft.fields[field_name] = text
        if not self.visits.in_ballot:
            self.drafts.typed(self.visit.page_name, self.visit.draft)

    def keep_drafts(self) -> None:
        """Save what was typed since the last time. Renderers call this every ten seconds or less."""
        if self.visits.in_ballot:
            return
        try:
            self.drafts.keep()
        except Problem as problem:  # such as a full disk: what was typed is still in memory
            self.visit.notices = tuple((s, Tone.PROBLEM) for s in problem.sentences)

    def _follow(self, following: Next) -> None:
        was_ballot, was_turn = self.visits.in_ballot, self.visits.in_turn
        match following:
            case Stay(problem, said):
                self.visit.tell_problem(problem)
                self.visit.tell(said)
            case Adjust(access):
                self.set_access(**asdict(access))
            case Back(said):
                self.visits.pop()
                self.visit.tell(said)
            case Aloud(texts):
                self.voice.read(texts(self.access.words))
            case Do(command):
                self.visits.pop()
                self.command(command)
            case Leave():
                self.over = True
            case Go() | Replace() | Start() | Onward():
                # What takes an interruption's place is still the interruption.
                command = self.visit.command if isinstance(following, Replace) else ""
                for shown in _one_by_one(following):
                    self.visits.follow(shown, _arrival(self, shown.screen, shown.said, command))
        if (was_ballot and not self.visits.in_ballot) or (was_turn and not self.visits.in_turn):
            _end_turn(self)

    def _go_back(self, *, leaving: bool = False) -> None:
        """Go back, or ask about leaving; in a vote leaving means what going back does."""
        if leaving and not self.visits.in_ballot:
            self._interrupt(commands.LEAVE)
            return
        if leaving:
            self.visits.end_interruptions()
        self.keep_drafts()
        not_kept = self.visit.notices if self.drafts.unsaved and not self.visits.in_ballot else ()
        before = self.visit.screen.page(self.access.words)
        if before.back:
            self.answer(WentBack())
        elif self.visits.deep and not leaving:
            self.visits.pop()
        else:
            self._interrupt(commands.LEAVE)
            return
        said = self.visit.notices
        self.visit.notices = (*said, *(each for each in not_kept if each not in said))

    def _interrupt(self, command_id: str) -> None:
        """Show a command's screen on top, once; asking for it again returns from it."""
        if self.visit.command == command_id:
            self._go_back()
        elif command_id in self.interruptions:
            self.keep_drafts()
            screen = self.interruptions[command_id](self)
            self.visits.push(_arrival(self, screen, command=command_id))


def _one_by_one(following: Shown) -> tuple[Shown, ...]:
    """The screens that an answer shows, the lowest first; what is said stands on the highest."""
    if isinstance(following, Start | Replace) and following.above is not None:
        return type(following)(following.screen), Go(following.above, following.said)
    return (following,)


def _arrival(
    talk: Conversation, screen: Screen, said: Phrase | None = None, command: str = ""
) -> Visit:
    if come_to := getattr(screen, "come_to", None):  # an Arriving
        come_to()
    page = screen.page(talk.access.words)
    draft = Draft() if page.secret else talk.drafts.kept_for(page.name)
    visit = Visit(screen, page.name, page.secret, command, draft, wipe_due=page.wipe)
    visit.telling = page.secret and not page.aloud
    visit.tell(said)
    if page.wipe:
        _end_turn(talk)
    return visit


def _end_turn(talk: Conversation) -> None:
    """Somebody else's turn begins: with the meeting's settings, and nobody on headphones."""
    talk.access.end_turn()
    talk.voice.headphones = False


def _tries_headphones(talk: Conversation, command_id: str) -> bool:
    """Whether the voice is to be turned on in a ballot: then headphones are tried first."""
    wanted = command_id == commands.VOICE and talk.visits.in_ballot
    return wanted and not talk.voice.headphones
