"""Actions and promises: what came of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.group import Action, ActionState
from data.words.wording import Phrase, Words, phrase
from screens.pick_one import pick_one
from tui.pages.page import (
    Choice,
    Fact,
    Facts,
    Field,
    Option,
    Page,
    Sentence,
)
from tui.pages.screen import Back, Go, Next
from tui.room import Room

STATES: dict[ActionState, Phrase] = {
    ActionState.OPEN: phrase("still to do"),
    ActionState.DONE: phrase("done"),
    ActionState.DROPPED: phrase("will not be done"),
}


def action_said(action: Action, room: Room, words: Words) -> str:
    """An action in one line: promise first, who, by when, and whether it is late."""
    said = words("{text} ({who})", text=action.text, who=action.who)
    if action.promise:
        said = words("Promise: {text}", text=said)
    if action.by_when is None:
        if not action.by_when_said:
            return said
        return words("{text}, by when: {when}", text=said, when=action.by_when_said)
    day = words.short_day(action.by_when)
    if action.state is ActionState.OPEN and action.by_when < room.today:
        return words("{text}, late: it was due on {day}", text=said, day=day)
    return words("{text}, by {day}", text=said, day=day)


@frozen
class ActionsList:
    """What is still to do, promises first."""

    room: Room

    def page(self, words: Words) -> Page:
        """Every open action, to choose one."""
        actions = self.room.records.group.open_actions
        empty = () if actions else (Sentence(words("Nothing is waiting. Every action is done.")),)
        save = Option("save", words("Save this list as a file"), self._save)
        return Page(
            name="actions.list",
            heading=words("Actions and promises"),
            blocks=empty,
            question=pick_one(
                words("Which one shall we look at?"),
                (
                    Option(a.id, action_said(a, self.room, words), partial(self._action, a.id))
                    for a in actions
                ),
                none=words("Done with actions"),
                short=words("Which action?"),
            ),
            actions=(save,) if actions else (),
        )

    def _save(self) -> Next:
        from screens.minutes.group_files import ActionsFile
        from screens.minutes.saving import SaveFile

        return Go(SaveFile(ActionsFile(self.room)))

    def _action(self, action_id: str) -> Next:
        return Go(OneAction(self.room, action_id))


@frozen
class OneAction:
    """One action: what came of it."""

    room: Room
    action_id: str

    def _action(self) -> Action:
        return next(a for a in self.room.records.group.actions if a.id == self.action_id)

    def page(self, words: Words) -> Page:
        """The action, and what came of it."""
        action = self._action()
        return Page(
            name=f"actions.one/{action.id}",
            heading=words("What came of it?"),
            blocks=(Sentence(action_said(action, self.room, words)), _facts(action, words)),
            question=Choice(
                words("What came of it?"),
                (
                    self._state(ActionState.DONE, words("It is done")),
                    self._state(ActionState.OPEN, words("It is still to do")),
                    Option(
                        "reply",
                        words("Write what came of it"),
                        lambda: Go(WriteReply(self.room, self.action_id)),
                    ),
                    self._state(ActionState.DROPPED, words("It will not be done")),
                    Option("back", words("Back to the list"), Back),
                ),
            ),
        )

    def _state(self, state: ActionState, label: str) -> Option:
        return Option(state, label, partial(self._save, state))

    def _save(self, state: ActionState) -> Next:
        """Save it. A state can be changed again until the list is left."""
        changed = replace(self._action(), state=state)
        self.room.records.save_group(self.room.records.group.with_action(changed))
        return Back(phrase("Saved: {state}.", state=STATES[state]))


def _facts(action: Action, words: Words) -> Facts:
    facts = [
        Fact(words("Who"), action.who),
        Fact(words("State"), words.say(STATES[action.state])),
    ]
    if action.reply:
        facts.append(Fact(words("What came of it"), action.reply))
    return Facts(tuple(facts))


@frozen
class WriteReply:
    """What came of an action, in a few words, for "you said, we did"."""

    room: Room
    action_id: str

    def page(self, words: Words) -> Page:
        """One field."""
        action = next(a for a in self.room.records.group.actions if a.id == self.action_id)
        return Page(
            name=f"actions.reply/{action.id}",
            heading=words("What came of it"),
            blocks=(Sentence(action.text),),
            question=Field(
                "reply",
                words("What came of it?"),
                value=action.reply,
                optional=True,
                does=self._save,
            ),
        )

    def _save(self, typed: str) -> Next:
        group = self.room.records.group
        action = next(a for a in group.actions if a.id == self.action_id)
        self.room.records.save_group(group.with_action(replace(action, reply=typed.strip())))
        return Back(phrase("Saved."))
