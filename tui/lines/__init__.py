"""Line by line: the renderer for screen readers and braille, and the one that needs least.

It only ever adds lines: nothing is painted, moved or coloured. The only escape sequences sent are
those of the wipe between two voters. It needs no Textual, and works through a pipe at either end.
"""

from __future__ import annotations

import sys
from contextlib import suppress

from tui.conversation.renderer_surface import RendererSurface
from tui.lines.by_words import ByWords
from tui.lines.dialogue import Dialogue, end_of_input
from tui.lines.keys import InputEnded, ToldToStop
from tui.lines.terminal import LineTerminal, terminal_for
from tui.lines.typed_lines import left_over

__all__ = ["LineTerminal", "run", "terminal_for"]


def run(conversation: RendererSurface, terminal: LineTerminal | None = None) -> str:
    """Show a conversation until it is over, or until the other renderer is wanted.

    Without a `terminal`, standard input and output are used, whatever stands at their other ends.

    What was typed ahead is given back, for the renderer that comes next; nothing around a secret page.

    Where the input ends in the middle, what was typed is kept, that is said, and the conversation
    is over. Ctrl+C and Ctrl+D ask about leaving.
    """
    terminal = terminal or terminal_for(sys.stdin, sys.stdout)
    conversation.access.taken_over()
    conversation.instructing = ByWords()
    with terminal.held():
        try:
            Dialogue(conversation, terminal).go()
        except InputEnded as ended:
            _stop(conversation, terminal, told=isinstance(ended, ToldToStop))
        finally:
            conversation.keep_drafts()
            _wipe_if_secret(conversation, terminal)
        return left_over(terminal.lines)


def _stop(conversation: RendererSurface, terminal: LineTerminal, *, told: bool) -> None:
    conversation.keep_drafts()
    said = end_of_input(conversation, told=told)
    conversation.over = True
    _wipe_if_secret(conversation, terminal)
    terminal.say("\n".join(said))


def _wipe_if_secret(conversation: RendererSurface, terminal: LineTerminal) -> None:
    """On every way out of a secret page, before anything else is said or drawn."""
    if conversation.screens.secret:
        with suppress(InputEnded):  # the terminal is gone
            terminal.wipe()
        conversation.screens.wiped()
