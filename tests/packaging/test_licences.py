"""What Fairsay is made of is under licences that are stated, and stated rightly."""

import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "licences.md").read_text("utf-8")
FONTS = ROOT / "tui" / "drawn" / "big_text" / "fonts"
SAID_DIFFERENTLY = {
    "Apache Software License": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "": "not stated",
}


def stated() -> dict[str, str]:
    """The licence of each package, as the page says it."""
    rows = re.findall(r"^\| ([\w-]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
    return {name: licence for name, licence in rows if name != "package"}


def installed_with(name: str, found: dict[str, str]) -> dict[str, str]:
    """The licence of each package that pip installs for this one, as its metadata says it."""
    for text in distribution(name).requires or ():
        wanted = Requirement(text)
        if wanted.marker and not wanted.marker.evaluate({"extra": ""}):
            continue
        other = canonicalize_name(wanted.name)
        if other not in found:
            found[other] = licence_of(other)
            installed_with(other, found)
    return found


def licence_of(name: str) -> str:
    try:
        metadata = distribution(name).metadata
    except PackageNotFoundError:
        return "not installed"
    classifiers = metadata.get_all("Classifier") or []
    by_class = [c.split(" :: ")[-1] for c in classifiers if c.startswith("License :: ")]
    said = metadata.get("License-Expression") or metadata.get("License") or "".join(by_class)
    return SAID_DIFFERENTLY.get(said, said)


def test_every_package_that_is_installed_with_fairsay_is_on_the_page_with_its_licence():
    page = stated()
    for name, licence in installed_with("fairsay", {}).items():
        assert page.get(name, "not on the page").startswith(licence), name


def test_fairsay_itself_says_that_it_is_under_the_mit_licence():
    assert distribution("fairsay").metadata["License-Expression"] == "MIT"
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License")


@pytest.mark.parametrize("font", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_bundled_font_names_its_licence_which_lies_beside_it(font):
    (entry,) = [e for e in (FONTS / "FONTS.txt").read_text().split("\n\n") if font.name in e]
    (licence,) = re.findall(r"OFL-\S+\.txt", entry)
    assert "sil open font license version 1.1" in (FONTS / licence).read_text("utf-8").lower()
    assert licence in PAGE
