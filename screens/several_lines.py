"""Several lines where one was asked for, such as a pasted agenda: one item each?"""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.one_line import one_line
from data.words.several_lines import items_typed, several_lines
from data.words.wording import Phrase, Words
from tui.pages.page import Choice, Option, Page, Steps
from tui.pages.screen import Next

ItemsTaken = Callable[[tuple[str, ...]], Next]


@frozen
class SeveralLines:
    """Asks whether each line is one item.

    `ask` is the question; `take` takes the items, one or several; `again` asks anew. `place` names
    the page it was typed on.
    """

    place: str
    typed: str
    ask: Phrase
    take: ItemsTaken
    again: Callable[[str], Next]

    def page(self, words: Words) -> Page:
        """What each of the items would be, and the question. Going back keeps what was typed."""
        n, items = several_lines(self.typed), items_typed(self.typed)
        return Page(
            name=f"several_lines/{self.place}",
            heading=words.count("This has {n} line.", "This has {n} lines.", n),
            blocks=(Steps(items, numbered=True),),
            question=Choice(
                words.say(self.ask),
                (
                    Option(
                        "each",
                        words.count("Yes, {n} of them", "Yes, {n} of them", len(items)),
                        lambda: self.take(items),
                    ),
                    Option(
                        "one",
                        words("No, put all of it on one line"),
                        lambda: self.take((one_line(self.typed),)),
                    ),
                    Option("again", words("Let me change it"), lambda: self.again(self.typed)),
                ),
            ),
            back="again",
        )
