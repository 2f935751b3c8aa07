from __future__ import annotations

import os
import subprocess
import sys
import time
from io import BytesIO, StringIO, TextIOWrapper

from data.words.wording import phrase
from tests.fixtures.example_lines import QUESTION, SAVED, Talk, asking
from tui import lines
from tui.lines import dialogue, terminal
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import PipedLines
from tui.pages.page import Chosen, Page, Sentence
from tui.pages.screen import Stay


def transcript_in(encoding: str, text: str) -> str:
    """What arrives on a terminal of this encoding when a page says this text."""
    raw = BytesIO()
    page = Page("test.page", "Tea", (Sentence(text),), QUESTION)
    shown = LineTerminal(TextIOWrapper(raw, encoding), PipedLines(StringIO("1\n")))
    lines.run(Talk([page]).conversation, shown)
    return raw.getvalue().decode(encoding)


def test_words_that_the_terminal_cannot_write_become_something_near():
    assert 'It\'s tea - "good"' in transcript_in("ascii", "It’s tea – “good”")
    assert "Zo?" in transcript_in("ascii", "Zoë")
    assert "Zoë" in transcript_in("latin-1", "Zoë")


def test_bytes_that_are_no_text_are_no_end():
    raw = TextIOWrapper(BytesIO(b"\xff\xfe\n1\n"), "utf-8")
    meeting = Talk([asking(QUESTION)])
    lines.run(meeting.conversation, lines.terminal_for(raw, StringIO()))
    assert meeting.answers == [Chosen("green")]


class ClosedAtTheOtherEnd(StringIO):
    def write(self, text):
        raise BrokenPipeError


def test_output_that_nobody_reads_any_more_ends_the_conversation_quietly():
    meeting = Talk([asking(QUESTION)])
    lines.run(
        meeting.conversation, LineTerminal(ClosedAtTheOtherEnd(), PipedLines(StringIO("1\n")))
    )
    assert meeting.conversation.over
    assert meeting.answers == []


def slow(answer):
    time.sleep(0.15)
    return Stay(said=SAVED)


def test_a_save_that_takes_long_is_told_before_and_after(monkeypatch):
    monkeypatch.setattr(dialogue, "LONG_SECONDS", 0.05)
    assert "This takes a moment.\nWe go on.\nGreen tea\nDone: Note saved.\n" in Talk(
        [asking(QUESTION)], on_answer=slow
    ).typed("1")


def test_what_takes_long_and_is_not_saved_is_never_called_saved(monkeypatch):
    monkeypatch.setattr(dialogue, "LONG_SECONDS", 0.05)

    def fails(answer):
        time.sleep(0.15)
        return Stay(problem=(phrase("The disk is full."),))

    said = Talk([asking(QUESTION)], on_answer=fails).typed("1")
    assert "The disk is full." in said
    assert "Saved." not in said
    assert "Done:" not in said


def test_a_save_that_takes_no_time_is_not_told():
    quick = Talk([asking(QUESTION)], on_answer=lambda answer: Stay(said=SAVED))
    assert "This takes a moment." not in quick.typed("1")


def test_ctrl_c_asks_about_leaving_and_is_no_traceback():
    class Interrupting(PipedLines):
        asked = 0

        def read(self, echo, still):
            self.asked += 1
            if self.asked == 1:
                raise KeyboardInterrupt
            return super().read(echo, still)

    out, meeting = StringIO(), Talk([asking(QUESTION)])
    lines.run(meeting.conversation, LineTerminal(out, Interrupting(StringIO("1\n1\n"))))
    assert "Leave now? 1 to 2:" in out.getvalue()
    assert meeting.answers == [Chosen("green")]


def test_lines_mode_needs_neither_textual_nor_a_posix_terminal():
    code = (
        "import sys; sys.modules['termios'] = sys.modules['fcntl'] = sys.modules['pty'] = None\n"
        "import tui.lines\n"
        "assert not {m for m in sys.modules if m.split('.')[0] in {'textual', 'rich', 'babel'}}\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_page_longer_than_the_screen_is_written_in_screenfuls(monkeypatch):
    """A reader that compares screens never hears what scrolls by between two looks."""
    monkeypatch.setattr(terminal.os, "get_terminal_size", lambda fd: os.terminal_size((80, 10)))
    wrote: list[str] = []
    monkeypatch.setattr(terminal.time, "sleep", lambda seconds: seconds and wrote.append("look"))
    monkeypatch.setattr(terminal, "REST_SECONDS", 0)

    class Screen(StringIO):
        def fileno(self):
            return 1

        def write(self, text):
            wrote.append(text)
            return len(text)

    page = Page("test.page", "Tea", tuple(Sentence(f"Line {n}.") for n in range(21)), QUESTION)
    shown = LineTerminal(Screen(), PipedLines(StringIO("1\n")), screen=True)
    lines.run(Talk([page]).conversation, shown)
    said = [text for text in wrote if text != "look"]
    assert "".join(said).count("Line 20.") == 1
    assert all(text.count("\n") <= 9 for text in said)
    assert wrote[1:6:2] == ["look", "look", "look"]  # 28 lines on a screen of 10
    assert wrote.count("look") == 3
