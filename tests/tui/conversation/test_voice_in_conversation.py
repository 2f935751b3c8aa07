"""The voice in a conversation: turned on and off, tried on headphones, faster and louder, reading aloud."""

from __future__ import annotations

import pytest

from data.settings import AccessSettings
from data.words.wording import phrase
from screens.vote.headphones import Headphones
from tests.fixtures.hearing import Hearing
from tests.tui.conversation.test_conversation import Told
from tui import commands
from tui.commands import voice_commands
from tui.conversation.access_in_force import AccessInForce
from tui.conversation.conversation import Conversation
from tui.pages.page import Chosen, Notice, WentOn
from tui.pages.screen import Aloud, Replace, Stay

BALLOT: Told = Told("ballot", secret=True, following=lambda answer: Replace(HAND_OVER))
HAND_OVER: Told = Told(
    "hand-over", secret=True, wipe=True, following=lambda answer: Replace(BALLOT)
)
END = Told("end", following=lambda answer: Stay())


def at(screen: Told, **access: object) -> tuple[Conversation, Hearing]:
    in_force = AccessInForce(AccessSettings(**access))  # type: ignore[arg-type]
    hearing = Hearing(in_force=in_force)
    talk = Conversation(screen, in_force, voice=hearing.narrator)

    def headphones(talk: Conversation) -> Headphones:
        def confirm() -> None:
            talk.voice.headphones = True

        return Headphones(confirm, lambda: talk.set_access(voice=False))

    talk.interruptions = {commands.VOICE: headphones}
    return talk, hearing


def notes(talk: Conversation) -> list[str]:
    return [block.text for block in talk.page.blocks if isinstance(block, Notice)]


def test_one_key_turns_the_voice_on_and_off_and_says_so():
    talk, _ = at(END)
    talk.command(commands.VOICE)
    assert talk.access.now.voice
    assert notes(talk) == ["The voice is on. To turn it off, press F12."]
    talk.command(commands.VOICE)
    assert not talk.access.now.voice
    assert notes(talk) == ["The voice is off. To turn it on, press F12."]


def test_going_to_lines_turns_the_voice_off_so_that_two_do_not_speak_at_once():
    talk, _ = at(END, voice=True)
    talk.command(commands.LINES)
    assert (talk.access.now.lines, talk.access.now.voice) == (True, False)
    assert "screen reader" in notes(talk)[0]


@pytest.mark.parametrize(
    ("command", "setting", "now", "then", "said"),
    [
        (voice_commands.FASTER, "voice_rate", 175, 200, "The voice speaks 200 words a minute now."),
        (voice_commands.SLOWER, "voice_rate", 175, 150, "The voice speaks 150 words a minute now."),
        (voice_commands.FASTER, "voice_rate", 450, 450, "The voice speaks 450 words a minute now."),
        (voice_commands.LOUDER, "voice_volume", 60, 80, "The voice is 80 out of 100 loud now."),
        (voice_commands.QUIETER, "voice_volume", 20, 20, "The voice is 20 out of 100 loud now."),
    ],
)
def test_speed_and_loudness_change_by_a_step_and_say_how_they_stand(
    command, setting, now, then, said
):
    talk, _ = at(END, voice=True, **{setting: now})
    talk.command(command)
    talk.command(command) if now == then else None
    assert getattr(talk.access.now, setting) == then
    assert notes(talk) == [said]


@pytest.mark.parametrize("asked", [c.id for c in voice_commands.VOICE_COMMANDS if c.voice])
def test_asking_a_voice_that_is_off_says_how_to_turn_it_on(asked):
    talk, hearing = at(END)
    talk.command(asked)
    talk.command(asked)
    assert notes(talk) == ["The voice is off. To turn it on, press F12."]
    assert not talk.access.now.voice
    assert hearing.texts() == []


def test_a_screen_can_have_something_read_aloud_whether_or_not_the_voice_is_on():
    told = Told("rules", following=lambda answer: Aloud(lambda words: [words("Rules"), "Be kind."]))
    talk, hearing = at(told)
    talk.answer(WentOn())
    assert hearing.texts() == ["Rules", "Be kind."]
    assert talk.page.name == "rules"


# ---- in a ballot ----


def test_in_a_ballot_headphones_are_tried_before_anything_is_said():
    talk, hearing = at(BALLOT)
    talk.command(commands.VOICE)
    assert talk.page.name == "vote.headphones"
    assert talk.page.aloud
    hearing.narrator.show(talk.page, talk.visit)
    assert "Try your headphones." in hearing.texts()
    talk.answer(Chosen("yes"))
    assert talk.page.name == "ballot"
    assert talk.voice.headphones
    assert hearing.page(talk.page, talk.visit)


def test_the_test_phrase_says_nothing_of_the_ballot():
    talk, hearing = at(BALLOT)
    talk.command(commands.VOICE)
    hearing.narrator.show(talk.page, talk.visit)
    said = hearing.heard(lambda: talk.answer(Chosen("test")))
    assert said[0] == "This is a test of your headphones."
    assert not any("ballot" in text.lower() for text in said)


def test_whoever_refuses_has_a_silent_ballot():
    talk, hearing = at(BALLOT, voice=True)
    talk.command(commands.VOICE)
    talk.answer(Chosen("no"))
    assert not talk.access.now.voice
    assert hearing.page(talk.page, talk.visit) == []


def test_the_next_voter_has_to_confirm_again_and_has_the_meetings_settings():
    talk, hearing = at(BALLOT)
    talk.command(commands.VOICE)
    talk.answer(Chosen("yes"))
    talk.answer(Chosen("0"))
    assert talk.page.name == "hand-over"
    assert not talk.voice.headphones
    assert not talk.access.now.voice
    talk.answer(WentOn())
    assert hearing.page(talk.page, talk.visit) == []


def test_the_voice_can_be_turned_off_again_inside_the_turn():
    talk, _ = at(BALLOT)
    talk.command(commands.VOICE)
    talk.answer(Chosen("yes"))
    talk.command(commands.VOICE)
    assert not talk.access.now.voice
    assert not talk.voice.headphones


def test_after_the_vote_nobody_counts_as_on_headphones():
    last = Told("ballot", secret=True, following=lambda answer: Replace(END))
    talk, _ = at(last, voice=True)
    talk.voice.headphones = True
    talk.answer(Chosen("0"))
    assert talk.page.name == "end"
    assert not talk.voice.headphones


def test_trouble_with_the_sound_is_told_on_the_page():
    from tui.conversation.renderer_surface import tell_troubles

    talk, hearing = at(END, voice=True)
    hearing.narrator.news.tell(phrase("There is no sound."))
    tell_troubles(talk)
    tell_troubles(talk)
    assert notes(talk) == ["There is no sound."]


def test_what_was_said_can_be_read_and_is_not_open_in_a_ballot():
    talk, _ = at(BALLOT)
    talk.command(voice_commands.SPOKEN)
    assert talk.page.name == "ballot"
    assert notes(talk) == ["This waits until the vote is over."]
