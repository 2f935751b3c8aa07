"""Votes in a person's own terminal (tmux, bash): the steps, and what may stand on its screens after them."""

from __future__ import annotations

from tests.fixtures.voting_folder import OPTIONS, QUESTION
from tests.terminal.vote.tmux_bash import F6, TmuxBash
from tui.terminal.key_rest import BEFORE_IT_REPEATS

LINES, DRAWN = "ready? Enter, or 1 to 2:", "F4 What is kept?"
TELLING = (
    *OPTIONS,
    "Your choice",
    "chosen",
    "Choice noted",
    "I'd rather not say",
    "Your secret vote",
)


def unlocks(terminal: TmuxBash, passphrase: str) -> None:
    if passphrase:
        terminal.until("Passphrase?")
        terminal.settle()
        terminal.type(passphrase)


def opens_drawn(terminal: TmuxBash, passphrase: str = "") -> None:
    terminal.starts()
    unlocks(terminal, passphrase)
    terminal.until("Start the vote")
    terminal.settle()
    steps = (
        ("1", "Does everybody understand"),
        ("1", "How many people vote?"),
        ("Enter", "Are these the rules?"),
        ("1", "Yes, open the vote"),
        ("1", "0 of 5 have voted"),
    )
    for key, shown in steps:
        terminal.press(key)
        terminal.until(shown)
        terminal.settle(BEFORE_IT_REPEATS + 0.2)


def opens_in_lines(terminal: TmuxBash, passphrase: str = "") -> None:
    terminal.starts("--screen-reader")
    unlocks(terminal, passphrase)
    steps = (
        ("What now? 1 to 8:", "1"),
        ("Does everybody understand? 1 to 4:", "1"),
        ("How many people vote?", "5"),
        ("Are these the rules? 1 to 5:", "1"),
        ("Clear to everybody? 1 to 4:", "1"),
    )
    for prompt, typed in steps:
        terminal.until(prompt)
        terminal.settle()
        terminal.type(typed)
    terminal.until("Next voter: ready?")
    terminal.settle()


def marks_drawn(terminal: TmuxBash, number: int) -> None:
    terminal.press("Enter")
    terminal.until("Cast my vote")
    terminal.settle()
    terminal.press(str(number))
    terminal.until("chosen")
    terminal.settle()


def hears_in_lines(terminal: TmuxBash) -> None:
    """Asks what was marked."""
    terminal.until("Cast my vote? 1 to 3:")
    terminal.settle()
    terminal.type("3")
    terminal.until("Your choice: Quagga treatment")
    terminal.settle()


def marks_in_lines(terminal: TmuxBash, number: int) -> None:
    terminal.press("Enter")
    terminal.until(f"{QUESTION} 1 to 4:")
    terminal.settle()
    terminal.type(str(number))


def nothing_tells(terminal: TmuxBash) -> None:
    """On no screen, and nowhere in the scrollback, is anything of a ballot."""
    terminal.settle()
    for place in ("shown", "behind", "scrolled"):
        text = getattr(terminal, place)
        found = [words for words in TELLING if words in text]
        assert not found, f"{found} on what is {place}:\n{text}"


def nothing_comes_back(terminal: TmuxBash) -> None:
    """Nor when the next voter changes over from drawn to lines or the other way, and back."""
    nothing_tells(terminal)
    for drawn in (terminal.alternate_in_front, not terminal.alternate_in_front):
        if drawn:
            terminal.press(F6)
        else:
            terminal.type("/screen")
        terminal.until(LINES if drawn else DRAWN)
        nothing_tells(terminal)
