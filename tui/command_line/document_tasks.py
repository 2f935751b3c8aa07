"""`fairsay minutes` and `fairsay agenda`: a document of a meeting, to the terminal or to a file."""

from __future__ import annotations

import sys
from pathlib import Path

from data.documents.agenda import agenda_of
from data.documents.document import Document
from data.documents.markdown import markdown
from data.documents.of_meeting import minutes_of
from data.documents.saving import save_as, save_made_as
from data.documents.text import text
from data.settings import AccessSettings
from data.words.wording import Phrase, Words, phrase
from tui.command_line.arguments import Arguments
from tui.command_line.meeting_by_name import meeting_named
from tui.command_line.safekeeping.opening import open_group
from tui.command_line.safekeeping.talk import Talk
from tui.terminal.safe_text import safe_text, say_on

_WRITERS = {"txt": text, "md": markdown}
_TO_TERMINAL = Path("-")
_DOCUMENTS = {"minutes": minutes_of, "agenda": agenda_of}
_SAVED = {
    "minutes": phrase("The minutes are saved here: {path}"),
    "agenda": phrase("The agenda is saved here: {path}"),
}


def write_minutes(arguments: Arguments, last_group: str, words: Words) -> None:
    """Do the task, for minutes or an agenda. `last_group` is the folder where none is named, or "".

    The group is only read, so it may be open in another window. Raises Problem; nothing was
    written then.
    """
    wanted = Words(words.language, words.plain or arguments.words == "plain")
    talk = Talk.at_terminal(words, arguments.passphrase_fd, out=sys.stderr)
    with open_group(arguments, last_group, talk, read_only=True) as records:
        planned = arguments.task == "agenda"
        named = meeting_named(records.meetings, arguments.meeting, planned=planned)
        document = _DOCUMENTS[arguments.task](records.group, records.meeting(named.id), wanted)
    put_document(document, arguments, words, _SAVED[arguments.task])


def put_document(document: Document, arguments: Arguments, words: Words, saved: Phrase) -> None:
    """Write a document where the arguments want it; `saved` says where. Raises Problem."""
    if arguments.format == "wav" and arguments.output is not None:
        from tui.voice.document_sound import write_document

        access = AccessSettings(language=words.language)
        save_made_as(lambda file: write_document(document, file, access), arguments.output)
    elif arguments.output is None or arguments.output == _TO_TERMINAL:
        # UTF-8 whatever the terminal says of itself: the text may be piped on.
        sys.stdout.buffer.write(safe_text(_WRITERS[arguments.format](document)).encode("utf-8"))
        sys.stdout.flush()
        return
    else:
        save_as(_WRITERS[arguments.format](document), arguments.output)
    say_on(sys.stdout, words.say(saved.given(path=arguments.output)))
