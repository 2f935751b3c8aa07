"""A page with nothing to choose or type: only when to go on."""

from __future__ import annotations

from tui.lines.asking import Asker, hint
from tui.lines.choosing import Reply, noted
from tui.lines.option_matching import meant, named, option_line
from tui.lines.prompts import go_on_prompt
from tui.pages.page import Chosen, GoOn, Option, Page, WentOn


class AskToGoOn:
    """Enter goes on; numbers take the page's actions."""

    def __init__(self, asker: Asker, question: GoOn, page: Page) -> None:
        self._asker, self._question, self._actions = asker, question, page.actions
        self._brief = page.brief is not None and not asker.whole

    def lines(self) -> list[str]:
        """What Enter does, and the actions."""
        words, label = self._asker.words, self._question.label
        enter = [words("Enter: {label}", label=label)] if label and not self._brief else []
        enter = [said for line in enter for said in hint(self._asker, line)]
        return [*enter, *(option_line(n, action) for n, action in enumerate(self._actions, 1))]

    def ask(self) -> Reply:
        """Ask until somebody goes on, or takes an action."""
        words, n = self._asker.words, len(self._actions)
        prompt = go_on_prompt(self._question, words, n)
        on = Option("", self._question.label)
        while True:
            typed = self._asker.ask(prompt, self._actions)
            if not typed or (on.label and meant(typed, (on, *self._actions)) == (on,)):
                return Reply(WentOn())
            found = named(typed, self._actions)
            actions = (found,) if found else meant(typed, self._actions)
            if len(actions) == 1:
                return Reply(Chosen(actions[0].id), noted(self._asker, actions[0].label))
            self._asker.refuse(words("Press Enter to go on, or type ? for help."))
