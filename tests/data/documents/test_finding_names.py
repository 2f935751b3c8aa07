"""Names are found in any case and form, and a word that may be another is not decided by a program."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.documents.finding_names import Judged, NameFinder
from data.documents.known_names import KnownName, NamedAs
from data.documents.name_forms import folded

STAND_INS = {named_as: f"<{named_as}>" for named_as in NamedAs}


def finder(*names: str, language: str = "en_GB") -> NameFinder:
    known = tuple(KnownName(name, NamedAs.MEMBER) for name in names)
    return NameFinder(known, language, STAND_INS)


def judged(name: str, text: str, language: str = "en_GB") -> Judged:
    return finder(name, language=language).judge(text)


@pytest.mark.parametrize(
    ("name", "text", "replaced"),
    [
        ("Ada", "Ada and ADA agree", "<member> and <member> agree"),
        ("Ada", "It is Ada's, or Ada’s", "It is <member>'s, or <member>’s"),
        ("Ada", "both Adas", "both <member>"),
        ("Betty", "two Betties", "two <member>"),
        ("Ada", "Ada-led, pro-Ada", "<member>-led, pro-<member>"),
        ("Ada", "Ada_2 @Ada Ada99", "<member>_2 @<member> <member>99"),
        ("Ada Smith", "Ada, Smith and Ada Smith", "<member>, <member> and <member>"),
        ("Ada Smith", "AdaSmith wrote", "<member> wrote"),
        ("Anne-Marie", "Anne came, and Anne Marie", "<member> came, and <member> <member>"),
        ("Zoë", "Zoe and Zoë and ZOE\u0308", "<member> and <member> and <member>"),
        ("Zoe", "Zoë's idea", "<member>'s idea"),
        ("Łukasz", "Lukasz and ŁUKASZ", "<member> and <member>"),
        ("Ada", "A\u200bda came", "<member> came"),
        ("Ada", "Ａｄａ came", "<member> came"),
        ("O'Neil", "O’Neil and Neil", "<member> and <member>"),
        ("Old Ray", "Old Ray's bus", "<member>'s bus"),
        ("محمد", "قال محمد نعم", "قال <member> نعم"),
        ("Will", "That is Will's", "That is <member>'s"),
        ("Ash", "Canada, dashes and Ashford", "Canada, dashes and Ashford"),
    ],
)
def test_a_name_is_replaced_in_any_case_and_form(name, text, replaced) -> None:
    found = judged(name, text)
    assert found.replaced == replaced


@pytest.mark.parametrize(
    ("name", "form"),
    [
        *(("Anna", form) for form in ("Anny", "Annie", "Annę", "Anną", "Anno", "Annom")),
        *(("Marek", form) for form in ("Marka", "Markowi", "Markiem", "Marku", "Markowie")),
        *(("Piotr", form) for form in ("Piotra", "Piotrowi", "Piotrem", "Piotrze")),
        *(("Monika", form) for form in ("Moniki", "Monice", "Monikę", "Moniką")),
        *(("Marta", form) for form in ("Marty", "Marcie", "Martę")),
        *(("Kowalski", form) for form in ("Kowalskiego", "Kowalskiemu", "Kowalskim", "Kowalska")),
        *(("Maria", form) for form in ("Mariei", "Marii", "Mario")),
        *(("Anca", form) for form in ("Ancăi", "Anchei")),
        *(("Ion", form) for form in ("Ionului",)),
        *(("Іван", form) for form in ("Івана", "Іванові", "Іваном")),
        *(("Олена", form) for form in ("Олени", "Олені", "Оленою")),
    ],
)
@pytest.mark.parametrize("language", ["en_GB", "pl", "ro"])
def test_case_endings_are_never_passed_over(name, form, language) -> None:
    """In a document of such a language they are replaced; in another one somebody decides."""
    for written in (form, form.upper(), form.lower()):
        found = judged(name, f"- {written}, then", language)
        assert written not in found.replaced
        assert found.doubtful or "<member>" in found.kept


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Will", "Will we go? We will."),
        ("Ada", "so ada said"),
        ("Rose", "Rose brought a rose"),
        ("Ana", "Any other business"),
        ("J", "J came"),
        ("محمد", "قال لمحمد"),
    ],
)
def test_what_may_be_another_word_is_for_somebody_to_decide(name, text) -> None:
    assert judged(name, text).doubtful


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ana", "is there any soup"),
        ("Tina", "a tiny room"),
        ("Sam", "the same time"),
        ("Tim", "the time"),
        ("Ada", "Canada, and a comrade of many"),
        ("Dan", "danger and dance"),
    ],
)
def test_ordinary_words_are_left_as_they_are(name, text) -> None:
    assert judged(name, text) == Judged(text, text)


def test_a_text_without_a_name_is_the_same_object() -> None:
    text = "  It’s “as typed” — żółć 👩‍👩‍👧\n"
    assert finder("Ada", "Bo").judge(text).replaced is text


names = st.sampled_from(
    ["Ada", "Zoë", "Łukasz", "Marek", "Anna", "O'Neil", "Anne-Marie", "Ada Smith"]
)
cases = st.sampled_from([str.upper, str.lower, str.title, str.swapcase, str])
around = st.sampled_from(
    ["", " ", "\n", "(", ")", ",", "-", "'", "’", "_", "9", "@", "“", "👩", "\u200b"]
)


@given(names, cases, around, around, st.text(max_size=20), st.text(max_size=20))
def test_no_name_stays_in_what_is_replaced(name, case, before, after, left, right) -> None:
    """Whatever stands around it, as long as that is no letter of the same word."""
    text = f"{left} {before}{case(name)}{after} {right}"
    found = judged(name, text)
    words = "".join(c if c.isalpha() else " " for c in folded(found.replaced)).split()
    for part in folded(name).replace("'", " ").replace("-", " ").split():
        assert len(part) < 2 or part not in words
