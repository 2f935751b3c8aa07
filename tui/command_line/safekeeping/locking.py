"""`fairsay lock` and `fairsay unlock`."""

from __future__ import annotations

from random import SystemRandom

from data.storage.keys import new_recovery_code, same_code
from data.storage.notices import lock_off
from data.storage.passphrases import suggested
from data.storage.problems import WeakPassphrase
from data.storage.records import GroupRecords
from data.storage.safekeeping_words import (
    CODE_MEANS,
    CODE_WRONG,
    LOCK_LEAVES,
    LOCK_MEANS,
    LOCK_WARNS,
    NOT_THE_SAME,
    UNLOCK_MEANS,
)
from data.storage.seals import check_strength
from data.words.wording import phrase
from tui.command_line.arguments import Arguments
from tui.command_line.safekeeping.opening import open_group
from tui.command_line.safekeeping.other_files import ask_about_other_files, take_other_files
from tui.command_line.safekeeping.talk import Talk, to_the_end


def lock_group(arguments: Arguments, last_group: str, talk: Talk) -> None:
    """Lock a group, or change the passphrase of one that is locked."""
    with open_group(arguments, last_group, talk) as records:
        talk.say(phrase("The group: {name}", name=records.group.name))
        others = ask_about_other_files(records, talk)
        if records.passphrase.locked:
            talk.say(LOCK_WARNS)
            talk.agree(phrase("Change its passphrase and its recovery code?"))
        else:
            talk.say(*LOCK_MEANS, LOCK_WARNS, LOCK_LEAVES)
            talk.agree(phrase("Lock the group?"))
        _lock(records, talk)
        take_other_files(records, others, talk)
        talk.say(phrase("Close this window now: words and code can still be read in it."))


def _lock(records: GroupRecords, talk: Talk) -> None:
    changed, chance = records.passphrase.locked, SystemRandom()
    if not talk.given:
        five = suggested(talk.words.language, chance)
        talk.say(
            phrase("You can take these five words. Write them on paper: {words}", words=five),
            phrase("Or think of a passphrase of your own, of at least 12 letters."),
        )
    passphrase = _new_passphrase(talk)
    code = new_recovery_code(chance)
    talk.say(*CODE_MEANS, phrase("Recovery code: {code}", code=code.replace("-", " ")))
    while not same_code(talk.ask_back(phrase("Type the recovery code:")), code):
        talk.say(*CODE_WRONG)
    with to_the_end():
        records.passphrase.lock(passphrase, code)
    if changed:
        talk.say(phrase("The passphrase and the recovery code are changed."))
    else:
        talk.say(phrase("The group is locked. From now on it opens with the passphrase."))


def _new_passphrase(talk: Talk) -> str:
    """Typed twice and long enough; read once from an open file. Raises WeakPassphrase from there."""
    while True:
        passphrase = talk.ask_secret(phrase("New passphrase:"))
        try:
            check_strength(passphrase)
        except WeakPassphrase as weak:
            if talk.given:
                raise
            talk.say(*weak.sentences)
            continue
        if talk.given:
            return passphrase
        if talk.ask_secret(phrase("The same once more:")).split() == passphrase.split():
            return passphrase
        talk.say(*NOT_THE_SAME)


def unlock_group(arguments: Arguments, last_group: str, talk: Talk) -> None:
    """Take the lock off a group."""
    with open_group(arguments, last_group, talk) as records:
        talk.say(phrase("The group: {name}", name=records.group.name))
        if not records.passphrase.locked:
            if lock_off() not in records.files.notices:  # which were said on opening it
                talk.say(phrase("This group is not locked. Nothing was changed."))
            return
        told = records.files.notices
        talk.say(UNLOCK_MEANS)
        talk.agree(phrase("Take the lock off?"))
        with to_the_end():
            records.passphrase.unlock()
        talk.say(*records.files.notices[len(told) :], lock_off())
