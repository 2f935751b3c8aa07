"""Keeping it safe: back-ups, the lock, taking out for good."""

from __future__ import annotations

from pathlib import Path
from random import Random

from data.storage.back_up import BackUpMade
from data.storage.lock_problems import LockDoubtful, LockGoneBesidePlain
from data.storage.passphrases import suggested
from data.storage.problems import DiskFull
from data.words.wording import phrase
from screens.safekeeping.back_up import BackedUp, BackUp, OtherPlace
from screens.safekeeping.bring_back import BringBack, BringBackLocked
from screens.safekeeping.confirm_erase import ConfirmErase, Erased
from screens.safekeeping.erase import Erase, HowOld, WhichMeeting, WhichName
from screens.safekeeping.lock import OfferLock, SuggestWords
from screens.safekeeping.lock_change_stopped import LockStopped
from screens.safekeeping.lock_in_doubt import LockAsks
from screens.safekeeping.menu import KeepSafe
from screens.safekeeping.open_locked import OpenLocked
from screens.safekeeping.passphrase import NewLock, ShowCode, TypeAgain, TypeCode, TypePassphrase
from screens.safekeeping.unlock import ProveIt, RemoveLock
from tests.fixtures.sample_world import TYPED, World, led_to, then
from tests.gallery.states.made import State
from tests.gallery.states.start import no_meetings
from tui.pages.page import Chosen, Filled
from tui.pages.screen import Screen

PASSPHRASE, CODE = "five words that we typed", "AAAA-BBBB-CCCC-DDDD"
SEED = 3
FIVE_WORDS = suggested("en_GB", Random(SEED))
ARCHIVE = Path("/invented/stick/Common Table.zip")


def locked(world: World) -> World:
    """The same world, locked."""
    world.room.records.passphrase.lock(PASSPHRASE, CODE)
    return world


def new_lock(world: World) -> NewLock:
    """A lock that is about to be put on."""
    return NewLock(world.room, then, PASSPHRASE, CODE)


def recorded(world: World) -> World:
    """The same world, where a program may record the screen."""
    object.__setattr__(world.room, "recorders", ("script", "tmux"))
    return world


def confirm(world: World) -> Screen:
    """The last question before a name is taken out."""
    name = world.room.records.group.people[0].name
    return led_to(WhichName(world.room), Filled({"name": name}))


def confirm_meeting(world: World) -> Screen:
    """The last question before a meeting is taken out."""
    return led_to(WhichMeeting(world.room), Chosen(world.closed))


MADE = BackUpMade(ARCHIVE, 7)

STATES: dict[str, State] = {
    "keep it safe": lambda w: KeepSafe(w.room, then),
    "keep it safe, locked": lambda w: KeepSafe(locked(w).room, then),
    "a back-up": lambda w: BackUp(w.room),
    "a back-up of a locked group": lambda w: BackUp(locked(w).room),
    "a back-up to a memory stick": lambda w: BackUp(w.room, (Path("/media/STICK"),)),
    "a back-up to another place": lambda w: OtherPlace(w.room),
    "a back-up is made": lambda w: BackedUp(MADE),
    "a back-up is made, without all": lambda w: BackedUp(
        BackUpMade(
            ARCHIVE, 5, w.room.records.meetings[:1], w.room.records.meetings[1:2], older_group=True
        )
    ),
    "bringing back": lambda w: BringBack(w.lobby, lambda room: then()),
    "bringing back what is locked": lambda w: BringBackLocked(
        w.lobby, lambda room: then(), ARCHIVE
    ),
    "the lock is doubtful": lambda w: LockAsks(LockDoubtful(("group.json",)), then),
    "the lock is doubtful without files": lambda w: LockAsks(LockDoubtful(()), then),
    "the lock is gone": lambda w: LockAsks(LockGoneBesidePlain(("group.json",)), then),
    "the lock stopped": lambda w: LockStopped(DiskFull()),
    "taking out": lambda w: Erase(w.room),
    "taking out of a locked group": lambda w: Erase(locked(w).room),
    "which name": lambda w: WhichName(w.room),
    "which meeting": lambda w: WhichMeeting(w.room),
    "no meetings to take out": lambda w: WhichMeeting(no_meetings(w).room),
    "how old": lambda w: HowOld(w.room),
    "taking a name out for good": confirm,
    "taking a meeting out for good": confirm_meeting,
    "taking something out for good": lambda w: ConfirmErase(
        TYPED,
        (phrase("It is in no meeting."),),
        (phrase("The name"),),
        lambda words: None,
        phrase("It is taken out."),
    ),
    "taken out for good": lambda w: Erased(phrase("It is taken out.")),
    "offering a lock": lambda w: OfferLock(w.room, then),
    "offering a lock, at the first run": lambda w: OfferLock(w.room, then, first_run=True),
    "another passphrase": lambda w: OfferLock(locked(w).room, then),
    "five words": lambda w: SuggestWords(w.room, then, SEED),
    "five words, while a program records": lambda w: SuggestWords(recorded(w).room, then, SEED),
    "a passphrase": lambda w: TypePassphrase(w.room, then),
    "a passphrase once more": lambda w: TypeAgain(w.room, then, PASSPHRASE),
    "the recovery code": lambda w: ShowCode(new_lock(w)),
    "the recovery code, while a program records": lambda w: ShowCode(new_lock(recorded(w))),
    "the recovery code typed back": lambda w: TypeCode(new_lock(w)),
    "opening what is locked": lambda w: OpenLocked(lambda secret: then()),
    "proving it": lambda w: ProveIt(locked(w).room, lambda: RemoveLock(w.room, then)),
    "taking the lock off": lambda w: RemoveLock(locked(w).room, then),
}
