"""Whatever lies in a group's folder, there is one kind of error, and the file stays as it is."""

import os
from random import Random

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.storage.keys import new_recovery_code
from data.storage.problems import StorageProblem
from data.storage.records import GroupRecords
from data.storage.tables import Encoder, decode

pytestmark = pytest.mark.usefixtures("little_work")


HOSTILE = [
    b"",
    b"{",
    b"null",
    b"[]",
    b"1",
    b'"group"',
    b"\xff\xfe",
    b"\xef\xbb\xbf{}",
    b"\0" * 5000,
    b"[" * 200_000,
    b'{"a":' * 100_000,
    b'{"a":{"1":{"x":' + b"[" * 2000 + b"]" * 2000 + b"}}}",
    b'{"a":1}',
    b'{"a":[]}',
    b'{"a":{"x":{}}}',
    b'{"a":{"1":5}}',
    b'{"a":{"-1":{}}}',
    b'{"a":{"1":{"x":NaN}}}',
    b'{"a":{"1":{"x":1e999}}}',
    b'{"a":{"1":{"x":"\\ud800"}}}',
    b'{"a":{"1":{"x":99999999999999999999999}}}',
    b'{"a":{"9999999999999999999999":{}}}',
    '{"a":{"١": {}}}'.encode(),
    b'{"_meta":{"1":{"schema":"1"}}}',
    b'{"_meta":{"1":{"schema":-1}}}',
    b'{"_meta":{"1":{"schema":1e0}}}',
    b'{"_meta":{"1":{"schema":true}}}',
    b'{"_meta":{"1":[]}}',
    b'{"_meta":[]}',
    b'{"name":"fairsay","version":"1.0.0","dependencies":{"tinydb":"4"}}',
    b"<html><body>another program</body></html>",
]


def alone(folder, name, content):
    """Put the bytes where the file was, with no copy before it."""
    (folder / f"{name}.prev").unlink(missing_ok=True)
    (folder / name).write_bytes(content)
    return folder / name


def good_bytes(folder):
    """The group's file as it was before anything was done to it."""
    file, good = folder / "group.json", folder / "group.json.good"
    if not good.exists():
        good.write_bytes(file.read_bytes())
    return good.read_bytes()


def opened_or_left_alone(folder, content):
    """A group's file of these bytes is understood, or refused and left as it is; no traceback."""
    file = alone(folder, "group.json", content)
    try:
        with GroupRecords.open(folder):
            pass
    except StorageProblem:
        assert file.read_bytes() == content


def refused(look, file, content):
    with pytest.raises(StorageProblem):
        look()
    assert file.read_bytes() == content


@pytest.mark.parametrize("content", HOSTILE)
@pytest.mark.parametrize("take_changes", [False, True])
def test_a_hostile_group_file_is_refused_and_untouched(started, content, take_changes):
    file = alone(started, "group.json", content)
    refused(lambda: GroupRecords.open(started, take_changes=take_changes), file, content)


@pytest.mark.parametrize("content", HOSTILE)
def test_a_hostile_meeting_is_refused_and_untouched_and_the_group_opens(started, meeting, content):
    file = alone(started, f"meetings/{meeting.id}.json", content)
    with GroupRecords.open(started) as records:
        refused(lambda: records.meeting(meeting.id), file, content)


@pytest.mark.parametrize("content", HOSTILE)
def test_hostile_drafts_are_put_aside_and_said(started, content):
    (started / "drafts.json").write_bytes(content)
    with GroupRecords.open(started) as records:
        assert records.drafts.all() == {}
        assert len(records.files.notices) >= 1


def our_bytes(tables):
    return Encoder().encode(tables, schema=1, generation=1)


json = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text("abc-:0", max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=3), inner),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_file_of_the_right_form_with_wrong_values_is_refused_or_understood(started, data):
    """A checksum is no proof of sense: a value of any type, anywhere in our own tables."""
    tables = decode(good_bytes(started), newest_schema=1).tables
    table = data.draw(st.sampled_from(sorted(tables)))
    key = data.draw(st.sampled_from(sorted(tables[table]) or ["1"]))
    document = tables[table].setdefault(key, {})
    document[data.draw(st.sampled_from([*document, "more"]))] = data.draw(json)
    opened_or_left_alone(started, our_bytes(tables))


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=300), st.integers(0, 10_000), st.sampled_from(["put in", "cut", "over"]))
def test_bytes_put_in_cut_out_or_written_over_never_end_in_a_traceback(started, noise, at, how):
    whole = good_bytes(started)
    at %= len(whole)
    rest = {"put in": whole[at:], "cut": whole[at + len(noise) :], "over": whole[at + len(noise) :]}
    opened_or_left_alone(started, whole[:at] + (b"" if how == "cut" else noise) + rest[how])


def test_a_huge_group_file_is_refused_without_being_read(started):
    file = alone(started, "group.json", b"")
    with file.open("wb") as opened:
        opened.truncate(65 * 1024 * 1024)
    with pytest.raises(StorageProblem):
        GroupRecords.open(started)
    assert file.stat().st_size == 65 * 1024 * 1024


@pytest.mark.parametrize("number", [b"9" * 20, b"-" + b"9" * 20, b"9" * 4000, b"9" * 5000])
def test_a_number_too_large_to_reckon_with_is_refused(started, number):
    content = (started / "group.json").read_bytes().replace(b'"quorum":0', b'"quorum":' + number)
    assert number in content
    file = alone(started, "group.json", content)
    refused(lambda: GroupRecords.open(started, take_changes=True), file, content)


def test_names_that_are_none_of_ours_are_left_alone(started):
    for name in ("copy of meeting.json", "UPPER.json", ".hidden.json", "a.json.bak"):
        (started / "meetings" / name).write_bytes(b"{")
    (started / "meetings" / "folder.json").mkdir()
    os.mkfifo(started / "meetings" / "pipe.json")
    with GroupRecords.open(started) as records:
        assert len(records.meetings) == 1
        assert len(records.files.notices) == 2


def test_a_meeting_under_another_meetings_name_is_refused(started, meeting):
    content = (started / "meetings" / f"{meeting.id}.json").read_bytes()
    (started / "meetings" / "another.json").write_bytes(content)
    with GroupRecords.open(started) as records:
        assert [m.id for m in records.meetings] == [meeting.id]
        refused(lambda: records.meeting("another"), started / "meetings" / "another.json", content)


def test_an_index_with_a_path_for_an_id_leads_nowhere(started):
    tables = decode((started / "group.json").read_bytes(), newest_schema=1).tables
    tables["meetings"]["1"]["summary"]["id"] = "../../etc/passwd"
    alone(started, "group.json", our_bytes(tables))
    with GroupRecords.open(started) as records:
        for summary in records.meetings:
            if "/" in summary.id:
                with pytest.raises(StorageProblem):
                    records.meeting(summary.id)


def test_two_meetings_of_the_same_id_in_the_list_are_one(started):
    tables = msgspec.json.decode((started / "group.json").read_bytes())
    tables.pop("_meta")
    tables["meetings"]["2"] = tables["meetings"]["1"]
    alone(started, "group.json", our_bytes(tables))
    with GroupRecords.open(started) as records:
        assert len(records.meetings) == 1


@pytest.mark.parametrize("content", HOSTILE)
def test_a_hostile_lock_is_refused_and_untouched(started, content):
    file = alone(started, "lock.json", content)
    for secret in (None, "five words of no use here"):
        refused(lambda secret=secret: GroupRecords.open(started, secret=secret), file, content)


@pytest.mark.parametrize("content", [*HOSTILE, b"FAIRSAY\x01", b"FAIRSAY\x01" + bytes(400)])
def test_a_hostile_file_under_a_lock_is_refused_and_untouched(started, meeting, content):
    code = new_recovery_code(Random(1))
    with GroupRecords.open(started) as records:
        records.passphrase.lock("five words of no use here", code)
    file = alone(started, f"meetings/{meeting.id}.locked", content)
    with GroupRecords.open(started, secret=code) as records:
        refused(lambda: records.meeting(meeting.id), file, content)
    file = alone(started, "group.locked", content)
    refused(lambda: GroupRecords.open(started, secret=code), file, content)
