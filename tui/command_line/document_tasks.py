"""`fairsay minutes`, `agenda`, `rules`, `actions`: a document, to the terminal or to a file."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from data.documents.agenda import agenda_of
from data.documents.document import Document, PrintSize
from data.documents.formats import LINE_END, SOUND, written
from data.documents.ground_rules import rules_of
from data.documents.group_actions import actions_of
from data.documents.known_names import known_names
from data.documents.of_meeting import minutes_of
from data.documents.saving import save_as, save_made_as
from data.documents.shared_copy import CANNOT_KNOW, HELD_BACK_SAID, UNREAD_SAID, shared_copy
from data.settings import AccessSettings
from data.storage.every_meeting import every_meeting
from data.storage.records import GroupRecords
from data.words.wording import Phrase, Words, phrase
from tui.command_line.arguments import Arguments
from tui.command_line.meeting_by_name import meeting_named
from tui.command_line.safekeeping.opening import open_group
from tui.command_line.safekeeping.talk import Talk
from tui.terminal.safe_text import safe_text, say_on

_TO_TERMINAL = Path("-")
_DOCUMENTS = {"minutes": minutes_of, "agenda": agenda_of}
_SAVED = {
    "minutes": phrase("The minutes are saved here: {path}"),
    "agenda": phrase("The agenda is saved here: {path}"),
    "rules": phrase("The ground rules are saved here: {path}"),
    "actions": phrase("The list is saved here: {path}"),
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
        if arguments.copy == "share":
            document = _copy_to_share(records, named.id, wanted, talk)
        else:
            document = _DOCUMENTS[arguments.task](records.group, records.meeting(named.id), wanted)
    put_document(document, arguments, words, _SAVED[arguments.task])


def write_of_group(arguments: Arguments, last_group: str, words: Words) -> None:
    """Do the task, for ground rules or for what is still to do; as `write_minutes` does."""
    wanted = Words(words.language, words.plain or arguments.words == "plain")
    talk = Talk.at_terminal(words, arguments.passphrase_fd, out=sys.stderr)
    with open_group(arguments, last_group, talk, read_only=True) as records:
        if arguments.task == "rules":
            document = rules_of(records.group, wanted)
        else:
            document = actions_of(records.group, datetime.now().astimezone().date(), wanted)
    put_document(document, arguments, words, _SAVED[arguments.task])


def _copy_to_share(records: GroupRecords, meeting_id: str, wanted: Words, talk: Talk) -> Document:
    """The copy to share, and beside it what is not in it and what a program cannot know."""
    meetings, unread = every_meeting(records)
    names = known_names(records.group, meetings)
    copy = shared_copy(records.group, records.meeting(meeting_id), names, wanted)
    if copy.held:
        talk.say(HELD_BACK_SAID.given(n=len(copy.held)))
    if unread:
        talk.say(UNREAD_SAID.given(n=unread))
    talk.say(CANNOT_KNOW)
    return copy.document


def put_document(document: Document, arguments: Arguments, words: Words, saved: Phrase) -> None:
    """Write a document to the terminal or to a file, and then say `saved`, with its path.

    Raises Problem; nothing was written then.
    """
    form, output = arguments.format, arguments.output
    size = PrintSize(arguments.print_size)
    if output is None or output == _TO_TERMINAL:
        # UTF-8 whatever the terminal says of itself: the text may be piped on.
        sys.stdout.buffer.write(_for_terminal(written(document, form, size), form))
        sys.stdout.flush()
        return
    if form == SOUND:
        from tui.voice.document_sound import write_document as write_sound

        access = AccessSettings(language=words.language)
        save_made_as(lambda file: write_sound(document, file, access), output)
    else:
        save_as(written(document, form, size), output)
    say_on(sys.stdout, words.say(saved.given(path=output)))


def _for_terminal(content: bytes, form: str) -> bytes:
    """What a terminal may be sent of a text, with the line ends of its kind."""
    end = LINE_END.get(form, "\n")
    lines = content.decode("utf-8").split(end)
    return end.join(map(safe_text, lines)).encode("utf-8")
