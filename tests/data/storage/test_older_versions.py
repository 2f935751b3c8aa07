"""An older sealed version put back is noticed and said; a crash never is taken for one."""

from dataclasses import replace
from random import Random

import pytest

from data.storage import notices
from data.storage.keys import new_recovery_code
from data.storage.records import GroupRecords
from data.storage.tables import decode

pytestmark = pytest.mark.usefixtures("little_work")

WORDS = "kettle blue seven garden tram"
CODE = new_recovery_code(Random(5))


@pytest.fixture
def locked(started, meeting):
    with GroupRecords.open(started) as records:
        records.save_meeting(replace(meeting, id="second", title="Second"))
        records.passphrase.lock(WORDS, CODE)
    return started


def snapshot(folder):
    return {path: path.read_bytes() for path in folder.rglob("*.locked*")}


def put_back(files, name):
    for path, content in files.items():
        if path.name.startswith(name):
            path.write_bytes(content)


def told(folder, *meetings, **how):
    """What opening the group and these meetings says."""
    with GroupRecords.open(folder, secret=WORDS, **how) as records:
        for meeting_id in meetings:
            records.meeting(meeting_id)
        return records.files.notices


def save(folder, meeting, title, *, times=1, leave=True):
    records = GroupRecords.open(folder, secret=WORDS)
    for number in range(times):
        records.save_meeting(replace(meeting, quiet_space=f"{title} {number}"))
    if leave:
        records.close()
    else:
        records.files.home.close()  # the battery is flat


@pytest.mark.parametrize("read_only", [True, False])
def test_an_older_meeting_put_back_is_said_by_its_title(locked, meeting, read_only):
    before = snapshot(locked)
    save(locked, meeting, "Room")
    put_back(before, meeting.id)
    assert told(locked, meeting.id, read_only=read_only) == (notices.older_meeting("November"),)
    assert told(locked, "second") == ()


def test_it_is_said_again_until_the_meeting_is_saved(locked, meeting):
    before = snapshot(locked)
    save(locked, meeting, "Room", times=3)
    put_back(before, meeting.id)
    for _ in range(2):
        assert told(locked, meeting.id) == (notices.older_meeting("November"),)
    save(locked, meeting, "Kitchen")
    assert told(locked, meeting.id) == ()


def test_it_is_noticed_from_the_last_save_of_the_group_on_where_leaving_was_cut_short(
    locked, meeting, group
):
    before = snapshot(locked)
    with GroupRecords.open(locked, secret=WORDS) as records:
        records.save_meeting(replace(meeting, quiet_space="one"))
        records.save_group(replace(group, name="New"))
        later = snapshot(locked)
        records.save_meeting(replace(meeting, quiet_space="two"))
        records.files.home.close()  # the battery is flat
    put_back(later, meeting.id)
    assert told(locked, meeting.id) == ()
    put_back(before, meeting.id)
    assert told(locked, meeting.id) == (notices.older_meeting("November"),)


def test_an_older_group_put_back_is_said_by_a_meeting_saved_after_it(locked, meeting, group):
    before = snapshot(locked)
    with GroupRecords.open(locked, secret=WORDS) as records:
        records.save_group(replace(group, name="New"))
        records.save_meeting(replace(meeting, quiet_space="one"))
    put_back(before, "group")
    assert told(locked, meeting.id) == (notices.older_group(),)


def test_a_meeting_that_is_newer_than_noted_is_fine(locked, meeting):
    save(locked, meeting, "Room", times=5, leave=False)
    assert told(locked, meeting.id, read_only=True) == ()
    assert told(locked, meeting.id) == ()


def test_a_crash_between_the_two_files_is_not_called_a_roll_back(locked, meeting, monkeypatch):
    for number in range(3):
        records = GroupRecords.open(locked, secret=WORDS)
        with monkeypatch.context() as patch:
            patch.setattr(records._file.meetings, "save", lambda meeting: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                records.save_meeting(replace(meeting, title=f"New {number}"))
        records.files.home.close()
        assert told(locked, meeting.id, "second") == ()


def test_somebody_reading_in_another_window_is_told_nothing_wrong(locked, meeting, group):
    with GroupRecords.open(locked, secret=WORDS) as writer:
        reader = GroupRecords.open(locked, secret=WORDS, read_only=True)
        for number in range(3):
            writer.save_group(replace(group, name=f"New {number}"))
            writer.save_meeting(replace(meeting, quiet_space=f"{number}"))
            assert reader.meeting(meeting.id).quiet_space == f"{number}"
        assert reader.files.notices == ()


def test_the_copy_before_taken_for_a_damaged_file_is_said_once_and_as_that(locked, meeting):
    save(locked, meeting, "Room", times=2)
    (locked / "meetings" / f"{meeting.id}.locked").write_bytes(b"broken")
    assert told(locked, meeting.id) == (notices.recovered(f"{meeting.id}.locked"),)
    assert told(locked, meeting.id) == ()


def test_a_much_older_copy_before_beside_a_damaged_file_is_said_as_older(locked, meeting):
    before = snapshot(locked)
    save(locked, meeting, "Room", times=3)
    file = locked / "meetings" / f"{meeting.id}.locked"
    file.write_bytes(b"broken")
    file.with_name(file.name + ".prev").write_bytes(before[file])
    assert notices.older_meeting("November") in told(locked, meeting.id)


def test_a_new_passphrase_and_taking_the_lock_off_and_on_begin_anew(locked, meeting):
    save(locked, meeting, "Room", times=3)
    with GroupRecords.open(locked, secret=WORDS) as records:
        records.passphrase.lock(WORDS, CODE)
        records.passphrase.unlock()
        records.save_meeting(replace(meeting, quiet_space="plain"))
        plain = (locked / "meetings" / f"{meeting.id}.json").read_bytes()
        assert "generations" not in decode(plain, newest_schema=1).tables
        records.passphrase.lock(WORDS, CODE)
        before = snapshot(locked)
        records.save_meeting(replace(meeting, quiet_space="sealed"))
    assert told(locked, meeting.id, "second") == ()
    put_back(before, meeting.id)
    assert told(locked, meeting.id) == (notices.older_meeting("November"),)


def test_nothing_more_is_written_where_no_meeting_was_saved(locked, meeting, contents):
    told(locked, meeting.id, "second")
    before = contents(locked)
    told(locked, meeting.id, "second")
    assert contents(locked) == before


def test_a_group_without_a_lock_keeps_no_such_numbers(started, meeting, group):
    with GroupRecords.open(started) as records:
        records.save_meeting(replace(meeting, quiet_space="one"))
        records.save_group(replace(group, name="New"))
    for path in started.rglob("*.json"):
        assert "generations" not in decode(path.read_bytes(), newest_schema=1).tables


def test_a_meeting_that_was_taken_out_is_not_noted_any_more(locked, meeting):
    from data.storage.erase import erase_meeting

    save(locked, meeting, "Room", times=3)
    with GroupRecords.open(locked, secret=WORDS) as records:
        erase_meeting(records, meeting.id)
        noted = str(records.files.home.generations.kept_with("group"))
        assert meeting.id not in noted
        assert "second" in noted
    save(locked, meeting, "A new one of the same id")
    assert told(locked, meeting.id) == ()
