"""A copy of the minutes to share: looked at first, with what is held back in it and why."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.documents.known_names import known_names
from data.documents.shared_copy import (
    CANNOT_KNOW,
    HELD_BACK_SAID,
    UNREAD_SAID,
    Decision,
    Held,
    SharedCopy,
)
from data.frozen import frozen
from data.storage.every_meeting import every_meeting
from data.words.wording import Words
from screens.minutes.private_items import PrivateItems
from screens.minutes.reading import ReadMinutes
from screens.minutes.saving import SaveFile
from screens.minutes.shared_file import SharedMinutesFile
from screens.no_longer_there import gone
from tui.pages.page import Block, Choice, Notice, Option, Page, Sentence, Steps
from tui.pages.screen import Back, Go, Next, Replace
from tui.room import Room


def share(room: Room, meeting_id: str) -> ShareCopy:
    """The page to look at the copy. Reads every meeting for the names in it."""
    meetings, unread = every_meeting(room.records)
    names = known_names(room.records.group, meetings)
    return ShareCopy(SharedMinutesFile(room, meeting_id, names), unread)


@frozen
class ShareCopy:
    """What is left out, what is held back, and what a program cannot know.

    `unread`: how many meetings could not be read, so that names in them are not known.
    """

    file: SharedMinutesFile
    unread: int = 0

    def page(self, words: Words) -> Page:
        """Before it is saved or read."""
        copy = self.file.copy(words)
        return Page(
            name=f"minutes.share/{self.file.meeting_id}",
            heading=words("A copy to share"),
            blocks=(
                *_left_out(copy, words),
                *self._unread(words),
                Sentence(words.say(CANNOT_KNOW), strong=True),
            ),
            question=Choice(words("What would you like to do?"), self._options(copy, words)),
        )

    def _read(self) -> Next:
        file = self.file
        return Go(ReadMinutes(file.room, file.meeting_id, shared=file))

    def _unread(self, words: Words) -> tuple[Block, ...]:
        return (Notice(words.say(UNREAD_SAID.given(n=self.unread))),) if self.unread else ()

    def _options(self, copy: SharedCopy, words: Words) -> tuple[Option, ...]:
        decide = Option(
            "held",
            words("Decide about what is held back"),
            lambda: Replace(HeldBack(self)),
        )
        return (
            Option("read", words("Read the copy first"), self._read),
            *((decide,) if copy.held else ()),
            Option(
                "private",
                words("Keep an item private"),
                lambda: Go(PrivateItems(self.file.room, self.file.meeting_id)),
            ),
            Option("save", words("Save it as a file"), lambda: Go(SaveFile(self.file))),
            Option("back", words("Go back"), Back),
        )


def _left_out(copy: SharedCopy, words: Words) -> tuple[Block, ...]:
    said = [words("People are counted, and not named. Names that the group knows are replaced.")]
    if copy.private_items:
        said.append(
            words.count(
                "{n} item says only that it was talked about in confidence.",
                "{n} items say only that they were talked about in confidence.",
                copy.private_items,
            )
        )
    if copy.held:
        said.append(words.say(HELD_BACK_SAID.given(n=len(copy.held))))
    return tuple(map(Sentence, said))


@frozen
class HeldBack:
    """The texts that are held back, to choose one."""

    of: ShareCopy

    def page(self, words: Words) -> Page:
        """Each is an option."""
        held = self.of.file.copy(words).held
        return Page(
            name=f"minutes.share.held/{self.of.file.meeting_id}",
            heading=words("What is held back"),
            question=Choice(
                words("Which one would you like to decide about?"),
                (
                    *(
                        Option(f"{n}", " ".join(one.text.split()), partial(self._one, one.place))
                        for n, one in enumerate(held)
                    ),
                    Option("none", words("None, go back"), self._back),
                ),
                short=words("Which one?"),
            ),
            back=self._back,
        )

    def _one(self, place: str) -> Next:
        return Replace(HeldText(self.of, place))

    def _back(self) -> Next:
        return Replace(self.of)


@frozen
class HeldText:
    """One text that is held back, with the words in it that may be names."""

    of: ShareCopy
    place: str

    def page(self, words: Words) -> Page:
        """Leaving it out comes first."""
        name = f"minutes.share.text/{self.of.file.meeting_id}"
        held = {one.place: one for one in self.of.file.copy(words).held}
        if self.place not in held:
            return gone(name, words("This text is not held back any more"), words)
        one = held[self.place]
        return Page(
            name=name,
            heading=words("Is there a name in it?"),
            blocks=(
                *(Sentence(line) for line in one.text.split("\n") if line.strip()),
                *_why(one, words),
            ),
            question=Choice(words("What shall be in the copy?"), self._options(one, words)),
            back=self._back,
        )

    def _options(self, one: Held, words: Words) -> tuple[Option, ...]:
        without = Option(
            "replace",
            words("The text with names replaced"),
            partial(self._decide, Decision.REPLACE),
            weighs=True,
        )
        as_it_stands = Option(
            "no-name",
            words("No name is in it: the text as it stands"),
            partial(self._decide, Decision.NO_NAME),
            weighs=True,
        )
        return (
            Option("leave-out", words("Leave it out"), self._back),
            *((without,) if one.replaced else ()),
            *((as_it_stands,) if one.doubtful else ()),
        )

    def _decide(self, decision: Decision) -> Next:
        file = self.of.file
        decided = (*file.decided, (self.place, decision))
        return Replace(replace(self.of, file=replace(file, decided=decided)))

    def _back(self) -> Next:
        return Replace(HeldBack(self.of))


def _why(one: Held, words: Words) -> tuple[Block, ...]:
    if not one.doubtful:
        return (Sentence(words("This vote is about somebody by name, so it stays out.")),)
    may_be = Steps(one.doubtful, caption=words("These words may be names"))
    if not one.replaced:
        return (may_be,)
    return (
        may_be,
        Steps((one.replaced,), caption=words("With names replaced it says")),
    )
