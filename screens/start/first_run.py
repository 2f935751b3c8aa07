"""The first run: a group's name, its ground rules, its people. A stopped first run carries on."""

from __future__ import annotations

from data.frozen import frozen
from data.words.wording import Words
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Go, Leave, Next, Screen, Start
from tui.room import Lobby, Room


@frozen
class Welcome:
    """There is no group yet: start one, or look at the sample."""

    lobby: Lobby

    def page(self, words: Words) -> Page:
        """What Fairsay is, and the choice."""
        return Page(
            name="start.welcome",
            heading=words("Welcome"),
            blocks=(
                Sentence(words("There is no group on this laptop yet.")),
                Sentence(words("Everything stays on this laptop. Nothing goes to the internet.")),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("new", words("Start a group"), self._new),
                    Option(
                        "sample",
                        words("Look round the sample group first"),
                        lambda: Start(screen_for_group(self.lobby.open_sample())),
                    ),
                    Option("back_up", words("Bring a group back from a back-up"), self._bring_back),
                    Option("leave", words("Leave"), Leave),
                ),
            ),
        )

    def _new(self) -> Next:
        from screens.group.name import NameGroup

        return Go(NameGroup(self.lobby, after_folder))

    def _bring_back(self) -> Next:
        from screens.safekeeping.bring_back import BringBack

        return Go(BringBack(self.lobby, after_folder))


def after_folder(room: Room) -> Next:
    """What follows once the group has its folder, new or brought back."""
    return Start(screen_for_group(room))


def screen_for_group(room: Room) -> Screen:
    """Where a group stands: still being set up, or at home."""
    group = room.records.group
    if not (group.rules_reviewed or group.lock_offered or room.records.passphrase.locked):
        from screens.safekeeping.lock import OfferLock

        return OfferLock(room, lambda said: Start(screen_for_group(room), said), first_run=True)
    if not group.rules_reviewed:
        from screens.group.rules import ReviewRules

        return ReviewRules(room, first_run=True, done=lambda: Start(screen_for_group(room)))
    if not group.people_reviewed:
        from screens.group.people import AddPeople

        return AddPeople(room, first_run=True, done=lambda: Start(screen_for_group(room)))
    from screens.start.home import Home

    return Home(room)
