"""The conversation: where answers and commands lead, and what it never forgets or lets through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import pytest

from data.settings import AccessSettings
from data.words.problems import Problem
from data.words.wording import Words, phrase
from tests.fixtures.taking import taking
from tui import commands
from tui.conversation.access_in_force import AccessInForce
from tui.conversation.conversation import Conversation
from tui.pages.page import (
    Answer,
    Chosen,
    Field,
    Filled,
    GoOn,
    Notice,
    Option,
    Page,
    Question,
    Tone,
    WentOn,
)
from tui.pages.screen import Adjust, Back, Do, Go, Leave, Next, Onward, Replace, Screen, Start, Stay

ACTIONS = tuple(Option(option, option) for option in ("x", "yes", "0", "look at the agenda"))


@dataclass
class Told:
    """A screen that does as it is told."""

    name: str
    following: Callable[[Answer], Next] = lambda answer: Back()
    question: Question = GoOn("Ready?", "Go on")
    secret: bool = False
    wipe: bool = False
    back: str = ""
    heard: list[Answer] = field(default_factory=list)

    def page(self, words: Words) -> Page:
        page = Page(
            self.name,
            self.name,
            question=self.question,
            actions=ACTIONS,
            secret=self.secret,
            wipe=self.wipe,
            back=self.back,
        )
        return taking(page, self._take)

    def _take(self, answer: Answer) -> Next:
        self.heard.append(answer)
        return self.following(answer)


class Notebook:
    """Keeps drafts in memory, as a group's folder would."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, str]] = {}

    def drafts(self) -> dict[str, dict[str, str]]:
        return self.kept

    def keep_draft(self, page_name: str, fields: dict[str, str]) -> None:
        self.kept[page_name] = fields

    def drop_draft(self, page_name: str) -> None:
        self.kept.pop(page_name, None)


def leads_to(following: Next) -> Callable[[Answer], Next]:
    return lambda answer: following


def talk(first: Screen, **with_: object) -> Conversation:
    return Conversation(
        first,
        interruptions={
            commands.HELP: lambda c: Told("help"),
            commands.LEAVE: lambda c: Told("leave", leads_to(Leave())),
        },
        **with_,  # type: ignore[arg-type]
    )


def place(conversation: Conversation) -> str:
    return conversation.page.name


def test_going_on_top_comes_back_to_the_same_place() -> None:
    conversation = talk(Told("home", leads_to(Go(Told("note")))))
    home = conversation.visit
    conversation.answer(WentOn())
    assert place(conversation) == "note"
    conversation.answer(WentOn())
    assert conversation.visit is home


@pytest.mark.parametrize(
    ("following", "below"),
    [(Replace(Told("x")), "home"), (Onward(Told("x")), "home"), (Start(Told("x")), "leave")],
)
def test_what_lies_below_depends_on_how_we_went_on(following: Next, below: str) -> None:
    conversation = talk(Told("home", leads_to(Go(Told("second", leads_to(following))))))
    conversation.answer(WentOn())
    conversation.answer(WentOn())
    assert place(conversation) == "x"
    conversation.command(commands.BACK)
    assert place(conversation) == below


def test_help_comes_back_to_the_same_place_with_what_was_typed() -> None:
    conversation = talk(Told("note", question=Field("text", "What?")))
    conversation.typed("text", "half a sen")
    conversation.command(commands.HELP)
    assert place(conversation) == "help"
    conversation.command(commands.HELP)
    assert place(conversation) == "note"
    assert conversation.visit.draft.fields == {"text": "half a sen"}


def test_a_problem_is_said_on_the_same_page_and_nothing_typed_is_lost() -> None:
    def refuse(answer: Answer) -> Next:
        raise Problem(phrase("The disk is full."), None, phrase("Make room."))

    conversation = talk(Told("note", refuse, Field("text", "What?")), keeper=Notebook())
    conversation.typed("text", "important")
    conversation.answer(Filled({"text": "important"}))
    assert place(conversation) == "note"
    assert conversation.visit.draft.fields == {"text": "important"}
    assert conversation.page.blocks == (
        Notice("The disk is full.", Tone.PROBLEM),
        Notice("Make room.", Tone.PROBLEM),
    )


def test_where_the_next_page_cannot_be_made_this_one_stays_and_says_why() -> None:
    class Damaged(Told):
        def page(self, words: Words) -> Page:
            raise Problem(phrase("The file is damaged."), None, phrase("Take the copy."))

    conversation = talk(Told("list", leads_to(Go(Damaged("minutes")))))
    conversation.answer(WentOn())
    assert place(conversation) == "list"
    assert Notice("The file is damaged.", Tone.PROBLEM) in conversation.page.blocks


