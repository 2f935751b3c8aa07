"""A number of people that does not fit who is here: it is asked about before anything follows."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Words
from screens.confirm import confirm
from screens.vote.poll import VotingPlace
from tui.pages.page import Block, Notice, Page, Sentence, Tone
from tui.pages.screen import Next, Replace, Screen


def ask_if_more_than_here(
    place: VotingPlace, number: int, before: Screen, go_on: Callable[[], Next]
) -> Next:
    """What `go_on` leads to; where more are counted than are here, only once that is said to be right."""
    here = len(place.meeting.here)
    if here and number > here:
        return Replace(NumberRight(here, number, before, go_on))
    return go_on()


def fewer_blocks(place: VotingPlace, number: int, words: Words) -> tuple[Block, ...]:
    """That fewer are counted than are here, where that is so: to be seen before a vote opens."""
    here = len(place.meeting.here)
    if number >= here:
        return ()
    return (Notice(_is_it_right(here, number, words), Tone.NOTE),)


def _is_it_right(here: int, number: int, words: Words) -> str:
    return words.count(
        "{n} person is here. Is {number} right?",
        "{n} people are here. Is {number} right?",
        here,
        number=number,
    )


@frozen
class NumberRight:
    """More people than are here: somebody may be missing in the list, or a key slipped."""

    here: int
    number: int
    before: Screen
    go_on: Callable[[], Next]

    def page(self, words: Words) -> Page:
        """Both numbers, and the question."""
        blocks = (
            Sentence(_is_it_right(self.here, self.number, words), strong=True),
            Sentence(
                words(
                    "If the number is too high, not all can have voted. "
                    "Then the vote has to be closed early."
                )
            ),
        )
        return _page("vote.number-right", blocks, self, words)


@frozen
class MorePeopleThanKnown:
    """More people are to write than are in the group: guests may be here, or a key slipped."""

    known: int
    number: int
    before: Screen
    go_on: Callable[[], Next]

    def page(self, words: Words) -> Page:
        """Both numbers, and the question."""
        both = words.count(
            "{n} person is in the group. Is {number} right?",
            "{n} people are in the group. Is {number} right?",
            self.known,
            number=self.number,
        )
        return _page("vote.people-right", (Sentence(both, strong=True),), self, words)


def _page(
    name: str, blocks: tuple[Block, ...], asked: NumberRight | MorePeopleThanKnown, words: Words
) -> Page:
    number, before = asked.number, asked.before
    return Page(
        name=name,
        heading=words("Is the number right?"),
        blocks=blocks,
        question=confirm(
            words("Is {number} right?", number=number),
            no=(words("No, type the number again"), lambda: Replace(before)),
            yes=(words("Yes, {number} is right", number=number), asked.go_on),
        ),
        back="no",
    )
