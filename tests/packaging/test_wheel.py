"""The built wheel is whole: installed somewhere else, with no checkout near, it runs the demo."""

import contextlib
import os
import subprocess
import sys
import time
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte
import pytest

from locales import languages

ROOT = Path(__file__).parents[2]
NOT_PACKED = (".po", ".pot", ".md", ".ini")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def fairsay(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, installed from the wheel alone."""
    environment = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(environment, with_pip=True)
    install = [str(environment / "bin" / "python"), "-m", "pip", "install", "-q", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return environment / "bin" / "fairsay"


@pytest.fixture
def run(fairsay: Path, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the installed program in an empty folder, with these lines typed."""

    def run(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [fairsay, *arguments],
            cwd=tmp_path,
            input=typed,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


def packed(wheel: Path) -> set[str]:
    return {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}


def test_everything_the_program_reads_is_packed_and_nothing_else(wheel: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "tui", "screens", "data", "locales"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    sources = {name for name in listed if not name.endswith(NOT_PACKED)}
    built = {
        f"locales/{language}/LC_MESSAGES/{domain}.mo"
        for language in languages()
        for domain in ("messages", "plain")
    }
    assert packed(wheel) == sources | built


def test_the_installed_program_says_its_version_and_what_works_here(
    run: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    version = run("--version")
    assert (version.returncode, version.stderr) == (0, "")
    assert "0.1.0" in version.stdout
    check = run("check")
    assert (check.returncode, check.stderr) == (0, "")
    assert "line by line" in check.stdout


def test_plain_words_come_from_the_installed_catalogues(
    run: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    assert run("--help").stdout != run("--plain", "--help").stdout


def test_the_demo_of_the_installed_program_answers_line_by_line(
    run: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    demo = run("demo", "--screen-reader", typed="1\nquit\n2\n")
    assert demo.stderr == ""
    assert demo.returncode == 0
    assert "Common Table" in demo.stdout
    assert "Who is here" in demo.stdout
    assert demo.stdout.rstrip().endswith("Yes, leave")


def test_the_demo_of_the_installed_program_is_drawn(fairsay: Path, tmp_path: Path) -> None:
    screen = pyte.Screen(80, 24)
    stream = pyte.ByteStream(screen)
    environ = os.environ | {"TERM": "xterm-256color"}
    child: pexpect.spawn[bytes] = pexpect.spawn(
        str(fairsay), ["demo"], dimensions=(24, 80), cwd=tmp_path, env=environ, timeout=1
    )

    def wait_for(text: str) -> None:
        begun = time.monotonic()
        while not any(text in line for line in screen.display):
            assert time.monotonic() < begun + 30, "\n".join(screen.display)
            with contextlib.suppress(pexpect.TIMEOUT):
                stream.feed(child.read_nonblocking(65536, timeout=1))

    try:
        wait_for("Common Table")
        child.send("\x11")  # Ctrl+Q asks about leaving, at any page
        wait_for("Yes, leave")
        child.send("2\r")
        child.expect(pexpect.EOF, timeout=30)
    finally:
        child.close(force=True)
    assert child.exitstatus == 0
