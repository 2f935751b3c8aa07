"""`fairsay minutes`: the minutes of a meeting, written to the terminal or to a file."""

from __future__ import annotations

import sys
from pathlib import Path

from data.minutes.markdown import markdown
from data.minutes.of_meeting import minutes_of
from data.minutes.saving import save_as
from data.minutes.text import text
from data.wording import Words
from tui.arguments import Arguments
from tui.meeting_named import meeting_named
from tui.safekeeping.opening import open_group
from tui.safekeeping.talk import Talk

_WRITERS = {"txt": text, "md": markdown}
_TO_TERMINAL = Path("-")


def write_minutes(arguments: Arguments, last_group: str, words: Words) -> None:
    """Do the task. `last_group` is the folder to use where none is named, or "".

    The group is only read, so it may be open in another window. Raises Problem; nothing was
    written then.
    """
    wanted = Words(words.language, words.plain or arguments.words == "plain")
    talk = Talk.at_terminal(words, arguments.passphrase_fd, out=sys.stderr)
    with open_group(arguments, last_group, talk, read_only=True) as records:
        meeting = records.meeting(meeting_named(records.meetings, arguments.meeting).id)
        document = minutes_of(records.group, meeting, wanted)
    written = _WRITERS[arguments.format](document)
    if arguments.output is None or arguments.output == _TO_TERMINAL:
        # UTF-8 whatever the terminal says of itself: the text may be piped on.
        sys.stdout.buffer.write(written.encode("utf-8"))
        sys.stdout.flush()
        return
    save_as(written, arguments.output)
    sys.stdout.write(words("The minutes are saved here: {path}", path=arguments.output) + "\n")