def test_what_the_records_have_to_say_is_said_after_the_answer_that_caused_it() -> None:
    news = iter([(phrase("The disk is nearly full."),), ()])
    conversation = talk(Told("home", leads_to(Stay())), news=lambda: next(news))
    conversation.answer(WentOn())
    assert conversation.page.blocks == (Notice("The disk is nearly full.", Tone.NOTE),)
    conversation.answer(WentOn())
    assert conversation.page.blocks == ()


def test_what_happened_is_said_once_on_the_page_that_follows() -> None:
    conversation = talk(Told("home", leads_to(Go(Told("note", leads_to(Back(phrase("Saved."))))))))
    conversation.answer(WentOn())
    conversation.answer(WentOn())
    assert conversation.page.blocks == (Notice("Saved.", Tone.DONE),)
    conversation.answer(WentOn())
    conversation.command(commands.BACK)
    assert conversation.page.blocks == ()


def test_a_draft_is_kept_until_answered_and_comes_back_after_a_restart() -> None:
    notebook = Notebook()
    question = Field("text", "What?")
    conversation = talk(Told("note", question=question), keeper=notebook)
    conversation.typed("text", "half a sen")
    conversation.keep_drafts()
    again = talk(Told("note", question=question), keeper=notebook)
    assert again.visit.draft.fields == {"text": "half a sen"}
    again.answer(Filled({"text": "half a sentence"}))
    assert notebook.kept == {}


def test_a_draft_that_cannot_be_saved_is_said_and_stays_on_the_page() -> None:
    class FullDisk(Notebook):
        def keep_draft(self, page_name: str, fields: dict[str, str]) -> None:
            raise Problem(phrase("The disk is full."), None, phrase("Make room."))

    conversation = talk(Told("note", question=Field("text", "What?")), keeper=FullDisk())
    conversation.typed("text", "half a sen")
    conversation.keep_drafts()
    assert Notice("The disk is full.", Tone.PROBLEM) in conversation.page.blocks
    assert conversation.visit.draft.fields == {"text": "half a sen"}


class FullDisk(Notebook):
    full = True

    def keep_draft(self, page_name: str, fields: dict[str, str]) -> None:
        if self.full:
            raise Problem(phrase("The disk is full."), None, phrase("Make room."))
        super().keep_draft(page_name, fields)


def test_what_cannot_be_saved_is_known_comes_back_and_is_saved_once_it_can_be() -> None:
    disk, note = FullDisk(), Told("note", question=Field("text", "What?"))
    conversation = talk(Told("home", leads_to(Go(note))), keeper=disk)
    conversation.answer(Chosen("x"))
    conversation.typed("text", "half a sen")
    conversation.command(commands.BACK)
    assert conversation.page.name == "home"
    assert Notice("The disk is full.", Tone.PROBLEM) in conversation.page.blocks
    assert conversation.drafts.unsaved == ("half a sen",)
    conversation.answer(Chosen("x"))
    assert conversation.visit.draft.fields == {"text": "half a sen"}
    disk.full = False
    conversation.keep_drafts()
    assert disk.kept == {"note": {"text": "half a sen"}}
    assert conversation.drafts.unsaved == ()


def test_what_is_typed_is_saved_where_going_back_has_a_meaning_of_its_own() -> None:
    notebook = Notebook()
    before = leads_to(Replace(Told("before")))
    conversation = talk(Told("note", before, Field("text", "What?"), back="x"), keeper=notebook)
    conversation.typed("text", "half a sentence")
    conversation.command(commands.BACK)
    assert conversation.page.name == "before"
    assert notebook.kept == {"note": {"text": "half a sentence"}}


def test_what_is_typed_while_a_draft_is_being_saved_is_saved_the_next_time() -> None:
    class Slow(Notebook):
        def keep_draft(self, page_name: str, fields: dict[str, str]) -> None:
            if not self.kept:
                conversation.typed("text", "half a sentence")
            super().keep_draft(page_name, fields)

    slow = Slow()
    conversation = talk(Told("note", question=Field("text", "What?")), keeper=slow)
    conversation.typed("text", "half a sen")
    conversation.keep_drafts()
    assert conversation.drafts.unsaved == ("half a sentence",)
    conversation.keep_drafts()
    assert slow.kept == {"note": {"text": "half a sentence"}}


