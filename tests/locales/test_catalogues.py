"""The catalogues: found, whole, in step with the code, and chained so that nobody loses words."""

import os
import time
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from data.words.wording import Words, phrase
from locales import catalogue_chain
from locales.catalogues import extracted, faults, update
from locales.compiling import compiled, load, placeholder_faults
from locales.extraction import said_by, said_in
from locales.pseudo import CLOSING, OPENING

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals={forms}; plural=(n != 1);\\n"

"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "locales"


def write(folder: Path, language: str, domain: str, entries: str, number: int = 2) -> Path:
    source = folder / language / "LC_MESSAGES" / f"{domain}.po"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(HEADER.format(forms=number) + entries, "utf-8")
    return source


def test_our_own_catalogues_have_every_sentence_of_the_program() -> None:
    folder = Path(__file__).parents[2] / "locales"
    assert not list(faults(folder, extracted()))


def test_every_sentence_is_a_plain_literal_that_a_catalogue_can_hold() -> None:
    said = list(said_in())
    assert len(said) > 20
    assert [one.place for one in said if not one.texts] == []


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('words("Hello")', [("Hello",)]),
        ('words("One " "line")', [("One line",)]),
        ('self.words("Hello")', [("Hello",)]),
        ('phrase("Hello {name}", name=who)', [("Hello {name}",)]),
        ('words.count("{n} vote", "{n} votes", n)', [("{n} vote", "{n} votes")]),
        ('self.words.count("{n} vote", "{n} votes", n)', [("{n} vote", "{n} votes")]),
        ('phrases("{n} vote", "{n} votes", n)', [("{n} vote", "{n} votes")]),
        ('words("For {who}", who=f(words("everyone")))', [("For {who}",), ("everyone",)]),
        ("words(text)", [()]),
        ('words(f"Hello {name}")', [()]),
        ('words("Hello " + name)', [()]),
        ('votes.count("yes")', []),
        ("words.say(text)", []),
        ("words.day(today)", []),
    ],
)
def test_sentences_are_found_where_the_code_says_them(
    source: str, texts: list[tuple[str, ...]]
) -> None:
    assert [said.texts for said in said_by(source, "x.py")] == texts


def test_what_the_code_tells_translators_goes_with_the_sentence() -> None:
    source = '# Translators: said aloud,\n# so keep it short\nwords("Pass")'
    (said,) = said_by(source, "x.py")
    assert said.comment == "said aloud, so keep it short"


def test_plain_words_come_first_then_the_languages_own_then_plain_english(folder: Path) -> None:
    write(folder, "pl", "plain", 'msgid "a"\nmsgstr "pl plain a"\n')
    write(folder, "pl", "messages", 'msgid "a"\nmsgstr "pl a"\n\nmsgid "b"\nmsgstr "pl b"\n')
    write(folder, "en_GB", "plain", 'msgid "b"\nmsgstr "en b"\n\nmsgid "c"\nmsgstr "en c"\n')
    chain = catalogue_chain("pl", plain=True, folder=folder)
    assert [chain.gettext(text) for text in "abcd"] == ["pl plain a", "pl b", "en c", "d"]
    standard = catalogue_chain("pl", folder=folder)
    assert [standard.gettext(text) for text in "abcd"] == ["pl a", "pl b", "c", "d"]


def test_an_empty_plural_is_left_to_the_next_catalogue(folder: Path) -> None:
    counted = 'msgid "{n} vote"\nmsgid_plural "{n} votes"\nmsgstr[0] "%s"\nmsgstr[1] "%s"\n'
    write(folder, "pl", "plain", counted % ("", ""))
    write(folder, "pl", "messages", counted % ("{n} głos", "{n} głosy"))
    chain = catalogue_chain("pl", plain=True, folder=folder)
    assert chain.ngettext("{n} vote", "{n} votes", 2) == "{n} głosy"


def test_a_catalogue_newer_than_what_was_built_from_it_is_the_one_that_speaks(folder: Path) -> None:
    source = write(folder, "pl", "messages", 'msgid "a"\nmsgstr "old"\n')
    built = source.with_suffix(".mo")
    built.write_bytes(compiled(source))
    write(folder, "pl", "messages", 'msgid "a"\nmsgstr "new"\n')
    os.utime(built, (time.time() - 60, time.time() - 60))
    assert catalogue_chain("pl", folder=folder).gettext("a") == "new"


