"""Asks before a meeting: what to put in and what to leave out, by the same hand-round as a vote."""

from __future__ import annotations

from dataclasses import field

from data.frozen import frozen
from data.model.ask import Ask
from data.voting.notes import NoteBox
from data.voting.terms import check_voters, tidy
from data.words.wording import Words, phrase
from screens.confirm import confirm
from screens.vote.asks_end import AskingPlace, keep_asks
from screens.vote.handing_round import OWN_READER
from screens.vote.number_right import MorePeopleThanKnown
from screens.vote.recorders import recorder_blocks
from screens.vote.terminal import NotSecretHere
from tui.pages.going_round import GoingRound, RoundKind
from tui.pages.page import (
    Choice,
    Field,
    FieldKind,
    Form,
    GoOn,
    Option,
    Page,
    Sentence,
    Steps,
)
from tui.pages.screen import Next, Replace, Screen


def first_of_asking(place: AskingPlace) -> Screen:
    """Where asking begins: with what people should know, or with why it cannot be secret here."""
    return not_in_secret(place) or BeforeAsking(place)


def not_in_secret(place: AskingPlace, *, stopped: bool = False) -> Screen | None:
    """Why nobody can write unseen in this window; None where they can."""
    if place.room.terminal().secret:
        return None
    return NotSecretHere(place.room, place.then, BeforeAsking(place), stopped=stopped)


PUT_IN, LEAVE_OUT = "put_in", "leave_out"


@frozen
class BeforeAsking:
    """What people should know before they write, and how many they are."""

    place: AskingPlace

    def page(self, words: Words) -> Page:
        """To be read out; then the number."""
        return Page(
            name="vote.asks",
            heading=words("What to put in, and what to leave out"),
            blocks=(
                *recorder_blocks(self.place.room, words),
                Steps(
                    (
                        words("The laptop goes round. Everybody may write, or write nothing."),
                        words("Your words are kept, without a name and in no order."),
                        words("People may know them as yours by how you say it."),
                        words("If fewer than three people write, nothing is kept."),
                        words("Then tell your support person instead."),
                    ),
                    caption=words("Read this out"),
                ),
            ),
            question=Field(
                "people",
                words("How many people take a turn?"),
                kind=FieldKind.NUMBER,
                short=words("How many people?"),
                does=self._begin,
            ),
            back=lambda: self.place.then(None),
        )

    def _begin(self, typed: str) -> Next:
        """Check the number, and begin the round."""
        people = check_voters(typed.strip())
        known = len(self.place.room.records.group.people)
        if known and people > known:
            return Replace(MorePeopleThanKnown(known, people, self, lambda: self._go_round(people)))
        return self._go_round(people)

    def _go_round(self, people: int) -> Next:
        self.place.room.make_ready()
        return Replace(
            not_in_secret(self.place)
            or AskHandOver(Round(self.place, NoteBox(people, self.place.room.random), people))
        )


@frozen
class Round:
    """A round that is going on. Its box is gone with it."""

    place: AskingPlace
    box: NoteBox = field(repr=False)
    people: int

    def lost(self) -> Screen | None:
        """Where others may see what is typed from now on: the round is stopped, and that is said."""
        stopped = not_in_secret(self.place, stopped=True)
        if stopped:
            self.box.void()
        return stopped


@frozen
class AskHandOver:
    """Between two people. Screen, scrollback and typed keys are wiped before this is shown."""

    round: Round

    def page(self, words: Words) -> Page:
        """How many have had a turn, and what to do now."""
        turns, people = self.round.box.turns, self.round.people
        return Page(
            name="vote.ask-hand-over",
            heading=words("{turns} of {people} have had a turn", turns=turns, people=people),
            blocks=(
                Steps(
                    (
                        words("Pass the laptop to somebody who has not had a turn yet."),
                        words("Turn the screen to you. The others look away."),
                    )
                ),
                OWN_READER,
            ),
            question=GoOn(
                words("Next person: ready?"),
                words("I have the laptop"),
                lambda: Replace(self.round.lost() or WriteAsks(self.round)),
            ),
            actions=(
                Option(
                    "end", words("Stop, and keep nothing"), lambda: Replace(StopAsking(self.round))
                ),
            ),
            secret=True,
            goes_round=GoingRound(RoundKind.ASKS),
            wipe=True,
            back="end",
            aloud=True,
            brief=(Sentence(words("Pass the laptop on. The others look away.")),)
            if turns
            else None,
        )


