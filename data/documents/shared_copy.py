"""The copy of minutes to share: what anybody may see who was not there. Made by rules on the records.

It has no name of anybody that the group knows, no account of experience, and nothing of items that
are private. People are counted. Votes are in it as they are in the group's copy, which holds only
what was agreed to be shown; not those that are about somebody by name. A text in which a word may
be a name, and may not, is held back until somebody has decided about it.

What a program cannot know stays in: names that the group does not know, and what makes somebody known
without a name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum, StrEnum
from typing import Any, TypeVar, cast

from data.documents.account import NEVER_WRITTEN
from data.documents.document import Document, Paragraph
from data.documents.finding_names import NameFinder
from data.documents.known_names import KnownName, NamedAs
from data.documents.meeting_facts import too_few_blocks
from data.documents.of_meeting import minutes_of
from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind
from data.model.group import Group, Role
from data.model.meeting import Attendance, Entry, EntryKind, Meeting, Presence
from data.model.vote import Vote
from data.words.wording import Phrase, Words, phrase

STAND_INS: dict[NamedAs, Phrase] = {
    NamedAs.MEMBER: phrase("a member"),
    NamedAs.STAFF: phrase("a member of staff"),
    NamedAs.COMMISSIONER: phrase("a commissioner"),
    NamedAs.GUEST: phrase("a guest"),
    NamedAs.SOMEBODY: phrase("somebody"),
}
"""What stands in place of a name."""

HELD_BACK = phrase("This is held back in the copy to share.")
IN_CONFIDENCE = phrase("Talked about in confidence")

HELD_BACK_SAID = phrase("Texts held back, as a word in them may be a name: {n}.")
UNREAD_SAID = phrase("Meetings that could not be read, so that names in them are not known: {n}.")
CANNOT_KNOW = phrase(
    "The program cannot know nicknames, people whom the group does not know, or what gives"
    " somebody away without a name. Read it before you send it."
)
"""What is said beside every copy to share."""

_COUNTED = "counted"
_NOT_TYPED = {"id", "starter", "current", "entered", "reached", "shown", "options", "who", "lead"}
_NOT_IN_IT = {"votes", "attendance", "asks"}

R = TypeVar("R")


class Decision(StrEnum):
    """What somebody decided about a text that is held back."""

    REPLACE = "replace"
    NO_NAME = "no-name"


@frozen
class Held:
    """A text that is held back. `doubtful`: the words in it that may be names.

    `place` says which text it is, and is another one once the text is another. `replaced`: the text
    with a stand-in for each of them. It is empty for a vote about somebody, which is left out
    whole; where it is certain to be, `doubtful` is empty too, and nothing is to be decided.
    """

    place: str
    text: str
    doubtful: tuple[str, ...]
    replaced: str = ""


@frozen
class SharedCopy:
    """The copy to share, what it is called, and what was held back in it."""

    document: Document
    group_name: str
    title: str
    held: tuple[Held, ...]
    private_items: int


def is_private(item: AgendaItem) -> bool:
    """Whether a copy to share says no more of an item than that it was talked about in confidence."""
    return item.private or item.kind is ItemKind.ACCOUNT


def shared_copy(
    group: Group,
    meeting: Meeting,
    names: tuple[KnownName, ...],
    words: Words,
    decided: Mapping[str, Decision] | None = None,
) -> SharedCopy:
    """The copy to share of a meeting's minutes, in these words. `decided`: by the place of a text."""
    stand_ins = {named_as: words.say(said) for named_as, said in STAND_INS.items()}
    sharing = _Sharing(NameFinder(names, words.language, stand_ins), decided or {}, words)
    shared_group = Group(sharing.text(group.name, "group"), invented=group.invented)
    shared = sharing.meeting(group, meeting)
    document = minutes_of(shared_group, shared, words)
    note = words("This is a copy to share. Names and what is private are left out.")
    return SharedCopy(
        replace(
            document,
            blocks=(Paragraph(note), *too_few_blocks(meeting, words), *document.blocks),
        ),
        shared_group.name,
        shared.title,
        tuple(sharing.held),
        sum(map(is_private, meeting.agenda)),
    )