def test_help_over_a_page_saves_what_is_typed_on_it() -> None:
    notebook = Notebook()
    conversation = talk(Told("note", question=Field("text", "What?")), keeper=notebook)
    conversation.typed("text", "half a sen")
    conversation.command(commands.HELP)
    assert notebook.kept == {"note": {"text": "half a sen"}}


def test_a_draft_that_cannot_be_dropped_holds_up_no_answer() -> None:
    class ReadOnly(Notebook):
        def drop_draft(self, page_name: str) -> None:
            raise Problem(phrase("The disk is full."), None, phrase("Make room."))

    conversation = talk(
        Told("note", leads_to(Go(Told("agenda"))), Field("text", "What?")), keeper=ReadOnly()
    )
    conversation.typed("text", "half a sen")
    conversation.answer(Filled({"text": "half a sentence"}))
    assert place(conversation) == "agenda"
    assert conversation.page.blocks == ()


def test_an_answer_that_is_taken_is_not_unsaved_any_more() -> None:
    conversation = talk(Told("note", question=Field("text", "What?")), keeper=FullDisk())
    conversation.typed("text", "half a sen")
    conversation.keep_drafts()
    conversation.answer(Filled({"text": "half a sentence"}))
    assert conversation.drafts.unsaved == ()


def test_an_action_on_the_page_does_not_lose_what_is_typed() -> None:
    conversation = talk(
        Told("note", leads_to(Go(Told("agenda"))), Field("text", "What?")), keeper=Notebook()
    )
    conversation.typed("text", "half a sen")
    conversation.answer(Chosen("look at the agenda"))
    conversation.command(commands.BACK)
    assert conversation.visit.draft.fields == {"text": "half a sen"}


def test_what_is_typed_in_a_ballot_is_never_kept() -> None:
    notebook = Notebook()
    conversation = talk(Told("ballot", question=Field("x", "?"), secret=True), keeper=notebook)
    conversation.typed("x", "yes")
    conversation.command(commands.HELP)
    conversation.keep_drafts()
    assert notebook.kept == {}


def test_what_was_typed_in_a_ballot_is_not_kept_once_the_vote_is_over_either() -> None:
    notebook = Notebook()
    over = leads_to(Replace(Told("result")))
    ballot = Told("ballot", over, Field("x", "?"), secret=True)
    conversation = talk(ballot, keeper=notebook)
    conversation.typed("x", "yes")
    conversation.answer(Filled({"x": "yes"}))
    assert place(conversation) == "result"
    conversation.keep_drafts()
    assert notebook.kept == {}
    assert conversation.drafts.unsaved == ()


def test_while_a_vote_goes_round_no_draft_from_before_it_is_saved_either() -> None:
    disk = FullDisk()
    over = leads_to(Replace(Told("result")))
    ballot = Told("ballot", over, secret=True)
    conversation = talk(Told("note", leads_to(Go(ballot)), Field("text", "What?")), keeper=disk)
    conversation.typed("text", "half a sen")
    conversation.keep_drafts()
    conversation.answer(Chosen("x"))
    disk.full = False
    conversation.keep_drafts()
    assert (place(conversation), disk.kept) == ("ballot", {})
    conversation.answer(WentOn())
    conversation.keep_drafts()
    assert disk.kept == {"note": {"text": "half a sen"}}


def test_a_ballot_begins_empty_also_where_something_is_kept_under_its_name() -> None:
    notebook = Notebook()
    notebook.kept = {"ballot": {"x": "yes"}}
    conversation = talk(Told("ballot", question=Field("x", "?"), secret=True), keeper=notebook)
    assert conversation.visit.draft.fields == {}


def test_every_ballot_starts_with_nothing_marked() -> None:
    def next_ballot(answer: Answer) -> Next:
        return Replace(Told("ballot", next_ballot, secret=True, wipe=True))

    conversation = talk(Told("ballot", next_ballot, secret=True, wipe=True))
    conversation.visit.draft.marks = ("yes",)
    conversation.visit.draft.focus = "yes"
    conversation.answer(Chosen("yes"))
    assert conversation.visit.draft.marks is None
    assert conversation.visit.draft.focus == ""


def test_an_answer_in_a_ballot_leaves_no_pointer_where_it_was_given() -> None:
    conversation = talk(Told("ballot", leads_to(Stay()), secret=True))
    conversation.visit.draft.focus = "yes"
    conversation.answer(Chosen("yes"))
    assert conversation.visit.draft.focus == ""


