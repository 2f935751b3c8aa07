"""What apps draw, at random: words of all widths, colours and marks; and every kind of terminal."""

from hypothesis import strategies as st

from tui.drawn.thin.abilities import Abilities, Repeats

WIDTH, HEIGHT = 24, 9

CODES = st.lists(
    st.sampled_from(
        [
            "0",
            "1",
            "3",
            "4",
            "7",
            "9",
            "22",
            "23",
            "24",
            "27",
            "29",
            "31",
            "44",
            "39",
            "49",
            "95",
            "103",
            "38;5;200",
            "48;5;17",
            "38;2;1;2;3",
            "48;2;9;0;200",
        ]
    ),
    max_size=3,
).map(lambda codes: f"\x1b[{';'.join(codes)}m")
WORDS = st.one_of(
    st.text("ab─█", min_size=1, max_size=9),
    st.text("日本語x", min_size=1, max_size=5),
    st.sampled_from(["e\u0301", "ż", "n\u0303o", "Minutes", "– a", "…"]),
    st.builds(lambda letter, n: letter * n, st.sampled_from(" ─=x"), st.integers(1, WIDTH)),
)

SEGMENTS = st.lists(
    st.tuples(st.sampled_from(["", "4", "7", "1;31", "44", "7;44", "9;38;5;200"]), WORDS),
    max_size=5,
)

ABILITIES = [
    Abilities(repeats, fills, scrolls)
    for repeats in Repeats
    for fills in (True, False)
    for scrolls in (True, False)
]
