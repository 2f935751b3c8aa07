"""Help: how this page is answered, and the commands that work anywhere, in parts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.words.glossary import GLOSSARY
from data.words.wording import Words
from tui import commands
from tui.commands import COMMANDS
from tui.commands.voice_commands import VOICE_COMMANDS
from tui.pages.instructions import CommandList, HowToAnswer
from tui.pages.page import (
    Block,
    Choice,
    Fact,
    Facts,
    GoOn,
    Option,
    Page,
    Sentence,
)
from tui.pages.screen import Back, Do, Next, Replace

FIRST = (
    *(commands.RULES, commands.PAUSE, commands.KEPT),
    *(commands.BACK, commands.REPEAT, commands.WHERE),
)
VOICED = (commands.VOICE, *(command.id for command in VOICE_COMMANDS))


def _part(number: int) -> tuple[str, ...]:
    """The ids of the commands that this part of the help tells of: the most needed come first."""
    others = tuple(c.id for c in COMMANDS if c.id not in {*FIRST, *VOICED})
    return (FIRST, others, VOICED)[number]


LAST = 2


@frozen
class Help:
    """`below` is the page it was asked for on, and `glossary` words of it whose meaning is given.

    `in_ballot`: only what a vote allows is told. `part`: 0 is about this page, 1 and 2 about more.
    """

    below: Page
    in_ballot: bool = False
    glossary: tuple[str, ...] = ()
    part: int = 0

    def page(self, words: Words) -> Page:
        """This page first, then what works anywhere, a few things at a time."""
        name = "anywhere.help" + (f"/{self.part}" if self.part else "")
        more = Option("more", words("More help"), self._more)
        return Page(
            name=name,
            heading=words("More help") if self.part else words("Help"),
            blocks=(
                *(() if self.part else self._about_this_page(words)),
                CommandList(
                    tuple(id_ for id_ in _part(self.part) if self._works(id_)),
                    caption=words("What you can do anywhere"),
                ),
            ),
            question=GoOn(words("Help read. Go back?"), words("Back to where I was"), Back),
            actions=() if self.part == LAST else (more,),
        )

    def _about_this_page(self, words: Words) -> tuple[Block, ...]:
        """How it is answered, and what its harder words mean."""
        facts = tuple(Fact(word, words.say(GLOSSARY[word])) for word in self.glossary)
        return (
            HowToAnswer(self.below.question, self.below.actions),
            Sentence(words("Nothing here runs out of time. You can always go back.")),
            *((Facts(facts),) if facts else ()),
        )

    def _works(self, command_id: str) -> bool:
        return not self.in_ballot or commands.command(command_id).in_ballot

    def _more(self) -> Next:
        return Replace(replace(self, part=self.part + 1))


_MOST_WANTED = {commands.HELP, commands.BACK, commands.PAUSE, commands.RULES, commands.LARGER}


@frozen
class Everything:
    """Every command as an option, for people who would rather choose than press keys."""

    def page(self, words: Words) -> Page:
        """The way back, and all commands but this one, the most wanted first, each with its sentence."""
        shown = [c for c in COMMANDS if c.id != commands.MORE and not c.lines_only]
        shown.sort(key=lambda c: c.id not in _MOST_WANTED)
        options = (
            Option("stay", words("Back to where I was"), Back),
            *(
                Option(c.id, words.say(c.name), partial(Do, c.id), hint=words.say(c.sentence))
                for c in shown
            ),
        )
        return Page(
            name="anywhere.more",
            heading=words("Everything you can do"),
            question=Choice(words("What would you like to do?"), options),
        )
