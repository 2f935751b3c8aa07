"""One writer in a folder at a time: whichever program holds it, and on disks without a lock of their own."""

import errno
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from data.storage import folder_lock
from data.storage.folder_lock import FolderLock
from data.storage.problems import OpenElsewhere

HOLD = """
import sys, time
from pathlib import Path
from data.storage.folder_lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def no_such_lock(file, how):
    raise OSError(errno.ENOSYS, "no flock on this disk")


@pytest.fixture(params=["flock", "windows", "no flock on this disk"])
def kind(request, monkeypatch):
    if request.param == "windows":
        monkeypatch.setattr(folder_lock, "flock", None)
    if request.param == "no flock on this disk":
        monkeypatch.setattr(folder_lock, "flock", no_such_lock)
    return request.param


def test_a_second_one_is_refused_until_the_first_lets_go(tmp_path, kind):
    first = FolderLock(tmp_path)
    with pytest.raises(OpenElsewhere):
        FolderLock(tmp_path)
    first.release()
    first.release()
    second = FolderLock(tmp_path)
    first.release()  # it is not the first one's any more
    with pytest.raises(OpenElsewhere):
        FolderLock(tmp_path)
    second.release()


def test_a_killed_program_holds_nothing(tmp_path):
    other = subprocess.Popen([sys.executable, "-c", HOLD, tmp_path], stdout=subprocess.PIPE)
    with other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(OpenElsewhere):
            FolderLock(tmp_path)
        other.send_signal(signal.SIGKILL)
        other.wait()
        FolderLock(tmp_path).release()


def test_an_earlier_fairsay_which_asked_filelock_is_kept_out_and_keeps_us_out(tmp_path):
    earlier = FileLock(tmp_path / ".lock", timeout=0, mode=0o600, thread_local=False)
    with earlier, pytest.raises(OpenElsewhere):
        FolderLock(tmp_path)
    ours = FolderLock(tmp_path)
    with pytest.raises(Timeout):
        earlier.acquire()
    ours.release()


def test_nobody_else_can_read_it_and_no_program_that_we_start_keeps_it(tmp_path):
    lock = FolderLock(tmp_path)
    assert (tmp_path / ".lock").stat().st_mode & 0o777 == 0o600
    with subprocess.Popen(["sleep", "60"], close_fds=False) as child:
        lock.release()
        FolderLock(tmp_path).release()
        child.kill()


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to(path.parent)])
def test_what_is_no_file_is_refused(tmp_path, make):
    make(tmp_path / ".lock")
    with pytest.raises(OSError, match="lock"):
        FolderLock(tmp_path)
