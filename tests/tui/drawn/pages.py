"""Any page that a screen might make, for tests that must hold for all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from tui.pages.page import (
    Bar,
    Bars,
    Choice,
    ChoiceKind,
    Clock,
    Fact,
    Facts,
    Field,
    FieldKind,
    Form,
    GoOn,
    Notice,
    Option,
    Page,
    Picture,
    Sentence,
    Steps,
    Table,
    Tone,
)

# Words that have made trouble: markup, emoji of several parts, wide, joined, right to left, orders.
PLAIN = ("tea", "naïve", "żółć", "it's", "a" * 50)
TROUBLE = ("[b]", "[/]", "$x", "e\u0301te\u0301", "\u202etxt", "\x1b[2J", "tab\there", "\u200b")
TOLD = ("\x1b]0;x\x07", "\x9b2J", "\u2066in", "side\u2069", "m\u200fark", "\ud800")
WIDE = ("👩\u200d👩\u200d👧", "👍🏽", "🇬🇧", "会議", "مرحبا")
WORDS = st.sampled_from((*PLAIN, *TROUBLE, *TOLD, *WIDE))
SHORT = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
LONG = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


def several(strategy, least=1, most=5):
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


TABLES = st.integers(1, 4).flatmap(
    lambda n: st.builds(Table, SHORT, several(SHORT, n, n), several(several(SHORT, n, n), 0, 4))
)
BLOCKS = st.one_of(
    st.builds(Sentence, LONG, st.booleans()),
    st.builds(Steps, several(LONG), SHORT, st.booleans()),
    st.builds(Notice, LONG, st.sampled_from(Tone)),
    st.builds(Facts, several(st.builds(Fact, SHORT, LONG))),
    TABLES,
    st.builds(Bars, SHORT, several(st.builds(Bar, SHORT, SHORT, st.floats(0, 1)))),
    st.builds(Clock, SHORT),
    st.builds(Picture, several(SHORT), LONG),
)


def options(prefix: str, least: int, most: int):
    """Options with ids of their own."""
    made = st.tuples(LONG, st.sampled_from(["", "n"]), st.one_of(st.just(""), LONG))
    return st.lists(made, min_size=least, max_size=most).map(
        lambda all_made: tuple(
            Option(f"{prefix}{at}", label, key=key, hint=hint)
            for at, (label, key, hint) in enumerate(all_made)
        )
    )


CHOICES = st.builds(
    Choice,
    ask=LONG,
    options=options("o", 1, 15),
    kind=st.sampled_from(ChoiceKind),
    short=SHORT.map(lambda s: s[:30]),
    cast=st.sampled_from(["", "Cast my vote"]),
)
FIELDS = st.builds(
    Field, SHORT, LONG, st.sampled_from(FieldKind), hint=SHORT, value=LONG, optional=st.booleans()
)
FORMS = several(FIELDS, 1, 4).map(
    lambda fields: Form(
        tuple(Field(f"f{at}", f.ask, f.kind, "", f.hint, f.value) for at, f in enumerate(fields)),
        "Done",
    )
)
PAGES = st.builds(
    Page,
    name=st.just("example.page"),
    heading=LONG,
    blocks=several(BLOCKS, 0, 5),
    question=st.one_of(CHOICES, FIELDS, FORMS, st.builds(GoOn, LONG, LONG)),
    actions=options("a", 0, 4),
    secret=st.booleans(),
)
SIZES = st.one_of(
    st.tuples(st.integers(24, 130), st.integers(8, 50)), st.just((40, 12)), st.just((80, 24))
)