@frozen
class WriteAsks:
    """One person's turn: two notes, both of which may be left empty."""

    round: Round

    def page(self, words: Words) -> Page:
        """The two fields."""
        return Page(
            name="vote.ask",
            heading=words("Your asks"),
            blocks=(Sentence(words("Your words are kept. People may know them as yours.")),),
            question=Form(
                (
                    self._field(PUT_IN, words("What should we talk about?"), words("Put in")),
                    self._field(LEAVE_OUT, words("What should we leave out?"), words("Leave out")),
                ),
                done=words("Put it in, and pass the laptop on"),
                does=self._put,
            ),
            secret=True,
            goes_round=GoingRound(RoundKind.ASKS),
            back=lambda: Replace(AskHandOver(self.round)),
        )

    def _field(self, name: str, ask: str, short: str) -> Field:
        return Field(name, ask, short=short, optional=True)

    def _put(self, typed: dict[str, str]) -> Next:
        """Put the notes in the box. That they are in is told by the count, which greets nobody."""
        if stopped := self.round.lost():
            return Replace(stopped)
        self.round.box.put(**{name: tidy(text) for name, text in typed.items()})
        return Replace(AllAsked(self.round) if self.round.box.full else AskHandOver(self.round))


@frozen
class StopAsking:
    """Whether to stop. Everything written so far would be thrown away."""

    round: Round

    def page(self, words: Words) -> Page:
        """What is lost, and the question."""
        return Page(
            name="vote.ask-stop",
            heading=words("Stop this round?"),
            blocks=(Sentence(words("All notes so far are thrown away. This cannot be undone.")),),
            question=confirm(
                words("Stop this round?"),
                no=(words("No, go on"), lambda: Replace(AskHandOver(self.round))),
                yes=(words("Yes, stop and keep nothing"), self._stop),
            ),
            secret=True,
            goes_round=GoingRound(RoundKind.ASKS),
            back="no",
        )

    def _stop(self) -> Next:
        self.round.box.void()
        return self.round.place.then(phrase("The round was stopped. Nothing of it was kept."))


@frozen
class AllAsked:
    """Everybody has had a turn; the room says whether they have finished."""

    round: Round

    def page(self, words: Words) -> Page:
        """The question to the room."""
        return Page(
            name="vote.ask-finished",
            heading=words("Everybody has had a turn"),
            blocks=(Sentence(words("Turn the screen back to the room, and ask.")),),
            question=Choice(
                words("Has everyone finished?"),
                (
                    Option(
                        "yes",
                        words("Yes, open the box"),
                        lambda: keep_asks(self.round.place, _asks(self.round.box.open())),
                        weighs=True,
                    ),
                    Option(
                        "no", words("No, keep nothing and start again"), self._again, weighs=True
                    ),
                ),
            ),
            secret=True,
            goes_round=GoingRound(RoundKind.ASKS),
            wipe=True,
            back=lambda: Replace(self),
            aloud=True,
        )

    def _again(self) -> Next:
        """Throw the notes away, and begin again."""
        self.round.box.void()
        return Replace(BeforeAsking(self.round.place))


def _asks(notes: tuple[tuple[str, str], ...]) -> tuple[Ask, ...]:
    return tuple(Ask(text, leave_out=sort == LEAVE_OUT) for sort, text in notes)
