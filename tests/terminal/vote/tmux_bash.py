"""A person's own terminal: tmux with bash in it, as most people start the program, and its every screen."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from tests.fixtures.voting_folder import VoteRoom
from tui.terminal.key_rest import AFTER_HAND_OVER

SECONDS = 60.0
PROMPT = "bash-prompt$"
F6, F12 = "F6", "F12"


def missing() -> bool:
    """Whether tmux or bash is not installed here."""
    return not (shutil.which("tmux") and shutil.which("bash"))


class TmuxBash:
    """One window of a tmux server of our own. Keys have the names that tmux gives them."""

    def __init__(self, room: VoteRoom, columns: int = 80, rows: int = 24) -> None:
        self.room = room
        self._socket = str(Path(room.base) / "tmux")
        size = ("-x", str(columns), "-y", str(rows))
        shell = f"exec env PS1='{PROMPT} ' bash --norc --noprofile -i"
        self._tmux("new-session", "-d", *size, shell, environment=_environment(room))
        self._tmux("set", "-g", "history-limit", "5000")
        self.until(PROMPT)

    def _tmux(self, *words: str, environment: dict[str, str] | None = None) -> str:
        command = ["tmux", "-f", "/dev/null", "-S", self._socket, *words]
        environment = environment or dict(os.environ)
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        return done.stdout

    # ---- what somebody does ----

    def press(self, *keys: str) -> None:
        """Press keys, by tmux's names for them (Enter, F6, C-d, Down)."""
        self._tmux("send-keys", *keys)

    def type(self, text: str) -> None:
        """Type a line and Enter."""
        self._tmux("send-keys", "-l", text)
        self.press("Enter")

    def starts(self, *options: str) -> None:
        """Start the program at the shell's prompt."""
        self.type(shlex.join(self.room.command(*options)))

    # ---- what somebody sees ----

    @property
    def shown(self) -> str:
        """The screen in front."""
        return self._tmux("capture-pane", "-p")

    @property
    def behind(self) -> str:
        """The primary screen while the alternate one is in front; else nothing."""
        return self._tmux("capture-pane", "-p", "-a", "-q")

    @property
    def scrolled(self) -> str:
        """All that can be scrolled back to."""
        if self._tmux("display-message", "-p", "#{history_size}").strip() == "0":
            return ""  # it would show the first line of the screen instead
        return self._tmux("capture-pane", "-p", "-S", "-", "-E", "-1")

    @property
    def alternate_in_front(self) -> bool:
        return self._tmux("display-message", "-p", "#{alternate_on}").strip() == "1"

    @property
    def everything(self) -> str:
        """All that can be read on this terminal."""
        return "\n".join((self.shown, self.behind, self.scrolled))

    def until(self, wanted: str | Callable[[], bool]) -> None:
        """Wait until a text is on the screen in front, or something is so."""
        so = wanted if callable(wanted) else lambda: wanted in self.shown
        end = time.monotonic() + SECONDS
        while not so():
            assert time.monotonic() < end, f"waited in vain for {wanted!r}:\n{self.shown}"
            time.sleep(0.05)

    @property
    def at_the_prompt(self) -> bool:
        """Whether the shell waits for the next command."""
        row = int(self._tmux("display-message", "-p", "#{cursor_y}").strip() or 0)
        return self.shown.split("\n")[row].rstrip() == PROMPT

    def settle(self, seconds: float = AFTER_HAND_OVER + 0.2) -> None:
        """Wait until nothing more changes, for as long as keys rest after a hand-over."""
        before, since = self.everything, time.monotonic()
        while time.monotonic() - since < seconds:
            time.sleep(0.1)
            now = self.everything
            if now != before:
                before, since = now, time.monotonic()

    # ---- the program's process ----

    @property
    def pid(self) -> int:
        """The program, a child of the shell."""
        shell = self._tmux("display-message", "-p", "#{pane_pid}").strip()
        (child,) = Path(f"/proc/{shell}/task/{shell}/children").read_text("utf-8").split()
        return int(child)

    @property
    def echoes(self) -> bool:
        """Whether the terminal itself shows what is typed."""
        tty = self._tmux("display-message", "-p", "#{pane_tty}").strip()
        modes = subprocess.run(
            ["stty", "-F", tty, "-a"], capture_output=True, text=True, check=True
        ).stdout
        return " echo " in f" {modes} ".replace("\n", " ").replace(";", " ")

    def ends(self) -> None:
        self._tmux("kill-server")


def _environment(room: VoteRoom) -> dict[str, str]:
    """As a person's; tmux says itself what it is, and the shell keeps no history."""
    return {**{k: v for k, v in room.environment().items() if k != "TERM"}, "HISTFILE": ""}
