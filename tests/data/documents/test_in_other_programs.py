"""Documents in the programs that people open them with: LibreOffice, two browsers, a PDF reader."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from html import escape, unescape
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from data.documents.document import Chart, ChartShape, Document, PrintSize, Typed
from data.documents.formats import written
from data.documents.of_meeting import minutes_of
from data.storage.records import GroupRecords
from data.words.wording import Words
from tests.fixtures.groups import closed_sample
from tests.readers.conftest import need

pytestmark = pytest.mark.slow

TYPED = (
    "We heard:\n- the hall is booked\n  • for May\n- tea is £3.50\n\nمرحبا بكم\n\n<b>no markup</b>"
)
CAME = Chart(
    "Who came",
    "More people came in May.",
    ("March", "April", "May"),
    (5, None, 9),
    "people",
    ("Month", "How many people"),
    ("", "fewer than 5", ""),
)


@pytest.fixture(scope="module")
def minutes(tmp_path_factory) -> Document:
    """The sample group's minutes, with a chart of each shape and a list as it was typed."""
    folder = closed_sample(tmp_path_factory.mktemp("group") / "sample")
    with GroupRecords.open(folder, read_only=True) as records:
        meeting = records.meeting(records.meetings[-2].id)
        made = minutes_of(records.group, meeting, Words())
    line = replace(CAME, shape=ChartShape.LINE)
    return Document(
        made.title, made.language, (*made.blocks, Typed(TYPED), CAME, line), day=made.day
    )


def run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_libreoffice_opens_a_word_document_with_all_that_is_in_it(minutes, tmp_path):
    need("soffice", "pdftotext", "pdfinfo")
    (tmp_path / "minutes.docx").write_bytes(written(minutes, "docx", PrintSize.LARGE))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "minutes.docx", cwd=tmp_path)
    said = " ".join(run("pdftotext", "-layout", "minutes.pdf", "-", cwd=tmp_path).split())
    for text in (minutes.title, "the hall is booked", "<b>no markup</b>", "fewer than 5"):
        assert text in said
    about = run("pdfinfo", "minutes.pdf", cwd=tmp_path)
    assert minutes.title in about
    assert "Author" not in about


def in_browser(page: str, script: str, tmp_path: Path) -> str:
    """What a script finds in a page, in a real browser without a window."""
    need("chromium")
    shown = tmp_path / "page.html"
    found = f"<script>{script}</script></body>"
    shown.write_text(page.replace("</body>", found), "utf-8")
    dom = run(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        f"--user-data-dir={tmp_path / 'browser'}",
        "--virtual-time-budget=60000",
        "--dump-dom",
        shown.as_uri(),
    )
    return unescape(dom.partition('<pre id="found">')[2].partition("</pre>")[0])


SHOW = 'const pre = document.createElement("pre"); pre.id = "found"; pre.textContent = '
AXE = (
    "axe.run(document).then(r => { const found = JSON.stringify({passes: r.passes.length,"
    " violations: r.violations.map(v => v.id + ' ' + v.nodes[0].html)});"
    f"{SHOW} found; document.body.append(pre); }});"
)


@pytest.mark.parametrize("look", ["light", "dark", "large"])
def test_a_web_page_has_no_fault_that_axe_finds(minutes, tmp_path, look):
    size = PrintSize.LARGE if look == "large" else PrintSize.ORDINARY
    page = written(minutes, "html", size).decode("utf-8")
    # The page lets no script run, which is right, so the checker needs a copy that does.
    page = page.replace('http-equiv="Content-Security-Policy"', 'name="was"')
    if look == "dark":
        page = page.replace("@media (prefers-color-scheme: dark)", "@media all")
    axe = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
    found = json.loads(in_browser(page, f"{axe}\n{AXE}", tmp_path))
    assert found["violations"] == []
    assert found["passes"] >= 10
    unnamed = page.replace('<html lang="en-GB"', "<html")
    if look == "light":
        found = json.loads(in_browser(unnamed, f"{axe}\n{AXE}", tmp_path))
        assert any("html-has-lang" in fault for fault in found["violations"]), (
            "it finds none at all"
        )


@pytest.mark.parametrize("size", PrintSize)
def test_a_web_page_fits_a_phone_of_320_pixels(minutes, tmp_path, size):
    page = written(minutes, "html", size).decode("utf-8")
    frame = f'<body><iframe width="320" height="800" srcdoc="{escape(page)}"></iframe></body>'
    measure = (
        'addEventListener("load", () => { const d = document.querySelector("iframe")'
        f".contentDocument.documentElement; {SHOW} `${{d.scrollWidth}} ${{d.clientWidth}}`;"
        " document.body.append(pre); });"
    )
    wide, room = map(int, in_browser(frame, measure, tmp_path).split())
    assert wide <= room <= 320


def test_a_text_browser_says_a_web_page_in_order(minutes, tmp_path):
    need("w3m")
    (tmp_path / "minutes.html").write_bytes(written(minutes, "html"))
    said = " ".join(run("w3m", "-dump", "-cols", "60", "minutes.html", cwd=tmp_path).split())
    places = [said.index(t) for t in (minutes.title, "the hall is booked", "<b>no markup</b>")]
    assert places == sorted(places)


@pytest.mark.parametrize("size", PrintSize)
def test_a_pdf_is_tagged_with_its_language_and_title(minutes, tmp_path, size):
    """Two programs look: pikepdf at what the file says of itself, Poppler at the structure it reads."""
    need("pdfinfo")
    content = written(minutes, "pdf", size)
    with pikepdf.open(BytesIO(content)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo.keys() == {"/Title", "/Producer"}
        assert str(pdf.docinfo.Title) == minutes.title
        headers = [
            o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/TH"
        ]
        assert {str(header.A.Scope) for header in headers} == {"/Column"}
    (tmp_path / "minutes.pdf").write_bytes(content)
    structure = run("pdfinfo", "-struct-text", "minutes.pdf", cwd=tmp_path)
    for tag in ("H1", "H2", "P (", "L (", "LI", "LBody", "Table", "TR", "TH", "TD"):
        assert tag in structure
    assert "the hall is booked" in structure