def test_outside_a_ballot_the_pointer_stays_where_the_answer_was_given() -> None:
    conversation = talk(Told("list", leads_to(Stay())))
    conversation.visit.draft.focus = "yes"
    conversation.answer(Chosen("yes"))
    assert conversation.visit.draft.focus == "yes"


def test_a_ballot_refuses_all_but_what_a_ballot_allows() -> None:
    conversation = talk(Told("ballot", secret=True))
    for command in commands.COMMANDS:
        if not command.in_ballot:
            conversation.command(command.id)
            assert place(conversation) == "ballot"
            assert conversation.page.blocks == (
                Notice("This waits until the vote is over.", Tone.NOTE),
            )


def test_help_over_a_ballot_is_as_secret_as_the_ballot() -> None:
    conversation = talk(Told("ballot", secret=True))
    conversation.command(commands.HELP)
    assert conversation.page.secret


def test_leaving_a_ballot_asks_what_going_back_means_there() -> None:
    ballot = Told("ballot", leads_to(Stay()), secret=True, back="void?")
    conversation = talk(ballot)
    conversation.command(commands.LEAVE)
    conversation.command(commands.BACK)
    conversation.command(commands.HELP)
    conversation.command(commands.LEAVE)
    assert ballot.heard == [Chosen("void?")] * 3
    assert not conversation.over


def test_leaving_asks_whether_to_leave_also_where_going_back_has_a_meaning() -> None:
    """On a page with a result, leaving went on with the meeting and asked nothing."""
    result = Told("result", leads_to(Stay()), back="go")
    conversation = talk(result)
    conversation.command(commands.LEAVE)
    assert place(conversation) == "leave"
    assert result.heard == []
    conversation.command(commands.LEAVE)
    assert place(conversation) == "result"


def test_a_voters_own_settings_end_with_the_turn() -> None:
    saved: list[Mapping[str, object]] = []
    second = Told("hand over", secret=True, wipe=True)
    access = AccessInForce(AccessSettings(), saved.append)
    conversation = talk(Told("ballot", leads_to(Replace(second)), secret=True), access=access)
    conversation.command(commands.PLAIN)
    conversation.command(commands.LINES)
    assert access.now == AccessSettings(plain=True, lines=True)
    conversation.answer(WentOn())
    assert access.now == AccessSettings()
    assert saved == []


def test_a_voters_own_settings_end_with_the_vote() -> None:
    access = AccessInForce()
    conversation = talk(
        Told("ballot", leads_to(Replace(Told("result"))), secret=True), access=access
    )
    conversation.command(commands.PLAIN)
    conversation.answer(WentOn())
    assert access.now == AccessSettings()


def test_settings_outside_a_ballot_stay_and_are_remembered() -> None:
    saved: list[Mapping[str, object]] = []
    access = AccessInForce(AccessSettings(), saved.append)
    plain = replace(AccessSettings(), plain=True)
    conversation = talk(Told("settings", leads_to(Adjust(plain))), access=access)
    conversation.answer(WentOn())
    assert access.now == plain
    assert saved == [{"plain": True}]
    assert place(conversation) == "settings"


def test_changing_to_lines_keeps_the_place_and_says_that_the_renderer_changes() -> None:
    conversation = talk(Told("home"))
    visit = conversation.visit
    conversation.command(commands.LINES)
    assert conversation.access.renderer_changed
    assert conversation.visit is visit
    conversation.access.taken_over()
    assert not conversation.access.renderer_changed


def test_a_command_chosen_from_the_list_is_done_where_we_were() -> None:
    conversation = talk(Told("home", leads_to(Go(Told("more", leads_to(Do(commands.HELP)))))))
    conversation.answer(WentOn())
    conversation.answer(WentOn())
    assert place(conversation) == "help"
    conversation.command(commands.BACK)
    assert place(conversation) == "home"


def test_back_from_the_first_page_asks_before_leaving() -> None:
    conversation = talk(Told("home"))
    conversation.command(commands.BACK)
    assert place(conversation) == "leave"
    conversation.answer(WentOn())
    assert conversation.over


def test_answers_and_drafts_do_not_show_themselves_in_a_traceback() -> None:
    conversation = talk(Told("ballot", secret=True))
    conversation.visit.draft.marks = ("unmistakable",)
    for thing in (
        Chosen("unmistakable"),
        Filled({"text": "unmistakable"}),
        conversation.visit.draft,
    ):
        assert "unmistakable" not in repr(thing)