class _Sharing:
    """Makes what is shared of one meeting, and remembers what was held back."""

    def __init__(self, finder: NameFinder, decided: Mapping[str, Decision], words: Words) -> None:
        self._finder, self._decided, self._words = finder, decided, words
        self.held: list[Held] = []

    def text(self, text: str, place: str) -> str:
        """A typed text with its names replaced; a sentence in its place where it is held back."""
        judged = self._finder.judge(text)
        place = f"{place}\n{text}"
        decision = self._decided.get(place)
        if not judged.doubtful or decision is Decision.REPLACE:
            return judged.replaced
        if decision is Decision.NO_NAME:
            return judged.kept
        self.held.append(Held(place, text, judged.doubtful, judged.replaced))
        return self._words.say(HELD_BACK)

    def meeting(self, group: Group, meeting: Meeting) -> Meeting:
        """The meeting without names, and without anything of its private items."""
        open_to_all = _without_private(meeting, self._words)
        votes = tuple(vote for vote in open_to_all.votes if not self._is_about_somebody(vote))
        left = {vote.id for vote in votes}
        notes = (
            Entry(f"vote-{v.id}", v.item_id, EntryKind.NOTE, self._words.say(_VOTE_LEFT_OUT))
            for v in open_to_all.votes
            if v.id not in left
        )
        shared = self._reworded(open_to_all, "")
        return replace(
            shared,
            entries=(*map(self._without_owner, shared.entries), *notes),
            votes=votes,
            attendance=tuple(_counted(group, meeting, self._words)),
            asks=(),
            quorum=0,
        )

    def _is_about_somebody(self, vote: Vote) -> bool:
        texts = (vote.question, vote.short_name, *vote.options)
        judged = [(text, self._finder.judge(text)) for text in texts]
        named = [text for text, found in judged if found.replaced != text]
        if not named:
            return False
        place = "\n".join((f"votes/{vote.id}", *texts))
        doubtful = tuple(word for _, found in judged for word in found.doubtful)
        certain = any(found.kept != text for text, found in judged)
        if not certain and self._decided.get(place) is Decision.NO_NAME:
            return False
        about = "\n".join(dict.fromkeys(texts))
        self.held.append(Held(place, about, () if certain else doubtful))
        return True

    def _without_owner(self, entry: Entry) -> Entry:
        """Who does an action, as what they are: a typed owner whom the group does not know is nobody."""
        if entry.kind is not EntryKind.ACTION:
            return entry
        judged = self._finder.judge(entry.who)
        somebody = self._words.say(STAND_INS[NamedAs.SOMEBODY])
        known = judged.replaced != entry.who
        return replace(entry, who=judged.replaced if known else somebody)

    def _reworded(self, value: R, place: str) -> R:
        """Every text that people typed in a record, as it is shared; what it holds ids of stays."""
        given: Any = value
        if isinstance(given, tuple):
            given = tuple(self._reworded(v, f"{place}/{_name(v, n)}") for n, v in enumerate(given))
        elif isinstance(given, str) and not isinstance(given, Enum):
            given = self.text(given, place) if given else given
        elif is_dataclass(given) and not isinstance(given, type):
            typed = (f.name for f in fields(given) if _is_shared(f.name))
            changed = {n: self._reworded(getattr(given, n), f"{place}/{n}") for n in typed}
            given = replace(given, **changed)
        return cast(R, given)


_VOTE_LEFT_OUT = phrase("There was a vote about somebody. It is not in this copy.")


def _name(value: object, place: int) -> str:
    return str(getattr(value, "id", place))


def _is_shared(name: str) -> bool:
    return name not in _NOT_TYPED | _NOT_IN_IT and not name.endswith("_id")


def _without_private(meeting: Meeting, words: Words) -> Meeting:
    """The meeting with private items as such, and nothing else of them anywhere."""
    private = {item.id for item in meeting.agenda if is_private(item)}
    silent = private | {item.id for item in meeting.agenda if item.kind in NEVER_WRITTEN}
    titles = {i.title for i in meeting.agenda if i.id in private}
    return replace(
        meeting,
        agenda=tuple(_in_confidence(i, words) if i.id in private else i for i in meeting.agenda),
        entries=tuple(entry for entry in meeting.entries if entry.item_id not in silent),
        votes=tuple(vote for vote in meeting.votes if vote.item_id not in private),
        changes=tuple(change for change in meeting.changes if change.title not in titles),
    )


def _in_confidence(item: AgendaItem, words: Words) -> AgendaItem:
    said = words.say(IN_CONFIDENCE)
    return AgendaItem(
        item.id, said, ItemKind.DISCUSSION, item.minutes, content_note=item.content_note
    )


def _counted(group: Group, meeting: Meeting, words: Words) -> Iterator[Attendance]:
    """How many of whom were there and sent apologies, in place of their names."""
    roles = {person.id: person.role for person in group.people}
    for presence in (Presence.HERE, Presence.APOLOGIES):
        there = [a for a in meeting.attendance if _came(a) is (presence is Presence.HERE)]
        people = Counter(roles.get(a.person_id, Role.MEMBER) for a in there if not a.guest)
        guests = sum(a.guest for a in there)
        for said in _amounts(people, guests, words):
            yield Attendance(said, presence, _COUNTED)


def _came(there: Attendance) -> bool:
    return there.presence is not Presence.APOLOGIES


def _amounts(people: Counter[Role], guests: int, words: Words) -> Iterable[str]:
    members, staff = people[Role.MEMBER], people[Role.STAFF]
    commissioners = people[Role.COMMISSIONER]
    if members:
        yield words.count("{n} member", "{n} members", members)
    if staff:
        yield words.count("{n} of staff", "{n} of staff", staff)
    if commissioners:
        yield words.count("{n} commissioner", "{n} commissioners", commissioners)
    if guests:
        yield words.count("{n} guest", "{n} guests", guests)
