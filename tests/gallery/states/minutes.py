"""Minutes: finding, reading, correcting, approving and saving them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from data.documents.document import Document, PrintSize
from data.model.meeting import Attendance, Entry, EntryKind, Presence
from data.words.wording import Words
from screens.minutes.account_choice import TellersAnswer
from screens.minutes.adding import AddLater, ConfirmAddition
from screens.minutes.approving import ApproveMinutes, TakeBackApproval
from screens.minutes.change_entry import ChangeEntry
from screens.minutes.correcting import CorrectEntry, CorrectMinutes
from screens.minutes.forgotten import AddForgotten, WriteForgotten
from screens.minutes.meetings import MeetingsList, MinutesOf
from screens.minutes.next_day import CorrectNextDay
from screens.minutes.private_items import PrivateItems
from screens.minutes.read_all_back import ReadBackItem, read_back_items
from screens.minutes.reading import ReadMinutes
from screens.minutes.saved_file import FileToSave, NameIsTaken, PathAlone, Saved
from screens.minutes.saving import FileChoices, MinutesFile, SaveFile
from screens.minutes.sharing import HeldBack, HeldText, ShareCopy, share
from screens.minutes.together import CorrectTogether
from screens.minutes.who_was_here import NameOfGuest, OneWhoWasHere, WhoWasHere
from tests.fixtures.sample_world import TYPED, World, led_to, with_account
from tests.gallery.states.made import State
from tests.gallery.states.start import no_meetings
from tui.pages.answering import answered
from tui.pages.page import Chosen
from tui.pages.screen import Screen
from tui.room import Room


def entry(world: World, kind: EntryKind = EntryKind.ACTION) -> str:
    """An entry of the minutes that wait for approval."""
    entries = world.room.meeting(world.closed).entries
    return next(entry.id for entry in entries if entry.kind is kind)


def changing(world: World, kind: EntryKind) -> Screen:
    """An entry of a kind, to be changed."""
    found = world.room.meeting(world.closed)
    return ChangeEntry(world.room, world.closed, next(e for e in found.entries if e.kind is kind))


def tellers_answer(world: World) -> Screen:
    """The teller of an account is asked."""
    world, meeting_id, item_id = with_account(world)
    return TellersAnswer(world.room, meeting_id, item_id)


def tellers_answer_in_the_meeting(world: World) -> Screen:
    """The teller of an account is asked while the meeting goes on."""
    item = next(i for i in world.meeting.agenda if i.content_note)
    return TellersAnswer(world.room, world.running, item.id, "meeting.teller")


def approving_accounts(world: World) -> Screen:
    """Minutes with an account whose teller was not asked."""
    world, meeting_id, _ = with_account(world)
    return ApproveMinutes(world.room, meeting_id)


def correcting_accounts(world: World) -> Screen:
    """Minutes with an account, to be corrected."""
    world, meeting_id, _ = with_account(world)
    return CorrectMinutes(world.room, meeting_id)


def file_of(room: Room, meeting_id: str) -> FileToSave:
    """Minutes as a file to save."""
    what = MinutesFile(replace(room, documents=Path("/invented")), meeting_id)
    document = Document("Minutes", "en_GB", ())
    return FileToSave(what, document, "minutes", "txt", PrintSize.ORDINARY, SaveFile(what))


def just_approved(world: World) -> Screen:
    """Minutes whose approval can be taken back."""
    answered(ApproveMinutes(world.room, world.closed).page(Words()), Chosen("yes"))
    return MinutesOf(world.room, world.closed)


def reading_back(world: World, *, account: bool) -> Screen:
    """An item with something written of it, read back to the group; or an account."""
    world, meeting_id, item_id = with_account(world)
    meeting = world.room.meeting(meeting_id)
    ids = [item.id for item in read_back_items(meeting)]
    written = next(i for i in ids if meeting.entries_of(i) and i != item_id)
    return ReadBackItem(world.room, meeting_id, ids.index(item_id if account else written))


def one_who_was_here(world: World, *, guest: bool) -> Screen:
    """Somebody in the list of who was here."""
    listed = world.room.meeting(world.closed).attendance
    there = next((a for a in listed if a.guest is guest), Attendance("Zeo", Presence.HERE))
    return OneWhoWasHere(world.room, world.closed, there, "guest 1")


def shared(world: World, *, held: bool = False) -> ShareCopy:
    """A copy to share, where asked for with texts held back."""
    if held:
        meeting = world.room.meeting(world.closed)
        person = world.room.records.group.people[0]
        doubtful = Entry(
            "doubtful", meeting.agenda[2].id, EntryKind.NOTE, f"{TYPED} {person.name.lower()}"
        )
        world.room.save_meeting(meeting.with_entry(doubtful))
    return share(world.room, world.closed)


def held_text(world: World) -> Screen:
    """A text that is held back."""
    return held_text_of(shared(world, held=True))


def vote_about_somebody(world: World) -> Screen:
    """A vote that is left out, as it is about somebody by name."""
    meeting = world.room.meeting(world.closed)
    name = world.room.records.group.people[0].name
    world.room.save_meeting(meeting.with_vote(replace(meeting.votes[0], question=name)))
    return held_text_of(share(world.room, world.closed))


def held_text_of(copy: ShareCopy) -> Screen:
    """The first text that is held back in a copy."""
    return HeldText(copy, copy.file.copy(Words()).held[0].place)


def an_item(world: World) -> tuple[Room, str, str]:
    """An item of minutes that wait for approval."""
    return world.room, world.closed, world.room.meeting(world.closed).agenda[2].id


STATES: dict[str, State] = {
    "meetings": lambda w: MeetingsList(w.room),
    "no meetings": lambda w: MeetingsList(no_meetings(w).room),
    "minutes that wait for approval": lambda w: MinutesOf(w.room, w.closed),
    "minutes that are approved": lambda w: MinutesOf(w.room, w.room.records.meetings[0].id),
    "minutes of a meeting that goes on": lambda w: MinutesOf(w.room, w.running),
    "reading": lambda w: ReadMinutes(w.room, w.closed),
    "reading on": lambda w: ReadMinutes(w.room, w.closed, 1),
    "approving": lambda w: ApproveMinutes(w.room, w.closed),
    "approving with an account": approving_accounts,
    "what the teller allows": tellers_answer,
    "what the teller allows, in the meeting": tellers_answer_in_the_meeting,
    "minutes that were approved just now": just_approved,
    "taking an approval back": lambda w: TakeBackApproval(w.room, w.closed),
    "adding to approved minutes": lambda w: AddLater(w.room, w.room.records.meetings[0].id),
    "what will be added": lambda w: ConfirmAddition(w.room, w.room.records.meetings[0].id, TYPED),
    "a copy to share": shared,
    "a copy to share with texts held back": lambda w: shared(w, held=True),
    "a copy to share where meetings cannot be read": lambda w: replace(shared(w), unread=2),
    "what is held back": lambda w: HeldBack(shared(w, held=True)),
    "a text that is held back": held_text,
    "a vote about somebody": vote_about_somebody,
    "a text that is not held back any more": lambda w: HeldText(shared(w), "gone"),
    "reading the copy to share": lambda w: ReadMinutes(w.room, w.closed, 0, shared(w).file),
    "saving the copy to share": lambda w: SaveFile(shared(w, held=True).file),
    "private items": lambda w: PrivateItems(w.room, w.closed),
    "correcting together": lambda w: CorrectTogether(w.room, w.closed),
    "reading an item back": lambda w: reading_back(w, account=False),
    "reading an account back": lambda w: reading_back(w, account=True),
    "reading back where no item is": lambda w: ReadBackItem(w.room, w.closed, 99),
    "adding what was left out": lambda w: AddForgotten(*an_item(w)),
    "writing a note that was left out": lambda w: WriteForgotten(*an_item(w), EntryKind.NOTE),
    "writing an action that was left out": lambda w: WriteForgotten(*an_item(w), EntryKind.ACTION),
    "who was here": lambda w: WhoWasHere(w.room, w.closed),
    "one who was here": lambda w: one_who_was_here(w, guest=False),
    "a guest who was here": lambda w: one_who_was_here(w, guest=True),
    "a guest who was left out": lambda w: NameOfGuest(w.room, w.closed),
    "the day of the next meeting in the minutes": lambda w: CorrectNextDay(w.room, w.closed),
    "correcting": lambda w: CorrectMinutes(w.room, w.closed),
    "correcting with an account": correcting_accounts,
    "one entry": lambda w: CorrectEntry(w.room, w.closed, entry(w)),
    "an entry that is not there any more": lambda w: CorrectEntry(w.room, w.closed, "gone"),
    "an entry taken out": lambda w: led_to(
        CorrectEntry(w.room, w.closed, entry(w)), Chosen("remove")
    ),
    "changing an action": lambda w: changing(w, EntryKind.ACTION),
    "changing a note": lambda w: changing(w, EntryKind.NOTE),
    "saving": lambda w: SaveFile(MinutesFile(w.room, w.closed)),
    "saving before the meeting is over": lambda w: SaveFile(MinutesFile(w.room, w.running)),
    "saving as another kind": lambda w: SaveFile(MinutesFile(w.room, w.closed), other=True),
    "saving in large print": lambda w: SaveFile(
        MinutesFile(w.room, w.closed), FileChoices(True, PrintSize.LARGE)
    ),
    "saved": lambda w: Saved(file_of(w.room, w.closed), "/invented/minutes.txt"),
    "saved, where folders can be shown": lambda w: Saved(
        file_of(replace(w.room, open_folder=lambda folder: None), w.closed),
        "/invented/minutes.txt",
    ),
    "where the file is": lambda w: PathAlone("minutes.{}/m", TYPED),
    "the name of a file is taken": lambda w: NameIsTaken(file_of(w.room, w.closed), "minutes-2"),
}
