"""What people typed is taken for the paragraphs and lists that they meant, and none of it is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.documents.document import clean
from data.documents.typed_text import (
    DEEPEST,
    TypedBlock,
    TypedList,
    TypedListItem,
    TypedParagraph,
    typed_blocks,
)

LINES = st.lists(
    st.sampled_from(
        ["- tea", "  • milk", "   - oats", "     - more", "1. one", "2. two", "hello", ""]
    )
)


def letters(blocks: tuple[TypedBlock, ...]) -> str:
    said = ""
    for block in blocks:
        if isinstance(block, TypedParagraph):
            said += "".join(block.lines)
        else:
            said += "".join(item.text + letters(item.under) for item in block.items)
    return said


def depth(block: TypedBlock) -> int:
    if isinstance(block, TypedParagraph):
        return 0
    return 1 + max(max(map(depth, item.under), default=0) for item in block.items)


def test_paragraphs_and_lists_under_lists_are_found():
    note = "We heard:\n- the hall\n- tea\n  • milk\n  • sugar\n\n13.6 Grant\nof 2025"
    assert typed_blocks(note) == (
        TypedParagraph(("We heard:",)),
        TypedList(
            (
                TypedListItem("the hall"),
                TypedListItem("tea", (TypedList((TypedListItem("milk"), TypedListItem("sugar"))),)),
            )
        ),
        TypedParagraph(("13.6 Grant", "of 2025")),
    )


def test_a_numbered_list_keeps_its_first_number():
    (three,) = typed_blocks("3) Three\n4) Four")
    assert three == TypedList((TypedListItem("Three"), TypedListItem("Four")), 3)


@given(LINES)
def test_no_line_is_lost_and_no_list_is_too_deep(lines):
    note = clean("\n".join(lines))
    blocks = typed_blocks(note)
    kept = letters(blocks).replace(" ", "")
    for line in lines:
        assert line.strip("-•12. ") in kept
    assert max(map(depth, blocks), default=0) <= DEEPEST


def test_a_note_of_ten_thousand_items_is_quick_and_whole():
    (listed,) = typed_blocks("- a\n" * 10_000)
    assert len(listed.items) == 10_000
    stairs = "\n".join(f"{' ' * n}- a" for n in range(280))
    assert letters(typed_blocks(stairs)) == "a" * 280
