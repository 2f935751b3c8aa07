"""The laptop that the program runs on: the open group, and what is remembered between runs."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from data.settings import AccessSettings, Settings, write_settings
from data.words.wording import Phrase
from tui.computer.file_manager import folder_opener
from tui.computer.standard_folders import documents_folder, groups_folder
from tui.room import Room
from tui.terminal.ownership import Ownership, ownership

if TYPE_CHECKING:  # storage is slow to load, and the first screen needs none
    from data.documents.document import Document
    from data.storage.records import GroupRecords


def local_now() -> datetime:
    """The time now, where the laptop is."""
    return datetime.now().astimezone()


@dataclass
class Laptop:
    """Opens groups, one at a time.

    `access` are the settings that this run began with, and those changed since; `settings` are
    those remembered.
    `terminal` is its name: what large text is drawn with is remembered for each.
    `now` and `random` are the time and chance that rooms are given. `thrown_away` is the folder
    of a sample group that is not kept. `ownership` says whether the terminal is the program's own;
    `make_ready` makes what a voter's own settings would make.
    """

    settings_file: Path
    settings: Settings
    access: AccessSettings
    recorders: tuple[str, ...] = ()
    terminal: str = ""
    now: Callable[[], datetime] = local_now
    random: Random = field(default_factory=SystemRandom)
    room: Room | None = None
    thrown_away: Path | None = None
    ownership: Callable[[], Ownership] = ownership
    make_ready: Callable[[], None] = lambda: None
    _told: int = 0

    def open(self, records: GroupRecords) -> Room:
        """Sit down with a group. Another one that was open is closed."""
        self.close()
        self._told = len(records.files.notices) if _begins_at_home(records) else 0
        self.room = Room(
            records=records,
            now=self.now,
            documents=documents_folder(),
            random=self.random,
            recorders=self.recorders,
            write_sound=partial(_write_sound, self),
            terminal=self.ownership,
            make_ready=self.make_ready,
            open_folder=folder_opener(),
        )
        return self.room

    @property
    def last_group(self) -> Path | None:
        """The folder of the group that was open last, if it is still there."""
        folder = Path(self.settings.last_group) if self.settings.last_group else None
        # os.path: a name that is too long is one of no folder, and no error
        return folder if folder and os.path.exists(folder) else None  # noqa: PTH110

    def open_group(
        self,
        folder: Path,
        *,
        read_only: bool = False,
        secret: str | None = None,
        take_changes: bool = False,
        keep_ours: bool = False,
        go_on: bool = False,
    ) -> Room:
        """Open a group's folder, and remember it as the last one. Raises a StorageProblem.

        `secret` is the passphrase or the recovery code of a locked group. The other three: see
        `GroupRecords.open`.
        """
        from data.storage.records import GroupRecords

        records = GroupRecords.open(
            folder,
            read_only=read_only,
            secret=secret,
            take_changes=take_changes,
            keep_ours=keep_ours,
            go_on=go_on,
        )
        room = self.open(records)
        self._remember(replace(self.settings, last_group=str(folder.resolve())))
        return room

    def create_group(self, name: str) -> Room:
        """Make a group's folder, and open it. Raises a StorageProblem."""
        from data.model.group import Group
        from data.practice.starter_rules import starter_rules
        from data.storage.records import GroupRecords

        folder = groups_folder() / f"{self.random.getrandbits(48):012x}"
        group = Group(name, ground_rules=starter_rules())
        records = GroupRecords.create(folder, group, now=self.now(), random=self.random)
        self._remember(replace(self.settings, last_group=str(folder)))
        return self.open(records)

    def bring_back(self, archive: Path, secret: str | None) -> Room:
        """Bring a group back from a back-up into a new folder, and open it. Raises a StorageProblem."""
        from data.storage.back_up import restore
        from data.storage.safekeeping_words import what_is_not_back

        folder = groups_folder() / f"{self.random.getrandbits(48):012x}"
        missing = restore(archive, folder, secret=secret)
        room = self.open_group(folder, secret=secret)
        for said in what_is_not_back(missing):
            room.records.files.tell(said)
        self._told = len(room.records.files.notices)
        return room

    def open_sample(self, folder: Path) -> Room:
        """Make the sample group in a folder, and open it. It is not remembered as the last one."""
        from data.sample import make_sample

        return self.open(make_sample(folder, now=self.now(), random=self.random))

    def open_passing_sample(self) -> Room:
        """Make the sample group in a folder that is thrown away when the group is closed."""
        from tui.laptop.sample_folders import passing_folder

        folder = passing_folder()
        room = self.open_sample(folder)
        self.thrown_away = folder
        return room

    def news(self) -> tuple[Phrase, ...]:
        """What the records have to say since the last time; what they said on opening is at home."""
        notices = self.room.records.files.notices if self.room else ()
        fresh, self._told = notices[self._told :], len(notices)
        return fresh

    def close(self) -> None:
        """Close the open group, if there is one; throw it away if it was only to look round."""
        if self.room is not None:
            self.room.records.close()
            self.room = None
        if self.thrown_away is not None:
            from tui.laptop.sample_folders import throw_away

            throw_away(self.thrown_away)
            self.thrown_away = None

    def save_access(self, changed: Mapping[str, object]) -> None:
        """Remember what somebody changed, by name; what holds for this run only is not in it."""
        self.access = replace(self.access, **changed)  # type: ignore[arg-type]  # by name
        kept = replace(self.settings, access=replace(self.settings.access, **changed))  # type: ignore[arg-type]  # by name
        if "blocks" in changed:
            kept = replace(kept, blocks={**kept.blocks, self.terminal: self.access.blocks})
        self._remember(kept)

    def access_chosen(self) -> None:
        """Remember that the first screen has been answered."""
        self._remember(replace(self.settings, chosen=True))

    def _remember(self, settings: Settings) -> None:
        self.settings = settings
        write_settings(self.settings_file, settings)


def _begins_at_home(records: GroupRecords) -> bool:
    """Whether the first page is home, which shows what was said on opening by itself."""
    from data.model.meeting import MeetingState

    set_up = records.group.rules_reviewed and records.group.people_reviewed
    return set_up and all(m.state is not MeetingState.RUNNING for m in records.meetings)


def _write_sound(laptop: Laptop, document: Document, file: Path) -> None:
    from tui.voice.document_sound import write_document

    write_document(document, file, laptop.access)


@dataclass
class GroupDrafts:
    """Keeps drafts with whatever group is open; nowhere before there is one, or where it is only read."""

    laptop: Laptop

    @property
    def _records(self) -> GroupRecords | None:
        room = self.laptop.room
        return None if room is None or room.records.files.read_only else room.records

    def drafts(self) -> Mapping[str, Mapping[str, str]]:
        """The drafts kept for the open group."""
        return self._records.drafts.all() if self._records else {}

    def keep_draft(self, page_name: str, fields: Mapping[str, str]) -> None:
        """Save what was typed on a page."""
        if self._records:
            self._records.drafts.keep(page_name, fields)

    def drop_draft(self, page_name: str) -> None:
        """Forget what was typed on a page."""
        if self._records:
            self._records.drafts.drop(page_name)
