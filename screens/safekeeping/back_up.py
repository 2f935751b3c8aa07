"""A back-up to a place of the person's choice, and where it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from data.frozen import frozen
from data.storage.back_up import BackUpMade, make_back_up
from data.storage.memory_sticks import memory_sticks
from data.storage.safekeeping_words import (
    BACK_UP_KEEP,
    BACK_UP_LOCKED,
    BACK_UP_MEANS,
    BACK_UP_OPEN,
    place_typed,
    usual_place,
    what_is_missing,
)
from data.words.wording import Words, phrase
from tui.pages.page import (
    Choice,
    Fact,
    Facts,
    Field,
    GoOn,
    Notice,
    Option,
    Page,
    Sentence,
    Tone,
)
from tui.pages.screen import Back, Next, Replace, Stay
from tui.room import Room


@frozen
class BackUp:
    """Where to put a back-up. `sticks` are the memory sticks that were plugged in, most likely first."""

    room: Room
    sticks: tuple[Path, ...] = ()

    def page(self, words: Words) -> Page:
        """What it is, who can read it, and the places."""
        locked = self.room.records.passphrase.locked
        return Page(
            name="safekeeping.backup",
            heading=words("Make a back-up"),
            blocks=(
                Sentence(words.say(BACK_UP_MEANS), once=True),
                Sentence(words.say(BACK_UP_LOCKED if locked else BACK_UP_OPEN)),
                Facts((Fact(words("The usual place"), str(self.room.documents)),)),
            ),
            question=Choice(
                words("Where shall it go?"),
                (
                    *self._stick_options(words),
                    Option("usual", words("The usual place"), self._usual),
                    Option(
                        "other",
                        words("Another place, by its name"),
                        lambda: Replace(OtherPlace(self.room)),
                    ),
                    Option("no", words("Nowhere. Not now"), Back),
                ),
            ),
        )

    def _stick_options(self, words: Words) -> tuple[Option, ...]:
        if not self.sticks:
            look = words("A memory stick: plug it in, then choose this")
            return (Option("look", look, self._look),)
        return tuple(
            Option(
                f"stick {n}",
                words("The memory stick {name}", name=stick.name or str(stick)),
                partial(self._on_stick, stick),
            )
            for n, stick in enumerate(self.sticks)
        )

    def _on_stick(self, stick: Path) -> Next:
        return Replace(_backed_up(self.room, place_typed(str(stick))))

    def _usual(self) -> Next:
        return Replace(_backed_up(self.room, usual_place(self.room.documents)))

    def _look(self) -> Next:
        found = back_up_screen(self.room)
        if found.sticks:
            return Replace(found)
        return Stay(problem=NO_STICK)


NO_STICK = (
    phrase("We found no memory stick. Nothing was saved."),
    phrase("Wait until the computer shows it, and try again. Or type the name of its folder."),
)


def back_up_screen(room: Room) -> BackUp:
    """Where to put a back-up, with the first two memory sticks that are plugged in now."""
    return BackUp(room, memory_sticks()[:2])


@frozen
class OtherPlace:
    """The name of a folder, typed."""

    room: Room

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name="safekeeping.place",
            heading=words("Another place"),
            blocks=(Sentence(words("Plug the memory stick in first, if it is one.")),),
            question=Field(
                "place",
                words("In which folder shall the back-up go?"),
                short=words("Which folder?"),
                hint=words("Type its whole name, such as {path}", path="/media/stick"),
                does=self._place,
            ),
        )

    def _place(self, typed: str) -> Next:
        return Replace(_backed_up(self.room, place_typed(typed)))


@frozen
class BackedUp:
    """What was saved, and where."""

    made: BackUpMade

    def page(self, words: Words) -> Page:
        """The path, whole, and what is not in it."""
        missing = what_is_missing(self.made)
        whole, part = (
            words("The back-up is made"),
            words("The back-up is made, but not all is well"),
        )
        return Page(
            name="safekeeping.backed_up",
            heading=part if missing else whole,
            blocks=(
                *(Notice(words.say(said), Tone.PROBLEM) for said in missing),
                Notice(
                    words.count(
                        "The group and its {n} meeting are in the back-up.",
                        "The group and its {n} meetings are in the back-up.",
                        self.made.meetings,
                    ),
                    Tone.DONE,
                ),
                Sentence(words("It is here: {path}", path=str(self.made.path))),
                Sentence(words.say(BACK_UP_KEEP), once=True),
            ),
            question=GoOn(words("Read. Go back?"), words("Go back"), Back),
        )


def _backed_up(room: Room, place: Path) -> BackedUp:
    return BackedUp(make_back_up(room.records, place, today=room.today))
