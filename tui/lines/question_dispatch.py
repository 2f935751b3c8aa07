"""From a page's question to the one who asks it."""

from __future__ import annotations

from tui.lines.asking import Asker
from tui.lines.casting import Casting
from tui.lines.choosing import ChooseOne, ChooseSeveral, Questioner
from tui.lines.fields import OneField
from tui.lines.forms import OneForm
from tui.lines.going_on import AskToGoOn
from tui.lines.long_text import OneLongText
from tui.lines.ordering import GiveScores, PutInOrder
from tui.pages.page import Choice, ChoiceKind, Field, FieldKind, Form, GoOn, Page


def questioner(asker: Asker, page: Page) -> Questioner:
    """Who asks the question of this page."""
    match page.question:
        case Choice() as choice:
            return Casting(asker, choice, page) if choice.cast else _chooser(asker, choice, page)
        case Field(kind=FieldKind.LINES) as field:
            return OneLongText(asker, field, page)
        case Field() as field:
            return OneField(asker, field, page)
        case Form() as form:
            return OneForm(asker, form, page)
        case GoOn() as question:
            return AskToGoOn(asker, question, page)


def _chooser(asker: Asker, choice: Choice, page: Page) -> Questioner:
    match choice.kind:
        case ChoiceKind.ONE:
            return ChooseOne(asker, choice, page)
        case ChoiceKind.SEVERAL:
            return ChooseSeveral(asker, choice, page)
        case ChoiceKind.RANK:
            return PutInOrder(asker, choice, page)
        case ChoiceKind.SCORE:
            return GiveScores(asker, choice, page)