def test_what_was_built_is_read_where_it_is_current_or_alone(folder: Path) -> None:
    source = write(folder, "pl", "messages", 'msgid "a"\nmsgstr "built"\n')
    source.with_suffix(".mo").write_bytes(compiled(source))
    source.unlink()
    assert catalogue_chain("pl", folder=folder).gettext("a") == "built"


def test_a_language_without_a_catalogue_says_standard_english(folder: Path) -> None:
    assert catalogue_chain("xx", folder=folder).gettext("a") == "a"


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("Dzień dobry, {nazwa}", "unknown placeholder nazwa"),
        ("Dzień dobry", "lost placeholder name"),
        ("Dzień dobry, {name", "expected '}'"),
    ],
)
def test_a_translation_that_would_break_a_sentence_is_found(
    folder: Path, said: str, fault: str
) -> None:
    source = write(folder, "pl", "messages", f'msgid "Hello, {{name}}"\nmsgstr "{said}"\n')
    found = placeholder_faults(source)
    assert len([line for line in found if fault in line]) == 1, found


def test_a_plural_form_may_say_the_number_as_a_word(folder: Path) -> None:
    counted = 'msgid "{n} vote"\nmsgid_plural "{n} votes"\nmsgstr[0] "one vote"\nmsgstr[1] "{n}"\n'
    assert not placeholder_faults(write(folder, "en_GB", "plain", counted))


def entry(catalogue: Catalog, text: str) -> Message:
    found = catalogue.get(text)
    assert found is not None
    return found


def program(tmp_path: Path, source: str) -> Path:
    for package in ("tui", "screens", "data", "locales"):
        (tmp_path / package).mkdir(exist_ok=True)
    (tmp_path / "screens" / "one.py").write_text(source, "utf-8")
    return tmp_path


def test_update_brings_in_new_sentences_and_drops_old_ones(tmp_path: Path) -> None:
    folder = tmp_path / "locales"
    update(folder, extracted(program(tmp_path, 'words("Old")')))
    template = extracted(program(tmp_path, 'words("New")'))
    update(folder, template)
    english = load(folder / "en_GB/LC_MESSAGES/messages.po")
    assert entry(english, "New").string == "New"
    assert english.get("Old") is None
    assert not english.obsolete
    plain = load(folder / "en_GB/LC_MESSAGES/plain.po")
    assert entry(plain, "New").string == ""


def test_check_says_what_is_missing_and_what_nobody_says(tmp_path: Path) -> None:
    folder = tmp_path / "locales"
    update(folder, extracted(program(tmp_path, 'words("Old")')))
    found = "\n".join(faults(folder, extracted(program(tmp_path, 'words("New")'))))
    assert "messages.pot: not up to date" in found
    assert "plain.po: not there: 'New'" in found
    assert "plain.po: the program does not say: 'Old'" in found
    update(folder, extracted(tmp_path))
    assert "plain.po: empty: 'New'" in "\n".join(faults(folder, extracted(tmp_path)))


def test_a_changed_sentence_never_keeps_the_old_ones_words(tmp_path: Path) -> None:
    folder = tmp_path / "locales"
    update(folder, extracted(program(tmp_path, 'words("You may vote once today.")')))
    plain = folder / "en_GB/LC_MESSAGES/plain.po"
    plain.write_text(plain.read_text("utf-8").replace('msgstr ""\n\n', 'msgstr "Vote once."\n', 1))
    update(folder, extracted(program(tmp_path, 'words("You may vote twice today.")')))
    changed = entry(load(plain), "You may vote twice today.")
    assert (changed.string, changed.fuzzy) == ("", False)


def test_one_sentence_is_not_both_counted_and_not(tmp_path: Path) -> None:
    twice = 'words("{n} vote")\nwords.count("{n} vote", "{n} votes", n)'
    with pytest.raises(ValueError, match="counted in one place only"):
        extracted(program(tmp_path, twice))


def test_the_language_for_tests_marks_both_ends_of_every_sentence() -> None:
    words = Words("qps")
    said = words.say(phrase("Hello {name}, welcome to the meeting", name="Ana {x}"))
    assert said.startswith(OPENING)
    assert said.endswith(CLOSING)
    assert "Ana {x}" in said
    assert "Hello" not in said
    assert len(said) > 1.3 * len("Hello Ana, welcome to the meeting")
