"""What is written about the program fits the program."""

import re
import tomllib
from pathlib import Path

from docs.generate import PAGE, page
from tui.command_line.usage import ACCESS_OPTIONS, TASKS, task

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_page_of_commands_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page()


def test_every_option_shown_in_the_readme_is_one_of_the_programs() -> None:
    known = {o.name for o in (*ACCESS_OPTIONS, *(o for one in TASKS for o in one.options))}
    shown = set(re.findall(r"--[a-z-]+", README))
    assert "--screen-reader" in shown
    assert shown <= known


def test_every_task_shown_in_the_readme_is_one_of_the_programs() -> None:
    shown = set(re.findall(r"bin/fairsay ([a-z]+)", README))
    assert shown
    assert all(map(task, shown))


def test_the_readme_opens_with_the_two_commands_that_set_everything_up() -> None:
    demo, tests = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert demo.endswith("/fairsay demo")
    assert tests.endswith("/pytest")
    assert README.count("\npy -m venv") == 2


def test_every_link_in_the_readme_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert links
    assert not [link for link in links if not (ROOT / link).exists()]


def test_nothing_depends_on_a_package_without_saying_why() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    project = tomllib.loads(text)["project"]
    for named in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
        line = text.rindex(f'"{named}"')
        before = text[:line].rstrip().rsplit("\n", 1)[-1].strip()
        after = text[line:].split("\n", 1)[0]
        assert before.startswith("#") or "#" in after, named
